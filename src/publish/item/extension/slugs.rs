//! Slugs that cannot be made from the names that they belong to.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::{
    model::{
        headline::{Headline, Term},
        slug::Slug,
    },
    site::Site,
};

/// Slugs that the names do not give, by name.
#[derive(Debug, Serialize)]
pub(super) struct Slugs<'a> {
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    section: BTreeMap<&'a str, &'a str>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    authors: BTreeMap<&'a str, &'a str>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    tags: BTreeMap<&'a str, &'a str>,
}

impl<'a> Slugs<'a> {
    /// Those of a story.
    pub(super) fn of(headline: &'a Headline, site: &'a Site) -> Self {
        Self {
            section: slugs(headline.section.as_ref(), |term| {
                let known = site.section(&term.name).map(|known| known.slug.clone());
                known.or_else(|| Slug::from_text(&term.name))
            }),
            authors: slugs(&headline.byline.authors, |term| {
                let of_name = Slug::from_text(&term.name);
                of_name.or_else(|| Some(Slug::parse("author")?.distinguished(&term.name)))
            }),
            tags: slugs(&headline.topics, |term| Slug::from_text(&term.name)),
        }
    }

    /// Whether the names give all slugs.
    pub(super) fn is_empty(&self) -> bool {
        self.section.is_empty() && self.authors.is_empty() && self.tags.is_empty()
    }
}

/// The slugs that differ from what the adapter makes of the names.
fn slugs<'a>(
    terms: impl IntoIterator<Item = &'a Term>,
    made: impl Fn(&Term) -> Option<Slug>,
) -> BTreeMap<&'a str, &'a str> {
    let terms = terms.into_iter();
    terms
        .filter(|term| made(term).as_ref() != Some(&term.slug))
        .map(|term| (term.name.as_str(), term.slug.as_str()))
        .collect()
}
