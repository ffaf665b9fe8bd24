//! Views in a document: what is built is what is printed, and what changes is changed in place.

use dateline::{
    app::frame,
    view::{
        kept,
        markup::{Markup, element},
    },
};
use leptos::{
    prelude::document,
    tachys::view::{Mountable, Render},
};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement, Node};

use super::edition::{Edition, pages};

/// A place in the document that is gone after the test.
pub struct Stage(pub Element);

impl Stage {
    /// A place that a reader could see.
    pub fn new() -> Self {
        let stage = document().create_element("div").expect("an element");
        let body = document().body().expect("a body");
        body.append_child(&stage).expect("a place");
        Self(stage)
    }

    /// The only element that a selector finds.
    pub fn only(&self, selector: &str) -> Element {
        let mut found = self.present(selector);
        assert_eq!(found.len(), 1, "{selector} in {}", self.0.inner_html());
        found.remove(0)
    }

    /// How many elements a selector finds.
    pub fn count(&self, selector: &str) -> usize {
        self.present(selector).len()
    }

    /// What a selector finds; what is inert is not there for readers.
    fn present(&self, selector: &str) -> Vec<Element> {
        let found = self.0.query_selector_all(selector).expect(selector);
        (0..found.length())
            .filter_map(|place| found.item(place)?.dyn_into::<Element>().ok())
            .filter(|element| element.closest("[inert]").is_ok_and(|left| left.is_none()))
            .collect()
    }

    /// The words of the only element that a selector finds.
    pub fn words(&self, selector: &str) -> String {
        self.only(selector).text_content().unwrap_or_default()
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.0.remove();
    }
}

/// A view in a detached place, where nothing loads for long.
struct Shown {
    place: Element,
    state: <Markup as Render>::State,
}

impl Shown {
    fn new(markup: Markup) -> Self {
        let place = document().create_element("div").expect("an element");
        Self::within(place, markup)
    }

    fn within(place: Element, markup: Markup) -> Self {
        let mut state = markup.build();
        state.mount(&place, None);
        Self { place, state }
    }

    fn change(&mut self, markup: Markup) {
        markup.rebuild(&mut self.state);
    }
}

/// What a browser reads from the HTML of a view.
fn read(markup: &Markup) -> Element {
    let place = document().create_element("div").expect("an element");
    place.set_inner_html(&markup.html());
    place
}

/// Both places hold the same tree, text for text and attribute for attribute.
fn assert_same(one: &Element, other: &Element, about: &str) {
    assert!(
        one.is_equal_node(Some(other)),
        "{about}:\n{}\n{}",
        one.inner_html(),
        other.inner_html()
    );
}

fn is_same(one: &Element, other: &Element) -> bool {
    JsValue::from(one) == JsValue::from(other)
}

/// Hydration adopts what the browser has read from the published HTML, so it must be what the
/// program would have built.
#[wasm_bindgen_test]
async fn what_is_built_is_what_is_printed() {
    let pages = pages().await;
    assert!(pages.len() > 15, "{}", pages.len());
    for (path, page) in pages {
        let markup = frame(&page, 0);
        let printed = read(&markup);
        let built = Shown::new(markup);
        assert_same(&built.place, &printed, &path);
    }
}

#[wasm_bindgen_test]
async fn any_page_becomes_any_other_in_place() {
    let pages = pages().await;
    for (from, old) in &pages {
        for (to, new) in &pages {
            // The same visit, so that nothing is simply replaced.
            let mut shown = Shown::new(frame(old, 0));
            shown.change(frame(new, 0));
            let expected = Shown::new(frame(new, 0));
            assert_same(&shown.place, &expected.place, &format!("{from} to {to}"));
        }
    }
}

#[wasm_bindgen_test]
fn texts_attributes_and_children_come_and_go() {
    let p = || element("p");
    let states = [
        p(),
        p().with("one"),
        p().with("two"),
        p().with("").with("two").with(" and three"),
        p().with(element("b").with("bold")),
        p().with(element("i").with("slanted")),
        p().with("before ")
            .with(element("b").with("bold"))
            .with(" after"),
        p().with(element("b").with("bold")).with(" after"),
        p().with(element("b"))
            .with(element("b"))
            .with(element("b").with("x")),
        p().with(element("b").key(1).with("bold")),
        p().class("a"),
        p().class("b").set("id", "c"),
        p().set("id", "c"),
        p().set("title", "").set("lang", "de"),
        p().set("title", "<\"&'>").with("<\"&'>"),
        p().with(element("br"))
            .with(element("img").set("alt", ""))
            .with("x"),
        p().key(7).with("one"),
        element("div").with("one"),
    ];
    for (from, old) in states.iter().enumerate() {
        assert_same(&Shown::new(old.clone()).place, &read(old), "built");
        for (to, new) in states.iter().enumerate() {
            // A view's own element stays; what it is must be the same.
            if (old.html().starts_with("<p"), new.html().starts_with("<div")) != (true, false) {
                continue;
            }
            let mut shown = Shown::new(old.clone());
            shown.change(new.clone());
            assert_same(&shown.place, &read(new), &format!("{from} to {to}"));
            shown.change(old.clone());
            assert_same(&shown.place, &read(old), &format!("{to} back to {from}"));
        }
    }
}

#[wasm_bindgen_test]
fn only_what_differs_is_touched() {
    let list = |words: [&'static str; 3]| {
        let items: Vec<Markup> = words
            .iter()
            .map(|words| element("li").with(*words))
            .collect();
        element("ul").with(items)
    };
    let stage = Stage::new();
    let mut shown = Shown::within(stage.0.clone(), list(["a", "b", "c"]));
    let items = || -> Vec<Node> {
        let found = stage.0.query_selector_all("li").expect("items");
        (0..found.length())
            .filter_map(|it| found.item(it))
            .collect()
    };
    let before = items();
    let texts: Vec<Option<Node>> = before.iter().map(Node::first_child).collect();
    shown.change(list(["a", "B", "c"]));
    assert_eq!(items(), before);
    let after: Vec<Option<Node>> = items().iter().map(Node::first_child).collect();
    assert_eq!(after, texts);
    assert_eq!(stage.words("li:nth-child(2)"), "B");
}

const SAMPLER: &str = "/article/everything-an-article-can-hold/";

/// The related news come later. Nothing that the reader uses by then may notice.
#[wasm_bindgen_test]
async fn related_news_come_without_touching_the_story() {
    let edition = Edition::demo();
    let page = edition.page(SAMPLER).await;
    let whole = edition.whole(SAMPLER).await;
    let stage = Stage::new();
    let mut shown = Shown::within(stage.0.clone(), frame(&page, 0));
    assert_eq!(stage.count(".related-space.awaited"), 1);
    assert_eq!(stage.count("aside.related-news"), 0);

    let (article, picture) = (stage.only("main article"), stage.only(".lead-picture img"));
    let space = stage.only(".related-space");
    let link: HtmlElement = stage.only(".share a").unchecked_into();
    link.focus().expect("the focus");
    // What the program has put in the place of a button, and a link that says "copied" by now.
    let frame_of_other = document().create_element("iframe").expect("a frame");
    stage
        .only(".embed-frame")
        .replace_children_with_node_1(&frame_of_other);
    link.first_child()
        .expect("words")
        .set_node_value(Some("Address copied"));

    shown.change(frame(&whole, 0));
    assert_eq!(stage.count(".related-space.awaited"), 0);
    assert_eq!(stage.count("aside.related-news ol > li"), 7);
    assert_eq!(
        stage.words("aside.related-news h2"),
        "More The Meridian Post news"
    );
    assert!(is_same(&article, &stage.only("main article")));
    assert!(is_same(&picture, &stage.only(".lead-picture img")));
    assert!(is_same(&space, &stage.only(".related-space")));
    assert!(is_same(
        &frame_of_other,
        &stage.only(".embed-frame > iframe")
    ));
    assert_eq!(stage.words(".share a"), "Address copied");
    let focused = document().active_element().expect("the focus");
    assert!(is_same(&focused, &link));
}

#[wasm_bindgen_test]
async fn another_visit_gets_new_elements_and_keeps_the_frame() {
    let edition = Edition::demo();
    let page = edition.page(SAMPLER).await;
    let stage = Stage::new();
    let mut shown = Shown::within(stage.0.clone(), frame(&page, 0));
    let heading = stage.only("h1");
    let main = stage.only("main");
    let nameplate = stage.only(".nameplate a");
    shown.change(frame(&page, 0));
    assert!(is_same(&heading, &stage.only("h1")));
    shown.change(frame(&page, 1));
    assert!(!is_same(&heading, &stage.only("h1")));
    assert!(!heading.is_connected());
    assert!(is_same(&main, &stage.only("main")));
    assert!(is_same(&nameplate, &stage.only(".nameplate a")));
}

/// A frame of one page that is known by its key.
fn keyed(key: u32, inside: Markup) -> Markup {
    element("main").with(element("div").key(key).with(inside))
}

fn heading(words: &str) -> Markup {
    element("h1").set("id", "heading").with(words)
}

#[wasm_bindgen_test]
fn an_element_that_made_room_comes_back_as_it_was() {
    let mut shown = Shown::new(keyed(1, heading("one")));
    let main = shown.place.first_element_child().expect("a frame");
    let one = main.first_element_child().expect("the first page");
    one.set_attribute("data-touched", "").expect("a mark");
    shown.change(keyed(2, heading("two")));
    let two = main.first_element_child().expect("the second page");
    assert!(!two.is_same_node(Some(&one)));
    assert_eq!(two.text_content().as_deref(), Some("two"));
    assert!(one.has_attribute("inert") && main.contains(Some(&one)));
    assert!(!two.has_attribute("inert"));
    shown.change(keyed(1, heading("one")));
    // First, since that is where ids and headings are looked for.
    let first = main.first_element_child().expect("the first page");
    assert!(first.is_same_node(Some(&one)));
    assert!(!one.has_attribute("inert") && !one.has_attribute("aria-hidden"));
    assert!(one.has_attribute("data-touched"));
    assert!(two.has_attribute("inert"));
    shown.change(keyed(1, heading("one, later")));
    assert_eq!(one.text_content().as_deref(), Some("one, later"));
    assert_eq!(two.text_content().as_deref(), Some("two"));
}

#[wasm_bindgen_test]
fn an_element_drawn_ahead_is_the_one_that_comes() {
    let mut shown = Shown::new(keyed(1, heading("one")));
    let main = shown.place.first_element_child().expect("a frame");
    let picture = || element("img").set("fetchpriority", "high");
    let page = |inside| element("div").key(2).with(picture()).with(inside);
    let drawn = kept::draw(&main, &page(heading("two"))).expect("an element");
    assert!(drawn.has_attribute("inert") && main.child_element_count() == 2);
    let waits = drawn
        .query_selector("img[loading=lazy]")
        .expect("a selector");
    assert!(waits.is_some(), "its picture waits for readers");
    assert_eq!(main.text_content().as_deref(), Some("onetwo"));
    shown.change(element("main").with(page(heading("two"))));
    let first = main.first_element_child().expect("the second page");
    assert!(first.is_same_node(Some(&drawn)));
    assert_same(
        &first,
        &read(&page(heading("two")))
            .first_element_child()
            .expect("its HTML"),
        "two",
    );
    // What plays by itself is not drawn where nobody sees it.
    assert!(kept::draw(&main, &element("div").key(3).with(element("video"))).is_none());
    assert_eq!(main.child_element_count(), 2);
}

#[wasm_bindgen_test]
fn the_element_that_made_room_first_goes_first() {
    let mut shown = Shown::new(keyed(1, heading("1")));
    let main = shown.place.first_element_child().expect("a frame");
    let there = || main.text_content().unwrap_or_default();
    for key in [2, 3] {
        shown.change(keyed(key, heading(&key.to_string())));
    }
    assert_eq!(there(), "321");
    shown.change(keyed(1, heading("1")));
    assert_eq!(there(), "132");
    shown.change(keyed(4, heading("4")));
    assert_eq!(there(), "413");
}

#[wasm_bindgen_test]
fn few_elements_are_kept_and_none_that_plays() {
    let player = || element("audio").set("controls", "");
    let mut shown = Shown::new(keyed(1, player()));
    let main = shown.place.first_element_child().expect("a frame");
    for key in 2..9 {
        shown.change(keyed(key, heading("a page")));
        assert!(main.query_selector("audio").expect("a selector").is_none());
    }
    assert_eq!(main.child_element_count(), 3);
    shown.change(keyed(1, player()));
    assert_eq!(main.child_element_count(), 3);
    assert!(
        main.query_selector("div:first-child > audio")
            .expect("a selector")
            .is_some()
    );
}

#[wasm_bindgen_test]
async fn older_stories_come_below_those_that_are_there() {
    let edition = Edition::demo();
    let first = edition.page("/").await;
    let mut request = super::edition::request("/");
    request.through = 2;
    let both = dateline::page::Page::load(&request, &edition.session).await;
    let stage = Stage::new();
    let mut shown = Shown::within(stage.0.clone(), frame(&first, 0));
    let links = || -> Vec<Node> {
        let found = stage.0.query_selector_all("main h3 > a").expect("links");
        (0..found.length())
            .filter_map(|it| found.item(it))
            .collect()
    };
    let before = links();
    shown.change(frame(&both, 0));
    let after = links();
    assert_eq!((before.len(), after.len()), (20, 30));
    assert_eq!(after[..20], before[..]);
    assert_eq!(
        stage.only(".pager a[rel=next]").get_attribute("href"),
        Some("/page/3/".to_owned())
    );
}

#[wasm_bindgen_test]
async fn a_view_that_is_taken_away_leaves_nothing() {
    let page = Edition::demo().page("/").await;
    let stage = Stage::new();
    let mut shown = Shown::within(stage.0.clone(), frame(&page, 0));
    assert!(stage.0.has_child_nodes());
    shown.state.unmount();
    assert!(!stage.0.has_child_nodes());
}

/// The headline grid as a reader's software finds it.
#[wasm_bindgen_test]
async fn the_grid_has_its_landmarks_and_order() {
    let page = Edition::demo().page("/").await;
    let stage = Stage::new();
    let _shown = Shown::within(stage.0.clone(), frame(&page, 0));
    for landmark in [
        "header.masthead",
        "nav.sections",
        "main",
        "footer.site-footer",
        "h1",
    ] {
        assert_eq!(stage.count(landmark), 1, "{landmark}");
    }
    assert_eq!(
        stage.words(".headline-grid .lead h3 a"),
        "Putin says contacts with Trump have “inspired hope” as envoys meet in Istanbul"
    );
    assert_eq!(stage.count(".headline-grid .secondaries > article"), 3);
    let first = stage.0.query_selector("main h3").expect("a selector");
    assert!(is_same(
        &first.expect("a headline"),
        &stage.only(".lead h3")
    ));
    let link: web_sys::HtmlAnchorElement = stage.only(".lead h3 a").unchecked_into();
    assert_eq!(
        link.pathname(),
        "/article/putin-says-contacts-with-trump-inspired-hope/"
    );
}
