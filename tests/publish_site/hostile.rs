//! Words that look like mark-up: shown as those characters, on every page that says them.

use std::{fs, path::Path};

use scraper::{Html, Selector};
use serde_json::{Value, json};

use super::{
    folder::{Folder, files},
    publishing::{published, root},
};

/// The one script of every page.
const LOADER: &str = include_str!("../fixtures/bundle/loader-123456789abcdef.js");
const TITLE: &str = "</title><script>alert(1)</script><!-- & \"quoted\" 'too' ]]>";
const DEK: &str = "</script></style></textarea><img src=x onerror=alert(2)>{{policy}}<!--<script>";
const NAME: &str = "\"onmouseover=\"alert(3)</script>";

/// The words as HTML, which a field of plain text is decoded from, once.
fn escaped(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;")
}

/// The small edition with hostile words wherever a newsroom can put some, written so.
fn hostile(written: fn(&str) -> String) -> Folder {
    let [title, dek, name] = [TITLE, DEK, NAME].map(written);
    let site = Folder::copy_of(&root("tests/fixtures/edition-small"));
    site.change("site.json", |settings| {
        settings["title"] = json!(name);
        settings["tagline"] = json!(dek);
        settings["copyright"] = json!(title);
    });
    let change = |item: &mut Value| {
        item["title"] = json!(title);
        item["authors"] = json!([{ "name": name }]);
        item["_dateline"]["dek"] = json!(dek);
        item["_dateline"]["kicker"] = json!(title);
        item["_dateline"]["image"]["alt"] = json!(dek);
        item["_dateline"]["image"]["caption"] = json!(title);
    };
    site.change("feed.json", |feed| {
        let items = feed["items"].as_array_mut().unwrap();
        change(items.iter_mut().find(|item| item["id"] == "c-12").unwrap());
    });
    site.change("articles/talks-begin.json", |feed| {
        change(&mut feed["items"][0]);
    });
    site
}

fn texts(html: &Html, selector: &str) -> Vec<String> {
    let selector = Selector::parse(selector).unwrap();
    html.select(&selector)
        .map(|element| element.text().collect())
        .collect()
}

/// Nothing but what the project itself puts into its pages runs, and all data can be read.
fn is_harmless(name: &str, html: &Html) {
    let every = Selector::parse("*").unwrap();
    for element in html.select(&every).map(|element| element.value()) {
        let is_handler = |(name, _): &(&str, &str)| name.starts_with("on");
        assert_eq!(element.attrs().find(is_handler), None, "{name}");
        let is_loader = element.attrs().next().is_none();
        let is_data = matches!(
            element.attr("type"),
            Some("application/json" | "application/ld+json")
        );
        assert!(
            element.name() != "script" || is_loader || is_data,
            "{name}: {element:?}"
        );
    }
    let scripts = texts(html, "script:not([type])");
    assert_eq!(scripts, [LOADER.trim_end()], "{name}");
    for data in texts(html, "script[type]") {
        serde_json::from_str::<Value>(&data).unwrap_or_else(|error| panic!("{name}: {error}"));
    }
    assert_eq!(texts(html, "title").len(), 1, "{name}");
    assert_eq!(texts(html, "main h1").len(), 1, "{name}");
}

/// The pages of a published folder.
fn pages(folder: &Path) -> Vec<(String, Html)> {
    let is_page = |name: &String| {
        Path::new(name)
            .extension()
            .is_some_and(|ending| ending == "html")
    };
    let read = |name: String| {
        let html = fs::read_to_string(folder.join(&name)).unwrap();
        (name, Html::parse_document(&html))
    };
    let names = files(folder).into_iter().filter(is_page);
    names
        .filter(|name| name != "shell.html")
        .map(read)
        .collect()
}

#[test]
fn hostile_words_are_words_on_every_page() {
    let (site, out) = (hostile(escaped), Folder::new());
    published(site.as_ref(), &out.at("site"));
    let pages = pages(&out.at("site"));
    assert!(pages.len() > 12, "{}", pages.len());
    for (name, html) in &pages {
        is_harmless(name, html);
        assert!(
            texts(html, "title")[0].contains(NAME),
            "{name}: the title of the paper"
        );
        assert!(
            texts(html, "footer").concat().contains(TITLE),
            "{name}: its copyright line"
        );
    }
    let page = |name: &str| &pages.iter().find(|(known, _)| known == name).unwrap().1;
    let story = page("article/talks-begin/index.html");
    assert_eq!(texts(story, "h1"), [TITLE]);
    assert!(texts(story, "main article").concat().contains(DEK));
    assert!(
        texts(page("index.html"), ".lead h3")
            .concat()
            .contains(TITLE)
    );
}

/// End tags in plain text are taken for HTML: what is left of it is text.
#[test]
fn hostile_html_is_harmless_on_every_page() {
    let (site, out) = (hostile(str::to_owned), Folder::new());
    published(site.as_ref(), &out.at("site"));
    for (name, html) in &pages(&out.at("site")) {
        is_harmless(name, html);
    }
}
