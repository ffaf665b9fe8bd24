//! Bodies: what is read of them, and where their links lead.

use dateline::model::block::{Block, BlockKind, Inline, Text, plain};
use serde_json::json;

use crate::{article, article_of};

fn words(blocks: &[Block]) -> Vec<String> {
    let read = |block: &Block| match &block.kind {
        BlockKind::Paragraph(text) | BlockKind::Heading(_, text) => Some(plain(text)),
        _ => None,
    };
    blocks.iter().filter_map(read).collect()
}

fn collect(text: &Text, links: &mut Vec<(String, String)>) {
    for inline in text {
        match inline {
            Inline::Link(address, inner) => links.push((plain(inner), address.to_string())),
            Inline::Strong(inner) => collect(inner, links),
            _ => {}
        }
    }
}

fn links(blocks: &[Block]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for block in blocks {
        match &block.kind {
            BlockKind::Paragraph(text) => collect(text, &mut found),
            BlockKind::List { items, .. } => {
                items.iter().for_each(|item| found.extend(links(item)))
            }
            _ => {}
        }
    }
    found
}

#[test]
fn byline_dateline_and_notice_leave_the_text() {
    let story = article("guest_byline");
    assert_eq!(words(&story.body), ["It began in spring.", "More text."]);
    let dateline = story.dateline.expect("a dateline");
    assert_eq!(dateline.places, ["MOSCOW", "ISTANBUL"]);
    assert_eq!(dateline.agency.as_deref(), Some("Some Agency"));
    let notice = story.notice.expect("a notice");
    assert!(notice.starts_with("Copyright 1999-2025"), "{notice}");
}

#[test]
fn what_wordpress_leaves_in_bodies_is_no_text() {
    let story = article("body_quirks");
    assert_eq!(
        words(&story.body),
        ["One.", "Two.", "Three", "Four.", "relative"]
    );
    let picture = story.body.iter().find_map(|block| match &block.kind {
        BlockKind::Figure(figure) => Some(figure.picture.address.as_str()),
        _ => None,
    });
    assert_eq!(
        picture,
        Some("https://news.example/wp-content/uploads/a.jpg")
    );
}

#[test]
fn a_protected_post_says_so() {
    let story = article("protected");
    assert!(story.protected && story.body.is_empty());
    assert_eq!(story.headline.title, "Story 108");
    assert!(!article("plain").protected);
}

#[test]
fn links_to_the_newsroom_stay_within_the_site() {
    let story = article_of(&json!({"base_path": "/paper/"}), "links");
    let found = links(&story.body);
    let inside: Vec<(&str, &str)> = found
        .iter()
        .filter(|(_, address)| address.starts_with('/'))
        .map(|(words, address)| (words.as_str(), address.as_str()))
        .collect();
    assert_eq!(
        inside,
        [
            ("story", "/paper/article/panama/"),
            ("scheme", "/paper/article/old-host/"),
            ("cat", "/paper/section/europe/"),
            ("tag", "/paper/topic/canals/"),
            ("author", "/paper/author/jane/"),
            ("home", "/paper/"),
            ("number", "/paper/article/p-77/"),
            ("greek", "/paper/article/%D0%B3%D0%BE%D0%B4/"),
            ("deep", "/paper/article/deep/"),
        ]
    );
    let outside: Vec<&str> = found
        .iter()
        .filter(|(_, address)| !address.starts_with('/'))
        .map(|(words, _)| words.as_str())
        .collect();
    assert_eq!(
        outside,
        [
            "upload",
            "page",
            "feed",
            "month",
            "query",
            "folder",
            "file",
            "other",
            "longer host",
            "login",
            "page 2"
        ]
    );
}
