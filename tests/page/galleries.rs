//! Several pictures shown together: who is said to have made them, and where.

use serde_json::json;

use super::{
    edition::{Folder, feed, story},
    paper::{Paper, print},
};

/// A story with a gallery of pictures by these people.
fn gallery(credits: &[Option<&str>]) -> Paper {
    let figures: String = credits
        .iter()
        .map(|credit| {
            let credit = credit.map(|credit| format!(" <cite>Photo: {credit}</cite>"));
            let words = ["A caption.", credit.as_deref().unwrap_or_default()].concat();
            format!(
                "<figure><img src=\"p.webp\" alt=\"\"><figcaption>{words}</figcaption></figure>"
            )
        })
        .collect();
    let mut item = story(1);
    item["content_html"] = json!(format!(
        "<p>Words.</p><figure class=\"wp-block-gallery\">{figures}<figcaption>For all.</figcaption></figure>"
    ));
    let folder = Folder::with_site().json("feed.json", &feed(&[item], None));
    print(&folder.edition().page("/article/s-001/"))
}

const OF_ALL: &str = ".gallery > figcaption";
const OF_EACH: &str = ".gallery-pictures figcaption";

#[test]
fn one_credit_for_all_pictures_is_said_once() {
    let paper = gallery(&[Some("A"), Some("A"), Some("A")]);
    assert_eq!(paper.words(OF_ALL), ["For all. A"]);
    assert_eq!(paper.words(OF_EACH), ["A caption."; 3]);
}

#[test]
fn different_credits_stay_with_their_pictures() {
    for (credits, each) in [
        ([Some("A"), Some("B")], ["A caption. A", "A caption. B"]),
        ([Some("A"), None], ["A caption. A", "A caption."]),
        ([None, None], ["A caption."; 2]),
    ] {
        let paper = gallery(&credits);
        assert_eq!(paper.words(OF_ALL), ["For all."], "{credits:?}");
        assert_eq!(paper.words(OF_EACH), each, "{credits:?}");
    }
}
