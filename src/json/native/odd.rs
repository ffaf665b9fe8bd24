//! What `JSON.parse` reads and `serde_json` refuses, spelled so that both read it: numbers beyond
//! every double, and escapes of half a character (RFC 8259 §6 and §8.2 allow both).
//!
//! Decides nothing else: what is no JSON before is none afterwards.

use serde::de::IgnoredAny;

/// What stands for half a character, as in any text that a browser decodes.
const REPLACEMENT: &str = "\\ufffd";
/// The greatest double: like infinity, it is no count, no size and no id.
const GREATEST: &str = "1.7976931348623157e308";

/// The text with everything odd in it replaced.
pub(super) fn tamed(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(place) = rest.find(|it: char| it == '"' || it == '-' || it.is_ascii_digit()) {
        let (before, found) = rest.split_at(place);
        out.push_str(before);
        rest = if found.starts_with('"') {
            string(found, &mut out)
        } else {
            number(found, &mut out)
        };
    }
    out.push_str(rest);
    out
}

/// Copies a number; what follows it is given back.
fn number<'a>(text: &'a str, out: &mut String) -> &'a str {
    let is_part = |it: char| it.is_ascii_digit() || matches!(it, '+' | '-' | '.' | 'e' | 'E');
    let (number, rest) = text.split_at(text.find(|it| !is_part(it)).unwrap_or(text.len()));
    let is_odd = number.parse().is_ok_and(f64::is_infinite)
        && serde_json::from_str::<IgnoredAny>(number).is_ok();
    if is_odd {
        out.push_str(if number.starts_with('-') { "-" } else { "" });
        out.push_str(GREATEST);
    } else {
        out.push_str(number);
    }
    rest
}

/// Copies a string, quotes included; what follows it is given back.
fn string<'a>(text: &'a str, out: &mut String) -> &'a str {
    let (quote, mut rest) = text.split_at(1);
    out.push_str(quote);
    while let Some(place) = rest.find(['"', '\\']) {
        let (before, found) = rest.split_at(place);
        out.push_str(before);
        if let Some(behind) = found.strip_prefix('"') {
            out.push_str(quote);
            return behind;
        }
        rest = escape(found, out);
    }
    // A string without an end.
    out.push_str(rest);
    ""
}

/// Copies an escape, or both of a pair; what follows is given back.
fn escape<'a>(text: &'a str, out: &mut String) -> &'a str {
    let after = |length: usize| text.get(length..).unwrap_or_default();
    let (length, is_half) = match unit(text) {
        Some(0xd800..=0xdbff) if matches!(unit(after(6)), Some(0xdc00..=0xdfff)) => (12, false),
        Some(0xd800..=0xdfff) => (6, true),
        Some(_) => (6, false),
        None => {
            let escaped = text.chars().nth(1).map_or(0, char::len_utf8);
            (1 + escaped, false)
        }
    };
    out.push_str(if is_half {
        REPLACEMENT
    } else {
        &text[..length]
    });
    after(length)
}

/// The UTF-16 unit that a text begins with as an escape.
fn unit(text: &str) -> Option<u32> {
    let digits = text.strip_prefix("\\u")?.get(..4)?;
    let is_hex = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    is_hex.then(|| u32::from_str_radix(digits, 16).ok())?
}
