//! The whole site as finished HTML, with the documents that the browser program asks for later.
//!
//! Owns the order of the work; each part of it has a module. Pages come from the same
//! [`Page::load`] and the same views as in the browser, out of the very documents that are
//! published, so that a page and its hydration cannot disagree.

pub mod body;
pub mod deploy;
mod documents;
pub mod edition;
pub mod head;
pub mod item;
pub mod manifest;
mod output;
mod pages;
pub mod policy;
pub mod robots;
pub mod rss;
pub mod sitemap;
pub mod structured_data;
mod template;

use std::{
    collections::BTreeSet,
    fs, io,
    path::{Path, PathBuf},
    sync::atomic::{AtomicUsize, Ordering},
};

use rayon::prelude::*;
pub use template::TemplateError;

use self::{
    documents::Documents, edition::Edition, output::Output, pages::Renderer, template::Template,
};
use crate::{
    fetch::{FetchError, Origin},
    json::Document,
    model::{address::Address, edition::Skipped, timestamp::Timestamp},
    route::Route,
    session::{Cause, LoadError},
    site::{Site, SiteError},
    source::ParseError,
};

/// What to publish, and where.
#[derive(Clone, Debug)]
pub struct Options {
    /// The folder that holds `site.json` and what it points to.
    pub site: PathBuf,
    /// The bundle that Trunk has built.
    pub bundle: PathBuf,
    /// The folder to write; may be the bundle's.
    pub out: PathBuf,
    /// Whether an item that must be left out is an error.
    pub strict: bool,
    /// Whether only to look.
    pub check: bool,
}

/// What was published.
#[derive(Debug, Default)]
pub struct Report {
    /// The stories.
    pub stories: usize,
    /// The pages, stories' included.
    pub pages: usize,
    /// Items that were left out, with the document that holds them.
    pub skipped: Vec<(Address, Skipped)>,
    /// Settings that made no sense and were ignored.
    pub ignored: Vec<&'static str>,
}

/// Why nothing was published. The old site stands as it stood.
#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    /// A file could not be read or written.
    #[error("{0}: {1}")]
    File(PathBuf, io::Error),
    /// The settings are not JSON.
    #[error("{0} is not JSON")]
    NotJson(PathBuf),
    /// The settings are of no use.
    #[error("site.json: {0}")]
    Site(#[from] SiteError),
    /// The source is of a kind that cannot be published yet.
    #[error("site.json: “source.kind” must be “json-feed” to be published")]
    Source,
    /// A document could not be had.
    #[error("{address}: {}", Cause::Fetch(*cause))]
    Fetch {
        /// The document.
        address: Address,
        /// Why not.
        cause: FetchError,
    },
    /// A document is no feed.
    #[error("{0}: {1}")]
    Parse(Address, ParseError),
    /// A story is listed and its own document does not hold it.
    #[error("{0}: holds no item with the id “{1}”, which a list leads to")]
    Missing(Address, String),
    /// A page could not be made.
    #[error("{0}: {1}")]
    Page(String, String),
    /// The bundle's shell cannot be filled.
    #[error(transparent)]
    Template(#[from] TemplateError),
    /// Items would be left out, and `--strict` forbids it.
    #[error("{} item(s) cannot be used: {}", .0.len(), said(.0))]
    Strict(Vec<(Address, Skipped)>),
}

/// Items that were left out, in words.
#[must_use]
pub fn said(skipped: &[(Address, Skipped)]) -> String {
    let line = |(address, skipped): &(Address, Skipped)| {
        format!(
            "{address}, item {} ({}): {} {}",
            skipped.place, skipped.item, skipped.field, skipped.reason
        )
    };
    skipped.iter().map(line).collect::<Vec<_>>().join("; ")
}

/// Publishes. `progress` hears how many of how many steps are done.
///
/// # Errors
/// [`PublishError`] names what is wrong and where; nothing has been changed then.
pub fn publish(
    options: &Options,
    progress: &(dyn Fn(usize, usize) + Sync),
) -> Result<Report, PublishError> {
    let file = options.site.join("site.json");
    let text =
        fs::read_to_string(&file).map_err(|error| PublishError::File(file.clone(), error))?;
    let settings = Document::parse(&text).ok_or(PublishError::NotJson(file))?;
    let base = base_path(&settings)?;
    let address = base.resolve("site.json").ok_or(PublishError::Source)?;
    let site = Site::parse(&settings, &address)?;
    let origin = Origin::below(&options.site, base.as_str());
    let mut edition = Edition::read(&site, &origin)?;
    let report = Report {
        stories: edition.entries.len(),
        pages: 0,
        skipped: std::mem::take(&mut edition.skipped),
        ignored: site.ignored.clone(),
    };
    if options.strict && !report.skipped.is_empty() {
        return Err(PublishError::Strict(report.skipped));
    }
    if options.check {
        return Ok(report);
    }
    let documents = Documents::new(&settings, site, &origin, &edition)?;
    write(options, &documents, report, progress)
}

/// The path that the site lies below, which decides every address in the settings.
fn base_path(settings: &Document) -> Result<Address, PublishError> {
    let root = Address::parse("/").ok_or(PublishError::Source)?;
    let site = Site::parse(settings, &root)?;
    Address::parse(&site.base_path).ok_or(PublishError::Source)
}

fn write(
    options: &Options,
    documents: &Documents,
    mut report: Report,
    progress: &(dyn Fn(usize, usize) + Sync),
) -> Result<Report, PublishError> {
    let at = |path: &Path| {
        let path = path.to_owned();
        move |error| PublishError::File(path, error)
    };
    let site = documents.site();
    let accent = site.accent.map_or_else(String::new, |accent| {
        format!(
            ":root{{--accent-on-light:{};--accent-on-dark:{}}}",
            accent.on_light(),
            accent.on_dark()
        )
    });
    let origins = documents.origins();
    let mut policy = String::new();
    let template = Template::read(&options.bundle, &site.base_path, &accent, |style| {
        policy = policy::content_security_policy(style, &origins);
        policy.clone()
    })?;
    let output = Output::begin(&options.out).map_err(at(&options.out))?;
    output
        .copy(&options.bundle, &|_| false)
        .map_err(at(&options.bundle))?;
    if options.bundle != options.site {
        let is_json = |path: &Path| path.extension().is_some_and(|ending| ending == "json");
        output
            .copy(&options.site, &is_json)
            .map_err(at(&options.site))?;
    }
    let renderer = Renderer::new(documents, &template, &output);
    let total = documents.count();
    let done = AtomicUsize::new(0);
    let step = || {
        let before = done.fetch_add(1, Ordering::Relaxed);
        progress(before + 1, total);
    };
    // Lists first: they are small. Then stories, one source document at a time, so that no more
    // bodies are in memory than one document holds.
    documents.lists().par_iter().try_for_each(|list| {
        let made = renderer.list(list);
        step();
        made
    })?;
    let mut newest = Vec::new();
    for group in documents.groups() {
        let articles = documents.articles(&group)?;
        articles.par_iter().try_for_each(|article| {
            let made = renderer.article(article);
            step();
            made
        })?;
        newest.extend(
            articles
                .into_iter()
                .take(rss::MANY.saturating_sub(newest.len())),
        );
    }
    renderer.about()?;
    renderer.not_found()?;
    let outgoing = Outgoing {
        documents,
        output: &output,
        newest: &newest,
    };
    outgoing.write(&template, &policy)?;
    report.pages = total + 2;
    output.swap().map_err(at(&options.out))?;
    Ok(report)
}

/// What goes out beside the pages: feeds, sitemaps, and the files that hosts read.
struct Outgoing<'a> {
    documents: &'a Documents<'a>,
    output: &'a Output,
    newest: &'a [crate::model::article::Article],
}

impl Outgoing<'_> {
    fn write(&self, template: &Template, policy: &str) -> Result<(), PublishError> {
        let site = self.documents.site();
        let stories: Vec<_> = self
            .newest
            .iter()
            .map(|article| (article.headline.clone(), body::html(&article.body)))
            .collect();
        let about = item::Feed {
            title: &site.title,
            description: site.tagline.as_deref(),
            page: &Route::HOME,
            feed_url: None,
            next_url: None,
        };
        let items = self
            .newest
            .iter()
            .map(|article| item::article_item(article, site));
        let feed = item::feed(&about, items, site)
            .map_err(|error| PublishError::Page(head::FEED.to_owned(), error.to_string()))?;
        let mut files = vec![
            (head::FEED.to_owned(), feed),
            (rss::NAME.to_owned(), rss::rss(site, &stories)),
            (manifest::NAME.to_owned(), manifest::manifest(site)),
            (manifest::ICON.to_owned(), manifest::icon_svg(site)),
            ("site.json".to_owned(), self.documents.settings.clone()),
            ("shell.html".to_owned(), template.shell.clone()),
        ];
        let settings = &self.documents.settings;
        files.extend(deploy::files(site, policy, settings, &template.shell));
        let mut sitemaps = Vec::new();
        if site.origin.is_some() {
            files.extend(sitemap::sitemap(site, self.documents.entries()));
            sitemaps.push(sitemap::NAME);
            let headlines = self.documents.headlines();
            let newest = headlines
                .iter()
                .filter_map(|headline| headline.published)
                .max();
            let now = newest.unwrap_or_else(|| Timestamp::from_unix(0));
            if let Some(news) = sitemap::news_sitemap(site, headlines, now) {
                files.push((sitemap::NEWS.to_owned(), news));
                sitemaps.push(sitemap::NEWS);
            }
        }
        files.push((robots::NAME.to_owned(), robots::robots(site, &sitemaps)));
        files.into_iter().try_for_each(|(name, contents)| {
            self.output
                .write(&name, contents.as_bytes())
                .map_err(|error| PublishError::File(PathBuf::from(name), error))
        })
    }
}

/// What a page's problem means for a newsroom.
fn cause(error: &LoadError) -> String {
    format!("{}: {}", error.address, error.cause)
}

/// Scheme and host of every place that content comes from, besides the site's own.
fn foreign<'a>(addresses: impl Iterator<Item = &'a Address>) -> BTreeSet<String> {
    addresses
        .filter_map(|address| address.origin().map(str::to_owned))
        .collect()
}
