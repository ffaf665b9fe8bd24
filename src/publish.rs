//! The whole site as finished HTML, with the documents that the browser program asks for later.
//!
//! Owns the order of the work; each part of it has a module. Pages come from the same
//! [`Page::load`](crate::page::Page::load) and the same views as in the browser, out of the very
//! documents that are published, so that a page and its hydration cannot disagree.
//!
//! Bodies pass through one after the other: read, normalised and laid aside in a file
//! (`spool`), and taken from there for their pages. Memory holds headlines only.

mod archive;
pub mod body;
mod bundle;
mod compression;
pub mod deploy;
mod documents;
mod edition;
mod error;
pub mod head;
mod hosts;
pub mod item;
mod lists;
pub mod manifest;
mod outgoing;
mod output;
mod pages;
mod place;
pub mod policy;
mod reading;
mod related;
pub mod robots;
pub mod rss;
pub mod sitemap;
mod spool;
pub mod structured_data;
mod template;
mod wordpress;

use std::{
    collections::BTreeMap,
    num::NonZeroUsize,
    path::PathBuf,
    sync::atomic::{AtomicUsize, Ordering},
    time::{SystemTime, UNIX_EPOCH},
};

pub use error::{LeftOut, PublishError};
pub use place::Place;
use rayon::prelude::*;
pub use template::TemplateError;

use self::{
    archive::Archive, documents::Documents, edition::Edition, outgoing::Outgoing, output::Output,
    pages::Renderer, place::Publication, spool::Spool,
};
use crate::{model::timestamp::Timestamp, site::SourceSettings, zone};

/// What to publish, and where.
#[derive(Clone, Debug)]
pub struct Options {
    /// What holds `site.json` and, if it is a folder, what that points to.
    pub site: Place,
    /// The bundle that Trunk has built.
    pub bundle: PathBuf,
    /// The folder to write; may be the bundle's.
    pub out: PathBuf,
    /// Whether an item that must be left out is an error.
    pub strict: bool,
    /// Whether only to look.
    pub check: bool,
    /// The present, which decides what is still news and which stories are offered; the system's
    /// clock when not given. Nothing that is written tells it.
    pub now: Option<Timestamp>,
    /// How many stories a page of the front has; 30 when not given.
    pub front: Option<NonZeroUsize>,
}

/// How far the work is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// So many stories have been read; how many there are is not known yet.
    Reading(usize),
    /// So many pages of all have been written.
    Writing(usize, usize),
}

/// What was published.
#[derive(Debug, Default)]
pub struct Report {
    /// The stories.
    pub stories: usize,
    /// The pages, stories' included.
    pub pages: usize,
    /// Items that were left out.
    pub skipped: Vec<LeftOut>,
    /// Settings that made no sense and were ignored.
    pub ignored: Vec<&'static str>,
    /// Hosts that pages do not ask by themselves, with how many pictures are a link for that.
    pub waiting: BTreeMap<String, usize>,
}

/// Publishes. `progress` hears of every step, from several threads.
///
/// # Errors
/// [`PublishError`] names what is wrong and where; nothing has been changed then.
pub fn publish(
    options: &Options,
    progress: &(dyn Fn(Progress) + Sync),
) -> Result<Report, PublishError> {
    let publication = Publication::read(&options.site)?;
    let mut ignored = publication.site.ignored.clone();
    let zone = publication.site.time_zone.as_deref();
    if zone.is_some_and(|zone| !zone::exists(zone)) {
        ignored.push("time_zone");
    }
    if options.check {
        let edition = read(
            options,
            &publication,
            &Spool::nowhere(),
            &Archive::nowhere(),
            progress,
        )?;
        return Ok(Report {
            stories: edition.entries.len(),
            pages: 0,
            skipped: edition.skipped,
            ignored,
            waiting: edition.hosts.waiting,
        });
    }
    let at_out = |error| PublishError::File(options.out.clone(), error);
    options.site.spare(options)?;
    let output = Output::begin(&options.out).map_err(at_out)?;
    let spool = Spool::beside(&options.out).map_err(at_out)?;
    let archive = match publication.site.source {
        SourceSettings::WordPress { .. } => Archive::beside(&options.out).map_err(at_out)?,
        _ => Archive::nowhere(),
    };
    let mut edition = read(options, &publication, &spool, &archive, progress)?;
    let skipped = std::mem::take(&mut edition.skipped);
    let waiting = std::mem::take(&mut edition.hosts.waiting);
    let now = options.now.unwrap_or_else(clock);
    let documents = Documents::new(&publication, &edition, &spool, now, options.front)?;
    write(options, &documents, &output, progress)?;
    output.swap().map_err(at_out)?;
    Ok(Report {
        stories: edition.entries.len(),
        pages: pages(&documents),
        skipped,
        ignored,
        waiting,
    })
}

fn read(
    options: &Options,
    publication: &Publication,
    spool: &Spool,
    archive: &Archive,
    progress: &(dyn Fn(Progress) + Sync),
) -> Result<Edition, PublishError> {
    let told = |stories| progress(Progress::Reading(stories));
    let edition = Edition::read(publication, spool, archive, &told)?;
    if options.strict && !edition.skipped.is_empty() {
        return Err(PublishError::Strict(edition.skipped));
    }
    Ok(edition)
}

fn write(
    options: &Options,
    documents: &Documents,
    output: &Output,
    progress: &(dyn Fn(Progress) + Sync),
) -> Result<(), PublishError> {
    let (template, policy) = bundle::template(&options.bundle, documents)?;
    bundle::copy(options, documents, &template, output)?;
    let renderer = Renderer::new(documents, &template, output);
    let total = pages(documents);
    output.prepare_for(total);
    let done = AtomicUsize::new(0);
    let step = |made: Result<(), PublishError>| {
        let before = done.fetch_add(1, Ordering::Relaxed);
        progress(Progress::Writing(before + 1, total));
        made
    };
    let lists = documents.lists().par_iter();
    lists.try_for_each(|list| step(renderer.list(list)))?;
    let stories = documents.stories().par_iter();
    stories.try_for_each(|story| step(renderer.article(story)))?;
    step(renderer.about())?;
    step(renderer.search())?;
    step(renderer.not_found())?;
    Outgoing { documents, output }.write(&template, &policy)
}

/// Lists, stories, and the pages about the publication, for searching and for unknown addresses.
fn pages(documents: &Documents) -> usize {
    documents.lists().len() + documents.stories().len() + 3
}

/// The system's clock.
fn clock() -> Timestamp {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    let seconds = since.map_or(0, |time| time.as_secs());
    Timestamp::from_unix(i64::try_from(seconds).unwrap_or(i64::MAX))
}
