//! The top of the front page, and the blocks of its sections.

use super::{
    headline_card::headline_card,
    list_path,
    markup::{Markup, element},
    picture::Place,
};
use crate::{
    model::headline::{Headline, Term},
    route::Listing,
    site::Site,
    words::{Word, say},
};

/// Lead and secondaries. The lead comes first in source order.
#[must_use]
pub fn headline_grid(lead: Option<&Headline>, secondaries: &[Headline], site: &Site) -> Markup {
    let lead = lead.map(|lead| {
        element("div")
            .class("lead")
            .with(headline_card(lead, Some(Place::Lead), site))
    });
    let secondaries: Vec<Markup> = secondaries
        .iter()
        .map(|headline| headline_card(headline, Some(Place::Secondary), site))
        .collect();
    let heading = element("h2")
        .set("id", "top-stories")
        .class("visually-hidden")
        .with(say(site, Word::TopStories));
    element("section")
        .class("headline-grid")
        .set("aria-labelledby", "top-stories")
        .with(heading)
        .with(lead)
        .with(
            (!secondaries.is_empty())
                .then(|| element("div").class("secondaries").with(secondaries)),
        )
}

/// The newest stories of a section, the first of them with its picture.
#[must_use]
pub fn section_block(section: &Term, stories: &[Headline], site: &Site) -> Markup {
    let href = list_path(site, Listing::Section, &section.slug);
    let heading = element("a").set("href", href).with(section.name.as_str());
    let stories: Vec<Markup> = stories
        .iter()
        .enumerate()
        .map(|(place, headline)| {
            headline_card(headline, (place == 0).then_some(Place::Block), site)
        })
        .collect();
    element("section")
        .class("section-block")
        .with(element("h2").class("section-heading").with(heading))
        .with(element("div").class("section-stories").with(stories))
}
