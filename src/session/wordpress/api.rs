//! The way to the API: where it is, and what a failure on the way means.
//!
//! `/wp-json/` is there where the site has permalinks of its own; without them only the query
//! `rest_route` leads in. Which one works is found out by the first question of a visit.

use crate::{
    fetch::{FetchError, Priority},
    model::address::Address,
    session::{Cause, LoadError, Session},
    source::wordpress::{
        Fault, Reply, open,
        query::{self, Root},
    },
};

/// The API of a site.
pub(in crate::session) struct Api<'a> {
    pub session: &'a Session,
    pub url: &'a Address,
}

impl Api<'_> {
    /// The answer to a question.
    ///
    /// # Errors
    /// [`LoadError`] that says what is wrong in terms of `WordPress`.
    pub async fn ask(&self, question: &str, priority: Priority) -> Result<Reply, LoadError> {
        let known = self.session.wordpress.get();
        let root = known.unwrap_or(Root::Pretty);
        let pretty = match self.attempt(root, question, priority).await {
            Err(error) if known.is_none() && may_be_elsewhere(&error) => error,
            result => return result,
        };
        match self.attempt(Root::Plain, question, priority).await {
            Err(error) if !is_said(&error) => Err(pretty),
            result => result,
        }
    }

    /// Where a question is asked, as far as that is known by now.
    pub fn address(&self, question: &str) -> Option<Address> {
        let root = self.session.wordpress.get().unwrap_or(Root::Pretty);
        query::address(self.url, root, question)
    }

    async fn attempt(
        &self,
        root: Root,
        question: &str,
        priority: Priority,
    ) -> Result<Reply, LoadError> {
        let fail = |address: &Address, cause| LoadError {
            address: address.clone(),
            cause,
        };
        let Some(address) = query::address(self.url, root, question) else {
            return Err(fail(self.url, Cause::WordPress(Fault::Missing)));
        };
        let document = self.session.get(&address, priority).await;
        let document = document.map_err(|error| fail(&address, named(error.cause)))?;
        match open(&document) {
            Ok(reply) => {
                self.session.wordpress.set(Some(root));
                Ok(reply)
            }
            Err(fault) => {
                // It came whole, but the next time there may be something better.
                self.session.discard(&address);
                if fault.is_said() {
                    self.session.wordpress.set(Some(root));
                }
                Err(fail(&address, Cause::WordPress(fault)))
            }
        }
    }
}

/// What a failure means that is another site's in general.
fn named(cause: Cause) -> Cause {
    match cause {
        Cause::Fetch(FetchError::Unreachable) => Cause::WordPress(Fault::Unread),
        Cause::Fetch(FetchError::NotJson) => Cause::WordPress(Fault::WebPage),
        Cause::Fetch(FetchError::Status(status)) => Cause::WordPress(Fault::of_status(status)),
        cause => cause,
    }
}

/// Whether the API may be at the other address. Sites without permalinks send a redirect to a web
/// page, which the browser does not let a script of another site follow.
fn may_be_elsewhere(error: &LoadError) -> bool {
    matches!(
        error.cause,
        Cause::WordPress(
            Fault::Missing | Fault::WebPage | Fault::Foreign | Fault::Unread | Fault::Refused(_)
        )
    )
}

/// Whether the failure is what `WordPress` itself says.
fn is_said(error: &LoadError) -> bool {
    matches!(&error.cause, Cause::WordPress(fault) if fault.is_said())
}
