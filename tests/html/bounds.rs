//! However deep or long a text is, it is read in good time and on a small stack.

use std::time::{Duration, Instant};

use dateline::model::block::{Block, BlockKind, plain};

use super::{printed, read};

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
