//! Whole documents: JSON Feed 1.1, and the same bytes for the same stories.

use super::*;

fn stories() -> Vec<Article> {
    let items = [
        json!({"id": "a", "title": "One </script><script>", "content_html": "<p>Words “so” \"so\".</p>",
            "url": "https://wire.example/1", "image": "/a.jpg", "date_published": "2025-02-27T18:05:30+03:00",
            "date_modified": "2025-02-28T18:05:30+03:00", "authors": [{"name": "Ann"}], "tags": ["B", "A"],
            "language": "de", "_dateline": {"dek": "Why", "kicker": "K", "section": "World", "rank": 1,
            "related": ["b"], "protected": true, "content_url": "a.json", "corrections": ["It was b."],
            "byline": {"role": "Editor", "agency": "Agency"}, "dateline": {"places": ["KYIV"], "agency": "AP"},
            "image": {"alt": "A", "width": 2, "height": 3, "widths": [{"width": 1, "url": "/s.jpg"}]},
            "source": {"name": "Agency", "url": "https://agency.example/", "notice": "All rights reserved.",
            "published": "2025-02-26T00:00:00Z"}}}),
        json!({"id": "b", "content_html": "<!-- nothing -->"}),
    ];
    let read = |item: &Value| article_of(item, &site());
    items.iter().map(read).collect()
}

fn document_of(stories: &[Article], site: &Site) -> String {
    let head = Feed {
        description: Some("All of it"),
        feed_url: Some("https://example.org/news/feed.json"),
        next_url: Some("https://example.org/news/feed-2.json"),
        ..front()
    };
    let items = stories.iter().map(|story| article_item(story, site));
    feed(&head, items, site).expect("a feed")
}

fn names(object: &Value) -> Vec<&str> {
    let object = object.as_object().expect("an object");
    object.keys().map(String::as_str).collect()
}

/// The places of these members in a text, which are in order.
fn in_order(text: &str, members: &[&str]) {
    let place = |member: &&str| text.find(&format!("\"{member}\":")).expect(member);
    let places: Vec<usize> = members.iter().map(place).collect();
    assert!(places.is_sorted(), "{members:?} in {text}");
}

#[test]
fn documents_are_json_feeds() {
    let site = site();
    let stories = stories();
    let text = document_of(&stories, &site);
    let document: Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(document["version"], "https://jsonfeed.org/version/1.1");
    assert_eq!(document["title"], "Test");
    assert_eq!(document["home_page_url"], "https://example.org/news/");
    assert_eq!(document["language"], "en");
    let heads = stories
        .iter()
        .map(|story| headline_item(&story.headline, &site));
    let list = feed(&front(), heads, &site).expect("a feed");
    let list: Value = serde_json::from_str(&list).expect("JSON");
    let items = [&document, &list].map(|feed| feed["items"].as_array().expect("items").clone());
    assert_eq!(items.each_ref().map(Vec::len), [2, 2]);
    for item in items.iter().flatten() {
        // "Items": id, and one of the two contents; names that begin with `_` are extensions.
        assert!(item["id"].as_str().is_some_and(|id| !id.is_empty()));
        let contents = [&item["content_html"], &item["content_text"]];
        let content = contents.into_iter().find_map(Value::as_str);
        assert!(content.is_some_and(|content| !content.is_empty()));
        assert!(
            item["url"]
                .as_str()
                .is_some_and(|url| url.starts_with("https://"))
        );
        assert_eq!(item.get("date_modified").is_some(), item["id"] == "a");
        let known = |name: &&str| STANDARD.contains(name) || *name == "_dateline";
        assert!(names(item).iter().all(known), "{item}");
        assert!(
            item.as_object()
                .is_some_and(|it| it.values().all(|it| !it.is_null()))
        );
    }
}

/// The standard's members of an item, in its order.
const STANDARD: [&str; 13] = [
    "id",
    "url",
    "external_url",
    "title",
    "content_html",
    "content_text",
    "summary",
    "image",
    "date_published",
    "date_modified",
    "authors",
    "tags",
    "language",
];

#[test]
fn members_stand_in_the_standards_order_and_items_on_lines() {
    let text = document_of(&stories(), &site());
    let lines: Vec<&str> = text.lines().collect();
    let [head, full, empty, end] = lines.as_slice() else {
        panic!("{} lines", lines.len());
    };
    let first = [
        "version",
        "title",
        "home_page_url",
        "feed_url",
        "description",
        "next_url",
    ];
    in_order(head, &[&first[..], &["language", "items"]].concat());
    let members = STANDARD.iter().filter(|name| **name != "content_text");
    in_order(
        full,
        &members.copied().chain(["_dateline"]).collect::<Vec<_>>(),
    );
    assert!(full.ends_with("},"));
    assert_eq!(
        *empty,
        "{\"id\":\"b\",\"url\":\"https://example.org/news/article/b/\",\"content_html\":\"<p></p>\",\
         \"_dateline\":{\"normalised\":true,\"slug\":\"b\"}}"
    );
    assert_eq!((*end, text.ends_with("]}\n")), ("]}", true));
}

#[test]
fn the_same_stories_give_the_same_bytes() {
    let text = document_of(&stories(), &site());
    assert_eq!(text, document_of(&stories(), &site()));
    // What is read again is written again as it was.
    let read = |id| {
        let again = json_feed::article(&document(&text), &elsewhere(), &site(), Wanted::Id(id));
        again.expect("a feed").expect(id)
    };
    assert_eq!(document_of(&[read("a"), read("b")], &site()), text);
    assert!(
        text.contains("“so” \\\"so\\\"") && text.contains("\"slug\":\"1\""),
        "{text}"
    );
}

#[test]
fn any_characters_make_a_document() {
    let mut story = stories().remove(0);
    let odd: String = ('\0'..='\u{2100}').collect();
    story.headline.id = odd.clone();
    story.headline.title = odd.clone();
    story.body = paragraph("<p>One</p>");
    if let BlockKind::Paragraph(text) = &mut story.body[0].kind {
        text.push(dateline::model::block::Inline::Plain(odd.clone()));
    }
    let text = document_of(&[story], &site());
    assert_eq!(text.lines().count(), 3);
    let item = only_item(&text);
    assert_eq!(item["id"], json!(odd));
    let html = item["content_html"].as_str().expect("HTML");
    let tags: Vec<&str> = html.split('<').skip(1).collect();
    assert_eq!(tags.len(), 2, "only the paragraph’s own tags");
}

#[test]
fn a_feed_of_nothing_is_a_feed() {
    let none: [Value; 0] = [];
    let text = feed(&front(), none, &site_with(&json!({"direction": "rtl"}))).expect("a feed");
    assert_eq!(
        text,
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Test\",\"items\":[\n]}\n"
    );
    let edition = json_feed::edition(&document(&text), &elsewhere(), &site()).expect("a feed");
    assert!(edition.headlines.is_empty() && edition.next.is_none());
}
