//! Blocks as HTML.

use super::*;
use dateline::model::block::{Cell, Embed, Figure, Footnote, Inline, Table, Text};
use dateline::model::headline::Picture;

fn words(text: &str) -> Text {
    vec![Inline::Plain(text.to_owned())]
}

fn one(kind: BlockKind) -> Vec<Block> {
    vec![Block {
        kind,
        ..Block::default()
    }]
}

fn link(address: &str, text: &str) -> Text {
    vec![Inline::Link(at(address), words(text))]
}

/// The HTML of a body that reads as the same body again.
fn kept(body: &[Block]) -> String {
    let html = written(body);
    assert_eq!(html::blocks(&html, &elsewhere()), body, "{html}");
    html
}

#[test]
fn every_fixture_of_the_walk_survives() {
    let base = at("https://news.example/2024/05/story/");
    let mut count = 0;
    for (name, text) in files("tests/fixtures/html", "html") {
        let documents = match text.strip_prefix("<!-- each line -->\n") {
            Some(lines) => lines
                .lines()
                .map(|line| format!("<p>before</p>{line}<p>after</p>"))
                .collect(),
            None => vec![text],
        };
        for document in documents {
            let body = html::blocks(&document, &base);
            let html = written(&body);
            assert_eq!(html::blocks(&html, &base), body, "{name}:\n{html}");
            count += 1;
        }
    }
    assert!(count >= 100, "only {count} documents found");
}

#[test]
fn nothing_in_a_text_becomes_mark_up() {
    let hostile = "</script><script>alert(1)</script> & \"quoted\" 'so' &amp; <!-- x -->";
    let html = kept(&one(BlockKind::Paragraph(words(hostile))));
    assert_eq!(
        html,
        "<p>&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; \"quoted\" 'so' &amp;amp; \
         &lt;!-- x --&gt;</p>"
    );
    let long = vec![Inline::Abbreviation("\"><b onclick=x>&".into(), words("A"))];
    let html = kept(&one(BlockKind::Paragraph(long)));
    assert_eq!(
        html,
        "<p><abbr title=\"&quot;&gt;&lt;b onclick=x&gt;&amp;\">A</abbr></p>"
    );
    let html = kept(&one(BlockKind::Code(
        "</code></pre><script>\n\t&lt;".into(),
    )));
    assert_eq!(
        html,
        "<pre><code>&lt;/code&gt;&lt;/pre&gt;&lt;script&gt;\n\t&amp;lt;</code></pre>"
    );
    kept(&one(BlockKind::Code("\n\n  verse".into())));
    kept(&one(BlockKind::Paragraph(words(
        "\u{a0}1\u{a0}000 \u{200b}\u{2028}x",
    ))));
}

#[test]
fn words_that_look_like_shortcodes_stay() {
    let text = words("[gallery ids=\"1\"] [sic] [/caption] [1] [x a=<b>] [ [su_x] [[vc_row]]");
    let html = kept(&one(BlockKind::Paragraph(text)));
    assert!(
        html.contains(" [sic] ") && html.contains("[<!---->gallery"),
        "{html}"
    );
}

#[test]
fn lines_that_look_like_bare_addresses_stay() {
    let film = "https://youtu.be/abc";
    for text in [
        words(film),
        words("https://a.example/x"),
        link(film, film),
        link("https://a.example/", film),
        link("https://a.example/x", "https://a.example/x"),
    ] {
        kept(&one(BlockKind::Paragraph(text.clone())));
        let items = vec![one(BlockKind::Paragraph(text.clone()))];
        kept(&one(BlockKind::List { start: None, items }));
        let note = Footnote {
            anchor: "n".into(),
            text,
            back: None,
        };
        kept(&one(BlockKind::Footnotes(vec![note])));
    }
    let plain = link("https://a.example/x", "https://a.example/x");
    assert!(kept(&one(BlockKind::Paragraph(plain))).starts_with("<p>"));
}

#[test]
fn dashes_before_names_stay() {
    let lines = |last: &str| [words("Words"), vec![Inline::Break], words(last)].concat();
    let blocks = one(BlockKind::Paragraph(words("Words")));
    let cite = Some(words("— Ann Lee"));
    kept(&one(BlockKind::Quote { blocks, cite }));
    kept(&one(BlockKind::PullQuote {
        text: lines("— Ann Lee"),
        cite: None,
    }));
    kept(&one(BlockKind::PullQuote {
        text: lines("– more"),
        cite: Some(words("Ann Lee")),
    }));
    kept(&one(BlockKind::Quote {
        blocks: one(BlockKind::Paragraph(lines("— not a name"))),
        cite: Some(words("Ann Lee")),
    }));
}

#[test]
fn credits_keep_their_words() {
    let names = [
        "Ann Lee",
        "Ann Lee Jr.",
        "A. Lee. B.",
        "Photo: Ann",
        "photo by Ann",
        "AP (pool)",
        "(AP) x",
        "Diagram: Desk",
        "[x",
        "|x",
        "Imagery",
        "“<b>&",
    ];
    for name in names {
        for caption in [None, Some(words("The lake.")), Some(words("Photo: Bob"))] {
            let picture = Picture {
                address: at("https://a.example/p,q.jpg"),
                alt: "\"A\" <b>".into(),
                caption: None,
                credit: Some(name.into()),
                size: Some((2, 20_000)),
                widths: Vec::new(),
            };
            let link = Some(at("mailto:a@a.example"));
            let figure = Figure {
                picture,
                caption,
                link,
            };
            kept(&one(BlockKind::Figure(figure.clone())));
            kept(&one(BlockKind::Gallery {
                figures: vec![figure.clone(), figure],
                caption: Some(words("All")),
            }));
        }
    }
}

#[test]
fn tables_of_one_cell_and_notes_of_no_words_stay() {
    let cell = Cell {
        header: true,
        columns: 2,
        rows: 3,
        text: words("1"),
    };
    let mut table = Table {
        caption: Some(words("A table")),
        head: vec![vec![cell]],
        body: Vec::new(),
    };
    kept(&one(BlockKind::Table(table.clone())));
    std::mem::swap(&mut table.head, &mut table.body);
    kept(&one(BlockKind::Table(table)));
    let note = Footnote {
        anchor: "n1".into(),
        text: Vec::new(),
        back: None,
    };
    kept(&one(BlockKind::Footnotes(vec![note])));
}

#[test]
fn embeds_of_every_host_come_back() {
    let addresses = [
        "https://www.youtube.com/watch?v=abc_-1&t=42s",
        "https://www.youtube.com/playlist?list=PL1",
        "https://vimeo.com/123/key",
        "https://www.dailymotion.com/video/x1",
        "https://soundcloud.com/user/track",
        "https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/1",
        "https://open.spotify.com/episode/1a",
        "https://www.ted.com/talks/a_talk",
        "https://archive.org/details/item",
        "https://www.openstreetmap.org/export/embed.html?bbox=1,2,3,4&layer=mapnik&marker=1,2",
        "https://datawrapper.dwcdn.net/Ab1/3/",
        "https://flo.uri.sh/visualisation/12/embed",
        "https://videopress.com/v/Ab1",
    ];
    for address in addresses {
        let html = format!("<iframe title='A \"film\"' src='{address}'></iframe>");
        let mut body = html::blocks(&html, &elsewhere());
        let Some(BlockKind::Embed(embed)) = body.first_mut().map(|block| &mut block.kind) else {
            panic!("{address}: {body:?}");
        };
        let Embed { title, caption, .. } = embed;
        assert_eq!(title.as_deref(), Some("A \"film\""));
        *caption = Some(words("What it shows"));
        kept(&body);
    }
}
