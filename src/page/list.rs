//! A list of stories with an address of its own: older pages of the front, a section, a topic, an
//! author, what a search finds.

use super::Page;
use crate::{
    model::{headline::Headline, search::Search},
    route::Listing,
    session::{Found, Listed},
    site::Site,
    view::{
        headline_list::headline_list,
        markup::{Content, element},
        pager::pager,
        search_form::search_form,
    },
    words::{Word, fill, say},
};

/// One page of a list, or several that the reader has unrolled.
#[derive(Clone, Debug, PartialEq)]
pub struct List {
    /// What the list is of.
    pub listing: Listing,
    /// The words over it.
    pub heading: String,
    /// A sentence about it.
    pub dek: Option<String>,
    /// The stories, newest first.
    pub headlines: Vec<Headline>,
    /// The page of its address.
    pub page: u32,
    /// The last page that is shown.
    pub through: u32,
    /// Whether there are older stories.
    pub more: bool,
}

/// What a search for nothing finds, which has one page.
pub(super) fn unsought(page: u32) -> Vec<Listed> {
    if page == 1 {
        vec![Listed::default()]
    } else {
        Vec::new()
    }
}

/// The list of the page of its address, and of the older ones that the reader has unrolled below
/// it; nothing when it has no such page.
pub(super) fn list(listing: &Listing, page: u32, pages: Vec<Listed>, site: &Site) -> Option<List> {
    let mut pages = pages.into_iter();
    let first = pages.next()?;
    let mut list = List {
        listing: listing.clone(),
        heading: heading(listing, first.name.as_deref(), site),
        dek: dek(listing, first.found, site),
        headlines: first.headlines,
        page,
        through: page,
        more: first.more,
    };
    for older in pages {
        for headline in older.headlines {
            let shown = &mut list.headlines;
            if !shown.iter().any(|known| known.same_story(&headline)) {
                shown.push(headline);
            }
        }
        list.more = older.more;
        list.through += 1;
    }
    Some(list)
}

fn heading(listing: &Listing, name: Option<&str>, site: &Site) -> String {
    match (listing, name) {
        (Listing::Front, _) => say(site, Word::Older).to_owned(),
        (Listing::Search(search), _) if search.is_empty() => say(site, Word::Search).to_owned(),
        (Listing::Search(search), _) => fill(site, Word::SearchFor, &[("words", search.as_str())]),
        (Listing::Author(slug), name) => fill(
            site,
            Word::StoriesBy,
            &[("name", name.unwrap_or(slug.as_str()))],
        ),
        (_, Some(name)) => name.to_owned(),
        (Listing::Section(slug) | Listing::Topic(slug), None) => slug.as_str().to_owned(),
    }
}

fn dek(listing: &Listing, found: Option<Found>, site: &Site) -> Option<String> {
    let slug = match listing {
        Listing::Section(slug) => slug,
        Listing::Search(search) => return Some(how_much(search, found?, site)),
        _ => return None,
    };
    site.sections
        .iter()
        .find(|section| section.term.slug == *slug)?
        .dek
        .clone()
}

/// How much was found, and where it was looked for, if not everywhere.
fn how_much(search: &Search, found: Found, site: &Site) -> String {
    let count = found.stories.to_string();
    let words = match found.stories {
        0 => fill(site, Word::NothingFound, &[("words", search.as_str())]),
        1 => say(site, Word::StoryFound).to_owned(),
        _ => fill(site, Word::StoriesFound, &[("count", &count)]),
    };
    let Some(among) = found.among else {
        return words;
    };
    let count = among.to_string();
    let among = fill(site, Word::LookedThrough, &[("count", &count)]);
    [&words, " (", &among, ")"].concat()
}

pub(super) fn view(list: &List, page: &Page) -> Content {
    let site = &page.site;
    let number = (list.page > 1).then(|| {
        let words = fill(
            site,
            Word::PageNumber,
            &[("number", &list.page.to_string())],
        );
        element("p").class("page-number").with(words)
    });
    let header = element("header")
        .class("list-header")
        .with(
            element("h1")
                .set("tabindex", "-1")
                .with(list.heading.as_str()),
        )
        .with(
            list.dek
                .as_deref()
                .map(|dek| element("p").class("dek").with(dek)),
        )
        .with(number);
    let mut content = Content::of(header);
    if let Listing::Search(search) = &list.listing {
        content.push(search_form(search, site));
        if list.headlines.is_empty() {
            // Seen where the program cannot run; then nothing was looked for.
            let hint = element("noscript").with(say(site, Word::SearchNeedsScript));
            content.push(search.is_empty().then(|| element("p").with(hint)));
            return content;
        }
    } else if list.headlines.is_empty() {
        content.push(element("p").with(say(site, Word::EmptyText)));
    }
    // Headlines are of the third level everywhere; those who go by headings miss no level.
    content.push(
        element("h2")
            .class("visually-hidden")
            .with(say(site, Word::Latest)),
    );
    content.push(headline_list(&list.headlines, site));
    content.push(pager(
        &list.listing,
        list.page,
        list.through,
        list.more,
        site,
    ));
    content
}
