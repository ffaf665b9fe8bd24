//! A list of stories as a source sent it, and what had to be left out.

use super::{address::Address, headline::Headline};

/// One page of a list of stories.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Edition {
    /// The stories, in the source's order.
    pub headlines: Vec<Headline>,
    /// Where older stories are.
    pub next: Option<Address>,
    /// Items that could not be used; the others are whole.
    pub skipped: Vec<Skipped>,
}

/// An item that was left out, in words that a newsroom can act on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skipped {
    /// The item's place in its document, from 0.
    pub place: usize,
    /// The item's id or title, as far as it could be read.
    pub item: String,
    /// The field at fault.
    pub field: &'static str,
    /// What is wrong with it.
    pub reason: &'static str,
}
