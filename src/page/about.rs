//! About the publication, from its settings.

use super::Page;
use crate::{
    html,
    model::{address::Address, block::Block},
    site::Site,
    view::{
        blocks::body,
        markup::{Content, element},
    },
    words::{Word, fill},
};

/// The page about the publication.
#[derive(Clone, Debug, PartialEq)]
pub struct About {
    /// The words over it.
    pub heading: String,
    /// What the publication says about itself.
    pub body: Vec<Block>,
    /// Where to write to.
    pub contact: Option<Address>,
}

pub(super) fn load(site: &Site) -> About {
    let body = match (&site.about, Address::parse(&site.base_path)) {
        (Some(about), Some(base)) => html::blocks(about, &base),
        _ => Vec::new(),
    };
    About {
        heading: fill(site, Word::About, &[("publication", &site.title)]),
        body,
        contact: site.contact.clone(),
    }
}

pub(super) fn view(about: &About, page: &Page) -> Content {
    let contact = about.contact.as_ref().map(|address| {
        let words = address
            .as_str()
            .strip_prefix("mailto:")
            .unwrap_or(address.as_str());
        element("p").with(
            element("a")
                .set("href", address.as_str().to_owned())
                .with(words),
        )
    });
    Content::of(
        element("article")
            .class("article-view")
            .with(
                element("h1")
                    .set("tabindex", "-1")
                    .with(about.heading.as_str()),
            )
            .with(
                element("div")
                    .class("body")
                    .with(body(&about.body, None, &page.site))
                    .with(contact),
            ),
    )
}
