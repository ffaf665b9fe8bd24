//! Language tags and writing direction.

use crate::part;

/// Which way a text runs (HTML `dir`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    /// The attribute's value.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

/// Language and direction of a piece of text, each only where it differs from its surroundings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tongue {
    /// A BCP 47 tag, checked for form.
    pub language: Option<String>,
    /// The direction.
    pub direction: Option<Direction>,
}

impl Tongue {
    /// The tongue of a tag, with the direction that its script runs in; nothing for a tag that is
    /// not of the form of BCP 47.
    #[must_use]
    pub fn of(tag: &str) -> Self {
        match language_tag(tag) {
            Some(language) => Self {
                direction: Some(direction_of(&language)),
                language: Some(language),
            },
            None => Self::default(),
        }
    }

    /// Whether it says nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.language.is_none() && self.direction.is_none()
    }
}

/// A tag as sent, when it has the form of BCP 47: subtags of one to eight ASCII letters or digits
/// joined by hyphens (underscores are mended), at most 35 characters.
#[must_use]
pub fn language_tag(tag: &str) -> Option<String> {
    let tag = tag.trim().replace('_', "-");
    let well_formed = tag.len() <= 35
        && tag.split('-').enumerate().all(|(place, subtag)| {
            (1..=8).contains(&subtag.len())
                && subtag.bytes().all(|byte| byte.is_ascii_alphanumeric())
                && (place > 0
                    || subtag.len() > 1 && subtag.bytes().all(|byte| byte.is_ascii_alphabetic()))
        });
    well_formed.then_some(tag)
}

/// The direction that a language's usual script runs in, or the script's own where the tag names
/// one (`az-Arab`).
#[must_use]
pub fn direction_of(tag: &str) -> Direction {
    const RTL_SCRIPTS: &str = "arab hebr syrc thaa nkoo adlm rohg mand";
    const RTL_LANGUAGES: &str = "ar he iw fa ur yi ji ps sd ug dv ckb arc";
    let mut subtags = tag.split('-');
    let language = subtags.next().unwrap_or_default();
    let script = subtags.find(|subtag| subtag.len() == 4);
    let rtl = match script {
        Some(script) => part::listed(RTL_SCRIPTS, script),
        None => part::listed(RTL_LANGUAGES, language),
    };
    if rtl { Direction::Rtl } else { Direction::Ltr }
}
