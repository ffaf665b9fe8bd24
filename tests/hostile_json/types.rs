//! Every value of a whole feed, and of whole settings, in turn replaced by every wrong one.

use super::*;

const WRONG: [&str; 14] = [
    "null",
    "true",
    "0",
    "-1",
    "0.5",
    "18446744073709551616",
    "1e308",
    "\"\"",
    "\" \"",
    "\"x\"",
    "[]",
    "{}",
    "[[[[]]]]",
    "{\"x\": {\"y\": [null]}}",
];

/// All pointers into a value (RFC 6901), the whole included.
fn pointers(value: &Value, path: &str, out: &mut Vec<String>) {
    out.push(path.to_owned());
    match value {
        Value::Array(items) => {
            for (place, item) in items.iter().enumerate() {
                pointers(item, &format!("{path}/{place}"), out);
            }
        }
        Value::Object(members) => {
            for (name, value) in members {
                let name = name.replace('~', "~0").replace('/', "~1");
                pointers(value, &format!("{path}/{name}"), out);
            }
        }
        _ => {}
    }
}

/// A value with each of its parts replaced by each of the wrong ones.
fn each_wrong(value: &Value, mut look: impl FnMut(&str, &Value)) -> usize {
    let mut paths = Vec::new();
    pointers(value, "", &mut paths);
    for path in &paths {
        for wrong in WRONG {
            let mut changed = value.clone();
            *changed.pointer_mut(path).unwrap() = serde_json::from_str(wrong).unwrap();
            look(path, &changed);
        }
    }
    paths.len() * WRONG.len()
}

#[test]
fn a_wrong_type_in_an_item_costs_at_most_the_item() {
    let full: Value =
        serde_json::from_str(include_str!("../fixtures/json_feed/extension_full.json")).unwrap();
    let item = &full["items"][0];
    let count = each_wrong(item, |path, item| {
        let (edition, articles) = read(&feed(&[&item.to_string()]));
        let ids: Vec<_> = edition.headlines.iter().map(|it| it.id.as_str()).collect();
        assert!(ids.contains(&"a") && ids.contains(&"z"), "{path}: {item}");
        assert_eq!(articles.len(), edition.headlines.len());
        assert_eq!(
            edition.headlines.len() + edition.skipped.len(),
            3,
            "{path}: {item}"
        );
    });
    assert!(count > 500, "{count}");
}

#[test]
fn a_wrong_type_around_the_items_is_survived() {
    let full: Value =
        serde_json::from_str(include_str!("../fixtures/json_feed/extension_full.json")).unwrap();
    each_wrong(&full, |path, feed| {
        let document = Document::from(feed.clone());
        let found = json_feed::edition(&document, &at("/feed.json"), &Site::default());
        // Without its items, or as something else, it is said to be no feed.
        assert!(
            found.is_ok() || path.is_empty() || path == "/items",
            "{path}: {feed}"
        );
    });
}

#[test]
fn a_wrong_type_in_the_settings_costs_at_most_its_field() {
    let full: Value = serde_json::from_str(include_str!("../fixtures/site/full.json")).unwrap();
    let count = each_wrong(&full, |path, settings| {
        let found = Site::parse(&Document::from(settings.clone()), &at("/site.json"));
        let required = ["", "/title", "/source", "/source/kind", "/source/url"].contains(&path);
        match found {
            Ok(site) => assert!(!site.title.is_empty(), "{path}"),
            Err(error) => assert!(required && !error.to_string().is_empty(), "{path}: {error}"),
        }
    });
    assert!(count > 200, "{count}");
}
