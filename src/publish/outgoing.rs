//! What goes out beside the pages: feeds, sitemaps, and the files that hosts read.

use std::path::PathBuf;

use serde_json::Value;

use super::{
    PublishError, deploy,
    documents::Documents,
    edition::Entry,
    head::{self, markup::absolute},
    item, manifest,
    output::Output,
    robots, rss, sitemap,
    template::Template,
};
use crate::{model::headline::Headline, route::Route};

/// A file's name below the base path, and its text.
type Named = (String, String);

pub(super) struct Outgoing<'a> {
    pub documents: &'a Documents<'a>,
    pub output: &'a Output,
}

impl Outgoing<'_> {
    pub fn write(&self, template: &Template, policy: &str) -> Result<(), PublishError> {
        let site = self.documents.site();
        let mut files = Vec::from(self.feeds()?);
        files.extend([
            (manifest::NAME.to_owned(), manifest::manifest(site)),
            (manifest::ICON.to_owned(), manifest::icon_svg(site)),
            ("site.json".to_owned(), self.documents.settings.clone()),
            ("shell.html".to_owned(), template.shell.clone()),
        ]);
        let settings = &self.documents.settings;
        files.extend(deploy::files(site, policy, settings, &template.shell));
        files.extend(self.maps());
        files.into_iter().try_for_each(|(name, contents)| {
            self.output
                .write(&name, contents.as_bytes())
                .map_err(|error| PublishError::File(PathBuf::from(name), error))
        })
    }

    /// The newest stories, whole, for feed readers.
    fn feeds(&self) -> Result<[Named; 2], PublishError> {
        let site = self.documents.site();
        let newest: Vec<&Entry> = self.documents.stories().iter().take(rss::MANY).collect();
        let texts = newest.iter().map(|story| self.documents.text(story));
        let texts: Vec<String> = texts.collect::<Result<_, _>>()?;
        let stories: Vec<(Headline, String)> = newest
            .iter()
            .zip(&texts)
            .map(|(story, text)| (story.headline.clone(), html(text)))
            .collect();
        let own = absolute(site, &head::markup::beside(site, head::FEED));
        let about = item::Feed {
            title: &site.title,
            description: site.tagline.as_deref(),
            page: &Route::HOME,
            feed_url: own.as_deref(),
            next_url: None,
        };
        let feed = item::feed_of(&about, texts.into_iter().map(Ok), site)
            .map_err(|error| PublishError::Page(head::FEED.to_owned(), error.to_string()))?;
        Ok([
            (head::FEED.to_owned(), feed),
            (rss::NAME.to_owned(), rss::rss(site, &stories)),
        ])
    }

    /// What crawlers read. Addresses in sitemaps are absolute, so there are none without an origin.
    fn maps(&self) -> Vec<Named> {
        let site = self.documents.site();
        let mut files = Vec::new();
        let mut sitemaps = Vec::new();
        if site.origin.is_some() {
            files.extend(sitemap::sitemap(site, self.documents.paths()));
            sitemaps.push(sitemap::NAME);
            let headlines = self.documents.stories().iter().map(|story| &story.headline);
            if let Some(news) = sitemap::news_sitemap(site, headlines, self.documents.now) {
                files.push((sitemap::NEWS.to_owned(), news));
                sitemaps.push(sitemap::NEWS);
            }
        }
        files.push((robots::NAME.to_owned(), robots::robots(site, &sitemaps)));
        files
    }
}

/// The body of a story that was laid aside as an item.
fn html(item: &str) -> String {
    let value: Value = serde_json::from_str(item).unwrap_or_default();
    let html = value["content_html"].as_str().unwrap_or_default();
    // What stands for a body that says nothing.
    html.strip_prefix("<p></p>").unwrap_or(html).to_owned()
}
