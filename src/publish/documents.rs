//! The documents that are published: which there are, and what stands in each.

use std::{
    collections::{BTreeSet, HashMap},
    time::{SystemTime, UNIX_EPOCH},
};

use serde_json::{Value, json};

use super::{
    PublishError,
    edition::{self, Edition, Entry},
    foreign, item,
};
use crate::{
    fetch::Origin,
    json::Document,
    model::{
        address::Address,
        article::Article,
        headline::{Headline, Term},
        related,
        timestamp::Timestamp,
    },
    route::{Listing, Route},
    session::snapshot::{article_name, list_name},
    site::{Site, SourceSettings},
};

/// The folder of the documents below the base path.
const FOLDER: &str = "content/";
/// Stories on a page of the front.
const FRONT_PAGE: usize = 30;
/// Stories on a page of any other list.
const LIST_PAGE: usize = 20;
/// How many of a topic's or section's newest stories are weighed as related ones.
const POOL: usize = 100;
/// How many related stories a story has.
const RELATED: usize = 7;

/// One page of a list.
#[derive(Debug)]
pub(super) struct ListPage {
    pub listing: Listing,
    pub name: String,
    pub number: u32,
    pub more: bool,
    places: Vec<usize>,
}

/// Everything that is to be published.
pub(super) struct Documents<'a> {
    /// The published `site.json`.
    pub settings: String,
    site: Site,
    published: Address,
    origin: &'a Origin,
    edition: &'a Edition,
    lists: Vec<ListPage>,
    pools: HashMap<Listing, Vec<usize>>,
    by_id: HashMap<&'a str, usize>,
    now: Timestamp,
}

impl<'a> Documents<'a> {
    pub fn new(
        settings: &Document,
        site: Site,
        origin: &'a Origin,
        edition: &'a Edition,
    ) -> Result<Self, PublishError> {
        let base = Address::parse(&site.base_path).ok_or(PublishError::Source)?;
        let published = base.resolve("site.json").ok_or(PublishError::Source)?;
        let mut lists = Vec::new();
        let mut pools = HashMap::new();
        for (listing, term, places) in edition.lists(&site) {
            pools.insert(listing.clone(), places.iter().copied().take(POOL).collect());
            paged(&listing, term.as_ref(), &places, &mut lists);
        }
        let seconds = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .map_or(0, |time| time.as_secs());
        Ok(Self {
            settings: published_settings(settings, &site),
            site,
            published,
            origin,
            edition,
            lists,
            pools,
            by_id: edition.by_id(),
            now: Timestamp::from_unix(i64::try_from(seconds).unwrap_or(i64::MAX)),
        })
    }

    pub fn site(&self) -> &Site {
        &self.site
    }

    /// The address of the published settings.
    pub fn settings_address(&self) -> &Address {
        &self.published
    }

    /// Pages of lists and stories.
    pub fn count(&self) -> usize {
        self.lists.len() + self.edition.entries.len()
    }

    pub fn lists(&self) -> &[ListPage] {
        &self.lists
    }

    pub fn headlines(&self) -> Vec<&Headline> {
        self.edition
            .entries
            .iter()
            .map(|entry| &entry.headline)
            .collect()
    }

    /// Paths of all pages with the time of their last change, for the sitemap.
    pub fn entries(&self) -> Vec<(String, Option<Timestamp>)> {
        let base = &self.site.base_path;
        let lists = self.lists.iter().map(|list| {
            let newest = list
                .places
                .iter()
                .filter_map(|place| self.edition.entries[*place].headline.published)
                .max();
            (
                Route::List(list.listing.clone(), list.number).path(base),
                newest,
            )
        });
        let stories = self.edition.entries.iter().map(|Entry { headline, .. }| {
            let changed = headline.updated.or(headline.published);
            (Route::story(headline).path(base), changed)
        });
        lists
            .chain(stories)
            .chain([(Route::About.path(base), None)])
            .collect()
    }

    /// Hosts that the content source and the pictures of headlines are on.
    pub fn origins(&self) -> BTreeSet<String> {
        let source = match &self.site.source {
            SourceSettings::JsonFeed { url } | SourceSettings::WordPress { url } => Some(url),
            _ => None,
        };
        let pictures = self
            .edition
            .entries
            .iter()
            .filter_map(|entry| entry.headline.picture.as_ref());
        foreign(
            source
                .into_iter()
                .chain(pictures.map(|picture| &picture.address)),
        )
    }

    /// Address and text of a list's document.
    pub fn list(&self, list: &ListPage) -> Result<(Address, String), PublishError> {
        let next = [&(list.number + 1).to_string(), ".json"].concat();
        let feed = item::Feed {
            title: &list.name,
            description: None,
            page: &Route::List(list.listing.clone(), list.number),
            feed_url: None,
            next_url: list.more.then_some(next.as_str()),
        };
        let items = list
            .places
            .iter()
            .map(|place| item::headline_item(&self.edition.entries[*place].headline, &self.site));
        self.document(
            &list_name(&list.listing, list.number),
            item::feed(&feed, items, &self.site),
        )
    }

    /// Address and text of a story's document: the story, and behind it the related ones.
    pub fn article(&self, article: &Article) -> Result<(Address, String), PublishError> {
        let headline = &article.headline;
        let feed = item::Feed {
            title: &headline.title,
            description: None,
            page: &Route::story(headline),
            feed_url: None,
            next_url: None,
        };
        let related = self.related(headline);
        let items = std::iter::once(item::article_item(article, &self.site)).chain(
            related
                .into_iter()
                .map(|headline| item::headline_item(headline, &self.site)),
        );
        self.document(
            &article_name(&headline.slug),
            item::feed(&feed, items, &self.site),
        )
    }

    fn document(
        &self,
        name: &str,
        text: serde_json::Result<String>,
    ) -> Result<(Address, String), PublishError> {
        let text = text.map_err(|error| PublishError::Page(name.to_owned(), error.to_string()))?;
        let address = self
            .published
            .resolve(&[FOLDER, name].concat())
            .ok_or(PublishError::Source)?;
        Ok((address, text))
    }

    /// Weighs the newest stories of the story's topics and section, not the whole edition: its
    /// cost must not grow with the edition.
    fn related(&self, headline: &Headline) -> Vec<&Headline> {
        let named = headline
            .related
            .iter()
            .filter_map(|id| self.by_id.get(id.as_str()).copied());
        let lists = headline
            .topics
            .iter()
            .map(|topic| Listing::Topic(topic.slug.clone()))
            .chain(
                headline
                    .section
                    .iter()
                    .map(|section| Listing::Section(section.slug.clone())),
            )
            .chain([Listing::Front]);
        let pooled = lists
            .filter_map(|listing| self.pools.get(&listing))
            .flatten()
            .copied();
        let places: BTreeSet<usize> = named.chain(pooled).collect();
        let candidates = places
            .iter()
            .map(|place| &self.edition.entries[*place].headline);
        related::choose(headline, candidates, Some(self.now), RELATED)
    }

    /// The stories of each source document, in order.
    pub fn groups(&self) -> Vec<Vec<&'a Entry>> {
        let mut groups: Vec<Vec<&Entry>> = Vec::new();
        for entry in &self.edition.entries {
            match groups.last_mut() {
                Some(group)
                    if group
                        .first()
                        .is_some_and(|first| first.listed == entry.listed) =>
                {
                    group.push(entry);
                }
                _ => groups.push(vec![entry]),
            }
        }
        groups
    }

    /// The stories of one group with their bodies.
    pub fn articles(&self, group: &[&Entry]) -> Result<Vec<Article>, PublishError> {
        let Some(first) = group.first() else {
            return Ok(Vec::new());
        };
        let listed = edition::document(self.origin, &first.listed)?;
        group
            .iter()
            .map(|entry| edition::article(entry, &listed, &self.site, self.origin))
            .collect()
    }
}

/// Splits a list into its pages. Even an empty front or section has one.
fn paged(listing: &Listing, term: Option<&Term>, places: &[usize], lists: &mut Vec<ListPage>) {
    let size = if *listing == Listing::Front {
        FRONT_PAGE
    } else {
        LIST_PAGE
    };
    let pages: Vec<&[usize]> = if places.is_empty() {
        vec![&[]]
    } else {
        places.chunks(size).collect()
    };
    let count = pages.len();
    for (number, page) in (1_u32..).zip(pages) {
        lists.push(ListPage {
            listing: listing.clone(),
            name: term.map_or_else(String::new, |term| term.name.clone()),
            number,
            more: (number as usize) < count,
            places: page.to_vec(),
        });
    }
}

/// The settings as the published site has them: the same, with the snapshot as the source.
fn published_settings(settings: &Document, site: &Site) -> String {
    let mut value = settings.value().clone();
    let mut source = json!({ "kind": "snapshot", "url": FOLDER });
    if let SourceSettings::JsonFeed { url } = &site.source
        && url.origin().is_some()
    {
        source["live"] = Value::from(url.as_str());
    }
    value["source"] = source;
    value.to_string()
}
