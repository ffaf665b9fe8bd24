//! Every link, picture and document that a published page names is there.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use scraper::{Html, Selector};

use super::{below_each, demo, folder::files, http::get};

/// Where the site says that it is.
const ORIGIN: &str = "https://demo.dateline.example";

/// Every address that a document names, as it names it.
fn named(html: &Html) -> Vec<String> {
    let mut addresses = Vec::new();
    let every = Selector::parse("*").unwrap();
    for element in html.select(&every).map(|element| element.value()) {
        for name in ["href", "src", "poster", "action"] {
            addresses.extend(element.attr(name).map(str::to_owned));
        }
        // Addresses of this site hold no comma.
        let candidates = element
            .attr("srcset")
            .into_iter()
            .flat_map(|set| set.split(','));
        addresses
            .extend(candidates.filter_map(|one| Some(one.split_whitespace().next()?.to_owned())));
        let content = element.attr("content").unwrap_or_default();
        match element.attr("name") {
            Some("bundle") => addresses.extend(content.split(' ').map(str::to_owned)),
            _ if content.starts_with(ORIGIN) => addresses.push(content.to_owned()),
            _ => {}
        }
    }
    addresses
}

/// The path of an address of this site, and what it names on the page.
fn internal(address: &str, page: &str) -> Option<(String, Option<String>)> {
    let address = address.strip_prefix(ORIGIN).unwrap_or(address);
    let base = url::Url::parse("http://site.invalid")
        .unwrap()
        .join(page)
        .unwrap();
    let url = base.join(address).unwrap();
    let is_own = url.host_str() == Some("site.invalid") && !address.starts_with("mailto:");
    is_own.then(|| (url.path().to_owned(), url.fragment().map(str::to_owned)))
}

fn is_page(name: &str) -> bool {
    Path::new(name)
        .extension()
        .is_some_and(|ending| ending == "html")
}

#[test]
fn every_link_of_every_page_leads_somewhere() {
    below_each(|origin, base| {
        let folder = demo(base);
        let pages: Vec<String> = files(folder)
            .into_iter()
            .filter(|name| is_page(name) && name != "shell.html")
            .collect();
        assert!(pages.len() > 90, "{}", pages.len());
        let mut ids: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let mut wanted: BTreeMap<(String, Option<String>), String> = BTreeMap::new();
        for name in &pages {
            let html = Html::parse_document(&fs::read_to_string(folder.join(name)).unwrap());
            let path = format!("{base}{}", name.trim_end_matches("index.html"));
            for address in named(&html) {
                wanted.extend(internal(&address, &path).map(|wanted| (wanted, path.clone())));
            }
            let with_id = Selector::parse("[id]").unwrap();
            let own = html
                .select(&with_id)
                .filter_map(|element| element.value().id());
            ids.insert(path, own.map(str::to_owned).collect());
        }
        assert!(wanted.len() > 250, "{}", wanted.len());
        let mut dead = Vec::new();
        let mut answered = BTreeMap::new();
        for ((path, fragment), page) in &wanted {
            let status = *answered
                .entry(path)
                .or_insert_with(|| get(origin, path).status);
            // 404.html names itself with every jump within it, and nobody may ask for it by name.
            if status != 200 && path != page {
                dead.push(format!("{page} names {path}: {status}"));
            }
            if let (Some(fragment), Some(ids)) = (fragment, ids.get(path))
                && !fragment.is_empty()
                && !ids.contains(fragment)
            {
                dead.push(format!(
                    "{page} names {path}#{fragment}, which is not there"
                ));
            }
        }
        assert!(dead.is_empty(), "{}", dead.join("\n"));
    });
}

#[test]
fn every_page_of_the_sitemap_is_there() {
    below_each(|origin, base| {
        let sitemap = get(origin, &format!("{base}sitemap.xml")).text();
        let pages: Vec<&str> = sitemap
            .split("<loc>")
            .skip(1)
            .map(|rest| rest.split("</loc>").next().unwrap())
            .collect();
        assert!(pages.len() > 90, "{}", pages.len());
        for page in pages {
            let path = page.strip_prefix(ORIGIN).unwrap();
            assert_eq!(get(origin, path).status, 200, "{path}");
        }
    });
}
