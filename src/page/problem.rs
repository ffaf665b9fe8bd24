//! What went wrong, in words for readers: what happened and what to do.

use super::Page;
use crate::{
    fetch::FetchError,
    route::{Listing, Route},
    session::{Cause, LoadError},
    site::Site,
    source::wordpress::query,
    view::markup::{Content, element},
    words::{Word, fill, say},
};

/// Why there is nothing else to show.
#[derive(Clone, Debug, PartialEq)]
pub enum Problem {
    /// The address names nothing.
    NotFound,
    /// The list exists and has no stories.
    Empty,
    /// A document could not be had.
    Failed(LoadError),
}

impl From<LoadError> for Problem {
    fn from(error: LoadError) -> Self {
        Self::Failed(error)
    }
}

impl Problem {
    /// What a route without content means: a front without stories is empty, all else is not there.
    #[must_use]
    pub fn not_found(route: &Route) -> Self {
        if matches!(route, Route::List(Listing::Front, 1)) {
            Self::Empty
        } else {
            Self::NotFound
        }
    }

    /// The words over the page.
    #[must_use]
    pub fn heading(&self, site: &Site) -> String {
        let word = match self {
            Self::NotFound => Word::NotFound,
            Self::Empty => Word::Empty,
            Self::Failed(error) => match &error.cause {
                Cause::Fetch(FetchError::Offline) => Word::Offline,
                Cause::Fetch(
                    FetchError::NotJson | FetchError::TooLarge | FetchError::UnlistedHost,
                )
                | Cause::Parse(_)
                | Cause::Site(_) => Word::Unreadable,
                Cause::WordPress(fault) if fault.is_unreadable() => Word::Unreadable,
                Cause::Fetch(_) | Cause::WordPress(_) => Word::Unreachable,
            },
        };
        say(site, word).to_owned()
    }

    /// What happened.
    fn text(&self, page: &Page) -> String {
        let site = &page.site;
        let error = match self {
            Self::NotFound => {
                return fill(
                    site,
                    Word::NotFoundText,
                    &[("path", &page.route.path(&site.base_path))],
                );
            }
            Self::Empty => return say(site, Word::EmptyText).to_owned(),
            Self::Failed(error) => error,
        };
        let place = error.address.as_str();
        let unreadable = |word, reason: &str| {
            let values = [("place", place), ("reason", reason)];
            fill(site, word, &values)
        };
        match &error.cause {
            Cause::Fetch(FetchError::Offline) => say(site, Word::OfflineText).to_owned(),
            Cause::Fetch(FetchError::Unreachable) => {
                fill(site, Word::UnreachableText, &[("place", place)])
            }
            Cause::Fetch(FetchError::Slow) => fill(site, Word::SlowText, &[("place", place)]),
            Cause::Fetch(FetchError::Status(status)) => fill(
                site,
                Word::StatusText,
                &[("place", place), ("status", &status.to_string())],
            ),
            Cause::Fetch(FetchError::NotJson) => {
                unreadable(Word::UnreadableText, say(site, Word::NotJson))
            }
            Cause::Fetch(FetchError::TooLarge) => {
                unreadable(Word::UnreadableText, say(site, Word::TooLarge))
            }
            Cause::Fetch(FetchError::UnlistedHost) => {
                unreadable(Word::UnreadableText, say(site, Word::UnlistedHost))
            }
            Cause::Parse(error) => unreadable(Word::UnreadableText, say(site, error.word())),
            Cause::WordPress(fault) => {
                let (word, value) = fault.word();
                let place = query::place(&error.address);
                fill(
                    site,
                    word,
                    &[("place", place), ("status", &value), ("code", &value)],
                )
            }
            Cause::Site(error) => {
                let (word, kind) = error.word();
                unreadable(Word::SettingsText, &fill(site, word, &[("kind", kind)]))
            }
        }
    }
}

pub(super) fn view(problem: &Problem, page: &Page) -> Content {
    let site = &page.site;
    let way = |href, word| element("a").set("href", href).with(say(site, word));
    // A link to the page itself: it works without script, and with script loads the page anew.
    let retry = (*problem != Problem::NotFound).then(|| {
        let link = way(page.route.path(&site.base_path), Word::Retry);
        element("li").with(link.class("button"))
    });
    let home = way(Route::HOME.path(&site.base_path), Word::Home);
    let search = way(Route::SEARCH.path(&site.base_path), Word::Search);
    Content::of(
        element("section")
            .class("problem")
            .with(
                element("h1")
                    .set("tabindex", "-1")
                    .with(problem.heading(site)),
            )
            .with(element("p").with(problem.text(page)))
            .with(
                element("ul")
                    .class("problem-ways")
                    .with(retry)
                    .with(element("li").with(home))
                    .with(element("li").with(search)),
            ),
    )
}
