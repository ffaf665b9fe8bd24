//! Places and agency before the first sentence.
//!
//! Owns telling `KYIV (Some Agency) – Talks began` from `WHO (World Health Organization) – the
//! agency said`. Nothing in the letters tells a short place from an acronym, so the rest must:
//!
//! 1. Before the bracket stand places only: all capitals, no digit, at most four words each;
//!    parted by `/`, or by commas with a state, country or date.
//! 2. The bracket holds an agency: one that the byline ends with or the notice names, a well-known one,
//!    or a name with a word that only news media bear. Its initials must not spell what stands
//!    before it, for then it explains an acronym (`UPI (United Press International)`).
//! 3. A dash follows, then the start of a sentence: a capital, a digit or a quotation mark. An
//!    inserted clause (`NATO (the alliance) – founded in 1949 –`) goes on in lower case.
//!
//! Places before a dash without an agency are left alone.

use super::super::article::Dateline;
use super::{SPACES, after, is_capital, is_letter, is_made_of, listed, squeezed, words};
use crate::{marks, part};

/// Longest dateline in bytes.
const LIMIT: usize = 160;

const DASHES: &str = "-‐‑‒–—―−";

/// The dateline that a paragraph begins with, and where it ends, in bytes. `known` are texts that
/// would end with its agency.
pub(super) fn find(text: &str, known: &[&str]) -> Option<(Dateline, usize)> {
    let (before, rest) = text.split_once('(')?;
    let (inside, rest) = rest.split_once(')')?;
    let agency = squeezed(inside);
    let parts = marks::parts(&agency, " /-");
    let end = before.len() + inside.len() + "()".len();
    let sentence = after_dash(rest)?;
    let places = places(&squeezed(before))?;
    let evident = end <= LIMIT
        && is_agency(&agency, &parts, known)
        && !spells(&parts, before)
        && sentence.starts_with(is_sentence_start);
    let dateline = Dateline {
        places,
        agency: Some(agency.clone()),
    };
    evident.then_some((dateline, text.len() - sentence.len()))
}

/// What follows a dash, which needs a space on one side at least unless it is an em dash.
fn after_dash(text: &str) -> Option<&str> {
    let dashes = marks::trim_start(text, SPACES);
    let rest = marks::trim_start(dashes, DASHES);
    let sentence = marks::trim_start(rest, SPACES);
    let spaced = dashes.len() < text.len() || sentence.len() < rest.len();
    let dash = dashes.len() - rest.len();
    // Two hyphens are how typewriters spell it; three begin to be a line.
    let short = (1..=6).contains(&dash) && !dashes.starts_with("---");
    (short && (spaced || dashes.starts_with('—'))).then_some(sentence)
}

fn is_sentence_start(letter: char) -> bool {
    is_capital(letter) || letter.is_ascii_digit() || marks::is_one(letter, "\"'“”‘’„«‹¿¡")
}

/// The places of a line, without dates; nothing when anything in it is neither.
fn places(line: &str) -> Option<Vec<String>> {
    let mut places: Vec<String> = Vec::new();
    for group in marks::split(line, "/;") {
        for (index, part) in group.split(',').enumerate() {
            let part = marks::trim(part, SPACES);
            // States are shorter than cities, or have stops: `WASHINGTON, D.C.`
            let region = index > 0 && (part.len() <= 2 || part::holds(part, "."));
            if is_place(part) && !region {
                places.push(part.to_owned());
            } else if index == 0 {
                return None;
            } else if is_region(part) || region && is_place(part) {
                places.last_mut()?.extend([", ", part]);
            } else if !is_date(part) {
                return None;
            }
        }
    }
    Some(places)
}

/// One to four words of capitals, two or more letters in all, none of them a label.
fn is_place(part: &str) -> bool {
    const LABELS: &str = "alert analysis breaking corrected correction exclusive feature live news \
        opinion update updated urgent video watch";
    let words = words(part);
    part.chars().filter(|&letter| is_capital(letter)).count() >= 2
        && is_made_of(part, is_capital, " .-'’")
        && words.len() <= 4
        && !words.iter().any(|word| listed(LABELS, word))
}

/// A state or country as after a city: `England`, `Bosnia and Herzegovina`, `Calif.`
fn is_region(part: &str) -> bool {
    let words = words(part);
    let proper = |word: &&str| word.starts_with(is_capital) || listed("and of the", word);
    part.starts_with(is_capital)
        && is_made_of(part, is_letter, " .-'’")
        && words.len() <= 4
        && words.iter().all(proper)
        && !is_date(part)
}

/// `March 3`, `3 March`, `Feb. 27`, `Monday` or a year.
fn is_date(part: &str) -> bool {
    const NAMES: &str =
        "jan feb mar apr may jun jul aug sep oct nov dec mon tue wed thu fri sat sun";
    let words = words(part);
    let (mut named, mut numbers) = (0, 0);
    for word in &words {
        named += usize::from(NAMES.split(' ').any(|name| after(word, name).is_some()));
        let digits = word.bytes().all(|byte| byte.is_ascii_digit());
        numbers += usize::from(digits && word.len() <= 4);
    }
    let year = numbers == 1 && part.len() == 4;
    let day = named > 0 && (numbers > 0 || part.ends_with("day"));
    (year || day) && named + numbers == words.len() && words.len() <= 3
}

/// Whether a name, also given in its parts, is an agency's.
fn is_agency(agency: &str, parts: &[&str], known: &[&str]) -> bool {
    const NAMES: &str = "AAP AFP ANSA Anadolu ANI AP Belga Bloomberg CNA dpa EFE Interfax JTA \
        KNA Kyodo PA PAP PTI Reuters RFE RNS TASS UPI VOA WAFA Xinhua Yonhap Ukrinform";
    const WORDS: &str = "agence agencies agency gazette herald journal news newsroom newspaper \
        newswire post press radio times tribune wire wires";
    // The media's words in the mouths of others: `NASA (Press Release) – …`
    const OTHERS: &str = "briefing conference freedom office release secretary statement";
    let telling = parts
        .iter()
        .any(|word| listed(NAMES, word) || listed(WORDS, word))
        && !parts.iter().any(|word| listed(OTHERS, word));
    let lower = agency.to_ascii_lowercase();
    let mut known = known.iter().map(|text| text.to_ascii_lowercase());
    (telling || agency.len() > 3 && known.any(|text| text.ends_with(&lower)))
        && parts.len() <= 6
        && is_made_of(agency, is_letter, " .-'’&/")
        && (agency.starts_with(is_capital) || agency == "dpa")
}

/// Whether the initials of a name's parts are the capitals before it.
fn spells(parts: &[&str], acronym: &str) -> bool {
    let mut capitals = acronym.chars().filter(|&letter| is_capital(letter));
    let initials = parts.iter().filter_map(|part| part.chars().next());
    let mut initials = initials.filter(|&letter| is_capital(letter));
    parts.len() > 1 && initials.all(|it| capitals.next() == Some(it)) && capitals.next().is_none()
}
