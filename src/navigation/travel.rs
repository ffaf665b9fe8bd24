//! The way from one page to the next.
//!
//! Owns the order of things: load, history, document, scroll and focus, announcement, completion.

use std::{rc::Rc, sync::Arc};

use futures_util::{FutureExt, future::abortable};
use leptos::prelude::*;

use super::{
    Navigation, Way,
    focus::{count_headlines, settle},
    links,
};
use crate::{
    app::Visit,
    browser::{dress, dress_root, localise, now},
    head,
    page::{Page, PageContent, Request},
    route::Route,
};

impl Navigation {
    pub(super) fn go(self: Rc<Self>, route: Route, address: String, way: Way) {
        self.abort();
        self.abort_ahead(links::without_hash(&address));
        let is_problem = |visit: &Visit| matches!(visit.page.content, PageContent::Problem(_));
        if way == Way::Again && self.visit.with_untracked(is_problem) {
            self.session.forget();
        }
        if matches!(way, Way::Link | Way::Again) && route == Route::HOME {
            self.session.accept();
        }
        let at_hand = match way {
            Way::Link => self.at_hand(&address, &route),
            _ => None,
        };
        let ahead = match at_hand {
            Some(visit) if visit.page.is_whole() => {
                self.places.leave(&address, self.visit.get_untracked());
                return self.present(visit, address, way);
            }
            other => other.map(|visit| visit.page),
        };
        let (travel, handle) = abortable(Rc::clone(&self).travel(ahead, route, address, way));
        *self.underway.borrow_mut() = Some(handle);
        self.tell(true, String::new());
        wasm_bindgen_futures::spawn_local(async move {
            // An overtaken load ends here; the one that overtook it shows its page.
            let _ = travel.await;
        });
    }

    async fn travel(
        self: Rc<Self>,
        ahead: Option<Arc<Page>>,
        route: Route,
        address: String,
        way: Way,
    ) {
        let mut request = self.request(route, way);
        let page = match ahead {
            Some(page) => page,
            None => Arc::new(Page::load(&request, &self.session).await),
        };
        if way == Way::Unroll && page.through() < request.through {
            // The older page could not be had: its own address says why.
            request = Request::new(self.route(links::without_hash(&address)));
            let page = Page::load(&request, &self.session).await;
            return self
                .arrive(Arc::new(page), &request, &address, Way::Link)
                .await;
        }
        self.arrive(page, &request, &address, way).await;
    }

    pub(super) fn request(&self, route: Route, way: Way) -> Request {
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

    async fn arrive(self: &Rc<Self>, page: Arc<Page>, request: &Request, address: &str, way: Way) {
        // What is at hand already is shown at once; the rest follows without moving anything.
        let mut completion = Box::pin(page.complete(request, &self.session));
        let completed = (&mut completion).now_or_never();
        let is_complete = completed.is_some();
        let shown = completed
            .flatten()
            .map_or_else(|| Arc::clone(&page), Arc::new);
        if way == Way::Link {
            self.places.leave(address, self.visit.get_untracked());
        }
        let number = if way == Way::Unroll {
            self.visit.with_untracked(|visit| visit.number)
        } else {
            self.next_visit()
        };
        self.show(number, shown, address, way).await;
        if !is_complete && let Some(complete) = completion.await {
            self.put(number, Arc::new(complete)).await;
        }
        self.refresh();
        self.underway.take();
    }

    /// The number of a visit that is about to be.
    pub(super) fn next_visit(&self) -> u32 {
        self.visits.set(self.visits.get().wrapping_add(1));
        self.visits.get()
    }

    /// Shows a page that is at hand: one that was left, as it was, or one that is drawn already.
    pub(super) fn present(self: Rc<Self>, visit: Visit, address: String, way: Way) {
        self.abort();
        self.abort_ahead(links::without_hash(&address));
        self.tell(false, String::new());
        wasm_bindgen_futures::spawn_local(async move {
            self.show(visit.number, visit.page, &address, way).await;
            self.refresh();
        });
    }

    /// Shows a page, and brings the reader to the place in it that the way leads to.
    async fn show(&self, number: u32, page: Arc<Page>, address: &str, way: Way) {
        if way != Way::Unroll {
            links::without_hash(address).clone_into(&mut self.shown.borrow_mut());
        }
        let title = head::title(&page);
        let before = (way == Way::Unroll).then(count_headlines);
        self.put(number, page).await;
        settle(address, way, before);
        // Emptied when the page was asked for, so that the same words are heard again.
        let is_restoring = self.is_restoring.take();
        self.tell(false, if is_restoring { String::new() } else { title });
    }

    /// Puts a page into the document and waits until it is there.
    async fn put(&self, number: u32, page: Arc<Page>) {
        let left = self.visit.get_untracked();
        self.show.set(Visit {
            number,
            page: Arc::clone(&page),
        });
        leptos::task::tick().await;
        dress(&page);
        if !Arc::ptr_eq(&left.page.site, &page.site) {
            dress_root(&page.site);
        }
        localise();
    }
}
