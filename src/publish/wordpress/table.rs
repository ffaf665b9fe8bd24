//! What a site says of its posts without sending them: whether one that is kept is still as it was.
//!
//! A post's own time of change tells what was done to the post. It does not tell that a tag or an
//! author has another name by now, nor that a tag is gone, so these are compared.

use std::{
    collections::BTreeMap,
    hash::{DefaultHasher, Hash, Hasher},
};

use super::Api;
use crate::{
    json::{Document, Json},
    model::headline::Term,
    source::wordpress::{self, query},
};

/// What the table tells of a post besides its number.
const STATE: [&str; 6] = [
    "modified_gmt",
    "sticky",
    "author",
    "categories",
    "tags",
    "featured_media",
];

/// A post of the table.
pub(super) struct Row {
    pub id: u32,
    pub is_sticky: bool,
    /// Nothing where the time of the last change is not told.
    state: Option<u64>,
}

impl Row {
    pub fn read(entry: &Document) -> Option<Self> {
        Some(Self {
            id: entry.whole("id")?,
            is_sticky: wordpress::is_sticky(entry),
            state: state(entry),
        })
    }

    /// Whether a post is in this state.
    pub fn is_of(&self, post: &Document) -> bool {
        self.state.is_some() && self.state == state(post)
    }
}

fn state(post: &Document) -> Option<u64> {
    post.words("modified_gmt")?;
    let mut hasher = DefaultHasher::new();
    for name in STATE {
        let value = post.member(name).map(|value| value.value().to_string());
        value.hash(&mut hasher);
    }
    Some(hasher.finish())
}

/// What tags and authors are called now; nothing of what a site does not tell.
pub(super) struct Names {
    tags: BTreeMap<u32, Term>,
    people: BTreeMap<u32, Term>,
}

impl Names {
    /// Asks for them. Without an answer the names stay that came with the posts.
    pub fn of(api: &Api<'_>) -> Self {
        let ask = |kind: &str| {
            let mut names = BTreeMap::new();
            let asked = api.pages(
                |page| query::names(kind, page),
                |entries| names.extend(entries.iter().filter_map(wordpress::term)),
            );
            asked.map(|()| names).unwrap_or_default()
        };
        Self {
            tags: ask("tags"),
            people: ask("users"),
        }
    }

    /// Whether a post has come with these names.
    pub fn are_in(&self, post: &Document) -> bool {
        let same = |now: &BTreeMap<u32, Term>, came: Vec<(u32, Term)>| {
            came.iter()
                .all(|(id, term)| now.get(id).is_none_or(|now| now == term))
        };
        same(&self.tags, wordpress::topics(post)) && same(&self.people, wordpress::people(post))
    }
}
