//! Following links and loading embeds, in the page itself. What needs a whole browser (scroll,
//! storage, other windows) is tested end to end.

use std::{rc::Rc, sync::Arc};

use dateline::{
    app::{App, Status, Visit},
    head,
    model::{
        address::Address,
        block::{Block, BlockKind, Embed},
    },
    navigation::Navigation,
    page::{Page, PageContent},
};
use js_sys::{Function, Promise};
use leptos::{mount::mount_to_renderer, prelude::*};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use super::{edition::Edition, live::Stage};

/// Lets the browser do what it has to do.
async fn pause() {
    let promise = Promise::new(&mut |resolve, _: Function| {
        window()
            .set_timeout_with_callback(&resolve)
            .expect("a timer");
    });
    JsFuture::from(promise).await.expect("a pause");
}

/// Waits for something that needs a few turns of the browser, but no time.
async fn until(about: &str, check: impl Fn() -> bool) {
    for _ in 0..500 {
        if check() {
            return;
        }
        pause().await;
    }
    panic!("{about} never came");
}

fn path() -> String {
    window().location().pathname().expect("a path")
}

fn click(stage: &Stage, selector: &str) {
    let target: HtmlElement = stage.only(selector).unchecked_into();
    target.click();
}

/// The application over a page, navigating. It goes on listening as long as the tests' page lives,
/// so there is one of it, and its signals are never taken away.
async fn start(stage: &Stage, session: Rc<dateline::session::Session>, page: Page) -> Visiting {
    let owner = Owner::new();
    let (visiting, signals) = owner.with(|| {
        let (visit, show) = arc_signal(Visit {
            number: 0,
            page: Arc::new(page),
        });
        let (status, tell) = arc_signal(Status::default());
        (Visiting { visit, status }, (show, tell))
    });
    let Visiting { visit, status } = visiting.clone();
    mount_to_renderer(&stage.0, move || view! { <App visit=visit status=status/> }).forget();
    std::mem::forget(owner);
    let (show, tell) = signals;
    Navigation::start(session, visiting.visit.clone(), show, tell).await;
    visiting
}

#[derive(Clone)]
struct Visiting {
    visit: ArcReadSignal<Visit>,
    status: ArcReadSignal<Status>,
}

impl Visiting {
    fn page(&self) -> Arc<Page> {
        self.visit.with_untracked(|visit| Arc::clone(&visit.page))
    }
}

/// A page with an embed whose frame is on this very server.
fn with_embed(page: &Page) -> Page {
    let PageContent::Article(story) = &page.content else {
        panic!("no story");
    };
    let at = |address: &str| Address::parse(address).expect(address);
    let mut story = story.clone();
    Arc::make_mut(&mut story.article).body = vec![Block {
        kind: BlockKind::Embed(Embed {
            provider: "YouTube",
            frame: Some(at("/a-frame-of-the-tests.html")),
            page: at("https://www.youtube.com/watch?v=abc"),
            title: Some("A \"film\" & more".to_owned()),
            caption: None,
        }),
        ..Block::default()
    }];
    Page {
        content: PageContent::Article(story),
        ..page.clone()
    }
}

const STORY: &str = "/article/how-the-suez-canal-moves-ships/";

#[wasm_bindgen_test]
async fn links_lead_from_page_to_page_and_embeds_load_on_click() {
    let here = window().location().href().expect("an address");
    let edition = Edition::demo();
    let first = with_embed(&edition.page(STORY).await);
    let stage = Stage::new();
    let asked = super::session::requests(".json");
    let visiting = start(&stage, Rc::new(edition.session), first).await;

    // An embed is loaded by its button alone, in its place.
    assert_eq!(stage.count("iframe"), 0);
    click(&stage, ".embed strong");
    assert_eq!(stage.count("iframe"), 0);
    click(&stage, ".embed button");
    let frame = stage.only(".embed .embed-frame > iframe");
    for (name, value) in [
        ("src", "/a-frame-of-the-tests.html"),
        ("title", "A \"film\" & more"),
        (
            "sandbox",
            "allow-scripts allow-same-origin allow-popups allow-presentation",
        ),
        ("referrerpolicy", "strict-origin-when-cross-origin"),
    ] {
        assert_eq!(frame.get_attribute(name).as_deref(), Some(value), "{name}");
    }
    assert_eq!(stage.count(".embed button"), 0);
    assert_eq!(stage.count(".embed figcaption a"), 1);
    assert_eq!(document().active_element().as_ref(), Some(&frame));
    frame.remove();
    assert_eq!(window().location().href().as_ref(), Ok(&here));

    // A link of the page leads on, without a request for what is at hand.
    click(&stage, ".kicker a");
    until("the section", || path() == "/section/business/").await;
    until("its page", || stage.words("h1") == "Business").await;
    let title = "Business – The Meridian Post";
    assert_eq!(head::title(&visiting.page()), title);
    until("its announcement", || stage.words("[role=status]") == title).await;
    assert_eq!(document().title(), title);
    assert_eq!(document().active_element(), Some(stage.only("h1")));
    assert!(!visiting.status.with_untracked(|status| status.loading));

    // A link that the reader wants elsewhere is left to the browser.
    let link: HtmlElement = stage.only("nav.sections li:first-child a").unchecked_into();
    let event = Function::new_with_args(
        "link",
        "const event = new MouseEvent('click', {bubbles: true, cancelable: true, ctrlKey: true});
         window.addEventListener('click', (event) => { window.taken = event.defaultPrevented; event.preventDefault(); }, {once: true});
         link.dispatchEvent(event);
         return window.taken;",
    );
    let taken = event.call1(&JsValue::NULL, &link);
    assert_eq!(taken.ok().and_then(|it| it.as_bool()), Some(false));
    assert_eq!(stage.words("h1"), "Business");

    // Back: the address that the tests began at, which is that of the front page.
    window()
        .history()
        .and_then(|history| history.back())
        .expect("a history");
    until("the front page", || {
        stage.words("h1") == "The Meridian Post"
    })
    .await;
    assert_eq!(window().location().href().as_ref(), Ok(&here));
    assert_eq!(stage.count("aside"), 0);
    assert_eq!(super::session::requests(".json"), asked);
}
