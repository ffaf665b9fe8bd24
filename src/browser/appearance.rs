//! What a page sets on the document around it.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::document;
use crate::{head, model::language::Direction, page::Page};

/// Title, language, direction and accent colour of the document.
pub(crate) fn dress(page: &Page) {
    let document = document();
    document.set_title(&head::title(page));
    let Some(root) = document
        .document_element()
        .and_then(|root| root.dyn_into::<HtmlElement>().ok())
    else {
        return;
    };
    let site = &page.site;
    root.set_lang(&site.language);
    root.set_dir(Direction::as_str(site.direction));
    if let Some(accent) = site.accent {
        // Through the object model, since a strict policy forbids style attributes in HTML.
        for (name, colour) in [
            ("--accent-on-light", accent.on_light()),
            ("--accent-on-dark", accent.on_dark()),
        ] {
            let _ = root.style().set_property(name, &colour);
        }
    }
}
