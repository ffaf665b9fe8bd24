//! A whole `WordPress` site into the edition.
//!
//! Owns how it is asked: first for the table of all posts, with what tells each one's present state,
//! then for those that the archive does not hold as they are, a few at a time. The table also tells
//! which posts are gone, as a question for what has changed since a day would not.

mod api;
mod table;

use std::collections::BTreeSet;

use rayon::{ThreadPool, ThreadPoolBuilder, prelude::*};

use self::{
    api::Api,
    table::{Names, Row},
};
use super::{LeftOut, PublishError, archive::Archive, reading::Reader};
use crate::{
    json::{Document, Json},
    model::{article::Article, headline::Headline},
    source::wordpress::{self, Desk, query},
};

/// How many questions are asked at a time: a newsroom's server has readers to serve.
const AT_ONCE: usize = 4;
/// How many whole posts one question asks for.
const CHOSEN: usize = 25;
/// How many posts are in memory at a time.
const BATCH: usize = AT_ONCE * CHOSEN;
/// How many stories stand above newer ones.
const STICKY: usize = 4;

impl Reader<'_> {
    /// Reads every post of a site, the newest first.
    pub(super) fn wordpress(&mut self, archive: &Archive) -> Result<(), PublishError> {
        let url = &self.publication.source;
        let (api, categories) = Api::find(&self.publication.origin, url)?;
        let mut known = BTreeSet::new();
        let mut rows = Vec::new();
        api.pages(query::table, |entries| {
            let entries = entries.iter().filter_map(Row::read);
            // A post that appears while the table is read moves others onto the next page.
            rows.extend(entries.filter(|row| known.insert(row.id)));
        })?;
        let failed = |error| PublishError::File("posts".into(), error);
        archive.keep(&known).map_err(failed)?;
        let names = Names::of(&api);
        let pool = ThreadPoolBuilder::new().num_threads(AT_ONCE).build();
        let pool = pool.map_err(|error| failed(std::io::Error::other(error)))?;
        let mut sticky = 0;
        for batch in rows.chunks(BATCH) {
            let posts = fetched(
                &api,
                &Kept {
                    archive,
                    names: &names,
                },
                &pool,
                batch,
            )?;
            let desk = Desk {
                site: &self.publication.site,
                url,
                categories: &categories,
                topics: &[],
            };
            let read: Vec<_> = posts
                .par_iter()
                .map(|post| wordpress::article(post.as_ref()?, desk))
                .collect();
            for (row, article) in batch.iter().zip(read) {
                sticky += usize::from(row.is_sticky);
                let rank = (row.is_sticky && sticky <= STICKY)
                    .then(|| u32::try_from(sticky).ok())
                    .flatten();
                self.post(row, article, rank)?;
            }
            (self.progress)(self.edition.entries.len());
        }
        Ok(())
    }

    fn post(
        &mut self,
        row: &Row,
        article: Option<Article>,
        rank: Option<u32>,
    ) -> Result<(), PublishError> {
        let Some(mut article) = article else {
            self.edition.skipped.push(LeftOut {
                document: self.publication.source.clone(),
                place: self.edition.entries.len(),
                item: row.id.to_string(),
                field: "id",
                reason: "is in the table of posts, but there is no such post to be had".to_owned(),
            });
            return Ok(());
        };
        article.headline.rank = rank;
        // Lists are made of whole stories here, so that they know every name.
        article.headline.byline.is_unlisted = false;
        self.distinguish(&mut article.headline);
        let text = self
            .text_of(&article)
            .map_err(|error| PublishError::Page(row.id.to_string(), error.to_string()))?;
        self.keep(article.headline, &text)
    }

    /// Gives a story an address of its own: the newer one keeps what both would have.
    pub(super) fn distinguish(&mut self, headline: &mut Headline) {
        if !self.slugs.insert(headline.slug.clone()) {
            headline.slug = headline.slug.distinguished(&headline.id);
            headline.path = self.publication.site.permalink.path(headline);
            self.slugs.insert(headline.slug.clone());
        }
    }
}

/// What is kept of earlier runs, and what must still be so.
struct Kept<'a> {
    archive: &'a Archive,
    names: &'a Names,
}

impl Kept<'_> {
    /// A post that is kept as it is now.
    fn get(&self, row: &Row) -> Option<Document> {
        let post = self.archive.get(row.id)?;
        (row.is_of(&post) && self.names.are_in(&post)).then_some(post)
    }
}

/// The posts of some rows, out of the archive or from the site; nothing for one that is not there.
fn fetched(
    api: &Api<'_>,
    kept: &Kept<'_>,
    pool: &ThreadPool,
    rows: &[Row],
) -> Result<Vec<Option<Document>>, PublishError> {
    let mut posts: Vec<Option<Document>> = rows.iter().map(|row| kept.get(row)).collect();
    let missing = rows.iter().zip(&posts).filter(|(_, post)| post.is_none());
    let missing: Vec<u32> = missing.map(|(row, _)| row.id).collect();
    let asked: Vec<Vec<Document>> = pool.install(|| {
        let chosen = missing.par_chunks(CHOSEN);
        let asked = chosen.map(|ids| {
            let posts = api.chosen(ids)?;
            for post in &posts {
                // Kept as soon as it is there, for a run that is cut short.
                if let Some(id) = post.whole("id") {
                    let failed = |error| PublishError::File("posts".into(), error);
                    kept.archive.put(id, post).map_err(failed)?;
                }
            }
            Ok(posts)
        });
        asked.collect::<Result<_, PublishError>>()
    })?;
    for post in asked.into_iter().flatten() {
        let place = rows.iter().position(|row| Some(row.id) == post.whole("id"));
        if let Some(place) = place {
            posts[place] = Some(post);
        }
    }
    Ok(posts)
}
