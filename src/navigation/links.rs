//! Which links stay within the program.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlAnchorElement};

use crate::{browser::window, route::Route, site::Site};

/// A link to another page of the site.
pub(super) struct Link {
    /// Where it leads.
    pub route: Route,
    /// Path and query.
    pub address: String,
    /// The fragment with its `#`, or nothing.
    pub hash: String,
}

impl Link {
    /// The link of an anchor, when following it is the program's business: same origin, below the
    /// base path, an address that the site knows, and no wish for another window or a download.
    pub fn of(anchor: &HtmlAnchorElement, site: &Site) -> Option<Self> {
        let target = anchor.target();
        let is_plain = anchor.has_attribute("href")
            && !anchor.has_attribute("download")
            && (target.is_empty() || target == "_self")
            && !anchor.rel().split(' ').any(|word| word == "external");
        let is_ours = is_plain && anchor.origin() == window().location().origin().ok()?;
        let address = [anchor.pathname(), anchor.search()].concat();
        let route = Route::read(&address, &site.base_path).in_site(site);
        let is_known = is_ours && !matches!(route, Route::Unknown(_));
        is_known.then(|| Self {
            route,
            address,
            hash: anchor.hash(),
        })
    }
}

/// The anchor that an event happened in.
pub(super) fn anchor_of(event: &Event) -> Option<HtmlAnchorElement> {
    let element: Element = event.target()?.dyn_into().ok()?;
    element.closest("a[href]").ok()??.dyn_into().ok()
}

/// Path and query of the current address.
pub(super) fn here() -> String {
    let location = window().location();
    let query = location.search().unwrap_or_default();
    [location.pathname().unwrap_or_default(), query].concat()
}

/// An address up to its fragment.
pub(super) fn without_hash(address: &str) -> &str {
    address.split('#').next().unwrap_or(address)
}

/// Whether the reader's connection is slow or paid by the byte, as far as the browser tells.
pub(super) fn is_connection_precious() -> bool {
    let field = |object: &JsValue, name: &str| Reflect::get(object, &name.into()).ok();
    let Some(connection) = field(&window().navigator(), "connection").filter(JsValue::is_object)
    else {
        return false;
    };
    let saves = field(&connection, "saveData").is_some_and(|saves| saves.is_truthy());
    let kind = field(&connection, "effectiveType")
        .and_then(|kind| kind.as_string())
        .unwrap_or_default();
    saves || kind.ends_with("2g")
}
