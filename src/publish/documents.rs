//! The documents that are published: which there are, and what stands in each.

use std::{collections::BTreeSet, num::NonZeroUsize, path::PathBuf};

use serde_json::{Value, json};

use super::{
    PublishError,
    edition::{Edition, Entry},
    item,
    lists::{ListPage, paged},
    place::{Publication, SETTINGS},
    related::Candidates,
    spool::Spool,
};
use crate::{
    model::{address::Address, headline::Headline, timestamp::Timestamp},
    route::Route,
    session::snapshot::{article_name, list_name},
    site::{Site, SourceSettings},
};

/// The folder of the documents below the base path.
const FOLDER: &str = "content/";

/// Everything that is to be published.
pub(super) struct Documents<'a> {
    /// The published `site.json`.
    pub settings: String,
    /// The moment of publishing; it stands in no document.
    pub now: Timestamp,
    site: &'a Site,
    published: Address,
    edition: &'a Edition,
    spool: &'a Spool,
    lists: Vec<ListPage>,
    candidates: Candidates<'a>,
}

impl<'a> Documents<'a> {
    pub fn new(
        publication: &'a Publication,
        edition: &'a Edition,
        spool: &'a Spool,
        now: Timestamp,
        front: Option<NonZeroUsize>,
    ) -> Result<Self, PublishError> {
        let site = &publication.site;
        let published = Address::parse(&[&site.base_path, SETTINGS].concat());
        let lists = edition.lists(site);
        Ok(Self {
            settings: published_settings(publication),
            now,
            site,
            published: published.ok_or(PublishError::Source)?,
            edition,
            spool,
            candidates: Candidates::new(edition, &lists, now),
            lists: paged(lists, front),
        })
    }

    pub fn site(&self) -> &Site {
        self.site
    }

    /// The address of the published settings.
    pub fn settings_address(&self) -> &Address {
        &self.published
    }

    pub fn lists(&self) -> &[ListPage] {
        &self.lists
    }

    pub fn stories(&self) -> &[Entry] {
        &self.edition.entries
    }

    /// The documents that the edition was read from.
    pub fn sources(&self) -> &BTreeSet<Address> {
        &self.edition.sources
    }

    /// Paths of all pages with the time of their last change, for the sitemap.
    pub fn paths(&self) -> Vec<(String, Option<Timestamp>)> {
        let base = &self.site.base_path;
        let lists = self.lists.iter().map(|list| {
            let route = Route::List(list.listing.clone(), list.number);
            (route.path(base), list.newest(self.edition))
        });
        let stories = self.stories().iter().map(|Entry { headline, .. }| {
            let changed = headline.updated.or(headline.published);
            (Route::story(headline).path(base), changed)
        });
        lists
            .chain(stories)
            .chain([(Route::About.path(base), None)])
            .collect()
    }

    /// Scheme, host and port of sound and film.
    pub fn players(&self) -> &BTreeSet<String> {
        &self.edition.hosts.players
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
        let name = list_name(&list.listing, list.number);
        let places = list.places.iter();
        let lines = places.map(|place| self.line(&self.stories()[*place].headline));
        self.document(&name, item::feed_of(&feed, lines, self.site))
    }

    /// Address and text of a story's document: the story, and behind it the related ones.
    pub fn article(&self, story: &Entry) -> Result<(Address, String), PublishError> {
        let headline = &story.headline;
        let feed = item::Feed {
            title: &headline.title,
            description: None,
            page: &Route::story(headline),
            feed_url: None,
            next_url: None,
        };
        let own = self.text(story)?;
        let related = self.candidates.related(headline);
        let related = related.into_iter().map(|headline| self.line(headline));
        let lines = [Ok(own)].into_iter().chain(related);
        let name = article_name(&headline.slug);
        self.document(&name, item::feed_of(&feed, lines, self.site))
    }

    /// The whole story as an item.
    pub fn text(&self, story: &Entry) -> Result<String, PublishError> {
        let failed = |error| PublishError::File(PathBuf::from("spool"), error);
        self.spool.get(story.text).map_err(failed)
    }

    /// A story as lists hold it: its body is in its own document, and so are the words that stand
    /// below its picture. Lists are on every page, so each word of them is sent often.
    fn line(&self, headline: &Headline) -> serde_json::Result<String> {
        let name = [FOLDER, &article_name(&headline.slug)].concat();
        let mut listed = Headline {
            content: self.published.resolve(&name),
            ..headline.clone()
        };
        if let Some(picture) = &mut listed.picture {
            picture.caption = None;
            picture.credit = None;
        }
        serde_json::to_string(&item::headline_item(&listed, self.site))
    }

    fn document(
        &self,
        name: &str,
        text: serde_json::Result<String>,
    ) -> Result<(Address, String), PublishError> {
        let text = text.map_err(|error| PublishError::Page(name.to_owned(), error.to_string()))?;
        let address = self.published.resolve(&[FOLDER, name].concat());
        Ok((address.ok_or(PublishError::Source)?, text))
    }
}

/// The settings as the published site has them: the same, with the snapshot as the source. What is
/// on another host stays the one to ask for newer stories, unless `source.live` is `false`.
fn published_settings(publication: &Publication) -> String {
    let mut value = publication.settings.value();
    let mut source = json!({ "kind": "snapshot", "url": FOLDER });
    let url = publication.source.as_str();
    if publication.source.origin().is_some() && value["source"]["live"] != json!(false) {
        source["live"] = match publication.site.source {
            SourceSettings::WordPress { .. } => json!({ "kind": "wordpress", "url": url }),
            _ => Value::from(url),
        };
    }
    if source["live"].is_null() && publication.source.origin().is_some() {
        // Where the pictures are, the published source does not tell any more.
        value["hosts"] = json!(publication.site.hosts);
    }
    value["source"] = source;
    value.to_string()
}
