//! Credit lines: names, what they are, and for whom.
//!
//! Owns telling a byline from a sentence that begins with "By", and names from roles. Knows no
//! body.

use super::{after, is_capital, is_letter, is_space, listed, squeezed, words};

/// A credit line as far as its text tells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProseByline {
    /// Names in order, in the writer's case.
    pub names: Vec<String>,
    /// What they are, such as "Chief International Correspondent".
    pub role: Option<String>,
    /// Whom they write for, when it was known beforehand.
    pub agency: Option<String>,
}

/// Longest paragraph that may be a byline, in bytes.
const LIMIT: usize = 160;

/// Reads a credit line, with or without `By`.
///
/// The role follows the names after a comma; the agency is split off only where `agency` names it,
/// since nothing in `Chief Correspondent Some Agency` says where a role ends. What cannot be read
/// stays whole as one name. Nothing for a line that says nothing.
#[must_use]
pub fn byline(text: &str, agency: Option<&str>) -> Option<ProseByline> {
    let text = squeezed(text);
    let credit = after(&text, "by ").unwrap_or(&text);
    if credit.is_empty() || credit.eq_ignore_ascii_case("by") {
        return None;
    }
    let (names, role) = split(credit).unwrap_or_else(|| (vec![credit.to_owned()], String::new()));
    let mut found = ProseByline {
        names,
        ..ProseByline::default()
    };
    let mut role = role.as_str();
    let agency = agency.map(|agency| after(agency, "the ").unwrap_or(agency));
    if let Some(agency) = agency.filter(|agency| !agency.is_empty()) {
        if let Some(rest) = without(role, agency) {
            role = rest;
            found.agency = Some(agency.to_owned());
        } else if role.is_empty()
            && let Some(last) = found.names.last_mut()
            && let Some(rest) = without(last, agency)
        {
            *last = rest.to_owned();
            found.names.retain(|name| !name.is_empty());
            found.agency = Some(agency.to_owned());
        }
    }
    found.role = (!role.is_empty()).then(|| role.to_owned());
    Some(found)
}

/// Whether a paragraph, single-spaced, is nothing but a byline.
///
/// It must begin with `By`, be short, and hold neither digits nor the marks of a sentence; every
/// name is two words or more, all capitalised but particles, and the rest is capitalised too or
/// names a trade.
pub(super) fn is_byline(text: &str) -> bool {
    const NEVER: &[char] = &[
        '?', '!', ':', ';', '"', '“', '”', '„', '«', '»', '(', ')', '[', ']', '…', '–', '—', '\n',
    ];
    let Some(credit) = after(text, "by ") else {
        return false;
    };
    let sentence = text.len() > LIMIT
        || credit.contains(NEVER)
        || credit.contains(|letter: char| letter.is_ascii_digit())
        || words(credit).next_back().is_some_and(is_full_stop);
    !sentence && split(credit).is_some_and(|(_, role)| is_role(&role))
}

/// A stop that ends a sentence rather than an abbreviation.
fn is_full_stop(word: &str) -> bool {
    const SHORT: &str = "jr sr inc ltd co st";
    let Some(stem) = word.strip_suffix('.') else {
        return false;
    };
    stem.len() > 1 && !stem.contains('.') && !listed(SHORT, stem)
}

/// Names and the rest, when what stands first reads as names.
///
/// Names may be listed before a last "and"; without one, what follows the first comma is a role.
fn split(credit: &str) -> Option<(Vec<String>, String)> {
    let credit = credit.replace(" | ", ", ");
    let mut parts: Vec<&str> = Vec::new();
    for part in credit.split(',') {
        parts.push(part.trim_matches(is_space));
    }
    let joined = |part: &&str| {
        let names = people(part);
        after(part, "and ").is_some() && names.is_some()
            || names.is_some_and(|names| names.len() > 1)
    };
    let last = parts.iter().position(joined).filter(|&last| {
        let before = parts.get(..last).unwrap_or_default();
        before
            .iter()
            .all(|part| is_junior(part) || people(part).is_some())
    });
    let mut names: Vec<String> = Vec::new();
    let mut taken = 0;
    for (place, part) in parts.iter().enumerate() {
        if place > 0 && is_junior(part) {
            names.last_mut()?.extend([", ", part]);
        } else if place <= last.unwrap_or(0) {
            names.extend(people(part)?);
        } else {
            break;
        }
        taken = place + 1;
    }
    Some((names, parts.get(taken..)?.join(", ")))
}

fn is_junior(part: &str) -> bool {
    listed("jr jr. sr sr.", part)
}

/// The people that a part between commas names, all of them or none.
fn people(part: &str) -> Option<Vec<String>> {
    let part = after(part, "and ").unwrap_or(part);
    let part = part.replace(" & ", " and ").replace(" AND ", " and ");
    let names: Vec<String> = part.split(" and ").map(str::to_owned).collect();
    names.iter().all(|name| is_person(name)).then_some(names)
}

/// Two to seven words of letters, capitalised but for particles in the middle, none of them a
/// trade or a word that begins phrases such as "By Popular Demand".
fn is_person(name: &str) -> bool {
    const PARTICLES: &str = "af al av bar ben bin bint d da das de degli del della den der di do dos \
        du e el ibn la le st ter van von y zu zur";
    const PHRASES: &str = "a air all an any boat bus car common courtesy design every executive friday \
        invitation land law monday no order popular request royal saturday sea sunday \
        the these this thursday tuesday virtue wednesday";
    let spelled = name
        .chars()
        .all(|letter| is_letter(letter) || " .-'’ʼ".contains(letter));
    let count = words(name).count();
    let proper = words(name).enumerate().all(|(place, word)| {
        let inner = place > 0 && place + 1 < count;
        is_capitalised(word) || inner && listed(PARTICLES, word.trim_end_matches('.'))
    });
    let first = words(name).next().unwrap_or_default();
    spelled
        && proper
        && (2..=7).contains(&count)
        && !listed(PHRASES, first)
        && !words(name).any(is_trade)
}

/// Begins with a capital, also after a short prefix as in `al-Masri` and `d’Estaing`.
fn is_capitalised(word: &str) -> bool {
    let stem = match word.split_once(['-', '\'', '’', 'ʼ']) {
        Some((prefix, stem)) if prefix.len() <= 3 => stem,
        _ => word,
    };
    word.starts_with(is_capital) || stem.starts_with(is_capital)
}

/// A word that says what somebody is, or that it is not somebody at all.
fn is_trade(word: &str) -> bool {
    const TRADES: &str = "agency analyst anchor bureau columnist contributor contributors \
        correspondent correspondents critic desk director editor editors journalist news newsroom \
        photographer press producer reporter reporters special staff writer writers";
    let word = word.trim_matches(|letter: char| !letter.is_ascii_alphabetic());
    listed(TRADES, word)
}

/// Whether what follows the names reads as a role or an agency rather than as a clause.
fn is_role(role: &str) -> bool {
    const JOINING: &str = "& and at by de du for from in la of on the to";
    let count = words(role).count();
    let capitalised = words(role).all(|word| is_capitalised(word) || listed(JOINING, word));
    let telling = words(role).any(is_trade);
    count <= if telling { 14 } else { 6 } && (capitalised || telling)
}

/// A text without an agency at its end or start, and without what joined the two.
fn without<'a>(text: &'a str, agency: &str) -> Option<&'a str> {
    let joint = |letter| is_space(letter) || letter == ',';
    if let Some(rest) = after(text, agency)
        && (rest.is_empty() || rest.starts_with(joint))
    {
        return Some(rest.trim_start_matches(joint));
    }
    let place = text.len().checked_sub(agency.len())?;
    let (rest, end) = text.split_at_checked(place)?;
    if !end.eq_ignore_ascii_case(agency) || !rest.ends_with(joint) {
        return None;
    }
    let rest = rest.trim_end_matches(joint);
    if listed("for the", rest) {
        return Some("");
    }
    Some(rest.strip_suffix(" for").unwrap_or(rest))
}
