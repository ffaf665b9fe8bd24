//! The start of the program in a browser, and the effects that need a window.

mod appearance;
mod frame;
mod moments;
mod seed;
mod share;

use std::{rc::Rc, sync::Arc};

use any_spawner::Executor;
use futures_util::FutureExt;
use leptos::{mount, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, FocusOptions, HtmlElement, Window};

use self::seed::Found;
pub(crate) use self::{
    appearance::{dress, dress_root},
    frame::load_frame,
    moments::localise,
    share::share,
};
use crate::{
    app::{App, Status, Visit},
    fetch::Origin,
    model::{address::Address, timestamp::Timestamp},
    navigation::Navigation,
    page::Page,
    route::Route,
    session::Session,
};

/// The window, which a page always has.
#[must_use]
pub fn window() -> Window {
    leptos::prelude::window()
}

/// The document, which a window always has.
#[must_use]
pub fn document() -> Document {
    leptos::prelude::document()
}

/// The present.
pub(crate) fn now() -> Timestamp {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "seconds since 1970 fit for a long while"
    )]
    Timestamp::from_unix((js_sys::Date::now() / 1000.0) as i64)
}

/// Loads the page that the address names and shows it.
pub fn start() {
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
    wasm_bindgen_futures::spawn_local(run());
}

async fn run() {
    let base = seed::base_path();
    let Some(settings) = Address::parse(&base).and_then(|base| base.resolve("site.json")) else {
        return;
    };
    let session = Rc::new(Session::new(Origin, settings));
    // The browser has just put the program together, in this very task.
    session.breathe().await;
    let found = seed::take(&session).await;
    match found {
        Found::Foreign => return seed::reload_once(),
        Found::Bare => return,
        Found::Shell | Found::Changed | Found::Page => {}
    }
    session.breathe().await;
    let location = window().location();
    let mut address = location.pathname().unwrap_or_default();
    // A finished page was made without anybody's query.
    if found == Found::Shell {
        address.push_str(&location.search().unwrap_or_default());
    }
    let mut request = crate::page::Request::new(Route::read(&address, &base));
    request.now = Some(now());
    let page = Page::load(&request, &session).await;
    show(session, request, page, found == Found::Page).await;
}

/// Brings the first page to life: painted already where there is a seed, drawn now otherwise.
async fn show(session: Rc<Session>, request: crate::page::Request, page: Page, is_seeded: bool) {
    session.breathe().await;
    // As on every later page: what is at hand is shown at once, the rest follows.
    let page = Arc::new(page);
    let first = Arc::clone(&page);
    let mut completion = Box::pin(first.complete(&request, &session));
    let completed = (&mut completion).now_or_never();
    let is_complete = completed.is_some();
    let page = completed.flatten().map_or(page, Arc::new);
    let (visit, show) = arc_signal(Visit {
        number: 0,
        page: Arc::clone(&page),
    });
    let (status, tell) = arc_signal(Status::default());
    session.breathe().await;
    if let Some(body) = document().body() {
        let visit = visit.clone();
        if is_seeded {
            std::mem::forget(adopt(&body, visit, status));
        } else {
            // The shell's waiting words, or a host's page for unknown addresses.
            body.set_text_content(None);
            let app = move || view! { <App visit=visit status=status/> };
            mount::mount_to_renderer(&body, app).forget();
            dress_root(&page.site);
        }
    }
    session.breathe().await;
    dress(&page);
    localise();
    session.breathe().await;
    Navigation::start(Rc::clone(&session), visit.clone(), show.clone(), tell).await;
    if !is_complete
        && let Some(page) = completion.await
        && visit.with_untracked(|visit| visit.number == 0)
    {
        show.set(Visit {
            number: 0,
            page: Arc::new(page),
        });
        leptos::task::tick().await;
        localise();
    }
}

/// Brings the application to life where it was painted: in an element that begins with its parts.
/// It lives as long as what is returned.
///
/// The same as `leptos::mount::hydrate_from`, without what resources and error boundaries need,
/// which no page has.
pub fn adopt(
    painted: &Element,
    visit: ArcReadSignal<Visit>,
    status: ArcReadSignal<Status>,
) -> (Owner, impl Mountable) {
    // Says no when it has been done before.
    let _ = Executor::init_wasm_bindgen();
    let owner = Owner::new();
    let app =
        owner.with(|| view! { <App visit=visit status=status/> }.hydrate_from::<true>(painted));
    (owner, app)
}

/// An element that matches a selector, as the kind of element that it is known to be.
pub(crate) fn find<T: JsCast>(selector: &str) -> Option<T> {
    document().query_selector(selector).ok()??.dyn_into().ok()
}

/// Gives an element the focus where it stands.
pub(crate) fn focus_on(element: Option<&HtmlElement>) {
    if let Some(element) = element {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}
