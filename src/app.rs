//! The frame around every page: skip link, masthead, main, footer.

#![expect(
    clippy::must_use_candidate,
    reason = "the component macro drops `must_use`"
)]

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    model::{search::Search, slug::Slug},
    page::{self, Page, PageContent},
    route::{Listing, Route},
    view::{
        list_path,
        markup::{Markup, element},
        moment,
        search_form::search_form,
    },
    words::{Word, fill, say},
};

/// A page on show. `number` grows with every navigation and stays while a page is only completed.
#[derive(Clone, Debug, PartialEq)]
pub struct Visit {
    /// Which navigation brought the page.
    pub number: u32,
    /// The page.
    pub page: Arc<Page>,
}

/// What is going on beside the page.
#[derive(Clone, Debug, Default)]
pub struct Status {
    /// Whether a page is on its way.
    pub loading: bool,
    /// What was last announced to those who hear the page.
    pub announcement: String,
}

/// A part of the application that changes by itself. One type for all of them, so that Leptos
/// brings one kind of effect along.
type Part = Box<dyn FnMut() -> Markup + Send>;

/// The whole application over the page on show.
#[component]
pub fn App(
    /// The page on show.
    visit: ArcReadSignal<Visit>,
    /// What goes on beside it.
    status: ArcReadSignal<Status>,
) -> impl IntoView {
    let beside = status.clone();
    let progress: Part = Box::new(move || beside.with(|status| progress(status.loading)));
    let page: Part = Box::new(move || visit.with(|visit| frame(&visit.page, visit.number)));
    let speaker: Part = Box::new(move || status.with(|status| speaker(&status.announcement)));
    view! {
        {progress}
        {page}
        {speaker}
    }
}

/// The line that moves while a page is on its way.
fn progress(loading: bool) -> Markup {
    let class = if loading {
        "progress loading"
    } else {
        "progress"
    };
    element("div").set("aria-hidden", "true").class(class)
}

/// What those who hear the page are told.
fn speaker(announcement: &str) -> Markup {
    // A text that is there from the beginning is changed, not added, when there is something to say.
    let words = if announcement.is_empty() {
        " "
    } else {
        announcement
    };
    element("p")
        .set("role", "status")
        .class("visually-hidden")
        .with(words)
}

/// What a page shows between masthead and footer. A new visit gets new elements: a reused `img`
/// would show the old picture until the new one has arrived, a reused player would go on playing.
#[must_use]
pub fn content(page: &Page, visit: u32) -> Markup {
    element("div")
        .class("page")
        .key(visit)
        .with(page::view(page))
}

/// A page in its frame.
#[must_use]
pub fn frame(page: &Page, visit: u32) -> Markup {
    let site = &page.site;
    // Without settings the publication has no name.
    let name = if site.title.is_empty() {
        say(site, Word::Home)
    } else {
        &site.title
    };
    let home = element("a")
        .set("href", Route::HOME.path(&site.base_path))
        .with(name);
    let masthead = element("header")
        .class("masthead")
        .with(edition_date(page))
        .with(element("p").class("nameplate").with(home))
        .with(
            site.tagline
                .as_deref()
                .map(|tagline| element("p").class("tagline").with(tagline)),
        );
    element("div")
        .class("site")
        .with(
            element("a")
                .class("skip-link")
                .set("href", "#main")
                .with(say(site, Word::SkipToContent)),
        )
        .with(masthead)
        .with(section_navigation(page))
        .with(
            element("main")
                .set("id", "main")
                .set("tabindex", "-1")
                .with(content(page, visit)),
        )
        .with(footer(page))
}

/// The day of the newest story: an edition is as old as its news, not as the reader's clock.
fn edition_date(page: &Page) -> Option<Markup> {
    let PageContent::Home(home) = &page.content else {
        return None;
    };
    let date = moment::date(&page.site, Word::EditionFormat, home.newest()?);
    Some(element("p").class("edition-date").with(date))
}

fn section_navigation(page: &Page) -> Option<Markup> {
    let site = &page.site;
    let current = current_section(page);
    let links: Vec<Markup> = site
        .sections
        .iter()
        .map(|section| {
            let href = list_path(site, Listing::Section, &section.term.slug);
            let mark = current.and_then(|(slug, is_page)| {
                (*slug == section.term.slug).then_some(if is_page { "page" } else { "true" })
            });
            let link = element("a")
                .set("href", href)
                .maybe("aria-current", mark.map(str::to_owned))
                .with(section.term.name.as_str());
            element("li").with(link)
        })
        .collect();
    (!links.is_empty()).then(|| {
        // Where readers look for it. The field itself is at the foot of every page.
        let search = element("a")
            .set("href", Route::SEARCH.path(&site.base_path))
            .maybe(
                "aria-current",
                is_search(page).then(|| String::from("page")),
            )
            .with(say(site, Word::Search));
        let search = element("li").class("search-link").with(search);
        element("nav")
            .class("sections")
            .set("aria-label", say(site, Word::Sections).to_owned())
            .with(element("ul").with(links).with(search))
    })
}

fn is_search(page: &Page) -> bool {
    matches!(page.route, Route::List(Listing::Search(_), _))
}

/// The section that the page belongs to, and whether it is the section's own page.
fn current_section(page: &Page) -> Option<(&Slug, bool)> {
    match (&page.route, &page.content) {
        (Route::List(Listing::Section(slug), _), _) => Some((slug, true)),
        (_, PageContent::Article(story)) => {
            Some((&story.article.headline.section.as_ref()?.slug, false))
        }
        _ => None,
    }
}

fn footer(page: &Page) -> Markup {
    let site = &page.site;
    let link = |route: &Route, words: &str| {
        element("li").with(
            element("a")
                .set("href", route.path(&site.base_path))
                .with(words),
        )
    };
    // The page of a search has the field itself, with its words.
    let about = fill(site, Word::About, &[("publication", &site.title)]);
    let links = element("ul")
        .with(link(&Route::HOME, say(site, Word::Home)))
        .with(link(&Route::About, &about));
    element("footer")
        .class("site-footer")
        .with(
            element("nav")
                .set("aria-label", say(site, Word::Footer).to_owned())
                .with(links),
        )
        .with((!is_search(page)).then(|| search_form(&Search::NONE, site)))
        .with(
            site.copyright
                .as_deref()
                .map(|copyright| element("p").with(copyright)),
        )
}
