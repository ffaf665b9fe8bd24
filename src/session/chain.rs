//! A feed's documents one after the other, each leading to older stories.
//!
//! A chain may loop or never end, so it is followed with a visited set and a bound.

use super::{LoadError, Session};
use crate::{
    fetch::Priority,
    json::Document,
    model::{address::Address, edition::Edition},
    site::{Site, SourceSettings},
};

/// How many documents of a chain one page may ask for.
const CHAIN_LIMIT: usize = 50;
/// The same for what a page can do without.
const SECONDARY_CHAIN_LIMIT: usize = 4;

/// A walk along the chain of feed pages.
pub(super) struct Chain<'a> {
    session: &'a Session,
    site: &'a Site,
    priority: Priority,
    limit: usize,
    visited: Vec<Address>,
    next: Option<Address>,
}

impl<'a> Chain<'a> {
    /// A walk from the first page of the source that shows new stories soonest; a source that is
    /// no feed gives an empty one.
    pub fn start(session: &'a Session, site: &'a Site, priority: Priority) -> Self {
        let next = match site.source.live() {
            SourceSettings::JsonFeed { url } => Some(url.clone()),
            _ => None,
        };
        let limit = match priority {
            Priority::Primary => CHAIN_LIMIT,
            Priority::Secondary => SECONDARY_CHAIN_LIMIT,
        };
        Self {
            session,
            site,
            priority,
            limit,
            visited: Vec::new(),
            next,
        }
    }

    /// The same walk from another document on.
    pub fn from(self, next: Option<Address>) -> Self {
        Self { next, ..self }
    }

    /// The next document of the chain with its address; nothing at its end.
    pub async fn step(&mut self) -> Result<Option<(Address, Document, Edition)>, LoadError> {
        let Some(address) = self.next.take() else {
            return Ok(None);
        };
        if self.visited.contains(&address) || self.visited.len() >= self.limit {
            return Ok(None);
        }
        let document = self.session.get(&address, self.priority).await?;
        let edition = self.session.edition(&document, &address, self.site).await?;
        self.visited.push(address.clone());
        self.next.clone_from(&edition.next);
        Ok(Some((address, document, edition)))
    }

    /// Whether another step would lead to another document.
    pub fn goes_on(&self) -> bool {
        let next = self.next.as_ref();
        next.is_some_and(|next| !self.visited.contains(next)) && self.visited.len() < self.limit
    }
}
