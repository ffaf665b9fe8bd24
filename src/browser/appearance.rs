//! What a page sets on the document around it.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement};

use super::{document, find};
use crate::{
    head,
    model::{address::Address, language::Direction},
    page::Page,
    site::Site,
};

/// Title and canonical address of the document.
pub(crate) fn dress(page: &Page) {
    let document = document();
    document.set_title(&head::title(page));
    canonise(&document, head::canonical(page).as_ref());
}

/// Language, direction and accent colour of the document: for a page of another publication than
/// the one before, since the browser looks at every element again, whether they change or not.
pub(crate) fn dress_root(site: &Site) {
    let Some(root) = document()
        .document_element()
        .and_then(|root| root.dyn_into::<HtmlElement>().ok())
    else {
        return;
    };
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

/// The canonical address is what browsers share, so the one of the page before must not stay.
fn canonise(document: &Document, address: Option<&Address>) {
    let known = find::<Element>("link[rel=canonical]");
    let Some(address) = address else {
        if let Some(link) = known {
            link.remove();
        }
        return;
    };
    let made = || {
        let link = document.create_element("link").ok()?;
        link.set_attribute("rel", "canonical").ok()?;
        document.head()?.append_child(&link).ok()?;
        Some(link)
    };
    if let Some(link) = known.or_else(made) {
        let _ = link.set_attribute("href", address.as_str());
    }
}
