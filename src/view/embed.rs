//! Something of another site: said what it is, loaded after a click.

use super::{
    inline::text,
    markup::{Content, Markup, element},
};
use crate::{
    model::block::Embed,
    site::Site,
    words::{Word, fill},
};

/// The placeholder. The button names the frame that the program puts in its place.
#[must_use]
pub fn embed(embed: &Embed, site: &Site) -> Markup {
    let say = |word| fill(site, word, &[("provider", embed.provider)]);
    let title = embed.title.as_deref().unwrap_or(embed.provider);
    let load = embed.frame.as_ref().map(|frame| {
        element("button")
            .class("button")
            .set("type", "button")
            .set("data-frame", frame.as_str().to_owned())
            .set("data-title", title.to_owned())
            .with(say(Word::EmbedLoad))
    });
    let place = element("div")
        .class("embed-frame")
        .with(element("p").with(element("strong").with(title)))
        .with(element("p").with(say(Word::EmbedFrom)))
        .with(load);
    let mut caption = Content::default();
    if let Some(words) = &embed.caption {
        caption.push(text(words));
        caption.push(" ");
    }
    caption.push(
        element("a")
            .set("rel", "external noopener")
            .set("href", embed.page.as_str().to_owned())
            .with(say(Word::EmbedOpen)),
    );
    element("figure")
        .class("embed")
        .with(place)
        .with(element("figcaption").with(caption))
}
