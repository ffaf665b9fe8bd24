//! The publication's settings, from `site.json`.
//!
//! Owns what a newsroom can set without a new build. Knows nothing of what the source sends.

use std::fmt;

use crate::{
    model::{address::Address, headline::Term, language::Direction, slug::Slug},
    words::{Word, english},
};

mod accent;
mod hosts;
mod permalink;
mod settings;
mod source;

pub use accent::Accent;
pub use permalink::Permalink;
pub use source::SourceSettings;

/// A publication.
#[derive(Clone, Debug, PartialEq)]
pub struct Site {
    /// The masthead.
    pub title: String,
    /// The line below it.
    pub tagline: Option<String>,
    /// The language of the interface and of stories that do not name one (BCP 47).
    pub language: String,
    /// The direction of the page; follows from the language unless set.
    pub direction: Direction,
    /// The zone that dates are told in: an IANA name as written; see [`crate::zone`].
    pub time_zone: Option<String>,
    /// Scheme and host of the published site with a `/` behind, for canonical addresses.
    pub origin: Option<Address>,
    /// The path that the site lies below; begins and ends with `/`.
    pub base_path: String,
    /// Where the pages of stories are below it.
    pub permalink: Permalink,
    /// The one colour.
    pub accent: Option<Accent>,
    /// The line on rights at the foot of every page.
    pub copyright: Option<String>,
    /// The text of the page about the publication, as HTML.
    pub about: Option<String>,
    /// Where readers reach the newsroom; a plain e-mail address becomes `mailto:`.
    pub contact: Option<Address>,
    /// The parts of the paper, in order.
    pub sections: Vec<Section>,
    /// Where the stories come from.
    pub source: SourceSettings,
    /// Hosts that pages may ask before a click, besides their own: with their ports, each of them
    /// for all names below it as well. Those of origin and source are among them.
    pub hosts: Vec<String>,
    /// Minutes after which a list is asked for again; nothing for never.
    pub refresh_minutes: Option<u32>,
    /// Words of the interface that are replaced, by key.
    pub words: Vec<(String, String)>,
    /// Fields that are present but of no use, for the newsroom; one name per field, and
    /// `sections` or `words` once for each entry that had to be left out.
    pub ignored: Vec<&'static str>,
}

impl Default for Site {
    /// A publication that nothing is known of: what a page has when its settings cannot be read.
    fn default() -> Self {
        Self {
            title: String::new(),
            tagline: None,
            language: "en".to_owned(),
            direction: Direction::Ltr,
            time_zone: None,
            origin: None,
            base_path: "/".to_owned(),
            permalink: Permalink::default(),
            accent: None,
            copyright: None,
            about: None,
            contact: None,
            sections: Vec::new(),
            source: SourceSettings::None,
            hosts: Vec::new(),
            refresh_minutes: None,
            words: Vec::new(),
            ignored: Vec::new(),
        }
    }
}

/// A part of the paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Its name and place in addresses.
    pub term: Term,
    /// What it is about.
    pub dek: Option<String>,
}

/// Why settings are of no use, by the field at fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SiteError {
    /// JSON, but not an object.
    NotAnObject,
    /// `title` is missing, blank or not a text.
    NoTitle,
    /// `source` is missing or not an object.
    NoSource,
    /// `source.kind` names no kind of source; what it says, empty when it says nothing.
    UnknownSource(String),
    /// `source.url` is missing or not an `http(s)` address or path.
    BadSourceUrl,
}

impl SiteError {
    /// The words for it, and what they are filled with.
    #[must_use]
    pub fn word(&self) -> (Word, &str) {
        match self {
            Self::NotAnObject => (Word::NotAnObject, ""),
            Self::NoTitle => (Word::NoTitle, ""),
            Self::NoSource => (Word::NoSource, ""),
            Self::UnknownSource(kind) => (Word::UnknownSource, kind),
            Self::BadSourceUrl => (Word::BadSourceUrl, ""),
        }
    }
}

impl fmt::Display for SiteError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (word, kind) = self.word();
        formatter.write_str(&english(word, &[("kind", kind)]))
    }
}

impl std::error::Error for SiteError {}

impl Site {
    /// The section of this name or slug, as the publication itself spells it.
    #[must_use]
    pub fn section(&self, name: &str) -> Option<&Term> {
        let slug = Slug::from_text(name);
        let sections = self.sections.iter().map(|section| &section.term);
        let mut matching = sections.filter(|term| {
            Some(&term.slug) == slug.as_ref() || term.name.eq_ignore_ascii_case(name)
        });
        matching.next()
    }
}
