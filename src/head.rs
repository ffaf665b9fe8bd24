//! What a page says about itself outside its body.

use crate::page::{Page, PageContent};

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
        _ if publication.is_empty() => heading,
        _ => [&heading, " – ", publication].concat(),
    }
}
