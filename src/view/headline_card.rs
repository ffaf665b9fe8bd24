//! One story in a grid or list.

use super::{
    markup::{Markup, element},
    moment, own_tongue,
    picture::{Place, picture},
    story_path, title_of,
};
use crate::{model::headline::Headline, site::Site};

/// A story as an `article` with one heading and one link; with its picture, if there is a place
/// for it.
#[must_use]
pub fn headline_card(headline: &Headline, place: Option<Place>, site: &Site) -> Markup {
    // A list has no room to say where a picture is that waits for a click.
    let known = headline.picture.as_ref();
    let shown = known
        .filter(|picture| site.may_ask(&picture.address))
        .zip(place);
    let own = own_tongue(site, &headline.tongue);
    let link = element("a")
        .set("href", story_path(site, headline))
        .with(title_of(site, headline));
    element("article")
        .class("headline-card")
        .tongue(&headline.tongue)
        .with(shown.map(|(content, place)| picture(content, place, site)))
        .with(
            headline
                .kicker
                .as_deref()
                .map(|kicker| element("p").class("kicker").with(kicker)),
        )
        .with(element("h3").with(link))
        .with(
            headline
                .dek
                .as_deref()
                .map(|dek| element("p").class("dek").with(dek)),
        )
        .with(headline.published.map(|at| {
            element("p")
                .class("date")
                .with(moment::day(at, site).tongue(&own))
        }))
}
