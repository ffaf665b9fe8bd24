//! Something to look at or to hear, with its caption.

use super::{
    inline::text,
    markup::{Content, Markup, element},
    picture::{Place, picture},
};
use crate::{
    model::{
        address::Address,
        block::{Figure, Text},
        headline::Picture,
    },
    site::Site,
    words::{Word, fill},
};

/// A picture of the body.
pub(crate) fn figure(figure: &Figure, site: &Site) -> Markup {
    credited(figure, figure.picture.credit.as_deref(), site)
}

/// Several pictures. What all of them are credited to is said once, with the caption for all.
pub(crate) fn gallery(figures: &[Figure], caption: Option<&Text>, site: &Site) -> Markup {
    let shared = shared_credit(figures);
    let pictures: Vec<Markup> = figures
        .iter()
        .map(|figure| match shared {
            Some(_) => credited(figure, None, site),
            None => self::figure(figure, site),
        })
        .collect();
    let pictures = element("div").class("gallery-pictures").with(pictures);
    captioned("gallery", pictures, caption, shared)
}

fn shared_credit(figures: &[Figure]) -> Option<&str> {
    let credit = figures.first()?.picture.credit.as_deref();
    figures
        .iter()
        .all(|figure| figure.picture.credit.as_deref() == credit)
        .then_some(credit)?
}

fn credited(figure: &Figure, credit: Option<&str>, site: &Site) -> Markup {
    let content = shown(&figure.picture, Place::Body, figure.link.as_ref(), site);
    captioned("figure", content, figure.caption.as_ref(), credit)
}

/// A picture, leading somewhere or not. In place of one of a host that may not be asked unbidden
/// stand the words for it, and a link to it.
pub(super) fn shown(
    content: &Picture,
    place: Place,
    link: Option<&Address>,
    site: &Site,
) -> Markup {
    let leading = |to: &Address| {
        element("a")
            .set("rel", "noopener")
            .set("href", to.as_str().to_owned())
    };
    if site.may_ask(&content.address) {
        let image = picture(content, place, site);
        return match link {
            Some(link) => leading(link).with(image),
            None => image,
        };
    }
    let words = match link {
        // A link needs words.
        Some(link) if content.alt.is_empty() => Content::of(leading(link).with(link.as_str())),
        Some(link) => Content::of(leading(link).with(content.alt.as_str())),
        None => Content::of(content.alt.as_str()),
    };
    let host = content.address.host().unwrap_or_default();
    let there = fill(site, Word::PictureAt, &[("host", host)]);
    element("p")
        .class("elsewhere")
        .with(words)
        .with(" ")
        .with(leading(&content.address).with(there))
}

/// Anything with a caption and a credit below it.
pub(crate) fn captioned(
    class: &'static str,
    content: Markup,
    caption: Option<&Text>,
    credit: Option<&str>,
) -> Markup {
    let mut words = Content::default();
    if let Some(caption) = caption {
        words.push(text(caption));
        words.push(" ");
    }
    words.push(credit.map(|credit| element("small").with(credit)));
    let below = (caption.is_some() || credit.is_some()).then(|| element("figcaption").with(words));
    element("figure").class(class).with(content).with(below)
}
