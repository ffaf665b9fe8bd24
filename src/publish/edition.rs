//! The whole edition: the headlines in memory, the bodies in the spool.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::{LeftOut, hosts::Hosts, spool::Span};
use crate::{
    model::{
        address::Address,
        headline::{Headline, Term},
        slug::Slug,
    },
    route::Listing,
    site::Site,
};

/// A story of the edition and where its text is.
#[derive(Debug)]
pub(super) struct Entry {
    /// The story.
    pub headline: Headline,
    /// The whole story as an item, in the spool.
    pub text: Span,
}

/// A list, the term it is of, and the places of its stories in the edition.
pub(super) type ListOf = (Listing, Option<Term>, Vec<usize>);

/// Every story of a publication, newest first as its source has them.
#[derive(Debug, Default)]
pub(super) struct Edition {
    /// The stories.
    pub entries: Vec<Entry>,
    /// Items that were left out.
    pub skipped: Vec<LeftOut>,
    /// The documents that all this was read from.
    pub sources: BTreeSet<Address>,
    /// Where its pictures, sound and film are.
    pub hosts: Hosts,
}

impl Edition {
    /// The lists that the edition has, each with the places of its stories, and its term.
    pub fn lists(&self, site: &Site) -> Vec<ListOf> {
        let mut sections: BTreeMap<Slug, (Term, Vec<usize>)> = BTreeMap::new();
        let mut topics = sections.clone();
        let mut authors = sections.clone();
        for section in &site.sections {
            sections.insert(
                section.term.slug.clone(),
                (section.term.clone(), Vec::new()),
            );
        }
        for (place, entry) in self.entries.iter().enumerate() {
            let headline = &entry.headline;
            let groups = [
                (&mut sections, headline.section.as_slice()),
                (&mut topics, headline.topics.as_slice()),
                (&mut authors, headline.byline.authors.as_slice()),
            ];
            for (group, terms) in groups {
                for term in terms {
                    let (_, places) = group
                        .entry(term.slug.clone())
                        .or_insert_with(|| (term.clone(), Vec::new()));
                    if places.last() != Some(&place) {
                        places.push(place);
                    }
                }
            }
        }
        let mut lists = vec![(Listing::Front, None, (0..self.entries.len()).collect())];
        let mut add = |listing: fn(Slug) -> Listing, group: BTreeMap<Slug, (Term, Vec<usize>)>| {
            for (slug, (term, places)) in group {
                lists.push((listing(slug), Some(term), places));
            }
        };
        add(Listing::Section, sections);
        add(Listing::Topic, topics);
        add(Listing::Author, authors);
        lists
    }

    /// The places of stories by id.
    pub fn by_id(&self) -> HashMap<&str, usize> {
        self.entries
            .iter()
            .enumerate()
            .map(|(place, entry)| (entry.headline.id.as_str(), place))
            .collect()
    }
}
