//! About the publication, from its settings.

use leptos::prelude::*;

use crate::{
    html,
    model::{address::Address, block::Block},
    site::Site,
    view::blocks::Blocks,
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

pub(super) fn view(about: &About) -> impl IntoView + use<> {
    let contact = about.contact.as_ref().map(|address| {
        let href = address.as_str().to_owned();
        let words = href.strip_prefix("mailto:").unwrap_or(&href).to_owned();
        view! { <p><a href=href>{words}</a></p> }
    });
    view! {
        <article class="article-view">
            <h1 tabindex="-1">{about.heading.clone()}</h1>
            <div class="body">
                <Blocks blocks=about.body.clone()/>
                {contact}
            </div>
        </article>
    }
}
