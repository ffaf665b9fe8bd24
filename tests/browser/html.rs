//! HTML to blocks over the browser's own parser: the same blocks as natively.

use dateline::{
    html,
    model::{address::Address, block::Block},
};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::{
    blocks_text,
    vectors::{FILES, vectors},
    vectors_text::{assert_same, print_vectors},
};

/// Where the fixtures say that they are from.
const BASE: &str = "https://news.example/2024/05/story/";

/// The name of each fixture, its HTML, and its blocks as the native parser gives them.
macro_rules! fixtures {
    ($($name:literal)+) => {
        const FIXTURES: &[(&str, &str, &str)] = &[$((
            $name,
            include_str!(concat!("../fixtures/html/", $name, ".html")),
            include_str!(concat!("../fixtures/html/", $name, ".blocks")),
        ),)+];
    };
}

fixtures! {
    "agency-story"
    "asides-and-details"
    "audio-video"
    "breaks"
    "captions-of-old"
    "clobbering"
    "columns-and-buttons"
    "control-characters"
    "credits"
    "definition-list"
    "deleted-text"
    "dropped-elements"
    "embeds"
    "entities-once"
    "excerpt"
    "figures"
    "footnotes-markdown"
    "footnotes-wikipedia"
    "footnotes-wordpress"
    "forms"
    "frames-of-others"
    "galleries"
    "glyphs"
    "headings"
    "hidden"
    "inline"
    "jumps"
    "languages"
    "layout-tables"
    "lazy-pictures"
    "links"
    "links-hostile"
    "lists"
    "loose-text"
    "math"
    "misnested"
    "page-comments"
    "paragraphs"
    "picture-in-paragraph"
    "posts-of-networks"
    "preformatted"
    "pull-quotes"
    "quotes"
    "ruby"
    "rules"
    "scripts-and-events"
    "shortcodes"
    "split-formatting"
    "srcset"
    "styles"
    "swallowed"
    "tables"
    "texturized-srcdoc"
    "tracking-pixels"
    "vectors-attributes"
    "vectors-math"
    "vectors-raw-text"
    "vectors-svg"
    "word-paste"
}

fn read(text: &str) -> Vec<Block> {
    html::blocks(text, &Address::parse(BASE).expect(BASE))
}

#[wasm_bindgen_test]
fn fixtures_give_the_blocks_that_they_give_natively() {
    let mut wrong = Vec::new();
    for (name, source, expected) in FIXTURES {
        let found = blocks_text::print_fixture(source, read);
        if found == *expected {
            continue;
        }
        let lines = |text: &str| text.lines().count();
        let mut pairs = found.lines().zip(expected.lines()).enumerate();
        let first = pairs.find(|(_, (found, expected))| found != expected);
        wrong.push(format!(
            "{name}: {} lines for {}, first {first:?}",
            lines(&found),
            lines(expected)
        ));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(FIXTURES.len() >= 40, "{}", FIXTURES.len());
}

#[wasm_bindgen_test]
fn vectors_give_the_blocks_that_they_give_natively() {
    for (name, lines, expected) in FILES {
        let found = print_vectors(name, lines, read);
        assert_same(name, &found, expected);
    }
    assert!(vectors().len() >= 300, "{}", vectors().len());
}

#[wasm_bindgen_test]
fn texts_are_decoded_once() {
    for (text, words) in [
        ("5 < 6 &amp; 7 > 3", "5 < 6 & 7 > 3"),
        ("It&#8217;s &#8220;on&#8221; &hellip;", "It’s “on” …"),
        ("&amp;amp; &amp;lt;b&amp;gt;", "&amp; &lt;b&gt;"),
        ("The <em>title</em> of <b>it</b>", "The title of it"),
        ("A<script>alert(1)</script>B<style>x</style>", "AB"),
        ("<p>One</p><p>Two</p>Three<br>Four", "One Two Three Four"),
        ("No&nbsp;break", "No\u{a0}break"),
        ("", ""),
    ] {
        assert_eq!(html::text(text), words, "{text}");
    }
}

/// The parsed document is inert: nothing in it runs, loads or reaches this page.
#[wasm_bindgen_test]
fn nothing_of_it_runs() {
    let global = js_sys::global();
    let hit = JsValue::from_str("hit");
    let title = leptos::prelude::document().title();
    let hostile = "<img src=x onerror='window.hit=1'><script>window.hit=1</script>\
        <svg onload='window.hit=1'></svg><iframe srcdoc='<script>parent.hit=1</script>'></iframe>\
        <title>Taken</title><base href='https://example.org/'><body onload='window.hit=1'>\
        <style>body{display:none}</style><p>Words.</p>";
    assert_eq!(
        blocks_text::print(&read(hostile)).lines().last(),
        Some("p: Words.")
    );
    assert_eq!(html::text(hostile), "Words.");
    assert!(!js_sys::Reflect::has(&global, &hit).expect("a global"));
    assert_eq!(leptos::prelude::document().title(), title);
    let document = leptos::prelude::document();
    assert_eq!(document.query_selector("base").expect("a selector"), None);
}

#[wasm_bindgen_test]
fn depth_and_length_are_survived() {
    for tag in ["div", "b", "blockquote", "ul><li", "table><tr><td"] {
        let deep = ["<p>before</p>", &format!("<{tag}>").repeat(5_000), "bottom"].concat();
        let found = read(&deep);
        assert_eq!(blocks_text::print(&found[..1]), "p: before\n", "{tag}");
    }
    assert_eq!(read(&"<p>x</p>".repeat(25_000)).len(), 20_000);
}
