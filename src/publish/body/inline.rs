//! Running text as HTML.

use super::markup::{Attribute, Markup};
use crate::{
    html,
    model::{
        block::Inline,
        language::{Direction, Tongue},
    },
};

/// Language and direction as attributes.
pub(super) fn tongue(tongue: &Tongue) -> [Attribute<'_>; 2] {
    [
        ("lang", tongue.language.as_deref()),
        ("dir", tongue.direction.map(Direction::as_str)),
    ]
}

impl Markup {
    /// Running text.
    pub(super) fn text(&mut self, text: &[Inline]) {
        for inline in text {
            self.inline(inline);
        }
    }

    fn inline(&mut self, inline: &Inline) {
        match inline {
            Inline::Plain(words) => self.plain(words),
            Inline::Strong(text) => self.phrase("strong", &[], text),
            Inline::Emphasis(text) => self.phrase("em", &[], text),
            Inline::Link(address, text) => {
                self.phrase("a", &[("href", Some(address.as_str()))], text);
            }
            Inline::Jump(anchor, text) => {
                let href = ["#", anchor].concat();
                self.phrase("a", &[("href", Some(&href))], text);
            }
            Inline::NoteReference(note, own, text) => {
                self.note_reference(note, own.as_deref(), text);
            }
            Inline::Code(words) => self.element("code", &[], |markup| markup.words(words)),
            Inline::Subscript(text) => self.phrase("sub", &[], text),
            Inline::Superscript(text) => self.phrase("sup", &[], text),
            Inline::Mark(text) => self.phrase("mark", &[], text),
            Inline::Abbreviation(long, text) => {
                self.phrase("abbr", &[("title", Some(long))], text);
            }
            Inline::Time(moment, text) => self.phrase("time", &[("datetime", Some(moment))], text),
            Inline::Span(of, text) => self.phrase("span", &tongue(of), text),
            Inline::Break => self.void("br", &[]),
        }
    }

    fn phrase(&mut self, name: &str, attributes: &[Attribute<'_>], text: &[Inline]) {
        self.element(name, attributes, |markup| markup.text(text));
    }

    /// A reference to a note; raised, unless its own text is.
    fn note_reference(&mut self, note: &str, own: Option<&str>, text: &[Inline]) {
        let href = ["#", note].concat();
        let attributes = [("href", Some(href.as_str())), ("id", own)];
        if matches!(text, [Inline::Superscript(_)]) {
            self.phrase("a", &attributes, text);
        } else {
            self.element("sup", &[], |markup| markup.phrase("a", &attributes, text));
        }
    }

    /// Characters. Guard: what looks like a shortcode is cut in two, or the walk would remove it.
    fn plain(&mut self, words: &str) {
        let mut rest = words;
        while let Some((before, after)) = rest.split_once('[') {
            self.words(before);
            self.words("[");
            if is_shortcode(after) {
                self.seam();
            }
            rest = after;
        }
        self.words(rest);
    }
}

/// Whether the walk takes what follows a `[` for a shortcode.
fn is_shortcode(after: &str) -> bool {
    let inside = after.split_once(']').map(|(inside, _)| inside);
    let inside = inside.filter(|inside| !inside.contains('['));
    // Mark-up would be read first, and what it stands for matters to no shortcode.
    let whole = inside.map(|inside| ["[", &inside.replace(['<', '&'], "x"), "]"].concat());
    whole.is_some_and(|whole| html::text(&whole).is_empty())
}
