//! Fields, one by one.

use super::*;
use dateline::model::{
    block::plain,
    headline::Term,
    language::{Direction, Tongue},
    slug::Slug,
};

fn kept(article: &Article, site: &Site) -> Value {
    let (item, again) = whole(article, site);
    assert_eq!(again, *article, "{item}");
    let (listed_item, again) = listed(&article.headline, site);
    assert_eq!(again, article.headline, "{listed_item}");
    item
}

fn first_words(article: &Article) -> String {
    match article.body.first().map(|block| &block.kind) {
        Some(BlockKind::Paragraph(text)) => plain(text),
        other => panic!("{other:?}"),
    }
}

fn term(slug: &str, name: &str) -> Term {
    Term {
        slug: Slug::parse(slug).expect(slug),
        name: name.to_owned(),
    }
}

#[test]
fn furniture_is_not_taken_twice() {
    let item = json!({"id": "a", "title": "T", "content_html":
        "<p>By Jane Roe, Reporter Some Agency</p><p>By Ann Lee</p><p>Words.</p>\
         <p>Copyright 2025 Other Agency. All rights reserved.</p><p>End.</p>\
         <p>Copyright 2025 Some Agency. All rights reserved.</p>"});
    let article = article_of(&item, &site());
    assert_eq!(first_words(&article), "By Ann Lee");
    let written = kept(&article, &site());
    assert_eq!(written["_dateline"]["normalised"], json!(true));
    assert_eq!(written["authors"], json!([{"name": "Jane Roe"}]));
    let dated = json!({"id": "a", "title": "T", "content_html":
        "<p>KYIV (Reuters) – BERLIN (AP) – Talks began.</p>"});
    let article = article_of(&dated, &site());
    assert_eq!(first_words(&article), "BERLIN (AP) – Talks began.");
    kept(&article, &site());
}

#[test]
fn the_lead_picture_is_not_taken_twice() {
    let item = json!({"id": "a", "title": "T", "image": "/a.jpg", "content_html":
        "<figure><img src='/a.jpg' alt='A heron'><figcaption>It stands. Photo: Ann Lee</figcaption></figure>\
         <figure><img src='/a.jpg' alt='It'></figure><p>Words.</p>"});
    let article = article_of(&item, &site());
    assert!(matches!(article.body[0].kind, BlockKind::Figure(_)));
    let written = kept(&article, &site());
    assert_eq!(
        written["_dateline"]["image"],
        json!({"alt": "A heron", "caption": "It stands.", "credit": "Ann Lee"})
    );
}

#[test]
fn what_a_story_lacks_is_not_made_up() {
    let item = json!({"id": "a", "title": "Said: more", "tags": ["World"], "content_html":
        "<p>He said:</p>", "authors": [{"url": "https://example.org/nobody"}]});
    let sections = json!([{"slug": "world", "name": "World"}]);
    let mut article = article_of(&item, &site_with(&json!({"sections": sections})));
    assert_eq!(article.headline.dek, None);
    article.headline.section = None;
    kept(&article, &site_with(&json!({"sections": sections})));
    kept(&article, &site());
    article.headline.title = "Long ".repeat(60).trim().to_owned();
    kept(&article, &site());
    article.headline.title.clear();
    article.body.clear();
    kept(&article, &site());
}

#[test]
fn addresses_at_the_source_are_told_from_our_own() {
    let item = json!({"id": "a", "title": "T", "content_html": "<p>Words.</p>"});
    let mut article = article_of(&item, &site());
    for (origin, external) in [
        (None, None),
        (
            Some("https://wire.example/1"),
            Some("https://wire.example/1"),
        ),
        (Some("https://example.org/2024/05/a/"), None),
        (Some("https://example.org/news/article/a/"), None),
        (Some("/posts/a"), None),
    ] {
        article.headline.origin = origin.map(at);
        let written = kept(&article, &site());
        assert_eq!(written["url"], json!("https://example.org/news/article/a/"));
        assert_eq!(written["external_url"].as_str(), external);
        let written = kept(&article, &site_with(&json!({})));
        assert_eq!(written["url"], Value::Null);
    }
}

#[test]
fn languages_and_directions_survive() {
    let item = json!({"id": "a", "title": "T", "content_html": "<p>Words.</p>"});
    let mut article = article_of(&item, &site());
    let turned = site_with(&json!({"direction": "rtl"}));
    let (language, ar) = (|tag: &str| Some(tag.to_owned()), Some(Direction::Rtl));
    for (site, language, direction) in [
        (site(), None, None),
        (site(), language("ar"), ar),
        (site(), language("de"), None),
        (turned.clone(), None, None),
        (turned.clone(), None, Some(Direction::Ltr)),
        (turned.clone(), language("ar"), None),
        (turned, language("de"), Some(Direction::Ltr)),
    ] {
        article.headline.tongue = Tongue {
            language,
            direction,
        };
        kept(&article, &site);
    }
}

#[test]
fn texts_that_look_like_html_stay_as_they_are() {
    let item = json!({"id": "a", "title": "T", "content_html": "<p>Words.</p>"});
    let mut article = article_of(&item, &site());
    for text in [
        "</title><script>alert(1)</script>",
        "The <br> element & </p>",
        "&amp; spells &",
        "5 < 6 & 7 > 3, AT&T",
        "<canvas> and \"quotes\" 'so' \\",
        "[gallery] of [x a=1]",
        "No\u{a0}break, 😀, עברית\u{200f}, line\u{2060}",
    ] {
        article.headline.title = text.to_owned();
        article.headline.dek = Some(format!("Dek: {text}"));
        article.headline.kicker = Some(text.to_owned());
        article.headline.byline.role = Some(text.to_owned());
        article.headline.section = Some(term("s", "S"));
        article.headline.topics = Slug::from_text(text)
            .map(|slug| Term {
                slug,
                name: text.to_owned(),
            })
            .into_iter()
            .collect();
        article.notice = Some(text.to_owned());
        let written = kept(&article, &site());
        if !text.contains("</") && !text.contains("<br") && !text.contains("&amp;") {
            assert_eq!(written["title"], json!(text));
        }
    }
}

#[test]
fn slugs_that_names_do_not_give_are_stated_and_read() {
    let item = json!({"id": "a", "title": "T", "content_html": "<p>Words.</p>"});
    let mut headline = article_of(&item, &site()).headline;
    headline.byline.authors = vec![term("jane-roe", "Jane Roe"), term("ann", "Ann Lee")];
    headline.topics = vec![term("eu", "European Union"), term("world", "World")];
    headline.section = Some(term("ausland", "World"));
    let (written, again) = listed(&headline, &site());
    assert_eq!(again, headline);
    assert_eq!(
        written["_dateline"]["slugs"],
        json!({
            "section": {"World": "ausland"},
            "authors": {"Ann Lee": "ann"},
            "tags": {"European Union": "eu"}
        })
    );
    let sections = json!([{"slug": "ausland", "name": "World"}]);
    let (written, again) = listed(&headline, &site_with(&json!({"sections": sections})));
    assert_eq!(again, headline);
    assert_eq!(written["_dateline"]["slugs"]["section"], Value::Null);
}
