//! The pieces that a permalink's segment is put together from, and the way back.
//!
//! Knows one segment at a time; what a whole path means is its owner's affair.

use crate::model::headline::Headline;

/// A piece of one segment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// Itself.
    Text(String),
    /// So many digits of a number; any count for none.
    Digits(Number, usize),
    /// What has no fixed form.
    Name(Name),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Number {
    Year,
    Month,
    Day,
    Hour,
    Minute,
    Second,
    Id,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Name {
    Slug,
    Section,
    Author,
}

impl Piece {
    fn placeholder(name: &str) -> Option<Self> {
        Some(match name {
            "slug" => Self::Name(Name::Slug),
            "section" => Self::Name(Name::Section),
            "author" => Self::Name(Name::Author),
            "id" => Self::Digits(Number::Id, 0),
            "year" => Self::Digits(Number::Year, 4),
            "month" => Self::Digits(Number::Month, 2),
            "day" => Self::Digits(Number::Day, 2),
            "hour" => Self::Digits(Number::Hour, 2),
            "minute" => Self::Digits(Number::Minute, 2),
            "second" => Self::Digits(Number::Second, 2),
            _ => return None,
        })
    }

    /// What stands in a story's path here; nothing when the story does not have it.
    pub fn printed(&self, headline: &Headline) -> Option<String> {
        Some(match self {
            Self::Text(text) => text.clone(),
            Self::Name(Name::Slug) => headline.slug.segment(),
            Self::Name(Name::Section) => headline.section.as_ref()?.slug.segment(),
            Self::Name(Name::Author) => headline.byline.authors.first()?.slug.segment(),
            Self::Digits(Number::Id, _) => headline.id.clone(),
            Self::Digits(number, width) => {
                let at = headline.published?.calendar();
                let digits = match number {
                    Number::Year => at.year.to_string(),
                    Number::Month => at.month.to_string(),
                    Number::Day => at.day.to_string(),
                    Number::Hour => at.hour.to_string(),
                    Number::Minute => at.minute.to_string(),
                    Number::Second | Number::Id => at.second.to_string(),
                };
                ["0".repeat(width.saturating_sub(digits.len())), digits].concat()
            }
        })
    }
}

/// The pieces of one segment of a pattern.
pub(super) fn segment(text: &str) -> Option<Vec<Piece>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        if let Some(behind) = rest.strip_prefix('{') {
            let (name, behind) = behind.split_once('}')?;
            pieces.push(Piece::placeholder(name)?);
            rest = behind;
        } else {
            let (text, behind) = rest.split_at(rest.find('{').unwrap_or(rest.len()));
            let is_tame = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
            if !text.bytes().all(is_tame) {
                return None;
            }
            pieces.push(Piece::Text(text.to_owned()));
            rest = behind;
        }
    }
    let names = pieces.iter().filter(|it| matches!(it, Piece::Name(_)));
    // Dots lead elsewhere or hide a folder.
    let is_visible = !text.starts_with('.') && !text.ends_with('.') && !text.contains("..");
    (!pieces.is_empty() && names.count() < 2 && is_visible).then_some(pieces)
}

/// Which name a segment holds.
pub(super) fn name_of(pieces: &[Piece]) -> Option<Name> {
    pieces.iter().find_map(|piece| match piece {
        Piece::Name(name) => Some(*name),
        _ => None,
    })
}

/// Takes a segment apart: the text of the name in it, empty if the pattern has none there. Nothing
/// when the segment does not have the pattern's form.
pub(super) fn name_in<'a>(mut pieces: &[Piece], mut text: &'a str) -> Option<&'a str> {
    loop {
        match pieces {
            [] => return text.is_empty().then_some(text),
            [Piece::Name(_)] => return Some(text),
            [Piece::Text(start), rest @ ..] => {
                text = text.strip_prefix(start.as_str())?;
                pieces = rest;
            }
            [Piece::Digits(_, width), rest @ ..] => {
                let digits = text.bytes().take_while(u8::is_ascii_digit).count();
                text = text.get(counted(digits, *width)?..)?;
                pieces = rest;
            }
            [rest @ .., Piece::Text(end)] => {
                text = text.strip_suffix(end.as_str())?;
                pieces = rest;
            }
            [rest @ .., Piece::Digits(_, width)] => {
                let digits = text.bytes().rev().take_while(u8::is_ascii_digit).count();
                text = text.get(..text.len() - counted(digits, *width)?)?;
                pieces = rest;
            }
            // A segment has but one name.
            [.., Piece::Name(_)] => return None,
        }
    }
}

/// How many of the digits at hand belong to a number of this width.
fn counted(digits: usize, width: usize) -> Option<usize> {
    let count = if width == 0 { digits } else { width };
    (1..=digits).contains(&count).then_some(count)
}
