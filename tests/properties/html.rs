//! Bodies: whatever the HTML, the blocks are bounded, their page is made of known elements only, and
//! what was written of them is read as it was.

use dateline::{
    html,
    model::address::Address,
    publish::body,
    site::Site,
    view::{blocks, markup::element},
};

const ALLOWED: &str = include_str!("../fixtures/hostile/allowed.json");

pub fn check(text: &str) {
    let base = Address::parse("https://news.example/2024/05/story/").expect("an address");
    let read = |html: &str| html::blocks(html, &base);
    let first = read(text);
    assert!(first.len() <= 20_000);
    known_elements(
        &element("div")
            .with(blocks::body(&first, None, &Site::default()))
            .html(),
    );
    // The first writing settles what no software would write.
    let settled = read(&body::html(&first));
    assert_eq!(read(&body::html(&settled)), settled);
    if let Some(sentences) = html::first_sentences(&first, 200) {
        assert!(sentences.chars().count() <= 200);
    }
    let words = html::text(text);
    assert_eq!(words.trim_matches(' '), words);
    assert!(!words.contains("  ") && !words.contains(['\0', '\n', '\u{202e}']));
}

/// Every `<` begins the tag of an element that a page may have.
fn known_elements(html: &str) {
    for tag in html.replace("<!>", "").split('<').skip(1) {
        let name = tag
            .trim_start_matches('/')
            .split([' ', '>'])
            .next()
            .unwrap_or_default();
        assert!(ALLOWED.contains(&format!("\"{name}\"")), "<{tag}");
    }
}
