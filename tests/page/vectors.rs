//! Every hostile vector through the whole program, natively: what it becomes is on the list of what
//! a page may consist of. The browser's probe goes by the same lists (`fixtures/hostile`).

use std::collections::BTreeSet;

use scraper::ElementRef;
use serde::Deserialize;

use super::{
    edition::Folder,
    hostile_edition::{BEFORE, feed, feed_of_lists, site, stories_of_lists},
    paper::{Paper, print, words},
    vectors::vectors,
};
use dateline::page::{Page, PageContent};

/// A feed is read whole for each of its pages, so a small one saves time.
const BATCH: usize = 8;

/// How many are the topics and authors of one feed.
const TERMS: usize = 40;

#[derive(Deserialize)]
struct Allowed {
    elements: BTreeSet<String>,
    attributes: BTreeSet<String>,
    ids: BTreeSet<String>,
    own: Vec<String>,
}

impl Allowed {
    /// Whether an element is part of what the site itself puts on its pages, letter by letter.
    fn is_own(&self, element: ElementRef<'_>) -> bool {
        let around = element.ancestors().filter_map(ElementRef::wrap);
        let mut forms = std::iter::once(element)
            .chain(around)
            .filter(|it| it.value().name() == "form");
        let Some(form) = forms.next() else {
            return false;
        };
        // Compared as the parser prints both.
        let own = self.own.iter().map(|html| Paper::of(html.clone()));
        own.filter_map(|paper| paper.all("form").first().map(ElementRef::html))
            .any(|html| html == form.html())
    }
}

impl Allowed {
    fn read() -> Self {
        serde_json::from_str(include_str!("../fixtures/hostile/allowed.json")).expect("lists")
    }
}

/// Everything that is wrong with a page.
fn faults_of(page: &Page, path: &str, allowed: &Allowed) -> Vec<String> {
    let paper = print(page);
    let strange = paper.elements().flat_map(|it| strange(it, allowed));
    let found = paper.repairs().into_iter().chain(strange);
    found.map(|fault| format!("{path}: {fault}")).collect()
}

fn assert_none(faults: &[String]) {
    let count = faults.len();
    assert!(faults.is_empty(), "{count} faults:\n{}", faults.join("\n"));
}

#[test]
fn no_vector_reaches_a_page() {
    let allowed = Allowed::read();
    let mut faults = Vec::new();
    let mut count = 0;
    for batch in vectors().chunks(BATCH) {
        let folder = Folder::new()
            .json("site.json", &site(batch))
            .json("feed.json", &feed(batch));
        let edition = folder.edition();
        let front = print(&edition.page("/"));
        let mut paths: BTreeSet<String> = ["/".to_owned(), "/about/".to_owned()].into();
        paths.extend(
            front
                .attributes("main a, nav a", "href")
                .into_iter()
                // Nothing of the content is on the page of the search.
                .filter(|path| *path != "/search/")
                .map(str::to_owned),
        );
        let stories = paths.iter().filter(|path| path.starts_with("/article/"));
        assert_eq!(stories.count(), batch.len() + 2, "{paths:#?}");
        for path in &paths {
            let page = edition.page(path);
            if let PageContent::Article(_) = page.content {
                let paper = print(&page);
                count += 1;
                assert!(words(paper.only(".body")).contains(BEFORE), "{path}");
            }
            faults.extend(faults_of(&page, path, &allowed));
        }
    }
    assert_none(&faults);
    let batches = vectors().chunks(BATCH).len();
    assert_eq!(count, vectors().len() + 2 * batches, "stories");
}

#[test]
fn no_vector_reaches_a_list() {
    let allowed = Allowed::read();
    let mut faults = Vec::new();
    let mut known = BTreeSet::new();
    for batch in vectors().chunks(TERMS) {
        let folder = Folder::new()
            .json("site.json", &site(batch))
            .json("feed.json", &feed_of_lists(batch));
        let edition = folder.edition();
        for story in stories_of_lists(batch) {
            let paper = print(&edition.page(&story));
            for path in paper.attributes("main a", "href") {
                let is_list = path.starts_with("/topic/") || path.starts_with("/author/");
                if !is_list || !known.insert(path.to_owned()) {
                    continue;
                }
                let page = edition.page(path);
                assert!(matches!(page.content, PageContent::List(_)), "{path}");
                faults.extend(faults_of(&page, path, &allowed));
            }
        }
    }
    assert_none(&faults);
    assert!(known.len() > 250, "{} lists", known.len());
}

/// What an element may not be or say.
fn strange(element: ElementRef<'_>, allowed: &Allowed) -> Vec<String> {
    let value = element.value();
    let mut faults = Vec::new();
    if allowed.is_own(element) || ["html", "head", "title", "body"].contains(&value.name()) {
        return faults;
    }
    let mut complain = |what: &str, name: &str| {
        faults.push(format!("{what} {name} in {:.200}", element.html()));
    };
    if !allowed.elements.contains(value.name()) {
        complain("the element", value.name());
    }
    for (name, content) in value.attrs() {
        let is_address = ["href", "src", "poster", "data-frame"].contains(&name);
        if !allowed.attributes.contains(name) {
            complain("the attribute", name);
        } else if name == "id"
            && !allowed.ids.contains(content)
            && !content.starts_with("in-story-")
        {
            complain("the id", content);
        } else if is_address && !is_tame(content) {
            complain("the address", content);
        } else if is_asked(value.name(), name) && content.split(", ").any(leads_away) {
            complain("a request for", content);
        }
    }
    let links_away =
        value.name() == "a" && value.attr("href").is_some_and(|it| it.starts_with("http"));
    if links_away
        && !value
            .attr("rel")
            .is_some_and(|rel| rel.contains("noopener"))
    {
        complain("a link without", "noopener");
    }
    faults
}

/// Whether a browser fetches by itself what an attribute names. Players wait for their reader.
fn is_asked(element: &str, attribute: &str) -> bool {
    attribute == "srcset" || attribute == "poster" || element == "img" && attribute == "src"
}

fn leads_away(file: &str) -> bool {
    let base = url::Url::parse("https://site.example/").expect("a base");
    let file = base.join(file.split(' ').next().unwrap_or_default());
    file.is_ok_and(|file| file.origin() != base.origin())
}

/// Whether a browser takes an address for one of the web, a letter's or the site's own.
fn is_tame(address: &str) -> bool {
    let base = url::Url::parse("https://site.example/").expect("a base");
    let is_known = |url: url::Url| ["http", "https", "mailto"].contains(&url.scheme());
    base.join(address).is_ok_and(is_known)
}

#[test]
fn what_is_strange_is_noticed() {
    let allowed = Allowed::read();
    for body in [
        "<script></script>",
        "<p onclick=\"x\">",
        "<p style=\"x\">",
        "<p id=\"seed\">",
        "<a href=\"javascript:x\">",
        "<a href=\"https://a.example/\">",
        "<img src=\"data:,x\">",
        "<img src=\"//a.example/x\">",
        "<img srcset=\"/x 1w, https://a.example/x 2w\">",
        "<video poster=\"//a.example/x\">",
        "<form>",
        "<form role=\"search\" action=\"/search/\"><label><input name=\"q\"></label></form>",
        "<a name=\"x\">",
        "<iframe srcdoc=\"x\">",
    ] {
        let paper = Paper::of(body.to_owned());
        let found: Vec<_> = paper
            .elements()
            .flat_map(|it| strange(it, &allowed))
            .collect();
        assert!(!found.is_empty(), "{body}");
    }
}
