//! How much of a text is handed to a parser, and how deep.
//!
//! The standard's algorithm looks through all open elements at many a tag: 100,000 open `div` keep
//! a browser busy for half a minute, 500 open `i` with an id each and a paragraph after each for as
//! long. Open elements are therefore counted before, roughly and without parsing, and tags of what
//! is nested deeper than in any story are left out; their content stays.

use std::borrow::Cow;

use super::element::{ends_itself, is_formatting, is_raw};
use crate::part;

/// How much is read, in bytes.
const MAX_HTML: usize = 4 << 20;
/// How many elements may be open at a time.
const MAX_OPEN: usize = 128;
/// How many of them may be ones that the parser opens again in each paragraph.
const MAX_FORMATTING: usize = 24;
/// How far below the innermost element the one is looked for that an end tag ends.
const REACH: usize = 64;

/// Elements that are open, and whether their tags are kept.
struct Open<'a> {
    elements: Vec<(&'a str, bool)>,
    kept: usize,
    most: usize,
}

impl<'a> Open<'a> {
    fn new(most: usize) -> Self {
        Self {
            elements: Vec::new(),
            kept: 0,
            most,
        }
    }

    /// Notes a start tag; tells whether it is kept.
    fn start(&mut self, name: &'a str) -> bool {
        let kept = self.kept < self.most;
        self.kept += usize::from(kept);
        self.elements.push((name, kept));
        kept
    }

    fn find(&self, name: &str) -> Option<usize> {
        let mut inner = self.elements.iter().rev().take(REACH);
        let above = inner.position(|(other, _)| other.eq_ignore_ascii_case(name))?;
        Some(self.elements.len() - above - 1)
    }

    /// Notes an end tag, which ends all that is inside too; tells whether it is kept.
    fn end(&mut self, name: &str) -> bool {
        let Some(place) = self.find(name) else {
            return true;
        };
        let ended = self.elements.split_off(place);
        self.kept -= ended.iter().filter(|(_, kept)| *kept).count();
        ended.first().is_none_or(|(_, kept)| *kept)
    }

    /// Notes the end tag of a formatting element, which ends nothing else.
    fn end_alone(&mut self, name: &str) -> bool {
        let Some(place) = self.find(name) else {
            return true;
        };
        let (_, kept) = self.elements.remove(place);
        self.kept -= usize::from(kept);
        kept
    }
}

/// What is open at a place in a text.
struct Nesting<'a> {
    formatting: Open<'a>,
    other: Open<'a>,
}

impl<'a> Nesting<'a> {
    /// Notes a tag, given what follows its `<` or `</`; tells whether it is kept.
    fn keeps(&mut self, name: &'a str, tag: &str, closing: bool) -> bool {
        if name.is_empty() || ends_itself(name) {
            return true;
        }
        match (is_formatting(name), closing) {
            (true, true) => self.formatting.end_alone(name),
            (true, false) => {
                // One link ends the other.
                if name.eq_ignore_ascii_case("a") {
                    self.formatting.end_alone(name);
                }
                self.formatting.start(name)
            }
            (false, true) => self.other.end(name),
            (false, false) => is_self_closing(tag) && self.in_drawing() || self.other.start(name),
        }
    }

    /// Only there does `/>` mean what it says, and is the content of a `style` mark-up.
    fn in_drawing(&self) -> bool {
        self.other
            .find("svg")
            .or_else(|| self.other.find("math"))
            .is_some()
    }
}

/// The part of a text that is parsed. It has no null characters: browsers do not agree with the
/// standard on what becomes of one behind a `<`.
pub(super) fn readable(html: &str) -> Cow<'_, str> {
    let html = part::head(html, MAX_HTML);
    if part::holds(html, "\0") {
        Cow::Owned(shallow(&html.replace('\0', "")).into_owned())
    } else {
        shallow(html)
    }
}

/// The text without the tags of what is nested too deeply.
fn shallow(html: &str) -> Cow<'_, str> {
    let (formatting, other) = (Open::new(MAX_FORMATTING), Open::new(MAX_OPEN));
    let mut nesting = Nesting { formatting, other };
    let mut out = String::new();
    // What is not copied yet, and what is not read yet.
    let (mut copied, mut rest) = (html, html);
    while let Some((_, tag)) = rest.split_once('<') {
        rest = tag;
        if let Some(comment) = tag.strip_prefix("!-") {
            // `<!-->` is a whole comment.
            rest = part::around(comment, "-->").map_or("", |(_, rest)| rest);
            continue;
        }
        let (closing, inside) = tag
            .strip_prefix('/')
            .map_or((false, tag), |tag| (true, tag));
        let name = name_of(inside);
        if !closing && is_raw(name) && !nesting.in_drawing() {
            rest = after_raw(inside, name);
        } else if !nesting.keeps(name, inside, closing) {
            let before = copied.len() - tag.len() - 1;
            out.push_str(copied.get(..before).unwrap_or_default());
            rest = inside.split_once('>').map_or("", |(_, rest)| rest);
            copied = rest;
        }
    }
    if copied.len() == html.len() {
        return Cow::Borrowed(html);
    }
    out.push_str(copied);
    Cow::Owned(out)
}

fn name_of(tag: &str) -> &str {
    if !tag.starts_with(|first: char| first.is_ascii_alphabetic()) {
        return "";
    }
    let end =
        tag.find(|letter: char| matches!(letter, '>' | '/' | '<') || letter.is_ascii_whitespace());
    tag.get(..end.unwrap_or(tag.len())).unwrap_or_default()
}

fn is_self_closing(tag: &str) -> bool {
    tag.split('>').next().is_some_and(|tag| tag.ends_with('/'))
}

/// What follows an element whose content is no mark-up.
fn after_raw<'a>(tag: &'a str, name: &str) -> &'a str {
    let mut rest = tag;
    while let Some((_, after)) = part::around(rest, "</") {
        if name_of(after).eq_ignore_ascii_case(name) {
            return after;
        }
        rest = after;
    }
    ""
}
