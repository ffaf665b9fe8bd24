//! What a published page says of itself: by which program and from which documents it was made.
//!
//! The documents come when the program does, not with the page: there they would be a third of
//! what has to arrive before anything is painted.

use futures_util::future::join;
use web_sys::Element;

use super::{document, find, window};
use crate::{
    fetch,
    json::{Document, Json},
    model::address::Address,
    session::{Session, snapshot::digest},
};

/// The path below which the site lies, as the document shell says.
pub(super) fn base_path() -> String {
    find::<Element>("meta[name=base-path]")
        .and_then(|meta| meta.get_attribute("content"))
        .filter(|path| path.starts_with('/') && path.ends_with('/'))
        .unwrap_or_else(|| "/".to_owned())
}

/// What the page that the program finds is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Found {
    /// A finished page of this very program, made from the documents that are at hand now.
    Page,
    /// A finished page of this program, whose documents have changed: the program draws it anew.
    Changed,
    /// A finished page whose documents cannot be had. It stays what it is, with working links.
    Bare,
    /// A finished page of another state of the program, which this one must not touch.
    Foreign,
    /// A shell without content: the program draws the page.
    Shell,
}

/// The name under which a visit remembers that it has asked for a newer page already.
const RELOADED: &str = "dateline-reloaded";

/// Puts the page's documents into the session, so that the first load needs nothing else.
pub(super) async fn take(session: &Session) -> Found {
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
    // The settings and, but for pages of no story and no list, one more; at once, since each waits
    // for the network.
    let mut documents = seed.at("documents").members().into_iter();
    let settings = confirm(session, documents.next());
    let own = confirm(session, documents.next());
    let (settings, own) = join(settings, own).await;
    settings.max(own)
}

/// Puts one document into the session; says whether it is the one that the page was made from.
async fn confirm(session: &Session, named: Option<(String, Document)>) -> Found {
    let Some((address, expected)) = named else {
        return Found::Page;
    };
    let Some(address) = Address::parse(&address) else {
        return Found::Bare;
    };
    let Ok((document, text)) = fetch::newest(&address).await else {
        return Found::Bare;
    };
    session.put(address, document);
    if expected.count() == Some(digest(&text)) {
        Found::Page
    } else {
        Found::Changed
    }
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
