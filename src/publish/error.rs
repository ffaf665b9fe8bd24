//! Why nothing was published, and what had to be left out: in words that name item, field and
//! cause.

use std::{fmt, io, path::PathBuf};

use super::TemplateError;
use crate::{
    fetch::Failure,
    model::address::Address,
    site::SiteError,
    source::{
        ParseError,
        wordpress::{Fault, query},
    },
    words::english,
};

/// Why nothing was published. The old site stands as it stood.
#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    /// A file could not be read or written.
    #[error("{0}: {1}")]
    File(PathBuf, io::Error),
    /// The settings could not be had.
    #[error("{0}: {1}")]
    Settings(String, Failure),
    /// The settings are of no use.
    #[error("site.json: {0}")]
    Site(#[from] SiteError),
    /// The source, or where it is, makes no sense.
    #[error("site.json: “source” cannot be published")]
    Source,
    /// What is to be published was itself published.
    #[error("site.json: “source.kind” is “snapshot”: publish from what this was published from")]
    Snapshot,
    /// The folder to write is the one that is read.
    #[error("{0}: holds the site.json to publish, which the published one would replace")]
    Overwrites(PathBuf),
    /// A document could not be had.
    #[error("{0}: {1}")]
    Fetch(Address, Failure),
    /// A story's own document could not be had for now.
    #[error("{list}, item {place} ({item}): _dateline.content_url: {address}: {cause}")]
    Content {
        /// The document that lists the story.
        list: Address,
        /// The item's place in it, from 0.
        place: usize,
        /// The item's id.
        item: String,
        /// Where the story's own document should be.
        address: Address,
        /// Why it is not.
        cause: Failure,
    },
    /// A document is no feed.
    #[error("{0}: {1}")]
    Parse(Address, ParseError),
    /// `WordPress` does not answer as it should.
    #[error("{}", told(.0, .1))]
    WordPress(Address, Fault),
    /// The source has no end.
    #[error("{0}: leads to older stories without an end (“next_url”)")]
    Endless(Address),
    /// A page could not be made.
    #[error("{0}: {1}")]
    Page(String, String),
    /// The bundle's shell cannot be filled.
    #[error(transparent)]
    Template(#[from] TemplateError),
    /// Items would be left out, and `--strict` forbids it.
    #[error("{} item(s) cannot be used{}", .0.len(), lines(.0))]
    Strict(Vec<LeftOut>),
}

/// An item that was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// The document that holds it.
    pub document: Address,
    /// Its place there, from 0.
    pub place: usize,
    /// Its id or title, as far as it could be read.
    pub item: String,
    /// The field at fault.
    pub field: &'static str,
    /// What is wrong with it.
    pub reason: String,
}

impl fmt::Display for LeftOut {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            document,
            place,
            item,
            field,
            reason,
        } = self;
        let document = document.as_str();
        write!(
            formatter,
            "{document}, item {place} ({item}): {field} {reason}"
        )
    }
}

fn lines(skipped: &[LeftOut]) -> String {
    let lines: Vec<String> = skipped.iter().map(LeftOut::to_string).collect();
    [":\n  ", &lines.join("\n  ")].concat()
}

/// What a newsroom is told in the browser, too.
fn told(address: &Address, fault: &Fault) -> String {
    let (word, value) = fault.word();
    let place = query::place(address);
    let values = [("place", place), ("status", &*value), ("code", &*value)];
    english(word, &values)
}
