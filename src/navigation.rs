//! From page to page: links, searches, history, scroll, focus, announcement, prefetch.
//!
//! The old page stays until the new one is loaded; a load that is overtaken ends. The address is
//! the state: every history entry carries a key under which its scroll position is kept.

mod ahead;
mod focus;
mod links;
mod places;
mod refresh;
mod search;
mod travel;

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use futures_util::future::AbortHandle;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::{Event, HtmlAnchorElement, MouseEvent, PopStateEvent, ScrollRestoration};

use self::{
    ahead::Ahead,
    focus::to_target,
    links::Link,
    places::{Place, Places},
};
use crate::{
    app::{Status, Visit},
    browser::{load_frame, share, window},
    route::{Listing, Route},
    session::Session,
    words::{Word, say},
};

/// How a page came to be asked for; decides history and scroll.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Way {
    /// A link: a new history entry, from the top or the hash target.
    Link,
    /// The same page again, for retry: the entry stays.
    Again,
    /// Back or forward: the entry is already current, with what was kept for it.
    History(Option<Place>),
    /// More of the same list, below what is shown.
    Unroll,
}

/// What navigates; lives as long as the page.
pub struct Navigation {
    session: Rc<Session>,
    visit: ArcReadSignal<Visit>,
    show: ArcWriteSignal<Visit>,
    status: ArcWriteSignal<Status>,
    places: Places,
    /// Path and query of the page on show.
    shown: RefCell<String>,
    underway: RefCell<Option<AbortHandle>>,
    /// The number that was given last to a visit, or to one that may come.
    visits: Cell<u32>,
    /// What is loaded ahead of a click that may come.
    ahead: RefCell<Option<Ahead>>,
    /// When the source was last asked for new stories, in milliseconds since 1970.
    asked: Cell<f64>,
    /// Whether the page on its way is only what the reader has seen before a reload.
    is_restoring: Cell<bool>,
}

impl Navigation {
    /// Listens from now on, and brings back what the history entry remembers of this page.
    pub async fn start(
        session: Rc<Session>,
        visit: ArcReadSignal<Visit>,
        show: ArcWriteSignal<Visit>,
        status: ArcWriteSignal<Status>,
    ) {
        let (places, remembered) = Places::start();
        let asked = visit.with_untracked(|visit| refresh::first_asked(&visit.page.site));
        let navigation = Rc::new(Self {
            session,
            visit,
            show,
            status,
            places,
            shown: RefCell::new(links::here()),
            underway: RefCell::default(),
            visits: Cell::new(0),
            ahead: RefCell::default(),
            asked: Cell::new(asked),
            is_restoring: Cell::new(false),
        });
        if let Ok(history) = window().history() {
            let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
        }
        navigation.listen();
        let route = navigation.route(&links::here());
        // A finished page of the search knows nothing of the words in its address.
        let is_late = matches!(route, Route::List(Listing::Search(_), _))
            && navigation
                .visit
                .with_untracked(|visit| visit.page.route != route);
        match remembered {
            Some(place) if is_late || place.through > navigation.base_page() => {
                navigation.is_restoring.set(true);
                Rc::clone(&navigation).go(route, links::here(), Way::History(Some(place)));
            }
            _ if is_late => Rc::clone(&navigation).go(route, links::here(), Way::Again),
            Some(place) if window().scroll_y().unwrap_or_default() == 0.0 => {
                window().scroll_to_with_x_and_y(0.0, place.y);
            }
            _ => {
                let hash = window().location().hash().unwrap_or_default();
                leptos::task::tick().await;
                to_target(&hash);
            }
        }
        navigation.watch();
    }

    fn route(&self, address: &str) -> Route {
        self.visit
            .with_untracked(|visit| Route::read(address, &visit.page.site.base_path))
    }

    fn link(&self, anchor: &HtmlAnchorElement) -> Option<Link> {
        self.visit
            .with_untracked(|visit| Link::of(anchor, &visit.page.site))
    }

    fn base_page(&self) -> u32 {
        self.visit.with_untracked(|visit| match visit.page.route {
            Route::List(_, page) => page,
            _ => 1,
        })
    }

    fn listen(self: &Rc<Self>) {
        let on = |name: &str, passive_handler: fn(&Rc<Self>, Event)| {
            let navigation = Rc::clone(self);
            let closure =
                Closure::<dyn Fn(Event)>::new(move |event| passive_handler(&navigation, event));
            let _ =
                window().add_event_listener_with_callback(name, closure.as_ref().unchecked_ref());
            // Listens as long as the page lives.
            closure.forget();
        };
        on("click", |navigation, event| {
            navigation.on_click(event.unchecked_ref());
        });
        on("submit", |navigation, event| navigation.on_submit(&event));
        on("popstate", |navigation, event| {
            navigation.on_popstate(event.unchecked_ref());
        });
        for name in ["pointerover", "focusin", "touchstart"] {
            on(name, |navigation, event| navigation.on_interest(&event));
        }
        on("pagehide", |navigation, _| {
            navigation.places.keep(navigation.visit.get_untracked());
        });
    }

    fn on_click(self: &Rc<Self>, event: &MouseEvent) {
        if event.default_prevented()
            || event.button() != 0
            || event.ctrl_key()
            || event.meta_key()
            || event.shift_key()
            || event.alt_key()
        {
            return;
        }
        if load_frame(event) {
            return;
        }
        let Some(anchor) = links::anchor_of(event) else {
            return;
        };
        if anchor.closest(".share").is_ok_and(|share| share.is_some()) {
            let copied = self
                .visit
                .with_untracked(|visit| say(&visit.page.site, Word::Copied).to_owned());
            if share(&anchor, copied) {
                event.prevent_default();
            }
            return;
        }
        let Some(link) = self.link(&anchor) else {
            return;
        };
        let same_page = link.address == *self.shown.borrow();
        if same_page && !link.hash.is_empty() {
            // As in any page: the browser scrolls and adds the entry, popstate takes care of focus.
            return;
        }
        event.prevent_default();
        let is_older = anchor.closest(".pager").is_ok_and(|pager| pager.is_some())
            && anchor.get_attribute("rel").as_deref() == Some("next");
        let way = match () {
            () if is_older => Way::Unroll,
            () if same_page => Way::Again,
            () => Way::Link,
        };
        let address = [link.address.as_str(), &link.hash].concat();
        Rc::clone(self).go(link.route, address, way);
    }

    fn on_popstate(self: &Rc<Self>, event: &PopStateEvent) {
        let here = links::here();
        let left = self.visit.get_untracked();
        let place = self.places.arrive(&event.state(), left);
        if here == *self.shown.borrow() {
            self.abort();
            match place {
                Some(place) => window().scroll_to_with_x_and_y(0.0, place.y),
                // A new entry that a hash link has made: the browser has scrolled.
                None => {
                    to_target(&window().location().hash().unwrap_or_default());
                }
            }
            return;
        }
        if let Some((place, visit)) = place.zip(self.places.page()) {
            return Rc::clone(self).present(visit, here, Way::History(Some(place)));
        }
        let route = self.route(&here);
        Rc::clone(self).go(route, here, Way::History(place));
    }

    fn abort(&self) {
        if let Some(load) = self.underway.take() {
            load.abort();
            self.tell(false, String::new());
        }
    }

    /// Says whether a page is on its way, and something to those who hear the page.
    fn tell(&self, loading: bool, announcement: String) {
        self.status.set(Status {
            loading,
            announcement,
        });
    }
}
