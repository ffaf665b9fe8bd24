//! What a page says about itself outside its body.

use crate::{
    page::{Page, PageContent},
    words::{Word, fill},
};

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
