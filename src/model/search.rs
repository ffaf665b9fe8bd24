//! The words that a reader looks for.
//!
//! Owns how they are spelled in an address, and which stories they fit. Does not know where stories
//! come from.

use super::{
    address::{is_harmless, push_escape},
    headline::Headline,
    slug::{Folded, decoded, folded},
};
use crate::lower::lower;

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
        let is_seen = |letter: &char| letter.is_ascii_graphic() || is_harmless(*letter);
        let words: Vec<&str> = text
            .split(|letter| !is_seen(&letter))
            .filter(|word| !word.is_empty())
            .collect();
        let mut words: String = words.join(" ").chars().take(LIMIT).collect();
        if words.ends_with(' ') {
            words.pop();
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

    /// The stories that have all the words in headline, dek, kicker, section, topics or authors.
    ///
    /// Capitals count as small letters, European Latin letters as those without their marks. A word
    /// fits the beginning of another one; where scripts put no space between words, or articles
    /// before them, any part of it.
    #[must_use]
    pub fn among(&self, stories: Vec<Headline>) -> Vec<Headline> {
        let searched = compared(&self.0);
        let words: Vec<String> = searched
            .split('-')
            .filter(|word| !word.is_empty())
            .map(|word| match word.chars().next() {
                // Latin, Greek and Cyrillic.
                Some('\0'..='\u{52f}') => ["-", word].concat(),
                _ => word.to_owned(),
            })
            .collect();
        let fits = |story: &Headline| {
            let text = text_of(story);
            !words.is_empty() && words.iter().all(|word| text.contains(word.as_str()))
        };
        stories.into_iter().filter(fits).collect()
    }
}

/// What is looked through of a story, as it is compared.
fn text_of(story: &Headline) -> String {
    let terms = story.section.iter().chain(&story.topics);
    let terms = terms.chain(&story.byline.authors);
    let mut text = story.title.clone();
    let lines = [&story.dek, &story.kicker].into_iter().flatten();
    for more in lines.chain(terms.map(|term| &term.name)) {
        text.push(' ');
        text.push_str(more);
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
