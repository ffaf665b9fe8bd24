//! What a page says about itself outside its body.

use crate::{
    model::address::Address,
    page::{Page, PageContent},
    route::Listing,
    view::story_path,
    words::{Word, fill},
};

/// The page's own path. A story has one, whatever address it was asked for by.
#[must_use]
pub fn path(page: &Page) -> String {
    match &page.content {
        PageContent::Article(story) => story_path(&page.site, &story.article.headline),
        _ => page.route.path(&page.site.base_path),
    }
}

/// The one address under which the page is to be known; nothing where the publication does not know
/// its origin, or there is nothing to be known.
#[must_use]
pub fn canonical(page: &Page) -> Option<Address> {
    let is_nothing = match &page.content {
        PageContent::Problem(_) => true,
        PageContent::List(list) => matches!(list.listing, Listing::Search(_)),
        _ => false,
    };
    let origin = page.site.origin.as_ref().filter(|_| !is_nothing);
    origin?.resolve(&path(page))
}

/// The document's title: the page's own words, then the publication's.
#[must_use]
pub fn title(page: &Page) -> String {
    let heading = page.heading();
    let publication = &page.site.title;
    match &page.content {
        PageContent::Home(_) => match &page.site.tagline {
            Some(tagline) => [publication, " – ", tagline].concat(),
            None => heading,
        },
        // Every page of a list has a title of its own.
        PageContent::List(list) if list.page > 1 => {
            let number = fill(
                &page.site,
                Word::PageNumber,
                &[("number", &list.page.to_string())],
            );
            [&heading, ", ", &number, " – ", publication].concat()
        }
        _ if publication.is_empty() => heading,
        _ => [&heading, " – ", publication].concat(),
    }
}
