//! Bodies: what is read of them, and where their links lead.

use dateline::{
    model::{
        address::Address,
        block::{Block, BlockKind, Inline, Text, plain},
    },
    source::wordpress::{self, Categories, Desk},
};
use serde_json::json;

use crate::{article, article_of, with_desk};

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
                for item in items {
                    found.extend(links(item));
                }
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

#[test]
fn stories_keep_the_addresses_that_they_had_where_permalinks_are_the_same() {
    for (permalink, path) in [
        ("/{year}/{month}/{slug}/", "/2024/11/panama/"),
        ("/{slug}/", "/article/panama/"),
        ("/{year}/{month}/{slug}.html", "/article/panama/"),
    ] {
        let story = article_of(&json!({"permalink": permalink}), "links");
        assert_eq!(links(&story.body)[0].1, path, "{permalink}");
    }
    // An author's name in the address is as good as a month.
    let mut post = crate::value("links");
    post["link"] = json!("https://news.example/jane/links/");
    post["content"]["rendered"] = json!(
        r#"<p><a href="https://news.example/john-doe/panama/">story</a>
        <a href="https://news.example/author/jane/">author</a>
        <a href="https://news.example/category/world/">section</a></p>"#
    );
    for (permalink, path) in [
        ("/article/{slug}/", "/article/panama/"),
        ("/{author}/{slug}/", "/john-doe/panama/"),
    ] {
        let post = post.clone().into();
        let settings = json!({"permalink": permalink});
        let story = with_desk(&settings, |desk| wordpress::article(&post, desk));
        let found = links(&story.expect("a story").body);
        let found: Vec<&str> = found.iter().map(|(_, address)| address.as_str()).collect();
        assert_eq!(found, [path, "/author/jane/", "/section/world/"]);
    }
}

#[test]
fn a_source_on_the_sites_own_host_has_its_links_inside_too() {
    let document = crate::document("links");
    let url = Address::parse("/").expect("an address");
    let desk = Desk {
        site: &crate::site_with(&json!({})),
        url: &url,
        categories: &Categories::default(),
        topics: &[],
    };
    let story = wordpress::article(&document, desk).expect("a story");
    let (_, first) = &links(&story.body)[0];
    assert_eq!(first, "/article/panama/");
}
