//! Something to look at or to hear, with its caption.

use super::{
    inline::text,
    markup::{Content, Markup, element},
    picture::{Place, picture},
};
use crate::model::block::{Figure, Text};

/// A picture of the body.
pub(crate) fn figure(figure: &Figure) -> Markup {
    credited(figure, figure.picture.credit.as_deref())
}

/// Several pictures. What all of them are credited to is said once, with the caption for all.
pub(crate) fn gallery(figures: &[Figure], caption: Option<&Text>) -> Markup {
    let shared = shared_credit(figures);
    let pictures: Vec<Markup> = figures
        .iter()
        .map(|figure| match shared {
            Some(_) => credited(figure, None),
            None => self::figure(figure),
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

fn credited(figure: &Figure, credit: Option<&str>) -> Markup {
    let image = picture(&figure.picture, Place::Body);
    let content = match &figure.link {
        Some(link) => element("a")
            .set("rel", "noopener")
            .set("href", link.as_str().to_owned())
            .with(image),
        None => image,
    };
    captioned("figure", content, figure.caption.as_ref(), credit)
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
