//! The frame around every page: skip link, masthead, main, footer.

use std::sync::Arc;

use leptos::{either::Either, prelude::*};

use crate::{
    model::slug::Slug,
    page::{self, Content, Page},
    route::{Listing, Route},
    site::Site,
    view::{list_path, moment},
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
#[derive(Clone, Copy)]
pub struct Status {
    /// Whether a page is on its way.
    pub loading: ReadSignal<bool>,
    /// What was last announced to those who hear the page.
    pub announcement: ReadSignal<String>,
}

/// The whole application over the page on show.
#[component]
pub fn App(
    /// The page on show.
    visit: ReadSignal<Visit>,
    /// What goes on beside it.
    status: Status,
) -> impl IntoView {
    view! {
        <div class="progress" class:loading=move || status.loading.get() aria-hidden="true"></div>
        {move || visit.with(frame)}
        <p class="visually-hidden" role="status">{move || status.announcement.get()}</p>
    }
}

fn frame(visit: &Visit) -> impl IntoView + use<> {
    let page = &visit.page;
    let site = &page.site;
    provide_context(Arc::clone(site));
    // A new visit gets new elements: a reused `img` would show the old picture until the new one
    // has arrived, a reused player would go on playing.
    let main = if visit.number % 2 == 0 {
        Either::Left(page::view(page))
    } else {
        Either::Right(page::view(page))
    };
    let tagline = site.tagline.clone();
    let home = Route::HOME.path(&site.base_path);
    view! {
        <div class="site">
            <a class="skip-link" href="#main">{say(site, Word::SkipToContent).to_owned()}</a>
            <header class="masthead">
                {edition_date(page).map(|date| view! { <p class="edition-date">{date}</p> })}
                <p class="nameplate"><a href=home>{site.title.clone()}</a></p>
                {tagline.map(|tagline| view! { <p class="tagline">{tagline}</p> })}
            </header>
            {section_navigation(page)}
            <main id="main" tabindex="-1">{main}</main>
            {footer(site)}
        </div>
    }
}

/// The day of the newest story: an edition is as old as its news, not as the reader's clock.
fn edition_date(page: &Page) -> Option<String> {
    let Content::Home(home) = &page.content else {
        return None;
    };
    home.newest()
        .map(|newest| moment::date(&page.site, Word::EditionFormat, newest))
}

fn section_navigation(page: &Page) -> impl IntoView + use<> {
    let site = &page.site;
    let current = current_section(page);
    let links = site
        .sections
        .iter()
        .map(|section| {
            let href = list_path(site, Listing::Section, &section.term.slug);
            let is_current = current.is_some_and(|(slug, _)| *slug == section.term.slug);
            let mark = if current.is_some_and(|(_, is_page)| is_page) { "page" } else { "true" };
            view! {
                <li><a href=href aria-current=is_current.then_some(mark)>{section.term.name.clone()}</a></li>
            }
        })
        .collect_view();
    (!site.sections.is_empty()).then(|| view! {
        <nav class="sections" aria-label=say(site, Word::Sections).to_owned()><ul>{links}</ul></nav>
    })
}

/// The section that the page belongs to, and whether it is the section's own page.
fn current_section(page: &Page) -> Option<(&Slug, bool)> {
    match (&page.route, &page.content) {
        (Route::List(Listing::Section(slug), _), _) => Some((slug, true)),
        (_, Content::Article(story)) => {
            Some((&story.article.headline.section.as_ref()?.slug, false))
        }
        _ => None,
    }
}

fn footer(site: &Site) -> impl IntoView + use<> {
    let about = Route::About.path(&site.base_path);
    let about_words = fill(site, Word::About, &[("publication", &site.title)]);
    let home = Route::HOME.path(&site.base_path);
    view! {
        <footer class="site-footer">
            <nav aria-label=say(site, Word::Footer).to_owned()>
                <ul>
                    <li><a href=home>{say(site, Word::Home).to_owned()}</a></li>
                    <li><a href=about>{about_words}</a></li>
                </ul>
            </nav>
            {site.copyright.clone().map(|copyright| view! { <p>{copyright}</p> })}
        </footer>
    }
}
