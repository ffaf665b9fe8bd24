//! The way into the [`Edition`]: every document of the source once, from the newest to the oldest.
//!
//! Owns which stories are in the edition and what happens to a bad one. A body is in memory only
//! as long as its document is; what stays of it is a line in the spool.

use std::{
    collections::BTreeSet,
    io,
    path::PathBuf,
    sync::{Mutex, PoisonError},
};

use rayon::prelude::*;

use super::{
    LeftOut, PublishError,
    archive::Archive,
    edition::{Edition, Entry},
    hosts::Hosts,
    item::article_item,
    place::Publication,
    spool::Spool,
};
use crate::{
    fetch::{Failure, FetchError},
    model::{address::Address, article::Article, headline::Headline, slug::Slug},
    site::SourceSettings,
    source::json_feed::{self, Reading, Story, Wanted},
};

/// How many documents one chain may have.
const DOCUMENTS: usize = 20_000;
/// How many stories are read at a time before they are laid aside.
const BATCH: usize = 64;

/// Why a story cannot be had.
enum Fault {
    /// The story is at fault and is left out: the field, and what is wrong with it.
    Item(&'static str, String),
    /// A moment later it may be different, so the whole run fails.
    Run(PublishError),
}

/// The edition in the making.
pub(super) struct Reader<'a> {
    pub publication: &'a Publication,
    spool: &'a Spool,
    pub progress: &'a (dyn Fn(usize) + Sync),
    pub edition: Edition,
    ids: BTreeSet<String>,
    pub slugs: BTreeSet<Slug>,
    /// The stories' own documents.
    contents: Mutex<BTreeSet<Address>>,
    hosts: Mutex<Hosts>,
}

impl Edition {
    /// Follows the source from its newest document to its oldest, and lays all bodies aside.
    ///
    /// # Errors
    /// [`PublishError`] names the document that could not be had or read.
    pub fn read(
        publication: &Publication,
        spool: &Spool,
        archive: &Archive,
        progress: &(dyn Fn(usize) + Sync),
    ) -> Result<Self, PublishError> {
        let mut reader = Reader {
            publication,
            spool,
            progress,
            edition: Self::default(),
            ids: BTreeSet::new(),
            slugs: BTreeSet::new(),
            contents: Mutex::default(),
            hosts: Mutex::default(),
        };
        let mut next = Some(publication.source.clone());
        if let SourceSettings::WordPress { .. } = publication.site.source {
            reader.wordpress(archive)?;
            next = None;
        }
        while let Some(address) = next.take() {
            if !reader.edition.sources.insert(address.clone()) {
                break;
            }
            if reader.edition.sources.len() > DOCUMENTS {
                return Err(PublishError::Endless(address));
            }
            next = reader.document(&address)?;
        }
        let contents = reader.contents.into_inner();
        let contents = contents.unwrap_or_else(PoisonError::into_inner);
        let mut edition = reader.edition;
        edition.sources.extend(contents);
        let hosts = reader.hosts.into_inner();
        edition.hosts = hosts.unwrap_or_else(PoisonError::into_inner);
        Ok(edition)
    }
}

impl Reader<'_> {
    /// Reads one document of the chain; gives back where older stories are.
    fn document(&mut self, address: &Address) -> Result<Option<Address>, PublishError> {
        let Publication { origin, site, .. } = self.publication;
        let document = origin
            .read(address)
            .map_err(|failure| PublishError::Fetch(address.clone(), failure))?;
        let reading = Reading::new(&document, address, site)
            .map_err(|error| PublishError::Parse(address.clone(), error))?;
        for skipped in reading.skipped() {
            self.edition.skipped.push(LeftOut {
                document: address.clone(),
                place: skipped.place,
                item: skipped.item.clone(),
                field: skipped.field,
                reason: skipped.reason.to_owned(),
            });
        }
        let stories = self.new_stories(&reading);
        for batch in stories.chunks(BATCH) {
            let read: Vec<_> = batch
                .par_iter()
                .map(|(story, listed)| self.story(address, *story, listed))
                .collect();
            for ((story, listed), read) in batch.iter().zip(read) {
                match read {
                    Ok((headline, text)) => self.keep(headline, &text)?,
                    Err(Fault::Run(error)) => return Err(error),
                    Err(Fault::Item(field, reason)) => self.edition.skipped.push(LeftOut {
                        document: address.clone(),
                        place: story.place(),
                        item: listed.id.clone(),
                        field,
                        reason,
                    }),
                }
            }
            (self.progress)(self.edition.entries.len());
        }
        Ok(reading.next())
    }

    /// The stories that no newer document has had, with slugs of their own.
    fn new_stories<'a>(&mut self, reading: &'a Reading<'_>) -> Vec<(Story<'a>, Headline)> {
        let mut stories = Vec::new();
        for story in reading.stories() {
            let mut headline = story.headline();
            if !self.ids.insert(headline.id.clone()) {
                continue;
            }
            self.distinguish(&mut headline);
            stories.push((story, headline));
        }
        stories
    }

    /// A story as lists show it, and the whole of it as an item.
    fn story(
        &self,
        list: &Address,
        story: Story<'_>,
        listed: &Headline,
    ) -> Result<(Headline, String), Fault> {
        let article = match &listed.content {
            None => {
                let article = story.article();
                Article {
                    headline: article.headline.clone().under(listed),
                    ..article
                }
            }
            Some(content) => self.content(content, listed, &|cause| PublishError::Content {
                list: list.clone(),
                place: story.place(),
                item: listed.id.clone(),
                address: content.clone(),
                cause,
            })?,
        };
        let mut headline = article.headline;
        // Lists are made of whole stories here, so that they know every name.
        headline.byline.is_unlisted = false;
        let headline = Headline {
            rank: listed.rank,
            // Where its source has the body is no business of the published site.
            content: None,
            ..headline
        };
        let article = Article {
            headline,
            ..article
        };
        let text = self
            .text_of(&article)
            .map_err(|error| Fault::Item("content_html", error.to_string()))?;
        Ok((article.headline, text))
    }

    /// The whole of a story as an item.
    pub fn text_of(&self, article: &Article) -> serde_json::Result<String> {
        let site = &self.publication.site;
        let mut hosts = self.hosts.lock().unwrap_or_else(PoisonError::into_inner);
        hosts.note(article, site);
        drop(hosts);
        serde_json::to_string(&article_item(article, site))
    }

    /// A story from its own document.
    fn content(
        &self,
        address: &Address,
        listed: &Headline,
        failed: &dyn Fn(Failure) -> PublishError,
    ) -> Result<Article, Fault> {
        let fault = |reason: String| {
            let reason = format!("leads to {}: {reason}", address.as_str());
            Fault::Item("_dateline.content_url", reason)
        };
        let mut contents = self.contents.lock().unwrap_or_else(PoisonError::into_inner);
        contents.insert(address.clone());
        drop(contents);
        let Publication { origin, site, .. } = self.publication;
        let document = origin.read(address).map_err(|failure| {
            if is_passing(address, failure.cause) {
                Fault::Run(failed(failure))
            } else {
                fault(failure.to_string())
            }
        })?;
        json_feed::article(&document, address, site, Wanted::Listed(listed))
            .map_err(|error| fault(error.to_string()))?
            .ok_or_else(|| fault(format!("it holds no item with the id “{}”", listed.id)))
    }

    pub fn keep(&mut self, headline: Headline, text: &str) -> Result<(), PublishError> {
        let failed = |error: io::Error| PublishError::File(PathBuf::from("spool"), error);
        let text = self.spool.put(text).map_err(failed)?;
        self.edition.entries.push(Entry { headline, text });
        Ok(())
    }
}

/// Whether a document may be there a moment later. What a folder does not hold, it does not hold.
fn is_passing(address: &Address, cause: FetchError) -> bool {
    address.host().is_some() && (cause.is_passing() || cause == FetchError::Status(408))
}
