//! Which characters may stand where in an address, and how the others are spelled.

use super::LIMIT;

/// Removes what a browser removes before it looks at the scheme: otherwise `java\nscript:` would
/// pass here and run there.
pub(super) fn cleaned(text: &str) -> Option<String> {
    if text.len() > LIMIT {
        return None;
    }
    let mut out = String::new();
    for letter in text.trim_matches(|letter| letter <= ' ').chars() {
        match letter {
            '\t' | '\r' | '\n' => {}
            _ if letter.is_control() => return None,
            _ => out.push(letter),
        }
    }
    Some(out)
}

/// Letters, digits, `-`, `_` and `.`, or an IPv6 address in brackets. Stricter than the standard:
/// `%` and the rest of ASCII occur only in attempts to disguise a host, `@` only with credentials.
pub(super) fn is_host(host: &str) -> bool {
    let inside = host
        .strip_prefix('[')
        .and_then(|host| host.strip_suffix(']'));
    let allowed = |letter: char| match inside {
        Some(_) => letter.is_ascii_hexdigit() || matches!(letter, ':' | '.'),
        None if letter.is_ascii() => {
            letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_' | '.')
        }
        None => is_harmless(letter),
    };
    let name = inside.unwrap_or(host);
    name.len() <= 253 && name.contains(|letter| letter != '.') && name.chars().all(allowed)
}

/// Appends text with everything encoded that RFC 3986 does not allow, and `'` for the sake of
/// quoted contexts. `%` stays: it is either an escape already or harmless.
pub(super) fn push_encoded(out: &mut String, text: &str) {
    for byte in text.bytes() {
        if byte <= b' ' || byte >= 0x7f || b"\"'<>\\^`{|}".contains(&byte) {
            push_escape(out, byte);
        } else {
            out.push(char::from(byte));
        }
    }
}

/// Appends `%` and two hexadecimal digits.
pub(crate) fn push_escape(out: &mut String, byte: u8) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    out.push('%');
    for digit in [byte >> 4, byte & 15] {
        out.push(char::from(DIGITS[usize::from(digit)]));
    }
}

/// Whether a non-ASCII character is visible and means the same everywhere: no controls, bidi
/// controls, spaces, zero-width or filling characters, private use, noncharacters, or specials
/// such as U+FFFD.
pub(in crate::model) fn is_harmless(letter: char) -> bool {
    let last_of_plane = u32::from(letter) & 0xfffe == 0xfffe;
    !last_of_plane
        && !matches!(letter,
        '\0'..='\u{a0}' | '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}'
        | '\u{1680}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}' | '\u{2000}'..='\u{200f}'
        | '\u{2028}'..='\u{202f}' | '\u{205f}'..='\u{206f}' | '\u{2800}' | '\u{3000}'
        | '\u{3164}' | '\u{e000}'..='\u{f8ff}' | '\u{fdd0}'..='\u{fdef}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{ffff}'
        | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..)
}
