//! Stories one after the other, newest first.

use super::{
    headline_card::headline_card,
    markup::{Markup, element},
    picture::Place,
};
use crate::{model::headline::Headline, site::Site};

/// A list of stories.
#[must_use]
pub fn headline_list(headlines: &[Headline], site: &Site) -> Markup {
    let cards: Vec<Markup> = headlines
        .iter()
        .map(|headline| headline_card(headline, Some(Place::List), site))
        .collect();
    element("div").class("headline-list").with(cards)
}
