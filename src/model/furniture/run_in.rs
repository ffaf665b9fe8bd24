//! Furniture on one line with the prose, as excerpts have it that software has made of a text.

use super::{after, byline::is_byline, dateline};

/// What follows the word that a byline begins with.
#[must_use]
pub fn unsigned(text: &str) -> Option<&str> {
    after(text, "by ")
}

/// The prose of a single-spaced text that begins with byline and dateline; the whole text where it
/// does not.
///
/// Only a dateline tells where a byline ends: nothing in `By Jane Roe The talks began` does.
#[must_use]
pub fn prose(text: &str) -> &str {
    if unsigned(text).is_none() {
        return text;
    }
    for (place, byte) in text.bytes().enumerate() {
        if byte == b'(' {
            break;
        }
        if byte == b' '
            && let (credit, rest) = text.split_at(place)
            && is_byline(credit)
            && let Some((_, end)) = dateline::find(rest, &[credit])
        {
            return rest.get(end..).unwrap_or_default();
        }
    }
    text
}
