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

use std::{
    fs,
    path::PathBuf,
    time::{Duration, Instant},
};

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

/// Reads it in good time, on a stack as small as a browser gives.
fn bounded(html: String) -> Vec<Block> {
    let start = Instant::now();
    let reader = std::thread::Builder::new().stack_size(1 << 20);
    let found = reader.spawn(move || read(&html)).unwrap().join().unwrap();
    assert!(
        start.elapsed() < Duration::from_secs(60),
        "took {:?}",
        start.elapsed()
    );
    found
}

#[test]
fn deep_nesting_is_read_as_text() {
    let tags = [
        "div",
        "span",
        "b",
        "i",
        "blockquote",
        "ul",
        "ul><li",
        "ol><li",
        "table><tr><td",
        "p><b",
        "details",
        "aside",
        "figure",
        "a href=/x",
        "q",
        "ruby><rt",
        "dl><dd",
        "em lang=en",
        "section",
        "font",
        "sup",
        "svg",
        "math",
        "h2",
        "pre",
        "form",
        "button",
        "noscript",
        "object",
        "video",
        "footer",
        "figcaption",
        "template",
        "select",
        "custom-x",
        "span dir=rtl",
    ];
    for tag in tags {
        let html = [
            "<p>before</p>",
            &format!("<{tag}>").repeat(500),
            "bottom",
            "<p>end",
        ]
        .concat();
        bounded(html);
    }
    let closed = [
        &"<div>".repeat(100),
        "bottom",
        &"</div>".repeat(100),
        "<p>after</p>",
    ]
    .concat();
    assert_eq!(printed(&closed), "p: bottom\np: after\n");
}

#[test]
fn nesting_of_a_hundred_thousand_is_survived() {
    for tag in ["div", "b", "ul><li", "p><i id=x"] {
        let html = [
            "<p>before</p>",
            &format!("<{tag}>").repeat(100_000),
            "bottom",
        ]
        .concat();
        let found = bounded(html);
        assert_eq!(found[0], read("<p>before</p>")[0], "{tag}");
        let bottom = format!("{found:?}").contains("bottom");
        // Even so shallow, that many list items cost more than any story.
        assert!(bottom || tag == "ul><li", "{tag}");
    }
    let different: String = (0..50_000).map(|id| format!("<p><i id=a{id}>x")).collect();
    assert!(!bounded(different).is_empty());
}

/// The bound on the parser's work is far from what an honest story costs.
#[test]
fn a_long_story_is_read_to_its_end() {
    let paragraph = "<div class=x><p>Some <b>words</b> with <a href=/x>a link</a> and <em>more <i>of them</i></em>, &amp; so on.</p></div>";
    let html = [
        "<section><article>",
        &paragraph.repeat(5_000),
        "<p>the end</p></article></section>",
    ]
    .concat();
    let found = bounded(html);
    assert_eq!(found.len(), 5_001);
    assert_eq!(found.last(), read("<p>the end</p>").last());
    let sloppy = [
        "<svg>".to_owned() + &"<path d='m0 0'/>".repeat(3_000) + "</svg>",
        "<script>".to_owned() + &"if (a<b && c<d) { e }".repeat(3_000) + "</script>",
        "<!-- ".to_owned() + &"<div>".repeat(3_000) + " -->",
        "<br><img src=x><p><li>x<input>".repeat(3_000),
        "<table><tr>".to_owned() + &"<td>x<td>y<tr>".repeat(3_000) + "</table>",
        "<B><i>x</b></I> 1 <2 </ p>".repeat(3_000),
    ];
    for html in sloppy {
        let found = bounded(html + "<p>the end</p>");
        assert_eq!(found.last(), read("<p>the end</p>").last());
    }
}

#[test]
fn sizes_are_bounded() {
    assert_eq!(bounded("<p>x</p>".repeat(21_000)).len(), 20_000);
    assert!(bounded("<br>a".repeat(30_000)).len() <= 2);
    let long = bounded("word ".repeat(2_000_000));
    assert!(matches!(&long[0].kind, BlockKind::Paragraph(text) if plain(text).len() < 5 << 20));
    bounded("<table>".to_owned() + &"<tr><td>x<td colspan=9999>y".repeat(5_000));
    bounded("<ul>".to_owned() + &"<li><a href=#x id=y>z</a>".repeat(5_000));
    bounded("[".repeat(1_000_000));
    bounded("[gallery ".repeat(100_000));
    bounded("&amp;".repeat(50_000));
    bounded("<a href=#".to_owned() + &"x".repeat(1_000_000) + ">y</a>");
    bounded("<p>x<cite></cite>".repeat(5_000));
    bounded("<img srcset='".to_owned() + &"a 1w,".repeat(100_000) + "'>");
    bounded("<blockquote><p>a<br>".to_owned() + &"— b<br>".repeat(10_000));
    bounded("<table>".to_owned() + &"<b>x".repeat(50_000));
    bounded(
        "<sup><a href=#n>1</a></sup>".repeat(5_000)
            + "<ol class=footnotes>"
            + &"<li id=n>x".repeat(10_000),
    );
    bounded("<canvas><form>".repeat(2_000) + &"<i></i>".repeat(50_000));
}
