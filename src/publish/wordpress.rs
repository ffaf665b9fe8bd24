//! A whole `WordPress` site into the edition.
//!
//! Owns how it is asked: first for the table of all posts, with the time of each one's last change,
//! then for those that the archive does not hold as they are, a few at a time. The table also tells
//! which posts are gone, as a question for what has changed since a day would not.

use std::collections::BTreeSet;

use rayon::{ThreadPool, ThreadPoolBuilder, prelude::*};

use super::{
    LeftOut, PublishError,
    archive::Archive,
    reading::{BATCH, Reader},
};
use crate::{
    fetch::{FetchError, Origin},
    json::{Document, Json},
    model::{address::Address, article::Article, headline::Headline},
    source::wordpress::{
        self, Categories, Desk, Reply,
        query::{self, Root},
    },
};

/// How many questions are asked at a time: a newsroom's server has readers to serve.
const AT_ONCE: usize = 4;
/// How many whole posts one question asks for.
const CHOSEN: usize = 25;
/// How many pages of a table are read.
const TABLE: u32 = 2_000;
/// How many stories stand above newer ones.
const STICKY: usize = 4;

/// The way to the API of a site.
struct Api<'a> {
    origin: &'a Origin,
    url: &'a Address,
    root: Root,
}

/// A post of the table.
struct Row {
    id: u32,
    /// The time of its last change, as it was sent.
    changed: String,
    is_sticky: bool,
}

impl<'a> Api<'a> {
    /// The way in: by paths, or by the query that every site understands.
    fn find(origin: &'a Origin, url: &'a Address) -> Result<Self, PublishError> {
        let api = |root| Self { origin, url, root };
        let question = query::categories(1);
        let pretty = api(Root::Pretty);
        let Err(error) = pretty.ask(&question) else {
            return Ok(pretty);
        };
        let plain = api(Root::Plain);
        plain.ask(&question).map(|_| plain).map_err(|_| error)
    }

    fn ask(&self, question: &str) -> Result<Reply, PublishError> {
        let address = query::address(self.url, self.root, question);
        let address = address.ok_or(PublishError::Source)?;
        let document = self
            .origin
            .read(&address)
            .map_err(|failure| PublishError::Fetch(address.clone(), failure))?;
        wordpress::open(&document).map_err(|fault| PublishError::WordPress(address, fault))
    }

    /// Every page of a table.
    fn all(&self, question: fn(u32) -> String) -> Result<Vec<Document>, PublishError> {
        let mut entries = Vec::new();
        for page in 1..=TABLE {
            let reply = self.ask(&question(page))?;
            let is_last = reply.entries.is_empty() || reply.pages.unwrap_or_default() <= page;
            entries.extend(reply.entries);
            if is_last {
                break;
            }
        }
        Ok(entries)
    }

    /// These posts, whole. A server that fails over many of them is asked for fewer.
    fn chosen(&self, ids: &[u32]) -> Result<Vec<Document>, PublishError> {
        match self.ask(&query::chosen(ids)) {
            Ok(reply) => Ok(reply.entries),
            Err(PublishError::Fetch(_, failure))
                if ids.len() > 1 && matches!(failure.cause, FetchError::Status(500..=599)) =>
            {
                let (some, others) = ids.split_at(ids.len() / 2);
                let mut posts = self.chosen(some)?;
                posts.extend(self.chosen(others)?);
                Ok(posts)
            }
            Err(error) => Err(error),
        }
    }
}

impl Row {
    fn read(entry: &Document) -> Option<Self> {
        Some(Self {
            id: entry.whole("id")?,
            changed: entry.words("modified_gmt").unwrap_or_default(),
            is_sticky: wordpress::is_sticky(entry),
        })
    }
}

impl Reader<'_> {
    /// Reads every post of a site, the newest first.
    pub(super) fn wordpress(&mut self, archive: &Archive) -> Result<(), PublishError> {
        let url = &self.publication.source;
        let api = Api::find(&self.publication.origin, url)?;
        let mut categories = Categories::default();
        categories.add(&api.all(query::categories)?);
        let mut known = BTreeSet::new();
        let mut rows: Vec<Row> = api
            .all(query::table)?
            .iter()
            .filter_map(Row::read)
            .collect();
        // A post that appears while the table is read moves others onto the next page.
        rows.retain(|row| known.insert(row.id));
        let failed = |error| PublishError::File("posts".into(), error);
        archive.keep(&known).map_err(failed)?;
        let pool = ThreadPoolBuilder::new().num_threads(AT_ONCE).build();
        let pool = pool.map_err(|error| failed(std::io::Error::other(error)))?;
        let mut sticky = 0;
        for batch in rows.chunks(BATCH) {
            let posts = fetched(&api, archive, &pool, batch)?;
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

/// The posts of some rows, out of the archive or from the site; nothing for one that is not there.
fn fetched(
    api: &Api<'_>,
    archive: &Archive,
    pool: &ThreadPool,
    rows: &[Row],
) -> Result<Vec<Option<Document>>, PublishError> {
    let mut posts: Vec<Option<Document>> = rows
        .iter()
        .map(|row| archive.get(row.id, &row.changed))
        .collect();
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
                    archive.put(id, post).map_err(failed)?;
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
