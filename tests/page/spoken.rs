//! Every word that the interface says can be replaced: an edition without a Latin letter, read with
//! every word of the interface replaced by a mark, shows none.

use dateline::{page::Page, words::Word};
use serde_json::{Value, json};

use super::{
    demo::crawl,
    edition::{Edition, Folder},
    paper::{Paper, print},
};

/// What may be read to someone.
const SPOKEN: [&str; 8] = [
    "alt",
    "aria-label",
    "aria-description",
    "aria-roledescription",
    "aria-valuetext",
    "placeholder",
    "summary",
    "title",
];

/// In place of the words: nothing but what they are filled with.
fn marks() -> Value {
    let mut marks = json!({});
    for word in Word::ALL {
        let (key, english) = word.entry();
        let mut mark = "⟦".to_owned();
        for part in english.split('{').skip(1) {
            let name = part.split('}').next().unwrap_or_default();
            mark.extend(["{", name, "} "]);
        }
        mark.push('⟧');
        marks[key] = json!(mark);
    }
    marks
}

/// A copy of the Greek fixture that says nothing in English.
fn silent() -> Folder {
    let fixture =
        std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/edition-greek");
    let read = |name: &str| std::fs::read_to_string(fixture.join(name)).expect(name);
    let mut site: Value = serde_json::from_str(&read("site.json")).expect("settings");
    site["words"] = marks();
    Folder::new()
        .json("site.json", &site)
        .file("feed.json", read("feed.json"))
        .file("feed-2.json", read("feed-2.json"))
}

/// What is said with Latin letters, on a page and in its title.
fn latin(page: &Page, paper: &Paper) -> Vec<String> {
    let mut said: Vec<String> = paper.texts().into_iter().map(str::to_owned).collect();
    for name in SPOKEN {
        let values = paper.attributes(&format!("[{name}]"), name);
        said.extend(values.into_iter().map(str::to_owned));
    }
    said.push(dateline::head::title(page));
    said.retain(|text| {
        // A name is a name in every language; "x" is the title that the tests' own document has.
        let rest = text.replace("YouTube", "");
        // An address for paper is an address.
        let address = rest.starts_with("https://el.example/");
        rest != "x" && !address && rest.contains(|letter: char| letter.is_ascii_alphabetic())
    });
    said
}

#[test]
fn pages_say_nothing_but_replaceable_words() {
    let folder = silent();
    let pages = crawl(&folder.edition(), "/");
    assert!(pages.len() > 35, "{}", pages.len());
    for (path, page) in &pages {
        assert_eq!(latin(page, &print(page)), [] as [&str; 0], "{path}");
    }
    let edition = folder.edition();
    let every = edition.whole("/article/%CF%80%CF%81%CF%8E%CF%84%CE%B7/");
    let paper = print(&every);
    for selector in [
        ".embed",
        ".footnotes",
        ".corrections",
        ".notice",
        ".share",
        "aside",
    ] {
        assert!(paper.count(selector) > 0, "{selector}");
    }
}

#[test]
fn problems_say_nothing_but_replaceable_words() {
    let folder = silent();
    let page = folder.edition().page("/11/");
    assert_eq!(latin(&page, &print(&page)), [] as [&str; 0]);
    let page = folder.edition().page("/section/%CE%BA%CE%B5%CE%BD%CF%8C/");
    assert_eq!(latin(&page, &print(&page)), [] as [&str; 0]);
    let folder = folder.json("feed.json", &json!({"items": []}));
    let page = folder.edition().page("/");
    assert_eq!(latin(&page, &print(&page)), [] as [&str; 0]);
}

/// What a newsroom has to mend is told to readers as well, so it is told in their language.
#[test]
fn causes_say_nothing_but_replaceable_words() {
    for text in [
        "<html>",
        "[]",
        "{}",
        "{\"version\": \"https://jsonfeed.org/version/1\"}",
    ] {
        let folder = silent().file("feed.json", text);
        let page = folder.edition().page("/");
        let mut said = latin(&page, &print(&page));
        for text in &mut said {
            *text = text.replace("/feed.json", "");
        }
        said.retain(|text| text.contains(|letter: char| letter.is_ascii_alphabetic()));
        assert_eq!(said, [] as [&str; 0]);
    }
}

#[test]
fn a_word_that_is_not_replaced_would_be_found() {
    let page = Edition::fixture("edition-greek").page("/");
    let said = latin(&page, &print(&page)).join("|");
    for word in [
        "Skip to the content",
        "Top stories",
        "Older stories",
        "Sections",
        "May",
    ] {
        assert!(said.contains(word), "{word} in {said}");
    }
}
