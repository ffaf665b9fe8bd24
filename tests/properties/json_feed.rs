//! JSON Feed and settings: whatever the text, what is read of it is bounded and can be told apart.

use std::collections::BTreeSet;

use dateline::{
    json::Document,
    model::address::Address,
    site::Site,
    source::json_feed::{self, Reading},
};

pub fn check(text: &str) {
    let Some(document) = Document::parse(text) else {
        return;
    };
    let address = Address::parse("/feed.json").expect("an address");
    let site = Site::parse(&document, &address).unwrap_or_default();
    let Ok(edition) = json_feed::edition(&document, &address, &site) else {
        return;
    };
    let ids: BTreeSet<_> = edition.headlines.iter().map(|story| &story.id).collect();
    let slugs: BTreeSet<_> = edition.headlines.iter().map(|story| &story.slug).collect();
    assert_eq!(
        (ids.len(), slugs.len()),
        (edition.headlines.len(), edition.headlines.len())
    );
    let reading = Reading::new(&document, &address, &site).expect("a feed, as before");
    for story in reading.stories() {
        let article = story.article();
        assert!(article.headline.title.chars().count() <= 1_000);
        assert!(article.headline.topics.len() <= 50 && article.headline.byline.authors.len() <= 20);
        assert!(article.body.len() <= 20_020);
    }
}
