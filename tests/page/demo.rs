//! The demo edition as a whole: every page that a reader can reach by links.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::LazyLock,
};

use dateline::page::{Page, PageContent};

use super::{edition::Edition, paper::print};

/// Every page of the demo edition that a link leads to, by address, related news included.
pub static PAGES: LazyLock<BTreeMap<String, Page>> = LazyLock::new(|| crawl(&Edition::demo(), "/"));

/// Every page that can be reached from an address.
pub fn crawl(edition: &Edition, start: &str) -> BTreeMap<String, Page> {
    let mut pages = BTreeMap::new();
    let mut waiting = vec![start.to_owned()];
    while let Some(path) = waiting.pop() {
        if pages.contains_key(&path) {
            continue;
        }
        let page = edition.whole(&path);
        let paper = print(&page);
        for link in paper.attributes("a", "href") {
            let link = link.split('#').next().unwrap_or_default();
            if link.starts_with('/') && !link.starts_with("//") {
                waiting.push(link.to_owned());
            }
        }
        pages.insert(path, page);
        assert!(pages.len() < 1_000, "the edition has no end");
    }
    pages
}

#[test]
fn every_link_leads_somewhere() {
    let mut broken = Vec::new();
    for (path, page) in PAGES.iter() {
        if let PageContent::Problem(problem) = &page.content {
            broken.push(format!("{path}: {problem:?}"));
        }
    }
    assert!(broken.is_empty(), "{broken:#?}");
    assert!(PAGES.len() > 80, "{}", PAGES.len());
}

#[test]
fn every_story_section_topic_and_author_is_linked() {
    let kinds = |prefix: &str| PAGES.keys().filter(|path| path.starts_with(prefix)).count();
    assert_eq!(kinds("/article/"), 40);
    assert!(kinds("/section/") >= 6);
    assert!(kinds("/topic/") > 30);
    assert!(kinds("/author/") >= 2);
    assert!(PAGES.contains_key("/page/2/") && PAGES.contains_key("/page/3/"));
    assert!(PAGES.contains_key("/about/"));
}

#[test]
fn every_address_is_spelled_in_the_one_way() {
    for (path, page) in PAGES.iter() {
        assert_eq!(page.route.path("/"), *path);
    }
}

#[test]
fn every_file_that_a_page_asks_for_is_there() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let mut asked = BTreeSet::new();
    for page in PAGES.values() {
        let paper = print(page);
        for (selector, name) in [
            ("img", "src"),
            ("audio", "src"),
            ("video", "src"),
            ("video", "poster"),
        ] {
            let found = paper.attributes(selector, name).into_iter();
            asked.extend(found.map(str::to_owned));
        }
        for set in paper.attributes("img", "srcset") {
            let files = set.split(", ").filter_map(|file| file.split(' ').next());
            asked.extend(files.map(str::to_owned));
        }
    }
    assert!(asked.len() > 60, "{}", asked.len());
    for file in asked {
        let relative = file.strip_prefix('/').expect("a file of the edition");
        assert!(root.join(relative).is_file(), "{file}");
    }
}
