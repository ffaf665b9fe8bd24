//! The whole application in a document: drawn from nothing, or brought to life where it was painted.

use std::sync::Arc;

use dateline::{
    app::{App, Status, Visit, frame},
    browser::adopt,
    page::Page,
};
use leptos::{mount::mount_to_renderer, prelude::*, task::tick};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

use super::{edition::Edition, live::Stage, painted};

const STORY: &str = "/article/putin-says-contacts-with-trump-inspired-hope/";

/// The signals that the application lives by.
#[derive(Clone)]
struct Signals {
    visit: ArcReadSignal<Visit>,
    show: ArcWriteSignal<Visit>,
    status: ArcReadSignal<Status>,
    tell: ArcWriteSignal<Status>,
}

fn signals(page: &Page) -> Signals {
    let (visit, show) = arc_signal(visit(0, page));
    let (status, tell) = arc_signal(Status::default());
    Signals {
        visit,
        show,
        status,
        tell,
    }
}

fn visit(number: u32, page: &Page) -> Visit {
    Visit {
        number,
        page: Arc::new(page.clone()),
    }
}

fn status_of(loading: bool, announcement: &str) -> Status {
    Status {
        loading,
        announcement: announcement.to_owned(),
    }
}

fn is_same(one: &Element, other: &Element) -> bool {
    JsValue::from(one) == JsValue::from(other)
}

/// The page on stage is this one, and nothing else but pages that were left.
fn assert_shows(stage: &Stage, page: &Page) {
    let shown = stage.only(".site").clone_node_with_deep(true);
    let shown: Element = shown.expect("a copy").unchecked_into();
    while let Some(left) = shown.query_selector("[inert]").expect("a selector") {
        left.remove();
    }
    let expected = document().create_element("div").expect("an element");
    expected.set_inner_html(&frame(page, 0).html());
    let expected = expected.first_element_child().expect("a frame");
    assert!(
        shown.is_equal_node(Some(&expected)),
        "{}\n{}",
        shown.outer_html(),
        expected.outer_html()
    );
}

#[wasm_bindgen_test]
async fn two_visits_and_what_goes_on_beside_them() {
    let edition = Edition::demo();
    let (home, story) = (edition.page("/").await, edition.page(STORY).await);
    let owner = Owner::new();
    let signals = owner.with(|| signals(&home));
    let Signals {
        visit: on_show,
        status,
        ..
    } = signals.clone();
    let stage = Stage::new();
    let handle = mount_to_renderer(
        &stage.0,
        move || view! { <App visit=on_show status=status/> },
    );
    assert_shows(&stage, &home);
    assert_eq!(stage.words("[role=status]"), " ");
    let progress = stage.only(".progress");
    assert!(!progress.class_list().contains("loading"));
    let (main, heading) = (stage.only("main"), stage.only("h1"));

    signals.tell.set(status_of(true, ""));
    tick().await;
    assert!(progress.class_list().contains("loading"));
    // The old page stays until the new one is there.
    assert_shows(&stage, &home);

    signals.show.set(visit(1, &story));
    signals.tell.set(status_of(false, "A title"));
    tick().await;
    assert_shows(&stage, &story);
    assert!(!progress.class_list().contains("loading"));
    assert_eq!(stage.words("[role=status]"), "A title");
    assert!(is_same(&main, &stage.only("main")));
    assert!(!is_same(&heading, &stage.only("h1")));

    // The same visit is completed: its elements stay.
    let heading = stage.only("h1");
    let whole = edition.whole(STORY).await;
    signals.show.set(visit(1, &whole));
    tick().await;
    assert_shows(&stage, &whole);
    assert!(is_same(&heading, &stage.only("h1")));

    // Back: the first page again, in elements of its own.
    signals.show.set(visit(2, &home));
    tick().await;
    assert_shows(&stage, &home);
    drop(handle);
    assert_eq!(stage.0.inner_html(), "");
}

#[wasm_bindgen_test]
async fn a_painted_page_is_adopted_as_it_is() {
    let edition = Edition::demo();
    for path in ["/", "/section/world/", STORY, "/nowhere/"] {
        let page = edition.whole(path).await;
        let owner = Owner::new();
        let signals = owner.with(|| signals(&page));
        let Signals {
            visit: on_show,
            status,
            ..
        } = signals.clone();
        let stage = Stage::new();
        let painted = [painted::BEFORE, &frame(&page, 0).html(), painted::BEHIND].concat();
        stage.0.set_inner_html(&painted);
        let before = stage.0.inner_html();
        let (site, heading, main) = (stage.only(".site"), stage.only("h1"), stage.only("main"));
        let alive = adopt(&stage.0, on_show, status);
        tick().await;
        assert_eq!(stage.0.inner_html(), before, "{path}");
        assert!(is_same(&site, &stage.only(".site")), "{path}");
        assert!(is_same(&heading, &stage.only("h1")), "{path}");

        // From here on it is alive.
        signals.tell.set(status_of(true, "Alive"));
        let story = edition
            .page("/article/how-the-suez-canal-moves-ships/")
            .await;
        signals.show.set(visit(1, &story));
        tick().await;
        assert_shows(&stage, &story);
        assert!(is_same(&main, &stage.only("main")), "{path}");
        assert!(!is_same(&heading, &stage.only("h1")), "{path}");
        assert_eq!(stage.words("[role=status]"), "Alive");
        assert!(stage.only(".progress").class_list().contains("loading"));
        drop(alive);
    }
}
