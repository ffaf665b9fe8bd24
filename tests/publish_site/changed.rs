//! A story that has changed changes its own page, and what shows it.

use std::path::Path;

use serde_json::Value;

use super::{
    contents, differing,
    folder::Folder,
    publishing::{published, root},
};

const STORY: &str = "how-the-suez-canal-moves-ships";
const DOCUMENT: &str = "articles/how-the-suez-canal-moves-ships.json";

/// Contents of the demo edition, published as it is and with a change.
fn before_and_after(change: impl Fn(&Folder)) -> [super::BTreeMap<String, Vec<u8>>; 2] {
    let site = Folder::copy_of(&root("content"));
    let out = Folder::new();
    published(site.as_ref(), &out.at("site"));
    let before = contents(&out.at("site"));
    change(&site);
    published(site.as_ref(), &out.at("site"));
    [before, contents(&out.at("site"))]
}

fn is_packed(name: &str) -> bool {
    let ending = Path::new(name).extension();
    ending.is_some_and(|ending| ending == "br" || ending == "gz")
}

fn mentions(contents: &[u8], words: &str) -> bool {
    contents
        .windows(words.len())
        .any(|window| window == words.as_bytes())
}

/// Changes what lists say about the story.
fn retitle(site: &Folder) {
    for feed in ["feed.json", "feed-2.json", "feed-3.json"] {
        site.change(feed, |feed| {
            for item in feed["items"].as_array_mut().unwrap() {
                if item["_dateline"]["slug"] == STORY {
                    item["title"] = Value::from("Ships in single file");
                }
            }
        });
    }
    site.change(DOCUMENT, |feed| {
        feed["items"][0]["title"] = Value::from("Ships in single file");
    });
}

#[test]
fn a_new_headline_changes_the_story_and_what_shows_it() {
    let [before, after] = before_and_after(retitle);
    let changed = differing(&before, &after);
    let own = format!("article/{STORY}/index.html");
    assert!(
        changed.contains(&own) && changed.contains(&"index.html".to_owned()),
        "{changed:?}"
    );
    for name in changed.iter().filter(|name| !is_packed(name)) {
        let shows = [&before, &after].map(|site| mentions(&site[name], STORY));
        assert_eq!(
            shows,
            [true, true],
            "{name} has changed and does not show the story"
        );
    }
    for (name, contents) in after.iter().filter(|(name, _)| !is_packed(name)) {
        assert!(
            !mentions(contents, "How the Suez Canal moves ships"),
            "{name} has the old headline"
        );
    }
}

#[test]
fn a_new_text_changes_the_story_and_the_feeds() {
    let [before, after] = before_and_after(|site| {
        site.change(DOCUMENT, |feed| {
            let item = &mut feed["items"][0];
            let text = item["content_html"].as_str().unwrap();
            item["content_html"] = Value::from(format!("{text}<p>One sentence more.</p>"));
        });
    });
    let changed: Vec<String> = differing(&before, &after)
        .into_iter()
        .filter(|name| !is_packed(name))
        .collect();
    let own = [
        format!("article/{STORY}/index.html"),
        format!("content/article/{STORY}.json"),
        "feed.json".to_owned(),
        "rss.xml".to_owned(),
    ];
    assert_eq!(changed, own);
}
