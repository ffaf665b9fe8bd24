//! Where stories come from: one adapter per source, each the only place that knows its wire format.
//!
//! Owns what the adapters share: why a document is of no use, and how a field of plain text is
//! read. Adapters turn documents into the [`crate::model`]; they neither fetch nor show anything.

pub mod json_feed;
mod picture;
pub mod wordpress;

use std::fmt;

use crate::{
    html, marks,
    model::timestamp::Timestamp,
    part,
    site::Site,
    words::{Word, english},
    zone,
};

/// Why a whole document is of no use. Single items never cause it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParseError {
    /// JSON, but an array, a string or a number.
    NotAnObject,
    /// An object without items that does not claim to be a feed either, such as an error message.
    NotAFeed,
    /// A feed by its `version`, but `items` is missing or not an array.
    NoItems,
}

impl ParseError {
    /// The words for it.
    #[must_use]
    pub fn word(self) -> Word {
        match self {
            Self::NotAnObject => Word::NotAnObject,
            Self::NotAFeed => Word::NotAFeed,
            Self::NoItems => Word::NoItems,
        }
    }
}

impl fmt::Display for ParseError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&english(self.word(), &[]))
    }
}

impl std::error::Error for ParseError {}

/// A date as a source spells it, in the publication's zone.
pub(crate) fn date(text: &str, site: &Site) -> Option<Timestamp> {
    let at = Timestamp::parse(text)?;
    // A day without a time is that day in every zone.
    let zone = site.time_zone.as_deref().filter(|_| part::holds(text, ":"));
    Some(zone.map_or(at, |zone| zone::told_in(zone, at)))
}

/// A field of plain text as readers see it: one line, no invisible controls, at most `limit`
/// characters. Nothing when that leaves no words.
///
/// Sloppy generators put HTML into such fields. It is decoded, once, when it is unmistakable; a
/// plain `5 < 6` or `AT&T` stays.
pub(crate) fn plain(text: &str, limit: usize) -> Option<String> {
    let line = if has_tags(text) {
        one_line(&html::text(text))
    } else if has_entities(text) {
        // Only the entities are mark-up here, so the parser must not take `a <b` for a tag.
        one_line(&html::text(&text.replace('<', "&lt;")))
    } else {
        one_line(text)
    };
    (!line.is_empty()).then(|| shortened(line, limit))
}

/// A text on one line, without what could disturb the words around it.
pub(crate) fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            // A no-break space is the writer's choice and stays.
            ' ' | '\t'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                if !line.is_empty() && !line.ends_with(' ') {
                    line.push(' ');
                }
            }
            _ if is_control(character) => {}
            _ => line.push(character),
        }
    }
    line.trim().to_owned()
}

/// Control characters, among them those that override the direction of text (Unicode UAX #9,
/// embeddings, overrides and isolates); marks and joiners, which scripts and emoji need, are not.
pub(crate) fn is_control(character: char) -> bool {
    matches!(
        character,
        '\0'..='\x1f'
            | '\x7f'..='\u{9f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2066}'..='\u{206f}'
            | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}'
    )
}

/// A text cut to `limit` characters, after a whole word where there is one.
pub(crate) fn shortened(mut text: String, limit: usize) -> String {
    let end_of = |count: usize| text.char_indices().nth(count).map(|(place, _)| place);
    if let (Some(_), Some(end)) = (end_of(limit), end_of(limit.saturating_sub(1))) {
        let word = text.get(..end).and_then(|start| start.rfind(' '));
        text.truncate(word.filter(|place| *place > end / 2).unwrap_or(end));
        text.truncate(marks::trim_end(&text, " ,;:.…").len());
        text.push('…');
    }
    text
}

/// Whether a text holds HTML beyond doubt: an end tag, or a tag that has none. A lone `<canvas>`
/// may well be what the text is about.
fn has_tags(text: &str) -> bool {
    const EMPTY: &str = "br wbr img !--";
    let is_tag = |after: &str| match after.strip_prefix('/') {
        Some(name) => name.starts_with(|first: char| first.is_ascii_alphabetic()),
        None => EMPTY.split(' ').any(|name| {
            let halves = after.split_at_checked(name.len());
            halves.is_some_and(|(start, rest)| {
                start.eq_ignore_ascii_case(name) && marks::begin(rest, " />-")
            })
        }),
    };
    let mut rest = text;
    while let Some((_, after)) = rest.split_once('<') {
        if is_tag(after) {
            return true;
        }
        rest = after;
    }
    false
}

/// Whether a text holds an HTML entity with its semicolon.
fn has_entities(text: &str) -> bool {
    /// `&CounterClockwiseContourIntegral;`
    const LONGEST: usize = 31;
    let mut rest = text;
    while let Some((_, after)) = rest.split_once('&') {
        // No further than an entity can be long, or many ampersands would each look to the end.
        let name = part::head(after, LONGEST + "#;".len());
        let name = name.split_once(';').map_or("", |(name, _)| name);
        let letters = name.strip_prefix('#').unwrap_or(name);
        if (1..=LONGEST).contains(&letters.len())
            && letters.bytes().all(|byte| byte.is_ascii_alphanumeric())
        {
            return true;
        }
        rest = after;
    }
    false
}
