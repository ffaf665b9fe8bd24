//! Which stories are offered below each story of an edition.
//!
//! [`choose`](crate::model::related::choose) weighs candidates; this owns which those are: the
//! newest of the story's topics and of its section, not the whole edition. Its cost must not grow
//! with the edition.

use std::collections::{BTreeSet, HashMap};

use super::edition::{Edition, ListOf};
use crate::{
    model::{headline::Headline, related, timestamp::Timestamp},
    route::Listing,
};

/// How many of a topic's or section's newest stories are weighed.
const POOL: usize = 100;
/// How many topics of a story bring candidates.
const TOPICS: usize = 8;
/// How many related stories a story has.
const RELATED: usize = 7;

/// The candidates of an edition, by what makes them ones.
pub(super) struct Candidates<'a> {
    edition: &'a Edition,
    pools: HashMap<Listing, Vec<usize>>,
    by_id: HashMap<&'a str, usize>,
    now: Timestamp,
}

impl<'a> Candidates<'a> {
    pub fn new(edition: &'a Edition, lists: &[ListOf], now: Timestamp) -> Self {
        let pool = |(listing, _, places): &ListOf| {
            (listing.clone(), places.iter().copied().take(POOL).collect())
        };
        Self {
            edition,
            pools: lists.iter().map(pool).collect(),
            by_id: edition.by_id(),
            now,
        }
    }

    /// The stories to offer below a story.
    pub fn related(&self, headline: &Headline) -> Vec<&'a Headline> {
        let named = headline.related.iter();
        let named = named.filter_map(|id| self.by_id.get(id.as_str()).copied());
        let topics = headline.topics.iter().take(TOPICS);
        let topics = topics.map(|topic| Listing::Topic(topic.slug.clone()));
        let section = headline.section.iter();
        let section = section.map(|section| Listing::Section(section.slug.clone()));
        let pooled = topics
            .chain(section)
            .chain([Listing::Front])
            .filter_map(|listing| self.pools.get(&listing))
            .flatten()
            .copied();
        let places: BTreeSet<usize> = named.chain(pooled).collect();
        let candidates = places
            .iter()
            .map(|place| &self.edition.entries[*place].headline);
        related::choose(headline, candidates, Some(self.now), RELATED)
    }
}
