//! Credit lines: names, what they are, and for whom.
//!
//! Owns telling a byline from a sentence that begins with "By", and names from roles. Knows no
//! body.

use super::{STOPS, after, is_capital, is_letter, is_made_of, listed, squeezed, words};
use crate::{marks, part};

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

/// What stands between names, role and agency.
const JOINTS: &str = " ,|";

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
    let (mut names, mut role) = split(credit).unwrap_or_else(|| (vec![credit], ""));
    let agency = agency.map(|agency| after(agency, "the ").unwrap_or(agency));
    let mut agency = agency.filter(|agency| !agency.is_empty());
    if let Some(rest) = agency.and_then(|agency| without(role, agency)) {
        role = rest;
    } else if let Some(name) = names.pop() {
        let rest = agency.filter(|_| role.is_empty());
        let rest = rest.and_then(|agency| without(name, agency));
        agency = agency.filter(|_| rest.is_some());
        names.extend(Some(rest.unwrap_or(name)).filter(|name| !name.is_empty()));
    }
    Some(ProseByline {
        names: names.into_iter().map(str::to_owned).collect(),
        role: (!role.is_empty()).then(|| role.to_owned()),
        agency: agency.map(str::to_owned),
    })
}

/// Whether a paragraph, single-spaced, is nothing but a byline.
///
/// It must begin with `By`, be short, and hold neither digits nor the marks of a sentence; every
/// name is two words or more, all capitalised but particles, and the rest is capitalised too or
/// names a trade.
pub(super) fn is_byline(text: &str) -> bool {
    let Some(credit) = after(text, "by ") else {
        return false;
    };
    let sentence = text.len() > LIMIT
        || credit
            .chars()
            .any(|letter| marks::is_one(letter, "?!:;\"“”„«»()[]…–—0123456789"))
        || words(credit).last().is_some_and(|word| is_full_stop(word));
    !sentence && split(credit).is_some_and(|(_, role)| is_role(role))
}

/// A stop that ends a sentence rather than an abbreviation.
fn is_full_stop(word: &str) -> bool {
    let stem = word.strip_suffix('.').unwrap_or_default();
    stem.len() > 1 && !part::holds(stem, ".") && !listed("jr sr inc ltd co st", stem)
}

/// Names and the rest of a single-spaced line, when what stands first reads as names.
///
/// Names may be listed before a last "and"; without one, what follows the first comma is a role.
fn split(credit: &str) -> Option<(Vec<&str>, &str)> {
    // Names with the place where each ends; those after the first hold only if an "and" comes.
    let mut names: Vec<(&str, usize)> = Vec::new();
    let mut certain = 1;
    let (mut start, mut end, mut place) = (0, 0, 0);
    let mut joined = false;
    for word in credit.split(' ').chain(["|"]) {
        let joins = listed("and &", word);
        let bare = marks::trim_end(word, JOINTS);
        let before = place;
        place += word.len() + 1;
        if !joins && !bare.is_empty() {
            end = before + bare.len();
            if bare.len() == word.len() && place < credit.len() {
                continue;
            }
        }
        let name = credit.get(start..end).unwrap_or_default();
        if let Some((last, until)) = names.last_mut().filter(|_| is_junior(name)) {
            let first = *until - last.len();
            *last = credit.get(first..end)?;
            *until = end;
        } else if is_person(name) {
            names.push((name, end));
            if joined {
                certain = names.len();
            }
        } else if !name.is_empty() {
            break;
        }
        joined = joins || joined && name.is_empty();
        (start, end) = (place, place);
    }
    names.truncate(certain);
    let (_, end) = *names.last()?;
    let rest = marks::trim_start(credit.get(end..)?, JOINTS);
    // What an "and" joins to a name is a name too, or the whole is something else.
    let joined = after(rest, "and ").or(after(rest, "& ")).is_some();
    (!joined).then(|| (names.into_iter().map(|(name, _)| name).collect(), rest))
}

fn is_junior(part: &str) -> bool {
    listed("jr jr. sr sr.", part)
}

/// Two to seven words of letters, capitalised but for particles in the middle, none of them a
/// trade or a word that begins phrases such as "By Popular Demand".
fn is_person(name: &str) -> bool {
    const PARTICLES: &str = "af al av bar ben bin bint d da das de degli del della den der di do dos \
        du e el ibn la le st ter van von y zu zur";
    const PHRASES: &str = "a air all an any boat bus car common courtesy design every executive friday \
        invitation land law monday no order popular request royal saturday sea sunday \
        the these this thursday tuesday virtue wednesday";
    let words = words(name);
    let proper = words.iter().enumerate().all(|(place, word)| {
        let inner = place > 0 && place + 1 < words.len();
        is_capitalised(word) || inner && listed(PARTICLES, marks::trim_end(word, "."))
    });
    proper
        && (2..=7).contains(&words.len())
        && is_made_of(name, is_letter, " .-'’ʼ")
        && !words.first().is_some_and(|word| listed(PHRASES, word))
        && !trade_words(&words).iter().any(|word| is_trade(word))
}

/// The words of a name among which a trade would give it away. A desk signs as a person does:
/// `World Desk`.
fn trade_words<'a>(words: &'a [&'a str]) -> &'a [&'a str] {
    match words {
        [name @ .., last] if last.eq_ignore_ascii_case("desk") => name,
        words => words,
    }
}

/// Begins with a capital, also after a short prefix as in `al-Masri` and `d’Estaing`.
fn is_capitalised(word: &str) -> bool {
    let (prefix, rest) = marks::before(word, "-'’ʼ");
    let stem = rest.chars().nth(1).filter(|_| prefix.len() <= 3);
    word.starts_with(is_capital) || stem.is_some_and(is_capital)
}

/// A word that says what somebody is, or that it is not somebody at all.
fn is_trade(word: &str) -> bool {
    const TRADES: &str = "agency analyst anchor bureau columnist contributor contributors \
        correspondent correspondents critic desk director editor editors journalist news newsroom \
        photographer press producer reporter reporters special staff writer writers";
    listed(TRADES, marks::trim(word, STOPS))
}

/// Whether what follows the names reads as a role or an agency rather than as a clause.
fn is_role(role: &str) -> bool {
    const JOINING: &str = "& | and at by de du for from in la of on the to";
    let words = words(role);
    let telling = words.iter().any(|word| is_trade(word));
    let capitalised = |word: &&str| is_capitalised(word) || listed(JOINING, word);
    // Another name after a role would be lost in it.
    !part::holds(role, ", and ")
        && words.len() <= if telling { 14 } else { 6 }
        && (telling || words.iter().all(capitalised))
}

/// A text without an agency at its end or start, and without what joined the two.
fn without<'a>(text: &'a str, agency: &str) -> Option<&'a str> {
    if let Some(rest) = after(text, agency)
        && (rest.is_empty() || marks::begin(rest, JOINTS))
    {
        return Some(marks::trim_start(rest, JOINTS));
    }
    let place = text.len().checked_sub(agency.len())?;
    let (rest, end) = text.split_at_checked(place)?;
    if !end.eq_ignore_ascii_case(agency) || !marks::end(rest, JOINTS) {
        return None;
    }
    let rest = marks::trim_end(rest, JOINTS);
    let rest = rest.strip_suffix(" for").unwrap_or(rest);
    Some(if listed("for the", rest) { "" } else { rest })
}
