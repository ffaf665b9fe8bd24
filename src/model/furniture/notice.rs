//! The closing words on rights.
//!
//! Owns telling a notice from a last sentence that mentions copyright, and reading the owner and
//! the day of first publication out of it.

use super::super::timestamp::Timestamp;
use super::{after, is_capital, is_space, listed, says, words};

/// Longest paragraph that may be a notice, in bytes.
const LIMIT: usize = 800;

/// Whether a paragraph, single-spaced, says nothing but rights.
///
/// It begins with a set phrase, or with `Copyright`, `©` or `(c)` and an owner (a capitalised name).
/// A year after those lets it end there; a year or a sign lets it go on in any words of such
/// notices; the word "Copyright" alone only with "all rights reserved".
pub(super) fn is_notice(text: &str) -> bool {
    const PHRASES: [&str; 5] = [
        "all rights reserved",
        "reproduced with permission",
        "republished with permission",
        "reprinted with permission",
        "used with permission",
    ];
    const WORDS: [&str; 7] = [
        "permission",
        "originally published",
        "reproduced",
        "republished",
        "reprinted",
        "redistributed",
        "licensed",
    ];
    if text.len() > LIMIT {
        return false;
    }
    let mut phrases = PHRASES.iter().filter_map(|phrase| after(text, phrase));
    if phrases.any(is_end_of_phrase) || is_reprint(text) {
        return true;
    }
    let Some(claim) = claim(text) else {
        return false;
    };
    let mut rest = words(claim.rest).map(|word| word.trim_matches([',', '.']));
    let bare = rest.all(|word| word.is_empty() || listed("co inc llc ltd", word));
    let legal = WORDS.iter().any(|word| says(claim.rest, word));
    let marked =
        claim.dated || !text.starts_with(['C', 'c']) || says(text, "(c)") || text.contains('©');
    bare && claim.dated || legal && marked || says(claim.rest, "all rights reserved")
}

fn is_end_of_phrase(rest: &str) -> bool {
    let more = [".", " by ", " from ", " of "];
    rest.is_empty() || more.iter().any(|start| rest.starts_with(start))
}

/// `This article was originally published on … and was reproduced with permission.`
fn is_reprint(text: &str) -> bool {
    let subject = [
        "this article ",
        "this story ",
        "this report ",
        "originally published ",
    ];
    subject.iter().any(|start| after(text, start).is_some())
        && says(text, "originally published")
        && says(text, " with permission")
        && text.matches(". ").count() <= 1
}

/// Who owns the rights.
pub(super) fn owner(notice: &str) -> Option<&str> {
    claim(notice).map(|claim| claim.owner)
}

/// The beginning of a notice: whose, whether with a year, and what follows.
struct Claim<'a> {
    owner: &'a str,
    dated: bool,
    rest: &'a str,
}

fn claim(text: &str) -> Option<Claim<'_>> {
    let mut rest = text;
    let mut signed = false;
    for sign in ["copyright", "©", "(c)", "copyright"] {
        if let Some(tail) = after(rest, sign) {
            rest = tail.trim_start_matches(|letter| is_space(letter) || letter == ':');
            signed = true;
        }
    }
    let unsigned = rest;
    rest =
        rest.trim_start_matches(|letter: char| letter.is_ascii_digit() || " -–—,".contains(letter));
    let dated = has_year(unsigned.get(..unsigned.len() - rest.len())?);
    let rest = after(rest, "by ").unwrap_or(rest);
    // The owner ends with the sentence, or where capitals end: `Some Agency. This …`
    let ends = [". ", ", ", " All rights", " all rights"];
    let end = ends.iter().filter_map(|end| rest.find(end)).min();
    let (owner, rest) = rest.split_at_checked(end.unwrap_or(rest.len()))?;
    // `© Some Agency 2025`
    let name =
        owner.trim_end_matches(|letter: char| letter.is_ascii_digit() || " -–.".contains(letter));
    let dated = dated || has_year(owner.get(name.len()..)?);
    let proper =
        words(name).all(|word| word.starts_with(is_capital) || listed("& and de for of the", word));
    let formed = signed && !name.is_empty() && proper && words(name).count() <= 8;
    formed.then_some(Claim {
        owner: name,
        dated,
        rest,
    })
}

fn has_year(text: &str) -> bool {
    let mut numbers = text.split(|letter: char| !letter.is_ascii_digit());
    numbers
        .any(|number| number.len() == 4 && (number.starts_with("19") || number.starts_with("20")))
}

/// The day after "originally published … on".
pub(super) fn originally_published(notice: &str) -> Option<Timestamp> {
    const PHRASE: &str = "originally published";
    let lower = notice.to_ascii_lowercase();
    let start = lower.find(PHRASE)? + PHRASE.len();
    let rest = notice.get(start..)?;
    let mut places = rest.match_indices(" on ");
    places.find_map(|(place, on)| date(rest.get(place + on.len()..)?))
}

/// A date as notices spell it: `February 27, 2025`, `27 February 2025`, `2025-02-27`.
fn date(text: &str) -> Option<Timestamp> {
    let mut parts = words(text).map(|word| word.trim_matches([',', '.', ';', ')']));
    let mut first = parts.next()?;
    if first.ends_with("day") {
        first = parts.next()?;
    }
    if let Some(date) = Timestamp::parse(first) {
        return Some(date);
    }
    let (mut day, mut month) = (parts.next()?, first);
    if first.starts_with(|letter: char| letter.is_ascii_digit()) {
        (day, month) = (first, day);
    }
    let day = day.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
    Timestamp::parse(&format!("{day} {month} {}", parts.next()?))
}
