//! What a published page brings along: the documents that it was made from.

use web_sys::Element;

use super::{document, find, window};
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

/// What the page that the program finds is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// A shell without content: the program draws the page.
    Shell,
    /// A finished page of this very program.
    Page,
    /// A finished page of another state of the program, which this one must not touch.
    Foreign,
}

/// The name under which a visit remembers that it has asked for a newer page already.
const RELOADED: &str = "dateline-reloaded";

/// Puts the page's documents into the session, so that the first load needs no request.
pub(super) fn take(session: &Session) -> Found {
    let Some(element) = document().get_element_by_id("seed") else {
        return Found::Shell;
    };
    let text = element.text_content().unwrap_or_default();
    let Some(seed) = Document::parse(&text) else {
        return Found::Foreign;
    };
    if seed.words("build").as_deref() != Some(env!("DATELINE_BUILD")) {
        return Found::Foreign;
    }
    let documents = seed.member("documents");
    for (address, document) in documents.map(|all| all.members()).unwrap_or_default() {
        if let Some(address) = Address::parse(&address) {
            session.put(address, document);
        }
    }
    Found::Page
}

/// Asks for the page again, once in a visit: a cache may hold a page older than the program. If
/// that does not help, the page stays what it is: finished HTML with working links.
pub(super) fn reload_once() {
    let Ok(Some(storage)) = window().session_storage() else {
        return;
    };
    let has_reloaded = storage.get_item(RELOADED).is_ok_and(|mark| mark.is_some());
    if !has_reloaded && storage.set_item(RELOADED, "1").is_ok() {
        let _ = window().location().reload();
    }
}
