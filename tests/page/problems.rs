//! Pages that say what went wrong, and what to do.

use dateline::{
    head,
    page::{Page, PageContent, Request, problem::Problem},
    route::Route,
};
use serde_json::json;

use super::{
    edition::{Edition, Folder, chain, feed, settings, story},
    paper::{Paper, print},
};

fn problem(page: &Page) -> &Problem {
    match &page.content {
        PageContent::Problem(problem) => problem,
        other => panic!("no problem: {other:?}"),
    }
}

/// Heading, what happened, and where the ways out lead.
fn said(paper: &Paper) -> (Vec<String>, Vec<String>, Vec<&str>) {
    (
        paper.words("main h1"),
        paper.words(".problem > p"),
        paper.attributes(".problem-ways a", "href"),
    )
}

fn assert_says(page: &Page, heading: &str, text: &str, ways: &[&str]) {
    problem(page);
    let paper = print(page);
    let (headings, texts, links) = said(&paper);
    assert_eq!(headings, [heading]);
    assert_eq!(texts, [text]);
    let ways: Vec<&str> = ways.iter().copied().chain(["/search/"]).collect();
    assert_eq!(links, ways);
    assert_eq!(page.heading(), heading);
    assert!(paper.repairs().is_empty(), "{:?}", paper.repairs());
    // It is the answer to what was asked, not something that appears later.
    assert_eq!(paper.count("[role=alert]"), 0);
}

#[test]
fn an_address_that_leads_nowhere() {
    let edition = Edition::fixture("edition");
    for path in [
        "/nowhere/",
        "/article/nowhere/",
        "/section/nowhere/",
        "/page/99/",
        "/section/world/page/0/",
        "/article/..%2fsite.json",
        "/a&b=<c>\"d'/",
    ] {
        let page = edition.page(path);
        assert_eq!(problem(&page), &Problem::NotFound, "{path}");
        let text = format!(
            "The address {path} leads to nothing. The story may have moved, or the address may \
             have been cut short on its way to you."
        );
        assert_says(&page, "There is no page here", &text, &["/"]);
        assert_eq!(head::title(&page), "There is no page here – The Courier");
    }
}

#[test]
fn an_edition_without_stories() {
    let edition = Edition::fixture("edition-empty");
    let page = edition.page("/");
    assert_eq!(problem(&page), &Problem::Empty);
    assert_says(
        &page,
        "No stories yet",
        "Nothing has been published here so far. Come back later.",
        &["/", "/"],
    );
    assert_eq!(
        print(&page).words(".problem-ways a"),
        ["Try again", "Front page", "Search"]
    );
    assert_eq!(print(&page).count("nav.sections a"), 3);
    assert_eq!(problem(&edition.page("/page/2/")), &Problem::NotFound);
    assert_eq!(problem(&edition.page("/article/a/")), &Problem::NotFound);
    assert_eq!(
        super::list_of(&edition.page("/section/world/")).heading,
        "World"
    );

    let hopeless = Folder::with_site().json("feed.json", &feed(&[json!(1), json!({})], None));
    assert_eq!(problem(&hopeless.edition().page("/")), &Problem::Empty);
}

/// What is wrong with a file, and how that is put in `unreadable_text`.
const UNREADABLE: &[(&[u8], &str)] = &[
    (b"", "it is not JSON"),
    (b"<!DOCTYPE html><title>Not found</title>", "it is not JSON"),
    (
        b"{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [{\"id",
        "it is not JSON",
    ),
    (b"{'items': []}", "it is not JSON"),
    (b"\xff\xfe{\0}\0", "it is not JSON"),
    (b"[]", "it is JSON, but not an object"),
    (b"\"items\"", "it is JSON, but not an object"),
    (b"null", "it is JSON, but not an object"),
    (b"{}", "it is a JSON object, but not a feed"),
    (
        b"{\"error\": \"rate limit\"}",
        "it is a JSON object, but not a feed",
    ),
    (
        b"{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": {}}",
        "it is a feed, but its \u{201c}items\u{201d} are not an array",
    ),
];

#[test]
fn a_feed_that_cannot_be_read() {
    for (text, reason) in UNREADABLE {
        let folder = Folder::with_site().file("feed.json", text);
        let edition = folder.edition();
        for path in [
            "/",
            "/section/world/",
            "/article/s-001/",
            "/page/2/",
            "/topic/x/",
        ] {
            let text = format!(
                "What came from /feed.json is not a list of stories: {reason}. This is for the \
                 newsroom to mend."
            );
            assert_says(
                &edition.page(path),
                "The news cannot be read",
                &text,
                &[path, "/"],
            );
        }
        // What needs no stories is there.
        assert!(matches!(
            edition.page("/about/").content,
            PageContent::About(_)
        ));
        assert_eq!(problem(&edition.page("/nowhere/")), &Problem::NotFound);
    }
}

#[test]
fn a_feed_that_is_not_there() {
    let folder = Folder::with_site();
    for path in ["/", "/section/world/", "/article/s-001/"] {
        let page = folder.edition().page(path);
        assert_says(
            &page,
            "The news cannot be fetched",
            "The newsroom's server at /feed.json answered with error 404.",
            &[path, "/"],
        );
        assert_eq!(
            head::title(&page),
            "The news cannot be fetched – The Courier"
        );
    }
    // An address of another origin is not a file of the edition.
    let mut site = settings();
    site["source"]["url"] = json!("http://127.0.0.1:9/feed.json");
    let page = Folder::new().json("site.json", &site).edition().page("/");
    assert_says(
        &page,
        "The news cannot be fetched",
        "The newsroom's server at http://127.0.0.1:9/feed.json cannot be reached. It may be \
         down, or something between you and it may be blocking the way.",
        &["/", "/"],
    );
}

#[test]
fn an_older_page_that_is_broken_says_so_at_its_own_address() {
    let folder = Folder::with_site()
        .json("feed.json", &feed(&[story(1)], Some("feed-2.json")))
        .file("feed-2.json", "<html>");
    let page = folder.edition().page("/page/2/");
    assert_says(
        &page,
        "The news cannot be read",
        "What came from /feed-2.json is not a list of stories: it is not JSON. This is for the \
         newsroom to mend.",
        &["/page/2/", "/"],
    );
    // Whether the story is there cannot be told.
    assert!(matches!(
        problem(&folder.edition().page("/article/nowhere/")),
        Problem::Failed(_)
    ));
}

#[test]
fn settings_that_are_of_no_use() {
    for (text, reason) in [
        ("<!DOCTYPE html>", "it is not JSON"),
        ("{", "it is not JSON"),
        ("[]", "cannot be used: it is JSON, but not an object"),
        ("{}", "cannot be used: they have no “title”"),
        ("{\"title\": \" \"}", "cannot be used: they have no “title”"),
        (
            "{\"title\": \"A\"}",
            "cannot be used: they have no “source” with “kind” and “url”",
        ),
        (
            "{\"title\": \"A\", \"source\": {\"kind\": \"json-feed\"}}",
            "“source.url” is not an address",
        ),
    ] {
        let folder = Folder::new().file("site.json", text);
        let page = folder.edition().page("/article/a/");
        let paper = print(&page);
        let (headings, texts, ways) = said(&paper);
        assert_eq!(headings, ["The news cannot be read"]);
        assert!(texts[0].contains("/site.json"), "{texts:?}");
        assert!(texts[0].contains(reason), "{texts:?}");
        assert_eq!(ways, ["/article/a/", "/", "/search/"]);
        assert!(paper.repairs().is_empty());
        // There is no publication to name.
        assert_eq!(head::title(&page), "The news cannot be read");
    }
    let page = Folder::new().edition().page("/");
    assert_says(
        &page,
        "The news cannot be fetched",
        "The newsroom's server at /site.json answered with error 404.",
        &["/", "/"],
    );
}

#[test]
fn what_went_wrong_with_the_settings_can_go_right_the_next_time() {
    let folder = Folder::new();
    let edition = folder.edition();
    assert!(matches!(problem(&edition.page("/")), Problem::Failed(_)));
    let folder = folder.json("site.json", &settings());
    assert!(matches!(problem(&edition.page("/")), Problem::Failed(_)));
    let folder = folder.file("feed.json", "{");
    assert!(matches!(problem(&edition.page("/")), Problem::Failed(_)));
    let _folder = folder.json("feed.json", &feed(&[story(1)], None));
    assert!(matches!(edition.page("/").content, PageContent::Home(_)));
}

#[test]
fn what_was_read_once_comes_back_without_its_file() {
    let folder = chain(20);
    let edition = folder.edition();
    let home = edition.page("/");
    let story = edition.page("/article/s-001/");
    drop(folder);
    assert_eq!(edition.page("/"), home);
    assert_eq!(edition.page("/article/s-001/"), story);
}

/// Below `/news/` the way out must not lead to the root, whatever could not be read.
#[test]
fn ways_out_stay_below_the_base_path() {
    let empty = Folder::new();
    let edition = Edition::settings(empty.path(), "/news/site.json");
    for path in ["/news/", "/news/article/a/"] {
        let page = edition.answer(&Request::new(Route::parse(path, "/news/")));
        let paper = print(&page);
        assert_eq!(said(&paper).2, [path, "/news/", "/news/search/"]);
        assert_eq!(paper.attributes(".nameplate a", "href"), ["/news/"]);
    }
}

/// A path such as `//example.org/` is an address of another site as soon as it stands in a link.
#[test]
fn no_way_out_leads_to_another_site() {
    let edition = Folder::new().edition();
    for path in [
        "//evil.example/",
        "//evil.example/article/a/",
        "/\\evil.example/",
        "///evil.example/",
    ] {
        let page = edition.page(path);
        let paper = print(&page);
        for link in paper.attributes("a", "href") {
            let tame = link.starts_with('#')
                || link.starts_with('/') && !link[1..].starts_with(['/', '\\']);
            assert!(tame, "{path} gives {link}");
        }
    }
}
