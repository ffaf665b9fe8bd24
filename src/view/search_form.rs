//! The field for words to look for.

use super::markup::{Markup, element};
use crate::{
    model::search::Search,
    route::Route,
    site::Site,
    words::{Word, say},
};

/// A form that leads to the page of what is found; it works without the program too.
#[must_use]
pub fn search_form(search: &Search, site: &Site) -> Markup {
    let name = say(site, Word::Search);
    let label = element("span").class("visually-hidden").with(name);
    let field = element("input")
        .set("type", "search")
        .set("name", "q")
        .set("value", search.as_str().to_owned());
    element("form")
        .class("search-form")
        .set("role", "search")
        .set("action", Route::SEARCH.path(&site.base_path))
        .with(element("label").with(label).with(field))
        .with(element("button").class("button").with(name))
}
