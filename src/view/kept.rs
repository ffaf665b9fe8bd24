//! Elements that are not on show: those that have made room for others and may come back as they
//! were, and those that are drawn before a reader asks for them.
//!
//! They stand behind the one on show, where ids and headings are found first, and nobody meets them
//! there: inert, and not painted. What is hidden so (`content-visibility` in `layout.css`) keeps its
//! layout, which is most of what showing a page costs.

use leptos::tachys::renderer::{Rndr, types::Element};

use super::{live::build, markup::Markup};

/// How many that have made room are kept; the one that did first goes first.
const CAPACITY: u32 = 2;
/// Tells those that are kept from one another: their keys.
const KEY: &str = "data-kept";
/// What tells them from the one on show.
const MARKS: [(&str, &str); 2] = [("inert", ""), ("aria-hidden", "true")];
/// What would go on playing where nobody sees it, or waits for something that does not come any more.
const UNFIT: &str = "audio, iframe, video, .awaited";
/// The picture that would be fetched before anybody sees it.
const FIRST: &str = "img[fetchpriority]";

/// Draws a page before it is asked for, behind the one on show. Its layout is up to date when this
/// returns; its pictures are fetched when it is shown. Nothing where it is not fit to be there unseen.
#[must_use]
pub fn draw(parent: &Element, page: &Markup) -> Option<Element> {
    let key = page.element().key?;
    let element = build(page);
    if is_unfit(&element) {
        return None;
    }
    // In time: what a new picture has to do, it looks up when this task is over.
    if let Ok(Some(picture)) = element.query_selector(FIRST) {
        Rndr::set_attribute(&picture, "loading", "lazy");
    }
    mark(&element, key);
    Rndr::insert_node(parent, &element, None);
    // Asking how high something in it is brings the layout about.
    let _ = element.first_element_child()?.scroll_height();
    Some(element)
}

/// Shows an element in front of all others; says whether it was there.
pub(super) fn show(parent: &Element, key: u32) -> bool {
    let selector = ["[", KEY, "=\"", &key.to_string(), "\"]"].concat();
    let Ok(Some(shown)) = parent.query_selector(&selector) else {
        return false;
    };
    for (name, _) in MARKS {
        Rndr::remove_attribute(&shown, name);
    }
    Rndr::remove_attribute(&shown, KEY);
    if let Ok(Some(picture)) = shown.query_selector(FIRST) {
        Rndr::remove_attribute(&picture, "loading");
    }
    // The others move, since what is moved loses its layout.
    let behind = Rndr::next_sibling(&shown);
    while let Some(other) = parent.first_element_child().filter(|first| *first != shown) {
        Rndr::insert_node(parent, &other, behind.as_ref());
    }
    true
}

/// Keeps an element that makes room, unless it is not fit to be there unseen. It is out of sight
/// before it moves behind the others.
pub(super) fn set_aside(key: u32, element: &Element) {
    if is_unfit(element) {
        Rndr::remove(element);
    } else {
        mark(element, key);
    }
}

/// Lets go of those that are more than are kept.
pub(super) fn forget_oldest(parent: &Element) {
    // The one that made room last stands first.
    while parent.child_element_count() > 1 + CAPACITY
        && let Some(oldest) = parent.last_element_child()
    {
        Rndr::remove(&oldest);
    }
}

fn mark(element: &Element, key: u32) {
    for (name, value) in MARKS {
        Rndr::set_attribute(element, name, value);
    }
    Rndr::set_attribute(element, KEY, &key.to_string());
}

fn is_unfit(element: &Element) -> bool {
    let unfit = element.query_selector(UNFIT);
    unfit.is_ok_and(|unfit| unfit.is_some())
}
