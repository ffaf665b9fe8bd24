//! What a published page brings along: the documents that it was made from.

use wasm_bindgen::JsCast;
use web_sys::Element;

use super::{document, find};
use crate::{
    json::{Document, Json},
    model::address::Address,
    session::Session,
};

/// The path below which the site lies, as the document shell says.
pub(super) fn base_path() -> String {
    find::<Element>("meta[name=base-path]")
        .and_then(|meta| meta.get_attribute("content"))
        .filter(|path| path.starts_with('/') && path.ends_with('/'))
        .unwrap_or_else(|| "/".to_owned())
}

/// Puts the page's documents into the session, so that the first load needs no request. Says
/// whether there were any.
pub(super) fn take(session: &Session) -> bool {
    let Some(element) = document().get_element_by_id("seed") else {
        return false;
    };
    let text = element
        .unchecked_ref::<web_sys::Node>()
        .text_content()
        .unwrap_or_default();
    let Some(seed) = Document::parse(&text) else {
        return false;
    };
    for (address, document) in seed
        .member("documents")
        .map(|documents| documents.members())
        .unwrap_or_default()
    {
        if let Some(address) = Address::parse(&address) {
            session.put(address, document);
        }
    }
    true
}
