//! The closing words on rights.
//!
//! Owns telling a notice from a last sentence that mentions copyright, and reading the owner and
//! the day of first publication out of it.

use super::super::timestamp::Timestamp;
use super::{STOPS, after, is_capital, listed, words};
use crate::{marks, part};

/// Longest paragraph that may be a notice, in bytes.
const LIMIT: usize = 800;

/// Whether a paragraph, single-spaced, says nothing but rights.
///
/// It begins with a set phrase, or with `Copyright`, `©` or `(c)` and an owner (a capitalised name).
/// A year after those lets it end there; a year or a sign lets it go on in any words of such
/// notices; the word "Copyright" alone only with "all rights reserved".
pub(super) fn is_notice(text: &str) -> bool {
    const PHRASES: &str = "all rights reserved|reproduced with permission|\
        republished with permission|reprinted with permission|used with permission";
    const WORDS: &str =
        "permission reserved originally reproduced republished reprinted redistributed licensed";
    if text.len() > LIMIT {
        return false;
    }
    let lower = text.to_ascii_lowercase();
    let set = PHRASES.split('|').any(|phrase| {
        let rest = lower.strip_prefix(phrase);
        let mut more = ".| by | from | of ".split('|');
        rest.is_some_and(|rest| rest.is_empty() || more.any(|it| rest.starts_with(it)))
    });
    if set || is_reprint(&lower) {
        return true;
    }
    let Some(claim) = claim(text) else {
        return false;
    };
    let rest = words(claim.rest);
    let rest = rest.iter().map(|word| marks::trim(word, STOPS));
    let bare = rest
        .clone()
        .all(|word| word.is_empty() || listed("co inc llc ltd", word));
    let legal = rest.clone().any(|word| listed(WORDS, word));
    let marked = claim.dated || claim.sign;
    bare && claim.dated || legal && marked || part::holds(&lower, "all rights reserved")
}

/// `This article was originally published on … and was reproduced with permission.`
fn is_reprint(lower: &str) -> bool {
    let mut subjects = "this article |this story |this report |originally ".split('|');
    subjects.any(|start| lower.starts_with(start))
        && part::holds(lower, "originally published ")
        && part::holds(lower, " with permission")
        && part::around(lower, ". ").is_none_or(|(_, rest)| !part::holds(rest, ". "))
}

/// Who owns the rights.
pub(super) fn owner(notice: &str) -> Option<&str> {
    claim(notice).map(|claim| claim.owner)
}

/// The beginning of a notice.
struct Claim<'a> {
    owner: &'a str,
    /// What follows the owner and a year.
    rest: &'a str,
    /// Whether a year is given.
    dated: bool,
    /// Whether there is a `©` or `(c)`.
    sign: bool,
}

/// Reads `Copyright © 1999-2025 by Some Agency` from a single-spaced text. The owner ends with the
/// sentence, at a year, or where the rights are reserved.
fn claim(text: &str) -> Option<Claim<'_>> {
    let (mut sign, mut dated) = (false, false);
    let mut rest = text;
    loop {
        let (word, after_word) = first_word(rest);
        let bare = marks::trim_end(word, STOPS);
        if let Some(unsigned) = after(rest, "©").or(after(rest, "(c)")) {
            sign = true;
            rest = marks::trim_start(unsigned, " ");
        } else if is_years(bare) {
            dated = true;
            rest = after_word;
        } else if listed("copyright by - – —", bare) {
            rest = after_word;
        } else {
            break;
        }
    }
    let start = rest;
    let mut end = start;
    for count in 0.. {
        let (word, after_word) = first_word(rest);
        let bare = marks::trim_end(word, STOPS);
        let year = is_years(bare);
        dated |= year;
        if word.is_empty() || year || after(rest, "all rights").is_some() {
            rest = if year { after_word } else { rest };
            break;
        }
        if count == 8 || !bare.starts_with(is_capital) && !listed("& and de for of the", bare) {
            return None;
        }
        end = rest.get(bare.len()..)?;
        rest = after_word;
        if bare.len() < word.len() {
            break;
        }
    }
    let owner = start.get(..start.len() - end.len())?;
    let signed = sign || after(text, "copyright").is_some();
    let claim = Claim {
        owner,
        rest,
        dated,
        sign,
    };
    (signed && !owner.is_empty()).then_some(claim)
}

fn first_word(text: &str) -> (&str, &str) {
    text.split_once(' ').unwrap_or((text, ""))
}

/// `2025` or `1999-2025`.
fn is_years(word: &str) -> bool {
    let mut numbers = marks::split(word, "-–—");
    (word.starts_with("19") || word.starts_with("20"))
        && numbers.all(|it| matches!(it.len(), 2 | 4) && it.bytes().all(|b| b.is_ascii_digit()))
        && word.len() >= 4
}

/// The day after "originally published … on".
pub(super) fn originally_published(notice: &str) -> Option<Timestamp> {
    const PHRASE: &str = "originally published";
    let lower = notice.to_ascii_lowercase();
    let start = part::place(&lower, PHRASE)? + PHRASE.len();
    let mut rest = notice.get(start..)?;
    loop {
        (_, rest) = part::around(rest, " on ")?;
        if let Some(date) = date(rest) {
            return Some(date);
        }
    }
}

/// A date as notices spell it: `February 27, 2025`, `27 February 2025`, `2025-02-27`.
fn date(text: &str) -> Option<Timestamp> {
    let words = words(text);
    let mut parts = words.iter().map(|word| marks::trim(word, STOPS));
    let mut first = parts.next()?;
    if first.ends_with("day") {
        first = parts.next()?;
    }
    if let Some(date) = Timestamp::parse(first) {
        return Some(date);
    }
    let (mut day, mut month) = (parts.next()?, first);
    if first.as_bytes().first().is_some_and(u8::is_ascii_digit) {
        (day, month) = (first, day);
    }
    let day = day.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
    Timestamp::parse(&[day, month, parts.next()?].join(" "))
}
