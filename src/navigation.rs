//! From page to page: links, history, scroll, focus, announcement, prefetch.
//!
//! The old page stays until the new one is loaded; a load that is overtaken ends. The address is
//! the state: every history entry carries a key under which its scroll position is kept.

mod links;
mod places;

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
    sync::Arc,
};

use futures_util::{
    FutureExt,
    future::{AbortHandle, abortable},
};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::{
    Element, Event, HtmlAnchorElement, HtmlElement, MouseEvent, PopStateEvent, ScrollRestoration,
};

use self::{
    links::Link,
    places::{Place, Places},
};
use crate::{
    app::Visit,
    browser::{document, dress, find, localise, now, share, window},
    head,
    page::{Page, PageContent, Request},
    route::{Listing, Route},
    session::Session,
    words::{Word, say},
};

/// What a frame of another site may do. It keeps its own origin, since players need their storage;
/// it can neither reach this page nor lead the reader away from it.
const SANDBOX: &str = "allow-scripts allow-same-origin allow-popups allow-presentation";

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
    visit: ReadSignal<Visit>,
    show: WriteSignal<Visit>,
    loading: WriteSignal<bool>,
    announce: WriteSignal<String>,
    places: Places,
    /// Path and query of the page on show.
    shown: RefCell<String>,
    underway: RefCell<Option<AbortHandle>>,
    visits: Cell<u32>,
    /// The load ahead of a click that may come, and where the click would lead.
    ahead: RefCell<Option<(String, AbortHandle)>>,
    /// Whether the page on its way is only what the reader has seen before a reload.
    is_restoring: Cell<bool>,
}

impl Navigation {
    /// Listens from now on, and brings back what the history entry remembers of this page.
    pub async fn start(
        session: Rc<Session>,
        visit: ReadSignal<Visit>,
        show: WriteSignal<Visit>,
        loading: WriteSignal<bool>,
        announce: WriteSignal<String>,
    ) {
        let (places, remembered) = Places::start();
        let navigation = Rc::new(Self {
            session,
            visit,
            show,
            loading,
            announce,
            places,
            shown: RefCell::new(links::here()),
            underway: RefCell::default(),
            visits: Cell::new(0),
            ahead: RefCell::default(),
            is_restoring: Cell::new(false),
        });
        if let Ok(history) = window().history() {
            let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
        }
        navigation.listen();
        match remembered {
            Some(place) if place.through > navigation.base_page() => {
                navigation.is_restoring.set(true);
                Rc::clone(&navigation).go(
                    navigation.route(&links::path()),
                    links::here(),
                    Way::History(Some(place)),
                );
            }
            Some(place) if window().scroll_y().unwrap_or_default() == 0.0 => {
                window().scroll_to_with_x_and_y(0.0, place.y);
            }
            _ => {
                let hash = window().location().hash().unwrap_or_default();
                leptos::task::tick().await;
                to_target(&hash);
            }
        }
    }

    fn route(&self, path: &str) -> Route {
        self.visit
            .with_untracked(|visit| Route::parse(path, &visit.page.site.base_path))
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
        on("popstate", |navigation, event| {
            navigation.on_popstate(event.unchecked_ref());
        });
        for name in ["pointerover", "focusin", "touchstart"] {
            on(name, |navigation, event| navigation.on_interest(&event));
        }
        on("pagehide", |navigation, _| {
            navigation.places.keep(navigation.through());
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
        let same_page = link.address() == *self.shown.borrow();
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
        let address = [link.address().as_str(), &link.hash].concat();
        Rc::clone(self).go(link.route, address, way);
    }

    fn on_popstate(self: &Rc<Self>, event: &PopStateEvent) {
        let here = links::here();
        let place = self.places.arrive(&event.state(), self.through());
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
        let route = self.route(&links::path());
        Rc::clone(self).go(route, here, Way::History(place));
    }

    /// A reader who points at a link may follow it: its documents are fetched ahead.
    fn on_interest(self: &Rc<Self>, event: &Event) {
        let Some(link) = links::anchor_of(event).and_then(|anchor| self.link(&anchor)) else {
            return;
        };
        let address = link.address();
        let is_ahead = self
            .ahead
            .borrow()
            .as_ref()
            .is_some_and(|(ahead, _)| *ahead == address);
        if is_ahead || address == *self.shown.borrow() || links::is_connection_precious() {
            return;
        }
        // A reader who points elsewhere has lost interest.
        self.abort_ahead(&address);
        let session = Rc::clone(&self.session);
        let (load, handle) = abortable(async move {
            Page::load(&Request::new(link.route), &session).await;
        });
        *self.ahead.borrow_mut() = Some((address, handle));
        let navigation = Rc::clone(self);
        wasm_bindgen_futures::spawn_local(async move {
            // One that has ended by itself may be tried again.
            if load.await.is_ok() {
                navigation.ahead.take();
            }
        });
    }

    /// Ends the load ahead of a click, unless it is of this address.
    fn abort_ahead(&self, address: &str) {
        let is_other = |(ahead, _): &(String, AbortHandle)| ahead != address;
        let other = self.ahead.borrow_mut().take_if(|ahead| is_other(ahead));
        if let Some((_, load)) = other {
            load.abort();
        }
    }

    fn abort(&self) {
        if let Some(load) = self.underway.take() {
            load.abort();
            self.loading.set(false);
        }
    }

    /// How far the list on show is unrolled.
    fn through(&self) -> u32 {
        self.visit.with_untracked(|visit| visit.page.through())
    }

    fn go(self: Rc<Self>, route: Route, address: String, way: Way) {
        self.abort();
        self.abort_ahead(links::without_hash(&address));
        let is_problem = |visit: &Visit| matches!(visit.page.content, PageContent::Problem(_));
        if way == Way::Again && self.visit.with_untracked(is_problem) {
            self.session.forget();
        }
        let (travel, handle) = abortable(Rc::clone(&self).travel(route, address, way));
        *self.underway.borrow_mut() = Some(handle);
        self.loading.set(true);
        wasm_bindgen_futures::spawn_local(async move {
            // An overtaken load ends here; the one that overtook it shows its page.
            let _ = travel.await;
        });
    }

    async fn travel(self: Rc<Self>, route: Route, address: String, way: Way) {
        let mut request = self.request(route, way);
        let page = Page::load(&request, &self.session).await;
        if way == Way::Unroll && page.through() < request.through {
            // The older page could not be had: its own address says why.
            request = Request::new(self.route(links::path_of(&address)));
            let page = Page::load(&request, &self.session).await;
            return self.arrive(page, &request, &address, Way::Link).await;
        }
        self.arrive(page, &request, &address, way).await;
    }

    fn request(&self, route: Route, way: Way) -> Request {
        let (route, through) = match (way, route) {
            (Way::Unroll, Route::List(_, older)) => (
                self.visit.with_untracked(|visit| visit.page.route.clone()),
                older,
            ),
            (Way::History(Some(place)), route) => (route, place.through),
            (_, route) => (route, 1),
        };
        Request {
            route,
            through,
            now: Some(now()),
        }
    }

    async fn arrive(self: &Rc<Self>, page: Page, request: &Request, address: &str, way: Way) {
        // What is at hand already is shown at once; the rest follows without moving anything.
        let first = page.clone();
        let mut completion = Box::pin(first.complete(request, &self.session));
        let completed = (&mut completion).now_or_never();
        let is_complete = completed.is_some();
        let page = completed.flatten().unwrap_or(page);
        if way == Way::Link {
            self.places.leave(address, self.through());
        }
        if way != Way::Unroll {
            links::without_hash(address).clone_into(&mut self.shown.borrow_mut());
            self.visits.set(self.visits.get().wrapping_add(1));
        }
        let title = head::title(&page);
        let before = (way == Way::Unroll).then(count_headlines);
        self.put(page).await;
        self.loading.set(false);
        settle(address, way, before);
        if !self.is_restoring.take() {
            // Emptied before, so that the same words are heard again.
            self.announce.set(String::new());
            leptos::task::tick().await;
            self.announce.set(title);
        }
        if !is_complete && let Some(complete) = completion.await {
            self.put(complete).await;
        }
        self.underway.take();
    }

    /// Shows a page and waits until it is in the document.
    async fn put(&self, page: Page) {
        let page = Arc::new(page);
        self.show.set(Visit {
            number: self.visits.get(),
            page: Arc::clone(&page),
        });
        leptos::task::tick().await;
        dress(&page);
        localise();
    }
}

impl Page {
    fn through(&self) -> u32 {
        match &self.content {
            PageContent::Home(home) => home.through,
            PageContent::List(list) => list.through,
            _ => match self.route {
                Route::List(Listing::Front, page) => page,
                _ => 1,
            },
        }
    }
}

/// Scroll and focus of a page that is now in the document.
fn settle(address: &str, way: Way, before: Option<u32>) {
    match way {
        Way::Unroll => {
            let first_new = before.and_then(nth_headline);
            focus_on(first_new.as_ref());
            return;
        }
        Way::History(place) => {
            window().scroll_to_with_x_and_y(0.0, place.map_or(0.0, |place| place.y));
        }
        Way::Link | Way::Again => window().scroll_to_with_x_and_y(0.0, 0.0),
    }
    let hash = address.find('#').map_or("", |place| &address[place..]);
    if matches!(way, Way::History(Some(_))) || !to_target(hash) {
        let heading = find::<HtmlElement>("main h1").or_else(|| find("main"));
        focus_on(heading.as_ref());
    }
}

/// Puts the frame of an embed in the place of the button that was clicked, if one was.
fn load_frame(event: &Event) -> bool {
    let button = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    let Some(button) = button.and_then(|target| target.closest("button[data-frame]").ok()?) else {
        return false;
    };
    let (Some(place), Ok(frame)) = (button.parent_element(), document().create_element("iframe"))
    else {
        return false;
    };
    let value = |name| button.get_attribute(name).unwrap_or_default();
    for (name, value) in [
        ("sandbox", SANDBOX),
        ("referrerpolicy", "strict-origin-when-cross-origin"),
        ("allow", "fullscreen; picture-in-picture"),
        ("title", &value("data-title")),
        ("src", &value("data-frame")),
    ] {
        let _ = frame.set_attribute(name, value);
    }
    place.replace_children_with_node_1(&frame);
    // The button had the focus, and is gone.
    focus_on(frame.dyn_ref());
    true
}

/// Gives an element the focus where it stands.
fn focus_on(element: Option<&HtmlElement>) {
    if let Some(element) = element {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

/// Scrolls to the target of a hash and gives it the focus; says whether there is one.
fn to_target(hash: &str) -> bool {
    let Some(name) = hash.strip_prefix('#').filter(|name| !name.is_empty()) else {
        return false;
    };
    let name = js_sys::decode_uri_component(name).map_or_else(|_| name.to_owned(), String::from);
    let Some(target) = document()
        .get_element_by_id(&name)
        .and_then(|target| target.dyn_into::<HtmlElement>().ok())
    else {
        return false;
    };
    target.scroll_into_view();
    focus_on(Some(&target));
    if !target.matches(":focus").unwrap_or(true) {
        // Only what may have the focus can take it.
        let _ = target.set_attribute("tabindex", "-1");
        focus_on(Some(&target));
    }
    true
}

fn count_headlines() -> u32 {
    document()
        .query_selector_all("main h3 > a")
        .map_or(0, |links| links.length())
}

fn nth_headline(place: u32) -> Option<HtmlElement> {
    let links = document().query_selector_all("main h3 > a").ok()?;
    links
        .item(place)?
        .dyn_into::<Element>()
        .ok()?
        .dyn_into()
        .ok()
}
