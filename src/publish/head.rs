//! What a page says about itself to those who do not read its body: search engines, browsers, feed
//! readers, social networks.
//!
//! Owns the metadata of a published page's head, from `title` to `theme-color`; what it says as
//! JSON-LD is [`super::structured_data`]'s. Knows neither how a page is loaded nor how it is drawn.
//! Follows the HTML Standard §4.2, the Robots Exclusion `meta` of Google's "max-image-preview",
//! JSON Feed 1.1 and the RSS Autodiscovery convention; `open_graph` names its own.

pub mod markup;
mod open_graph;

use self::markup::{Tags, absolute, beside};
use super::{manifest, rss};
use crate::{
    model::{
        article::Article,
        headline::{Headline, Picture},
    },
    route::{Listing, Route},
    site::Site,
    view::title_of,
};

/// The JSON Feed that is published beside the home page.
pub const FEED: &str = "feed.json";

/// A page, as far as its head is concerned.
#[derive(Clone, Debug)]
pub struct Head<'a> {
    /// The publication.
    pub site: &'a Site,
    /// The document's title, as [`crate::head::title`] makes it.
    pub title: &'a str,
    /// The page's path below the origin, base path included, as [`Route::path`] prints it.
    pub path: &'a str,
    /// What the page is about.
    pub subject: Subject<'a>,
}

/// What a page is about.
#[derive(Clone, Debug)]
pub enum Subject<'a> {
    /// A list of stories; the first page of [`Listing::Front`] is the home page.
    List(Stories<'a>),
    /// A story.
    Article(&'a Article),
    /// The publication itself, under this heading.
    About(&'a str),
    /// Something that went wrong, an address that was not known when publishing, or a search. Such a
    /// page speaks for nothing, so it is not to be indexed, and only browsers are told about it.
    Problem,
}

/// One page of a list of stories.
#[derive(Clone, Debug)]
pub struct Stories<'a> {
    /// What the list is of.
    pub listing: &'a Listing,
    /// The words over it; of the home page the publication's name.
    pub heading: &'a str,
    /// A sentence about it.
    pub dek: Option<&'a str>,
    /// The stories on this page, in reading order.
    pub headlines: Vec<&'a Headline>,
    /// Which page of the list it is, from 1.
    pub page: u32,
    /// Whether there is a next page with older stories.
    pub more: bool,
}

impl Head<'_> {
    /// The page's tags, one a line: everything but what is the same on every page of every
    /// publication (character set, viewport) and what the bundle and the policy add.
    #[must_use]
    pub fn tags(&self) -> String {
        let mut tags = Tags::new(self.title);
        if matches!(self.subject, Subject::Problem) {
            tags.name("robots", "noindex");
        } else {
            self.describe(&mut tags);
            self.place(&mut tags);
            open_graph::write(self, &mut tags);
        }
        self.feeds(&mut tags);
        self.appearance(&mut tags);
        tags.into_text()
    }

    fn describe(&self, tags: &mut Tags) {
        if let Some(description) = self.description() {
            tags.name("description", description);
        }
        if let Subject::Article(article) = self.subject {
            let authors = &article.headline.byline.authors;
            let names: Vec<&str> = authors.iter().map(|author| author.name.as_str()).collect();
            if !names.is_empty() {
                tags.name("author", &names.join(", "));
            }
        }
        tags.name("robots", "max-image-preview:large");
    }

    /// Where the page is and what lies beside it. A reprint is its own canonical page too: only an
    /// agreement with the first publisher would send readers there, and nothing here knows of one.
    fn place(&self, tags: &mut Tags) {
        if let Some(canonical) = self.address() {
            tags.link("canonical", &canonical);
        }
        let Subject::List(stories) = &self.subject else {
            return;
        };
        let page = |number| Route::List(stories.listing.clone(), number).path(&self.site.base_path);
        if stories.page > 1 {
            tags.link("prev", &page(stories.page - 1));
        }
        if stories.more {
            tags.link("next", &page(stories.page.saturating_add(1)));
        }
    }

    fn feeds(&self, tags: &mut Tags) {
        let feeds = [
            ("application/feed+json", FEED),
            ("application/rss+xml", rss::NAME),
        ];
        for (kind, name) in feeds {
            let href = beside(self.site, name);
            tags.tag(
                "link",
                &[
                    ("rel", "alternate"),
                    ("type", kind),
                    ("title", &self.site.title),
                    ("href", &href),
                ],
            );
        }
    }

    fn appearance(&self, tags: &mut Tags) {
        let icon = beside(self.site, manifest::ICON);
        tags.tag(
            "link",
            &[
                ("rel", "icon"),
                ("type", "image/svg+xml"),
                ("sizes", "any"),
                ("href", &icon),
            ],
        );
        tags.link("manifest", &beside(self.site, manifest::NAME));
        for (scheme, paper) in [("light", manifest::PAPER), ("dark", manifest::DARK_PAPER)] {
            let media = ["(prefers-color-scheme: ", scheme, ")"].concat();
            tags.tag(
                "meta",
                &[
                    ("name", "theme-color"),
                    ("media", &media),
                    ("content", paper),
                ],
            );
        }
    }

    /// The page's own absolute address; nothing without an origin.
    pub(super) fn address(&self) -> Option<String> {
        absolute(self.site, self.path)
    }

    /// The words over the page, without the publication's.
    pub(super) fn heading(&self) -> String {
        match &self.subject {
            Subject::List(stories) => stories.heading.to_owned(),
            Subject::Article(article) => title_of(self.site, &article.headline).to_owned(),
            Subject::About(heading) => (*heading).to_owned(),
            Subject::Problem => self.title.to_owned(),
        }
    }

    /// A sentence about the page.
    pub(super) fn description(&self) -> Option<&str> {
        match &self.subject {
            Subject::List(stories) if self.is_home() => {
                stories.dek.or(self.site.tagline.as_deref())
            }
            Subject::List(stories) => stories.dek,
            Subject::Article(article) => article.headline.dek.as_deref(),
            Subject::About(_) => self.site.tagline.as_deref(),
            Subject::Problem => None,
        }
    }

    /// The story's picture, or the first one of a list.
    pub(super) fn picture(&self) -> Option<&Picture> {
        match &self.subject {
            Subject::List(stories) => {
                let mut headlines = stories.headlines.iter();
                headlines.find_map(|headline| headline.picture.as_ref())
            }
            Subject::Article(article) => article.headline.picture.as_ref(),
            Subject::About(_) | Subject::Problem => None,
        }
    }

    /// The language of what the page is about (BCP 47).
    pub(super) fn language(&self) -> &str {
        match &self.subject {
            Subject::Article(article) => article.headline.tongue.language.as_deref(),
            _ => None,
        }
        .unwrap_or(&self.site.language)
    }

    /// Whether it is the front page.
    pub(super) fn is_home(&self) -> bool {
        matches!(
            &self.subject,
            Subject::List(Stories {
                listing: Listing::Front,
                page: 1,
                ..
            })
        )
    }
}
