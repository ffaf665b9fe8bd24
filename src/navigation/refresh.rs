//! A front that grows old while it is read: its source is asked quietly, new stories are offered.
//!
//! Nothing is ever pushed under the reader's eyes: the offer is a link.

use std::{rc::Rc, sync::Arc};

use js_sys::Date;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::Element;

use super::{Navigation, links};
use crate::{
    app::Visit,
    browser::{document, find, localise, now, window},
    page::{Page, PageContent, home::new_stories},
    site::{Site, SourceSettings},
};

/// How often the age of the front is looked at, in milliseconds.
const LOOK: i32 = 60_000;

/// When the source was last asked for the documents of the first page, in milliseconds since 1970. What
/// comes from a live source is as old as the published page, as far as the host tells; everything
/// else has just been asked for.
pub(super) fn first_asked(site: &Site) -> f64 {
    let is_live = !matches!(site.source.live(), SourceSettings::Snapshot { .. });
    if !is_live || find::<Element>("#seed").is_none() {
        return Date::now();
    }
    let modified = Date::parse(&document().last_modified());
    if modified.is_finite() {
        modified
    } else {
        Date::now()
    }
}

impl Navigation {
    /// Looks at the age of the front from time to time, and whenever the reader comes back to it.
    pub(super) fn watch(self: &Rc<Self>) {
        let navigation = Rc::clone(self);
        let look = Closure::<dyn Fn()>::new(move || navigation.refresh());
        let listener = look.as_ref().unchecked_ref();
        let _ = document().add_event_listener_with_callback("visibilitychange", listener);
        let _ = window().set_interval_with_callback_and_timeout_and_arguments_0(listener, LOOK);
        // Looks as long as the page lives.
        look.forget();
        self.refresh();
    }

    /// Asks the source when the front on show has grown old.
    pub(super) fn refresh(self: &Rc<Self>) {
        let page = self.visit.with_untracked(|visit| Arc::clone(&visit.page));
        let Some(minutes) = page.site.refresh_minutes else {
            return;
        };
        let interval = f64::from(minutes) * 60_000.0;
        let is_due = matches!(page.content, PageContent::Home(_))
            && Date::now() - self.asked.get() >= interval
            && !document().hidden()
            && !links::is_connection_precious();
        if is_due {
            self.asked.set(Date::now());
            wasm_bindgen_futures::spawn_local(Rc::clone(self).ask(page));
        }
    }

    async fn ask(self: Rc<Self>, page: Arc<Page>) {
        let Some(renewed) = page.renewed(&self.session, now()).await else {
            return;
        };
        let shown = self.visit.get_untracked();
        if !Arc::ptr_eq(&shown.page, &page) {
            return;
        }
        let is_loading = self.underway.borrow().is_some();
        self.tell(is_loading, new_stories(renewed.fresh, &renewed.site));
        self.show.set(Visit {
            number: shown.number,
            page: Arc::new(renewed),
        });
        leptos::task::tick().await;
        localise();
    }
}
