//! Furniture on one line with the prose, as excerpts have it that software has made of a text.

use super::{after, byline::is_byline, dateline};

/// The prose of a single-spaced text that begins with byline and dateline; the whole text where it
/// does not.
///
/// Only a dateline tells where a byline ends: nothing in `By Jane Roe The talks began` does.
#[must_use]
pub fn prose(text: &str) -> &str {
    if after(text, "by ").is_none() {
        return text;
    }
    let before = text.split('(').next().unwrap_or_default();
    let mut spaces = before.match_indices(' ');
    let prose = spaces.find_map(|(place, space)| {
        let (credit, rest) = text.split_at(place);
        let rest = rest.strip_prefix(space).filter(|_| is_byline(credit))?;
        let (_, end) = dateline::find(rest, &[credit])?;
        rest.get(end..)
    });
    prose.unwrap_or(text)
}
