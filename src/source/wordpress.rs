//! `WordPress`: the REST API `wp/v2` (<https://developer.wordpress.org/rest-api/reference/>).
//!
//! Owns the whole way from its answers into the [`crate::model`], and what to ask it for. Real sites
//! send anything: every field but `id` is optional, and what is of another kind than it should be
//! counts as absent. Posts are read one by one, and a bad one is skipped and named.
//!
//! What `WordPress` calls rendered is HTML; it is decoded here, once.

mod author;
mod category;
mod dek;
mod envelope;
mod fault;
mod link;
mod picture;
mod post;
pub mod query;
mod story;

pub use category::Categories;
pub use envelope::{Reply, open};
pub use fault::Fault;
pub use post::{Desk, edition, find, find_id, is_sticky, numbers, people, term, topics};
pub use story::article;

use super::{one_line, shortened};
use crate::{
    html,
    json::{Document, Json},
    model::address::Address,
};

/// Longest title in characters.
const TITLE: usize = 1_000;
/// Longest dek, caption or alternative text in characters.
const DEK: usize = 1_000;
/// Longest name in characters.
const NAME: usize = 200;

/// What a piece of HTML says, on one line.
fn words_of(html: &str, limit: usize) -> Option<String> {
    let line = one_line(&html::text(html));
    (!line.is_empty()).then(|| shortened(line, limit))
}

/// The HTML in the member of this name: in its `rendered`, or itself where a plugin has made it
/// plain.
fn rendered(holder: &Document, name: &str) -> Option<String> {
    let value = holder.at(name);
    value.words("rendered").or_else(|| value.text())
}

/// The address in the member of this name.
fn address(holder: &Document, name: &str, base: &Address) -> Option<Address> {
    let address = base.resolve(&holder.words(name)?)?;
    (!address.is_mailto()).then_some(address)
}

/// What `_embed` has put under this name; error objects, which stand in the place of what is gone
/// or kept back, are left out.
fn embedded(post: &Document, name: &str) -> Vec<Document> {
    let mut found = post.at("_embedded").list(name);
    found.retain(|entry| !entry.at("code").is_present());
    found
}
