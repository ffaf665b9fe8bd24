//! The API of a site: where it is, and the ways of asking it that publishing needs.

use crate::{
    fetch::{FetchError, Origin},
    json::Document,
    model::address::Address,
    publish::PublishError,
    source::wordpress::{
        self, Categories, Reply,
        query::{self, Root},
    },
};

/// How many pages of a table are read.
const TABLE: u32 = 2_000;

/// The way to the API of a site.
pub(super) struct Api<'a> {
    origin: &'a Origin,
    url: &'a Address,
    root: Root,
}

impl<'a> Api<'a> {
    /// The way in, by paths or by the query that every site understands, and the table of
    /// categories, which is the first question.
    pub fn find(origin: &'a Origin, url: &'a Address) -> Result<(Self, Categories), PublishError> {
        let attempt = |root| {
            let api = Self { origin, url, root };
            let mut categories = Categories::default();
            api.pages(query::categories, |entries| categories.add(entries))?;
            Ok((api, categories))
        };
        attempt(Root::Pretty).or_else(|error| {
            attempt(Root::Plain).map_err(|other| match &other {
                PublishError::WordPress(_, fault) if fault.is_said() => other,
                _ => error,
            })
        })
    }

    fn ask(&self, question: &str) -> Result<Reply, PublishError> {
        let address = query::address(self.url, self.root, question);
        let address = address.ok_or(PublishError::Source)?;
        let document = self
            .origin
            .read(&address)
            .map_err(|failure| PublishError::Fetch(address.clone(), failure))?;
        wordpress::open(&document).map_err(|fault| PublishError::WordPress(address, fault))
    }

    /// Shows the entries of every page of a table.
    pub fn pages(
        &self,
        question: impl Fn(u32) -> String,
        mut show: impl FnMut(&[Document]),
    ) -> Result<(), PublishError> {
        for page in 1..=TABLE {
            let reply = self.ask(&question(page))?;
            show(&reply.entries);
            if reply.entries.is_empty() || reply.pages.unwrap_or_default() <= page {
                break;
            }
        }
        Ok(())
    }

    /// These posts, whole. A server that fails over many of them is asked for fewer.
    pub fn chosen(&self, ids: &[u32]) -> Result<Vec<Document>, PublishError> {
        match self.ask(&query::chosen(ids)) {
            Ok(reply) => Ok(reply.entries),
            Err(PublishError::Fetch(_, failure))
                if ids.len() > 1 && matches!(failure.cause, FetchError::Status(500..=599)) =>
            {
                let (some, others) = ids.split_at(ids.len() / 2);
                let mut posts = self.chosen(some)?;
                posts.extend(self.chosen(others)?);
                Ok(posts)
            }
            Err(error) => Err(error),
        }
    }
}
