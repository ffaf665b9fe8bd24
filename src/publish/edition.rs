//! The whole edition, read once: the headlines stay in memory, the bodies stay where they are.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use futures_util::FutureExt;

use super::PublishError;
use crate::{
    fetch::{self, Origin, Priority},
    json::Document,
    model::{
        address::Address,
        article::Article,
        edition::Skipped,
        headline::{Headline, Term},
        slug::Slug,
    },
    route::Listing,
    site::{Site, SourceSettings},
    source::json_feed::{self, Wanted},
};

/// How many documents one edition may have.
const DOCUMENTS: usize = 20_000;

/// A story of the edition and where its body is.
#[derive(Debug)]
pub struct Entry {
    /// The story.
    pub headline: Headline,
    /// The document that lists it.
    pub listed: Address,
}

/// A list, the term it is of, and the places of its stories in the edition.
pub type ListOf = (Listing, Option<Term>, Vec<usize>);

/// Every story of a publication, newest first as its source has them.
#[derive(Debug, Default)]
pub struct Edition {
    /// The stories.
    pub entries: Vec<Entry>,
    /// Items that were left out, with the document that holds them.
    pub skipped: Vec<(Address, Skipped)>,
}

/// The document at an address. Natively a request is over when it returns.
pub(super) fn document(origin: &Origin, address: &Address) -> Result<Document, PublishError> {
    fetch::get(origin, address, Priority::Primary)
        .now_or_never()
        .unwrap_or(Err(fetch::FetchError::Slow))
        .map_err(|error| PublishError::Fetch {
            address: address.clone(),
            cause: error,
        })
}

impl Edition {
    /// Follows the source from its newest document to its oldest.
    ///
    /// # Errors
    /// [`PublishError`] names the document that could not be had or read.
    pub fn read(site: &Site, origin: &Origin) -> Result<Self, PublishError> {
        let SourceSettings::JsonFeed { url } = &site.source else {
            return Err(PublishError::Source);
        };
        let mut edition = Self::default();
        let mut ids: BTreeSet<String> = BTreeSet::new();
        let mut slugs: BTreeSet<Slug> = BTreeSet::new();
        let mut visited: BTreeSet<Address> = BTreeSet::new();
        let mut next = Some(url.clone());
        while let Some(address) = next.take() {
            if visited.len() >= DOCUMENTS || !visited.insert(address.clone()) {
                break;
            }
            let feed = document(origin, &address)?;
            let page = json_feed::edition(&feed, &address, site)
                .map_err(|error| PublishError::Parse(address.clone(), error))?;
            edition.skipped.extend(
                page.skipped
                    .into_iter()
                    .map(|skipped| (address.clone(), skipped)),
            );
            for mut headline in page.headlines {
                if !ids.insert(headline.id.clone()) {
                    continue;
                }
                if !slugs.insert(headline.slug.clone()) {
                    // The newer story keeps the address that they both would have.
                    headline.slug = headline.slug.distinguished(&headline.id);
                    headline.path = site.permalink.path(&headline);
                    slugs.insert(headline.slug.clone());
                }
                edition.entries.push(Entry {
                    headline,
                    listed: address.clone(),
                });
            }
            next = page.next;
        }
        Ok(edition)
    }

    /// The lists that the edition has, each with the places of its stories, and its term.
    #[must_use]
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
    #[must_use]
    pub fn by_id(&self) -> HashMap<&str, usize> {
        self.entries
            .iter()
            .enumerate()
            .map(|(place, entry)| (entry.headline.id.as_str(), place))
            .collect()
    }
}

/// A story with its body, from the document that holds it.
///
/// # Errors
/// [`PublishError`] names the document that could not be had or read.
pub fn article(
    entry: &Entry,
    listed: &Document,
    site: &Site,
    origin: &Origin,
) -> Result<Article, PublishError> {
    let headline = &entry.headline;
    let own = match &headline.content {
        Some(address) => Some((address, document(origin, address)?)),
        None => None,
    };
    let (address, source) = own
        .as_ref()
        .map_or((&entry.listed, listed), |(address, source)| {
            (*address, source)
        });
    let article = json_feed::article(source, address, site, Wanted::Listed(headline))
        .map_err(|error| PublishError::Parse(address.clone(), error))?;
    article.ok_or_else(|| PublishError::Missing(address.clone(), headline.id.clone()))
}
