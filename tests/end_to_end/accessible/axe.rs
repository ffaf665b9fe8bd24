//! axe-core finds nothing on any page.

use std::{fs, sync::LazyLock};

use serde_json::Value;

use crate::{
    driver::root,
    edition,
    reader::{Reader, Scheme, reading},
    server::Rule,
};

static AXE: LazyLock<String> = LazyLock::new(|| {
    let file = root().join("tools/node_modules/axe-core/axe.min.js");
    fs::read_to_string(&file)
        .unwrap_or_else(|error| panic!("{}: {error}; `make setup` installs it", file.display()))
});

const PAGES: [&str; 15] = [
    "/",
    "/article/putin-says-contacts-with-trump-inspired-hope/",
    "/article/everything-an-article-can-hold/",
    "/article/how-the-suez-canal-moves-ships/",
    "/article/warum-deutsche-woerter-so-lang-sind/",
    "/article/eratosthenes-arabic/",
    "/section/world/",
    "/topic/trade-routes/",
    "/author/world-desk/",
    "/page/2/",
    "/about/",
    "/nonsense/",
    "/search/",
    "/search/?q=suez",
    "/search/?q=nothing-has-these-words",
];

/// What axe-core finds, one line for each element.
async fn violations(reader: &Reader) -> Vec<String> {
    if !reader.eval::<bool>("'axe' in window").await {
        reader
            .driver
            .execute(AXE.as_str(), Vec::new())
            .await
            .unwrap();
    }
    reader
        .promised(
            "axe.run(document, {resultTypes: ['violations']}).then(({violations}) => violations.flatMap(
                ({id, help, nodes}) => nodes.map(({target, any}) => `${id} (${help}): ${target} ${any.map(({message}) => message)}`)
            ))",
        )
        .await
}

/// Checks the page on show in light and dark.
async fn check(reader: &Reader, what: &str, found: &mut Vec<String>) {
    for scheme in Scheme::ALL {
        reader.prefer(scheme).await;
        found.extend(
            violations(reader)
                .await
                .into_iter()
                .map(|line| format!("{what}, {}: {line}", scheme.name())),
        );
    }
}

async fn check_all(reader: &Reader) {
    let mut found = Vec::new();
    for path in PAGES {
        reader.open(path).await;
        reader.settle().await;
        check(reader, path, &mut found).await;
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[tokio::test]
async fn nothing_is_found_from_left_to_right() {
    reading(async |reader| check_all(reader).await).await;
}

#[tokio::test]
async fn nothing_is_found_from_right_to_left() {
    reading(async |reader| {
        reader
            .server
            .set("/site.json", Rule::json(&edition::right_to_left()));
        reader.open("/").await;
        assert_eq!(
            reader.attributes("html", "dir").await,
            [Some("rtl".to_owned())]
        );
        assert_eq!(
            reader.attributes("html", "lang").await,
            [Some("ar".to_owned())]
        );
        check_all(reader).await;
    })
    .await;
}

#[tokio::test]
async fn nothing_is_found_on_a_telephone() {
    reading(async |reader| {
        reader.resize(360, 740, 1.0).await;
        check_all(reader).await;
    })
    .await;
}

#[tokio::test]
async fn nothing_is_found_on_problem_pages() {
    reading(async |reader| {
        let mut found = Vec::new();
        let empty: Value = serde_json::json!({"version": "https://jsonfeed.org/version/1.1", "title": "T", "items": []});
        for (what, file, rule) in [
            ("no feed", "/feed.json", Rule::status(500)),
            ("HTML for a feed", "/feed.json", Rule::html()),
            ("an empty feed", "/feed.json", Rule::json(&empty)),
            ("no settings", "/site.json", Rule::status(404)),
            ("HTML for settings", "/site.json", Rule::html()),
        ] {
            reader.expect_failure_of(file);
            reader.server.set(file, rule);
            reader.open("/").await;
            check(reader, what, &mut found).await;
            reader.server.mend(file);
        }
        assert!(found.is_empty(), "{}", found.join("\n"));
    })
    .await;
}

#[tokio::test]
async fn axe_would_find_something() {
    reading(async |reader| {
        reader.open("/").await;
        reader
            .eval::<Value>("(document.querySelector('.lead img').removeAttribute('alt'), null)")
            .await;
        let found = violations(reader).await;
        assert!(
            found.iter().any(|line| line.starts_with("image-alt")),
            "{found:?}"
        );
    })
    .await;
}
