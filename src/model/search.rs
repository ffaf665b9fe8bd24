//! The words that a reader looks for.
//!
//! Owns how they are spelled in an address, and which stories they fit. Does not know where stories
//! come from.

use super::{
    address::{is_harmless, push_escape},
    headline::Headline,
    slug::{Folded, folded},
};
use crate::{lower::lower, part, percent::decoded};

/// The most characters that are looked for.
const LIMIT: usize = 200;

/// What a reader looks for: visible characters with single spaces between them, 200 at most;
/// nothing where there is nothing to look for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Search(String);

impl Search {
    /// Nothing to look for.
    pub const NONE: Self = Self(String::new());

    /// What is looked for by a text: without what cannot be seen, or changes the direction of what
    /// stands beside it.
    #[must_use]
    pub fn from_text(text: &str) -> Self {
        let mut words = String::new();
        let (mut count, mut is_apart) = (0, false);
        for letter in text.chars() {
            if !letter.is_ascii_graphic() && !is_harmless(letter) {
                is_apart = count > 0;
                continue;
            }
            count += 1 + usize::from(is_apart);
            if count > LIMIT {
                break;
            }
            if is_apart {
                words.push(' ');
            }
            words.push(letter);
            is_apart = false;
        }
        Self(words)
    }

    /// What a value of a query spells (`application/x-www-form-urlencoded`, URL Standard §5). One
    /// with a broken escape stands for itself.
    #[must_use]
    pub fn parse(value: &str) -> Self {
        let value = value.replace('+', " ");
        Self::from_text(&decoded(&value).unwrap_or(value))
    }

    /// The value of a query, spelled as browsers spell that of a form; [`Search::parse`] is its
    /// inverse.
    #[must_use]
    pub fn value(&self) -> String {
        let mut out = String::new();
        for byte in self.0.bytes() {
            match byte {
                b' ' => out.push('+'),
                _ if byte.is_ascii_alphanumeric() || b"*-._".contains(&byte) => {
                    out.push(char::from(byte));
                }
                _ => push_escape(&mut out, byte),
            }
        }
        out
    }

    /// The words as readers may see them.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether there is nothing to look for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether a story has all the words in headline, dek, kicker, section, topics or authors.
    ///
    /// Capitals count as small letters, European Latin letters as those without their marks. A word
    /// fits the beginning of another one; where scripts put no space between words, or articles
    /// before them, any part of it.
    #[must_use]
    pub fn fits(&self, story: &Headline) -> bool {
        let (searched, text) = (compared(&self.0), text_of(story));
        let mut is_looked_for = false;
        for word in searched.split('-').filter(|word| !word.is_empty()) {
            is_looked_for = true;
            // Latin, Greek and Cyrillic.
            let is_spaced = word.starts_with(|letter| letter < '\u{530}');
            let start = if is_spaced { "-" } else { "" };
            if !part::holds(&text, &[start, word].concat()) {
                return false;
            }
        }
        is_looked_for
    }
}

/// What is looked through of a story, as it is compared.
fn text_of(story: &Headline) -> String {
    let mut text = story.title.clone();
    let mut add = |more: &str| {
        text.push(' ');
        text.push_str(more);
    };
    for line in [&story.dek, &story.kicker] {
        add(line.as_deref().unwrap_or_default());
    }
    for terms in [
        story.section.as_slice(),
        &story.topics,
        &story.byline.authors,
    ] {
        for term in terms {
            add(&term.name);
        }
    }
    compared(&text)
}

/// A text as it is compared: folded as in slugs, with a hyphen before each word.
fn compared(text: &str) -> String {
    let mut out = String::from("-");
    for letter in lower(text).chars() {
        match folded(letter) {
            Folded::Text(piece) => out.push_str(piece),
            Folded::Letter(letter) => out.push(letter),
            Folded::Gap if !out.ends_with('-') => out.push('-'),
            Folded::Gap | Folded::Nothing => {}
        }
    }
    out
}
