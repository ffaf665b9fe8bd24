//! Who made a picture, as it stands at the end of a caption.

use super::{run, space::collapsed};
use crate::{
    marks,
    model::block::{Text, plain},
    part,
};

/// What a credit begins with, in lower case.
const MARKS: &str = "photo credit:|image credit:|picture credit:|photo:|photos:|photograph:|\
    photography:|image:|picture:|credit:|credits:|photo by |photos by |photograph by |image by |\
    picture by ";
/// Longest credit in bytes; what is longer is a sentence.
const LIMIT: usize = 120;

/// The credit that words marked up as such say, without "Photo:" and brackets.
pub(super) fn name(words: &str) -> Option<String> {
    let words = collapsed(words);
    let words = marks::trim_start(&words, "([ |");
    let words = mark(words)
        .and_then(|length| words.get(length..))
        .unwrap_or(words);
    let words = marks::trim(words, " ");
    // "(AP)" loses its brackets, "AP (pool)" keeps them.
    let open = words.contains(['(', '[']);
    let words = if open {
        words
    } else {
        marks::trim_end(words, ")]")
    };
    let words = words
        .strip_suffix('.')
        .filter(|words| !part::holds(words, ". "))
        .unwrap_or(words);
    (!words.is_empty()).then(|| words.to_owned())
}

/// Takes the credit off the end of a caption: "… in Bern. Photo: Ann Lee", "… (Credit: Ann Lee)".
pub(super) fn split(caption: &mut Text) -> Option<String> {
    let words = plain(caption);
    let begins = |start: &usize| {
        let rest = words.get(*start..).and_then(mark);
        rest.is_some() && is_boundary(words.get(..*start).unwrap_or_default())
    };
    let start = (words.len().saturating_sub(LIMIT)..words.len())
        .rev()
        .find(begins)?;
    let (before, rest) = words.split_at(start);
    let credit = name(rest)?;
    let before = marks::trim_end(before, "([|–—-/ \n");
    run::keep(caption, before.len());
    Some(credit)
}

/// The length of the mark that words begin with.
fn mark(words: &str) -> Option<usize> {
    let begins = |mark: &&str| {
        words
            .get(..mark.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(mark))
    };
    MARKS.split('|').find(begins).map(str::len)
}

/// Whether a credit can begin after these words: at a line, in brackets, after a sentence or dash.
fn is_boundary(before: &str) -> bool {
    let trimmed = marks::trim_end(before, " \u{a0}");
    let apart = trimmed.len() < before.len();
    match trimmed.chars().next_back() {
        None | Some('(' | '[' | '|' | '\n') => true,
        Some(last) => {
            apart
                && matches!(
                    last,
                    '.' | '!' | '?' | '…' | '”' | '"' | '’' | '–' | '—' | '-' | '/' | ')' | ';'
                )
        }
    }
}
