//! A feed's documents one after the other, each leading to older stories.
//!
//! A chain may loop or never end, so it is followed with a visited set and a bound.

use std::ops::ControlFlow;

use super::{LoadError, Session};
use crate::{
    fetch::Priority,
    json::Document,
    model::{address::Address, headline::Headline},
    site::{Site, SourceSettings},
};

/// How many documents of a chain one page may ask for.
const CHAIN_LIMIT: usize = 50;
/// The same for what a page can do without.
const SECONDARY_CHAIN_LIMIT: usize = 4;

/// What looks at a document with its address and its stories, and says whether to go on. Not
/// asynchronous and not generic, so that the walk itself is there once.
type Visitor<'a> = &'a mut dyn FnMut(Address, Document, Vec<Headline>) -> ControlFlow<()>;

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

    /// Hands over the documents of the chain one by one, until the visitor has enough or the chain
    /// ends.
    ///
    /// # Errors
    /// [`LoadError`] names the document that could not be had; those before it have been seen.
    pub async fn each(&mut self, visit: Visitor<'_>) -> Result<(), LoadError> {
        while let Some(address) = self.next.take() {
            if self.visited.contains(&address) || self.visited.len() >= self.limit {
                break;
            }
            let document = self.session.get(&address, self.priority).await?;
            let edition = self.session.edition(&document, &address, self.site).await?;
            self.visited.push(address.clone());
            self.next.clone_from(&edition.next);
            if visit(address, document, edition.headlines).is_break() {
                break;
            }
        }
        Ok(())
    }

    /// Whether another step would lead to another document.
    pub fn goes_on(&self) -> bool {
        let next = self.next.as_ref();
        next.is_some_and(|next| !self.visited.contains(next)) && self.visited.len() < self.limit
    }
}
