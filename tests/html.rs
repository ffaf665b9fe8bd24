//! HTML to typed blocks: one fixture per quirk, and bounds.
//!
//! `tests/fixtures/html/*.html` are read, and the blocks printed are compared with `*.blocks`
//! beside them. `UPDATE=1 cargo test --test html` writes those anew; look at the difference.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::cloned_ref_to_slice_refs,
    clippy::format_collect,
    clippy::format_push_string,
    clippy::needless_raw_string_hashes,
    clippy::redundant_closure_for_method_calls,
    clippy::too_many_lines,
    clippy::type_complexity,
    reason = "what a test prints and compares is written in its plainest form"
)]

#[path = "support/blocks_text.rs"]
mod blocks_text;
#[path = "html/both.rs"]
mod both;
#[path = "html/bounds.rs"]
mod bounds;
#[path = "support/vectors.rs"]
mod vectors;
#[path = "support/vectors_text.rs"]
mod vectors_text;

use std::{fs, path::PathBuf};

use dateline::{
    html::{blocks, first_sentences, text},
    model::{
        address::Address,
        block::{Block, BlockKind, Inline, plain},
    },
};

/// Where the fixtures say that they are from.
const BASE: &str = "https://news.example/2024/05/story/";

fn read(html: &str) -> Vec<Block> {
    blocks(html, &Address::parse(BASE).unwrap())
}

fn printed(html: &str) -> String {
    blocks_text::print(&read(html))
}

#[test]
fn fixtures_give_their_blocks() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/html");
    let update = std::env::var_os("UPDATE").is_some();
    let mut count = 0;
    let mut wrong = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "html") {
            continue;
        }
        count += 1;
        let found = blocks_text::print_fixture(&fs::read_to_string(&path).unwrap(), read);
        let expected = path.with_extension("blocks");
        if update {
            fs::write(expected, found).unwrap();
        } else if found != fs::read_to_string(expected).unwrap_or_default() {
            wrong.push(format!("{}:\n{found}", path.display()));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} fixtures differ:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
    assert!(count >= 40, "only {count} fixtures found");
}

#[test]
fn text_decodes_once_and_strips_tags() {
    let cases = [
        ("Plain  words\n here ", "Plain words here"),
        ("5 < 6 &amp; 7 > 3", "5 < 6 & 7 > 3"),
        (
            "It&#8217;s &#8220;on&#8221; &#8211; &hellip;",
            "It’s “on” – …",
        ),
        (
            "&amp;amp; &amp;#8217; &amp;lt;b&amp;gt;",
            "&amp; &#8217; &lt;b&gt;",
        ),
        ("AT&T &#038; R&amp;D", "AT&T & R&D"),
        ("The <em>title</em> of <b>it</b>", "The title of it"),
        ("A<script>alert(1)</script>B<style>x</style>", "AB"),
        ("<p>One</p><p>Two</p>Three<br>Four", "One Two Three Four"),
        ("<img src=x onerror=alert(1)>Title", "Title"),
        (
            "Smile <img class=\"emoji\" alt=\"🙂\" src=\"x\">",
            "Smile 🙂",
        ),
        ("<title>Inside</title><textarea>x</textarea>", ""),
        (
            "Words [gallery ids=\"1\"] more [&hellip;] [sic]",
            "Words more […] [sic]",
        ),
        ("a\u{1}b\u{7f}c\u{202e}d", "abcd"),
        ("No&nbsp;break", "No\u{a0}break"),
        (
            "<p>Beginning &hellip; <a class=\"more-link\" href=\"/x\">Continue <span>reading</span></a></p>\n",
            "Beginning …",
        ),
        ("", ""),
    ];
    for (html, words) in cases {
        assert_eq!(text(html), words, "{html}");
    }
}

#[test]
fn white_space_is_like_that_of_a_page() {
    let words = |html: &str| match read(html).first() {
        Some(Block {
            kind: BlockKind::Paragraph(text),
            ..
        }) => plain(text),
        other => panic!("{other:?}"),
    };
    assert_eq!(words("<p> a<b> b </b> c <i> </i> d</p>"), "a b c d");
    assert_eq!(words("<p>a<!-- x --> b</p>"), "a b");
    assert_eq!(words("<p>a<span></span>b<b></b>c</p>"), "abc");
    assert_eq!(words("<p>a <br> b</p>"), "a\nb");
}

#[test]
fn neighbours_of_a_kind_are_one() {
    let expected = vec![
        Inline::Plain("ab".to_owned()),
        Inline::Strong(vec![Inline::Plain("cd".to_owned())]),
    ];
    let found = read("<p>a<span>b</span><b>c</b><strong>d</strong></p>");
    assert_eq!(found[0].kind, BlockKind::Paragraph(expected));
}

#[test]
fn first_sentences_end_where_a_sentence_ends() {
    let cases = [
        ("<p>One sentence.</p>", 80, "One sentence."),
        (
            "<h2>Head</h2><figure><img src=x></figure><p>Short.</p><p>Then more.</p><p>And more.</p>",
            20,
            "Short. Then more.",
        ),
        (
            "<p>The first one is here. The second one is much too long for that.</p>",
            40,
            "The first one is here.",
        ),
        (
            "<p>Mr. Smith of the U.S. said “no.” Then he left the large room.</p>",
            45,
            "Mr. Smith of the U.S. said “no.”",
        ),
        (
            "<p>Words without any end that go on and on, and on</p>",
            30,
            "Words without any end that go…",
        ),
        ("<p>Words, without</p>", 10, "Words…"),
        (
            "<p>It grew by 3.5 percent. And so on it went for years.</p>",
            30,
            "It grew by 3.5 percent.",
        ),
        (
            "<p>東京で会議が開かれた。参加者は多かった。</p>",
            14,
            "東京で会議が開かれた。",
        ),
        ("<p>Line<br>break &amp; all</p>", 80, "Line break & all"),
        ("<p>Fine.</p><h2>Head</h2><p>Not this.</p>", 80, "Fine."),
    ];
    for (html, limit, words) in cases {
        let found = first_sentences(&read(html), limit).unwrap();
        assert_eq!(found, words, "{html}");
        assert!(found.chars().count() <= limit, "{found}");
    }
    assert_eq!(first_sentences(&read("<h2>Head</h2>"), 80), None);
    assert_eq!(first_sentences(&[], 80), None);
    assert_eq!(
        first_sentences(&read("<p>abc</p>"), 0).as_deref(),
        Some("…")
    );
}
