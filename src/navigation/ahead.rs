//! Loads and draws ahead of a click that may come.

use std::{rc::Rc, sync::Arc};

use futures_util::future::{AbortHandle, abortable};
use web_sys::{Element, Event};

use super::{
    Navigation, Way,
    links::{self, Link},
};
use crate::{
    app::{self, Visit},
    browser::find,
    page::{Page, PageContent},
    route::Route,
    site::SourceSettings,
    view::kept,
};

/// A page that a click may ask for.
pub(super) struct Ahead {
    /// Where the click would lead, without a hash.
    address: String,
    load: AbortHandle,
    /// The page, once it is loaded.
    visit: Option<Visit>,
    /// Its elements, where they could be drawn.
    drawn: Option<Element>,
}

impl Navigation {
    /// A reader who points at a link may follow it: its page is loaded ahead.
    pub(super) fn on_interest(self: &Rc<Self>, event: &Event) {
        let Some(link) = links::anchor_of(event).and_then(|anchor| self.link(&anchor)) else {
            return;
        };
        let Link { address, route, .. } = link;
        let is_ahead = |ahead: &Ahead| ahead.address == address;
        if self.ahead.borrow().as_ref().is_some_and(is_ahead)
            || address == *self.shown.borrow()
            || self.places.story(&route).is_some()
            || links::is_connection_precious()
        {
            return;
        }
        // A reader who points elsewhere has lost interest.
        self.abort_ahead(&address);
        let session = Rc::clone(&self.session);
        let request = self.request(route, Way::Link);
        let (load, handle) = abortable(async move {
            let page = Page::load(&request, &session).await;
            // Only there everything has come with the story.
            let is_at_hand = matches!(page.site.source, SourceSettings::Snapshot { .. });
            if !is_at_hand {
                return page;
            }
            page.complete(&request, &session).await.unwrap_or(page)
        });
        *self.ahead.borrow_mut() = Some(Ahead {
            address: address.clone(),
            load: handle,
            visit: None,
            drawn: None,
        });
        let navigation = Rc::clone(self);
        wasm_bindgen_futures::spawn_local(async move {
            if let Ok(page) = load.await {
                navigation.session.breathe().await;
                navigation.keep_ahead(&address, page);
            }
        });
    }

    /// What a load that nobody has ended came to. A problem may pass, so it is tried again.
    fn keep_ahead(&self, address: &str, page: Page) {
        let mut ahead = self.ahead.borrow_mut();
        let is_problem = matches!(page.content, PageContent::Problem(_));
        // The click did not wait for this load, and is there already.
        if is_problem || address == *self.shown.borrow() {
            ahead.take_if(|ahead| ahead.address == address);
        } else if let Some(ahead) = ahead.as_mut().filter(|ahead| ahead.address == address) {
            let visit = Visit {
                number: self.next_visit(),
                page: Arc::new(page),
            };
            ahead.drawn = self.draw_ahead(&visit);
            ahead.visit = Some(visit);
        }
    }

    /// Draws a story behind the page on show, so that a click has little left to do. What the reader
    /// has clicked on already comes first.
    fn draw_ahead(&self, visit: &Visit) -> Option<Element> {
        let is_story = matches!(visit.page.content, PageContent::Article(_));
        if !is_story || !visit.page.is_whole() || self.underway.borrow().is_some() {
            return None;
        }
        kept::draw(&find("main")?, &app::content(&visit.page, visit.number))
    }

    /// The page that a click leads to, if it was loaded ahead or is a story that was just read. The
    /// front may be newer by now.
    pub(super) fn at_hand(&self, address: &str, route: &Route) -> Option<Visit> {
        let address = links::without_hash(address);
        let is_loaded = |ahead: &mut Ahead| ahead.address == address && ahead.visit.is_some();
        let ahead = self.ahead.borrow_mut().take_if(is_loaded);
        ahead
            .and_then(|ahead| ahead.visit)
            .filter(|_| *route != Route::HOME)
            .or_else(|| self.places.story(route))
    }

    /// Ends the load ahead of a click, unless it is of this address.
    pub(super) fn abort_ahead(&self, address: &str) {
        let is_other = |ahead: &mut Ahead| ahead.address != address;
        if let Some(other) = self.ahead.borrow_mut().take_if(is_other) {
            other.load.abort();
            if let Some(drawn) = other.drawn {
                drawn.remove();
            }
        }
    }
}
