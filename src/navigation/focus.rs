//! Where focus and scroll go when a page has come.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::Way;
use crate::browser::{document, find, focus_on, window};

/// Scroll and focus of a page that is now in the document.
pub(super) fn settle(address: &str, way: Way, before: Option<u32>) {
    match way {
        Way::Unroll => {
            let first_new = before.and_then(nth_headline);
            focus_on(first_new.as_ref());
            return;
        }
        Way::History(place) => {
            window().scroll_to_with_x_and_y(0.0, place.map_or(0.0, |place| place.y));
        }
        Way::Link | Way::Again => window().scroll_to_with_x_and_y(0.0, 0.0),
    }
    let hash = address.find('#').map_or("", |place| &address[place..]);
    if matches!(way, Way::History(Some(_))) || !to_target(hash) {
        let heading = find::<HtmlElement>("main h1").or_else(|| find("main"));
        focus_on(heading.as_ref());
    }
}

/// Scrolls to the target of a hash and gives it the focus; says whether there is one.
pub(super) fn to_target(hash: &str) -> bool {
    let Some(name) = hash.strip_prefix('#').filter(|name| !name.is_empty()) else {
        return false;
    };
    let name = js_sys::decode_uri_component(name).map_or_else(|_| name.to_owned(), String::from);
    let Some(target) = document()
        .get_element_by_id(&name)
        .and_then(|target| target.dyn_into::<HtmlElement>().ok())
    else {
        return false;
    };
    target.scroll_into_view();
    focus_on(Some(&target));
    if !target.matches(":focus").unwrap_or(true) {
        // Only what may have the focus can take it.
        let _ = target.set_attribute("tabindex", "-1");
        focus_on(Some(&target));
    }
    true
}

/// The headlines of the page on show.
const HEADLINES: &str = ".page:not([inert]) h3 > a";

/// How many stories the page on show lists.
pub(super) fn count_headlines() -> u32 {
    document()
        .query_selector_all(HEADLINES)
        .map_or(0, |links| links.length())
}

fn nth_headline(place: u32) -> Option<HtmlElement> {
    let links = document().query_selector_all(HEADLINES).ok()?;
    links
        .item(place)?
        .dyn_into::<Element>()
        .ok()?
        .dyn_into()
        .ok()
}
