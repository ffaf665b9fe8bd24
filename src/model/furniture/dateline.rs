//! Places and agency before the first sentence.
//!
//! Owns telling `KYIV (Some Agency) – Talks began` from `WHO (World Health Organization) – the
//! agency said`. Nothing in the letters tells a short place from an acronym, so the rest must:
//!
//! 1. Before the bracket stand places only: all capitals, no digit, at most four words each;
//!    parted by `/`, or by commas with a state, country or date.
//! 2. The bracket holds an agency: one that the byline or the notice names too, a well-known one,
//!    or a name with a word that only news media bear. Its initials must not spell what stands
//!    before it, for then it explains an acronym (`UPI (United Press International)`).
//! 3. A dash follows, then the start of a sentence: a capital, a digit or a quotation mark. An
//!    inserted clause (`NATO (the alliance) – founded in 1949 –`) goes on in lower case.
//!
//! Places before a dash without an agency are left alone.

use super::super::article::Dateline;
use super::{after, is_capital, is_letter, is_space, listed, says, squeezed, words};

/// Longest dateline in bytes.
const LIMIT: usize = 160;

/// The dateline that a paragraph begins with, and where it ends, in bytes. `known` are texts that
/// would name its agency.
pub(super) fn find(text: &str, known: &[&str]) -> Option<(Dateline, usize)> {
    let (before, rest) = text.split_once('(')?;
    let (inside, rest) = rest.split_once(')')?;
    let agency = squeezed(inside);
    let end = before.len() + inside.len() + "()".len();
    let sentence = after_dash(rest)?;
    let places = places(&squeezed(before))?;
    let evident = end <= LIMIT
        && is_agency(&agency, known)
        && !spells(&agency, before)
        && sentence.starts_with(is_sentence_start);
    let dateline = Dateline {
        places,
        agency: Some(agency),
    };
    evident.then_some((dateline, text.len() - sentence.len()))
}

/// What follows a dash, which needs a space on one side at least unless it is an em dash.
fn after_dash(text: &str) -> Option<&str> {
    let dashes = text.trim_start_matches(is_space);
    let rest = dashes.trim_start_matches(['-', '‐', '‑', '‒', '–', '—', '―', '−']);
    let sentence = rest.trim_start_matches(is_space);
    let spaced = dashes.len() < text.len() || sentence.len() < rest.len();
    let dash = dashes.len() - rest.len();
    // Two hyphens are how typewriters spell it; three begin to be a line.
    let short = (1..=6).contains(&dash) && !dashes.starts_with("---");
    (short && (spaced || dashes.starts_with('—'))).then_some(sentence)
}

fn is_sentence_start(letter: char) -> bool {
    is_capital(letter) || letter.is_ascii_digit() || "\"'“”‘’„«‹¿¡".contains(letter)
}

/// The places of a line, without dates; nothing when anything in it is neither.
fn places(line: &str) -> Option<Vec<String>> {
    let mut places: Vec<String> = Vec::new();
    for group in line.split(['/', ';']) {
        for (index, part) in group.split(',').enumerate() {
            let part = part.trim_matches(is_space);
            // States are shorter than cities, or have stops: `WASHINGTON, D.C.`
            let region = index > 0 && (part.len() <= 2 || part.contains('.'));
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
    let mut capitals = 0;
    let spelled = part.chars().all(|letter| {
        capitals += usize::from(is_capital(letter));
        is_capital(letter) || " .-'’".contains(letter)
    });
    let labelled = words(part).any(|word| listed(LABELS, word));
    spelled && !labelled && capitals >= 2 && (1..=4).contains(&words(part).count())
}

/// A state or country as after a city: `England`, `Bosnia and Herzegovina`, `Calif.`
fn is_region(part: &str) -> bool {
    let spelled = part
        .chars()
        .all(|letter| is_letter(letter) || " .-'’".contains(letter));
    let proper = words(part).all(|word| word.starts_with(is_capital) || listed("and of the", word));
    spelled && proper && part.starts_with(is_capital) && words(part).count() <= 4 && !is_date(part)
}

/// `March 3`, `3 March`, `Feb. 27`, `Monday` or a year.
fn is_date(part: &str) -> bool {
    const NAMES: &str =
        "jan feb mar apr may jun jul aug sep oct nov dec mon tue wed thu fri sat sun";
    let number = |word: &str| word.len() <= 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    let mut named = false;
    let formed = words(part).all(|word| {
        let name = NAMES.split(' ').any(|name| after(word, name).is_some());
        named |= name;
        name || number(word)
    });
    let year = part.len() == 4 && number(part);
    let day = words(part).any(number) || part.ends_with("day");
    formed && (year || named && day) && words(part).count() <= 3
}

fn is_agency(agency: &str, known: &[&str]) -> bool {
    const NAMES: &str = "AAP AFP ANSA Anadolu ANI AP Belga Bloomberg CNA dpa EFE Interfax JTA \
        KNA Kyodo PA PAP PTI Reuters RFE RNS TASS UPI VOA WAFA Xinhua Yonhap Ukrinform";
    const WORDS: &str = "agence agencies agency gazette herald journal news newsroom newspaper \
        newswire post press radio times tribune wire wires";
    // The media's words in the mouths of others: `NASA (Press Release) – …`
    const OTHERS: &str = "briefing conference freedom office release secretary statement";
    let spelled = agency
        .chars()
        .all(|letter| is_letter(letter) || " .-'’&/".contains(letter));
    let parts = || agency.split([' ', '/', '-']);
    let telling = parts().any(|word| listed(NAMES, word) || listed(WORDS, word))
        && !parts().any(|word| listed(OTHERS, word));
    let named = agency.len() > 3
        && known
            .iter()
            .any(|text| says(text, &agency.to_ascii_lowercase()));
    let formed = agency.starts_with(is_capital) || agency == "dpa";
    spelled && formed && words(agency).count() <= 6 && (telling || named)
}

/// Whether the initials of a name are the letters before it.
fn spells(name: &str, acronym: &str) -> bool {
    let initials = name
        .split([' ', '-'])
        .filter_map(|word| word.chars().next());
    let capitals = acronym.chars().filter(|&letter| is_capital(letter));
    words(name).count() > 1 && initials.filter(|&it| is_capital(it)).eq(capitals)
}
