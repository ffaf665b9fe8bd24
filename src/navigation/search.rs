//! Words that the reader sends off to be looked for.

use std::rc::Rc;

use js_sys::Reflect;
use leptos::prelude::WithUntracked;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

use super::{Navigation, Way};
use crate::{
    model::search::Search,
    route::{Listing, Route},
};

impl Navigation {
    /// Takes a form's way to the page of what is found; the site has no other forms.
    pub(super) fn on_submit(self: &Rc<Self>, event: &Event) {
        let form = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        let words = form
            .and_then(|form| form.query_selector("[name=q]").ok()?)
            .and_then(|field| Reflect::get(&field, &"value".into()).ok()?.as_string());
        let Some(words) = words else {
            return;
        };
        event.prevent_default();
        let route = Route::List(Listing::Search(Search::from_text(&words)), 1);
        let address = self
            .visit
            .with_untracked(|visit| route.path(&visit.page.site.base_path));
        let way = if address == *self.shown.borrow() {
            Way::Again
        } else {
            Way::Link
        };
        Rc::clone(self).go(route, address, way);
    }
}
