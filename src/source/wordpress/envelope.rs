//! What `_envelope=1` makes of an answer: `{ "body", "status", "headers" }`.
//!
//! Owns telling answers from refusals. A server that loses the query of an address (a frequent slip
//! in nginx's settings) sends the bare body, which is read as well.

use super::{Fault, NAME, query::PAGE};
use crate::{
    json::{Document, Json},
    source::plain,
};

/// An answer of the API.
#[derive(Clone, Debug)]
pub struct Reply {
    /// The entries of a collection.
    pub entries: Vec<Document>,
    /// How many pages the collection has, where that is told.
    pub pages: Option<u32>,
    /// How many entries the collection has, where that is told.
    pub total: Option<u32>,
}

impl Reply {
    /// Whether this page of the collection has another one behind it.
    #[must_use]
    pub fn goes_on(&self, page: u32) -> bool {
        match self.pages {
            Some(pages) => page < pages,
            None => self.entries.len() >= PAGE,
        }
    }
}

/// The answer that a document holds. A page past the end of a collection is an empty one.
///
/// # Errors
/// [`Fault`] when it is a refusal, or nothing of `WordPress`.
pub fn open(document: &Document) -> Result<Reply, Fault> {
    let envelope = document.member("body").zip(document.whole("status"));
    let (body, status) = envelope.unwrap_or_else(|| {
        // A bare refusal tells its status in itself.
        let status = document.at("data").whole("status");
        (document.clone(), status.unwrap_or(200))
    });
    // A code that says nothing leaves the status.
    let code = body.words("code").and_then(|code| plain(&code, NAME));
    let code = code.unwrap_or_else(|| status.to_string());
    if code.ends_with("_invalid_page_number") {
        return Ok(Reply {
            entries: Vec::new(),
            pages: Some(0),
            total: None,
        });
    }
    if status >= 400 {
        return Err(Fault::said(status, code));
    }
    let headers = document.at("headers");
    Ok(Reply {
        entries: body.items().ok_or(Fault::Foreign)?,
        pages: headers.whole("X-WP-TotalPages"),
        total: headers.whole("X-WP-Total"),
    })
}
