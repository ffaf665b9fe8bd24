//! One segment of a permalink's pattern: literal text and placeholders, printed and taken apart.
//!
//! Knows one segment at a time; what a whole path means is its owner's affair. A pattern stays the
//! text that it was written as: there is little of it, and it is gone through seldom.

use crate::{model::headline::Headline, part};

/// A piece of a segment.
#[derive(Clone, Copy)]
enum Piece<'a> {
    Text(&'a str),
    /// The name between the braces.
    Placeholder(&'a str),
}

/// The first piece of a segment that is not empty, and what follows it.
fn first(segment: &str) -> Option<(Piece<'_>, &str)> {
    if let Some(behind) = segment.strip_prefix('{') {
        let (name, rest) = behind.split_once('}')?;
        return Some((Piece::Placeholder(name), rest));
    }
    let (text, rest) = segment.split_at(segment.find('{').unwrap_or(segment.len()));
    Some((Piece::Text(text), rest))
}

/// The last piece of a segment that is not empty, and what is before it.
fn last(segment: &str) -> Option<(Piece<'_>, &str)> {
    if let Some(before) = segment.strip_suffix('}') {
        let (rest, name) = before.rsplit_once('{')?;
        return Some((Piece::Placeholder(name), rest));
    }
    let (rest, text) = segment.split_at(segment.rfind('}').map_or(0, |place| place + 1));
    Some((Piece::Text(text), rest))
}

/// How many digits stand for a placeholder: 0 for any count. Nothing for one that is no number.
fn width(placeholder: &str) -> Option<usize> {
    match placeholder {
        "id" => Some(0),
        "year" => Some(4),
        "month" | "day" | "hour" | "minute" | "second" => Some(2),
        _ => None,
    }
}

/// The placeholder in a segment that is no number.
pub(super) fn name_of(segment: &str) -> Option<&'static str> {
    let mut names = ["{slug}", "{section}", "{author}"].into_iter();
    names.find(|name| part::holds(segment, name))
}

/// Whether a text is a segment of a pattern: it has at most one placeholder that is no number, so
/// that it can be taken apart again.
pub(super) fn is_segment(text: &str) -> bool {
    let mut names = 0;
    let mut rest = text;
    while !rest.is_empty() {
        let Some((piece, behind)) = first(rest) else {
            return false;
        };
        let is_tame = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
        match piece {
            Piece::Text(text) if text.bytes().all(is_tame) => {}
            Piece::Placeholder("slug" | "section" | "author") => names += 1,
            Piece::Placeholder(name) if width(name).is_some() => {}
            _ => return false,
        }
        rest = behind;
    }
    // Dots lead elsewhere or hide a folder.
    let is_visible = !text.starts_with('.') && !text.ends_with('.') && !part::holds(text, "..");
    !text.is_empty() && names < 2 && is_visible
}

/// A segment of a story's path; nothing when the story lacks something.
pub(super) fn printed(segment: &str, headline: &Headline, out: &mut String) -> Option<()> {
    let mut rest = segment;
    while !rest.is_empty() {
        let (piece, behind) = first(rest)?;
        match piece {
            Piece::Text(text) => out.push_str(text),
            Piece::Placeholder("slug") => out.push_str(&headline.slug.segment()),
            Piece::Placeholder("section") => {
                out.push_str(&headline.section.as_ref()?.slug.segment());
            }
            Piece::Placeholder("author") => {
                out.push_str(&headline.byline.authors.first()?.slug.segment());
            }
            Piece::Placeholder("id") => out.push_str(&headline.id),
            Piece::Placeholder(name) => {
                let at = headline.published?.calendar();
                let number = match name {
                    "year" => at.year,
                    "month" => at.month.into(),
                    "day" => at.day.into(),
                    "hour" => at.hour.into(),
                    "minute" => at.minute.into(),
                    _ => at.second.into(),
                };
                let digits = number.to_string();
                for _ in digits.len()..width(name)? {
                    out.push('0');
                }
                out.push_str(&digits);
            }
        }
        rest = behind;
    }
    Some(())
}

/// Takes a segment of a path apart: the text for [`name_of`] the pattern's segment, empty if that
/// has none. Nothing when the text does not have the pattern's form.
pub(super) fn name_in<'a>(mut segment: &str, mut text: &'a str) -> Option<&'a str> {
    while !segment.is_empty() {
        let (start, behind) = first(segment)?;
        let (end, before) = last(segment)?;
        match (start, end) {
            (Piece::Text(start), _) => {
                text = text.strip_prefix(start)?;
                segment = behind;
            }
            (Piece::Placeholder(number), _) if width(number).is_some() => {
                let digits = text.bytes().take_while(u8::is_ascii_digit).count();
                text = text.get(counted(digits, width(number)?)?..)?;
                segment = behind;
            }
            (_, Piece::Text(end)) => {
                text = text.strip_suffix(end)?;
                segment = before;
            }
            (_, Piece::Placeholder(number)) if width(number).is_some() => {
                let digits = text.bytes().rev().take_while(u8::is_ascii_digit).count();
                text = text.get(..text.len() - counted(digits, width(number)?)?)?;
                segment = before;
            }
            // Nothing but the name is left.
            _ => return Some(text),
        }
    }
    text.is_empty().then_some(text)
}

/// How many of the digits at hand belong to a number of this width.
fn counted(digits: usize, width: usize) -> Option<usize> {
    let count = if width == 0 { digits } else { width };
    (1..=digits).contains(&count).then_some(count)
}
