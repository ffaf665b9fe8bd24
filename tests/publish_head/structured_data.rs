//! What a page says as JSON-LD, by its values and by schema.org's vocabulary.

use std::collections::BTreeSet;

use dateline::{
    publish::{
        head::{Head, Stories, Subject},
        structured_data::script,
    },
    route::Listing,
};
use serde_json::{Value, json};

use crate::{about_story, front, graph, node, site, story};

#[test]
fn describes_a_reprint_to_machines() {
    let site = site(&json!({}));
    let article = story(&site, &json!({}));
    let graph = graph(&about_story(&site, "T", &article));
    let story = node(&graph, "NewsArticle");
    let wire = json!({ "@type": "Organization", "name": "Wire" });
    let expected = json!({
        "headline": "Talks “begin”", "description": "Both sides met.", "articleSection": "World",
        "datePublished": "2025-02-27T18:05:00+03:00", "dateModified": "2025-02-28T09:00:00Z",
        "dateline": "MOSCOW/ISTANBUL/BUDAPEST", "keywords": ["Talks", "War"], "inLanguage": "en-GB",
        "copyrightNotice": "Copyright Wire. Reproduced with permission.", "sourceOrganization": wire,
        "author": [
            { "@type": "Person", "name": "Jane Roe", "jobTitle": "Correspondent", "url": "https://post.example/author/jane-roe/" },
            { "@type": "Organization", "name": "Wire", "url": "https://post.example/author/wire/" },
        ],
        "isBasedOn": {
            "@type": "CreativeWork", "url": "https://wire.example/talks", "publisher": wire,
            "datePublished": "2025-02-27T12:00:00Z",
        },
        "correction": [{ "@type": "CorrectionComment", "text": "The year was wrong.", "datePublished": "2025-02-28T09:00:00Z" }],
        "locationCreated": [
            { "@type": "Place", "name": "MOSCOW" }, { "@type": "Place", "name": "ISTANBUL" },
            { "@type": "Place", "name": "BUDAPEST" },
        ],
        "image": {
            "@type": "ImageObject", "url": "https://post.example/images/talks.webp",
            "contentUrl": "https://post.example/images/talks.webp", "width": 1600, "height": 900,
            "description": "A \"table\"", "caption": "The table", "creditText": "J. Roe",
        },
        "mainEntityOfPage": { "@type": "WebPage", "@id": "https://post.example/article/talks/" },
    });
    for (property, value) in expected.as_object().unwrap() {
        assert_eq!(&story[property], value, "{property}");
    }
    let steps = node(&graph, "BreadcrumbList")["itemListElement"].clone();
    let steps: Vec<_> = steps
        .as_array()
        .unwrap()
        .iter()
        .map(|step| (step["name"].clone(), step["item"].clone()))
        .collect();
    assert_eq!(
        json!(steps),
        json!([
            ["The Post", "https://post.example/"],
            ["World", "https://post.example/section/world/"],
            ["Talks “begin”", "https://post.example/article/talks/"],
        ])
    );
    assert_eq!(
        node(&graph, "NewsMediaOrganization")["logo"]["url"],
        "https://post.example/icon.svg"
    );
}

#[test]
fn knows_who_stands_for_a_story_without_names() {
    let site = site(&json!({}));
    let author = |fields: Value| {
        let article = story(&site, &fields);
        node(&graph(&about_story(&site, "T", &article)), "NewsArticle")["author"][0].clone()
    };
    let publication = json!({
        "@type": "NewsMediaOrganization", "@id": "https://post.example/#publisher", "name": "The Post", "url": "https://post.example/",
    });
    let agency = json!({ "byline": { "agency": "Wire" } });
    assert_eq!(
        author(json!({ "authors": [], "_dateline": agency })),
        json!({ "@type": "Organization", "name": "Wire" })
    );
    assert_eq!(
        author(json!({ "authors": [], "_dateline": {} })),
        publication
    );
    assert_eq!(
        author(json!({ "authors": [{ "name": "the post" }], "_dateline": {} })),
        publication
    );
    assert_eq!(
        author(json!({ "authors": [{ "name": "World Desk" }], "_dateline": {} }))["@type"],
        "Person"
    );
}

/// The types that are used, each with the properties that schema.org 29 has for it (its own and
/// inherited ones) as far as they are used.
const VOCABULARY: &[(&str, &str)] = &[
    (
        "AboutPage",
        "about breadcrumb description inLanguage isPartOf name publisher url",
    ),
    ("BreadcrumbList", "itemListElement"),
    (
        "CollectionPage",
        "breadcrumb description inLanguage isPartOf mainEntity name publisher url",
    ),
    ("ContactPoint", "contactType url"),
    ("CorrectionComment", "datePublished text"),
    ("CreativeWork", "datePublished publisher url"),
    ("EntryPoint", "urlTemplate"),
    (
        "ImageObject",
        "caption contentUrl creditText description height url width",
    ),
    ("ItemList", "itemListElement numberOfItems"),
    ("ListItem", "item name position url"),
    (
        "NewsArticle",
        "articleSection author copyrightNotice correction dateModified datePublished dateline description headline image \
         inLanguage isAccessibleForFree isBasedOn isPartOf keywords locationCreated mainEntityOfPage publisher \
         sourceOrganization url",
    ),
    (
        "NewsMediaOrganization",
        "contactPoint description email logo name url",
    ),
    ("Organization", "name url"),
    ("Person", "jobTitle name url"),
    ("Place", "name"),
    // What schema.org's page about actions makes of `query`.
    ("SearchAction", "query-input target"),
    ("WebPage", ""),
    (
        "WebSite",
        "copyrightNotice description inLanguage name potentialAction publisher url",
    ),
];

#[test]
fn only_the_front_tells_where_to_search() {
    let site = site(&json!({ "base_path": "/news/" }));
    let article = story(&site, &json!({}));
    let search = |subject| {
        let head = Head {
            site: &site,
            title: "T",
            path: "/news/",
            subject,
        };
        node(&graph(&head), "WebSite")["potentialAction"].clone()
    };
    let template = "https://post.example/news/search/?q={words}";
    assert_eq!(
        search(front(vec![&article.headline], 1)),
        json!({
            "@type": "SearchAction",
            "target": { "@type": "EntryPoint", "urlTemplate": template },
            "query-input": "required name=words",
        })
    );
    assert_eq!(search(Subject::Article(&article)), Value::Null);
}

#[test]
fn uses_the_vocabulary_as_it_is() {
    let site = site(&json!({ "contact": "/contact/" }));
    let article = story(&site, &json!({}));
    let mut protected = story(
        &site,
        &json!({ "image": null, "authors": [], "_dateline": {} }),
    );
    protected.protected = true;
    let list = Stories {
        listing: &Listing::Front,
        heading: "Older",
        dek: None,
        headlines: vec![&article.headline],
        page: 2,
        more: false,
    };
    let subjects = [
        front(vec![&article.headline], 1),
        Subject::List(list),
        Subject::Article(&article),
        Subject::Article(&protected),
        Subject::About("About The Post"),
    ];
    let mut used = BTreeSet::new();
    for subject in subjects {
        let head = Head {
            site: &site,
            title: "T",
            path: "/x/",
            subject,
        };
        let graph = graph(&head);
        let ids: Vec<&Value> = graph.iter().map(|node| &node["@id"]).collect();
        for node in &graph {
            check(node, &ids, &mut used);
        }
        assert_eq!(script(&head), script(&head.clone()));
    }
    let known: BTreeSet<String> = VOCABULARY
        .iter()
        .map(|(kind, _)| (*kind).to_owned())
        .collect();
    assert_eq!(used, known, "the table holds what is used");
}

/// Every object has a type with known properties, or refers to a node of the graph; nothing is
/// empty.
fn check(value: &Value, ids: &[&Value], used: &mut BTreeSet<String>) {
    let members = match value {
        Value::Object(members) => members,
        Value::Array(items) => {
            assert!(!items.is_empty());
            return items.iter().for_each(|item| check(item, ids, used));
        }
        other => return assert!(!other.is_null() && other != ""),
    };
    let Some(kind) = value["@type"].as_str() else {
        assert!(
            members.len() == 1 && ids.contains(&&value["@id"]),
            "{value}"
        );
        return;
    };
    used.insert(kind.to_owned());
    let (_, properties) = VOCABULARY
        .iter()
        .find(|(name, _)| *name == kind)
        .expect(kind);
    for (name, value) in members.iter().filter(|(name, _)| !name.starts_with('@')) {
        assert!(
            properties.split_whitespace().any(|it| it == name),
            "{kind} has no {name}"
        );
        check(value, ids, used);
    }
}
