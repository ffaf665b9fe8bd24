//! Editions whose documents are at hand, so that no page of theirs needs a request.

use dateline::{
    fetch::Origin,
    json::Document,
    model::address::Address,
    page::{Page, Request},
    route::Route,
    session::Session,
};

/// A document's address and text.
type Entry = (&'static str, &'static str);

/// A document of a folder of the project by its address below it.
macro_rules! documents {
    ($folder:literal: $($name:literal)+) => {
        &[$((concat!("/", $name), include_str!(concat!("../../", $folder, "/", $name))),)+]
    };
}

const DEMO: &[Entry] = documents!("content":
    "site.json"
    "feed.json"
    "feed-2.json"
    "feed-3.json"
    "articles/everything-an-article-can-hold.json"
    "articles/how-the-suez-canal-moves-ships.json"
    "articles/panama-canal-locks.json"
    "articles/putin-says-contacts-with-trump-inspired-hope.json"
);

const GREEK: &[Entry] = documents!("tests/fixtures/edition-greek":
    "site.json"
    "feed.json"
    "feed-2.json"
);

/// An edition that is read without a request.
pub struct Edition {
    /// Where its documents are.
    pub session: Session,
}

impl Edition {
    /// An edition of these documents.
    pub fn of(documents: &[(&str, &str)]) -> Self {
        let at = |address: &str| Address::parse(address).expect(address);
        let session = Session::new(Origin, at("/site.json"));
        for (address, text) in documents {
            session.put(at(address), Document::parse(text).expect(address));
        }
        Self { session }
    }

    /// The edition that comes with the project.
    pub fn demo() -> Self {
        Self::of(DEMO)
    }

    /// An edition in Greek, with every kind of block.
    pub fn greek() -> Self {
        Self::of(GREEK)
    }

    /// The page at an address, without what follows later.
    pub async fn page(&self, path: &str) -> Page {
        Page::load(&request(path), &self.session).await
    }

    /// The page at an address with what follows later.
    pub async fn whole(&self, path: &str) -> Page {
        let page = self.page(path).await;
        let more = page.complete(&request(path), &self.session).await;
        more.unwrap_or(page)
    }
}

/// A request for an address.
pub fn request(path: &str) -> Request {
    Request::new(Route::parse(path, "/"))
}

/// Pages of every kind.
pub async fn pages() -> Vec<(String, Page)> {
    let mut pages = Vec::new();
    for (edition, paths) in [
        (
            Edition::demo(),
            [
                "/",
                "/page/3/",
                "/section/world/",
                "/topic/space/",
                "/author/world-desk/",
                "/article/everything-an-article-can-hold/",
                "/article/how-the-suez-canal-moves-ships/",
                "/article/putin-says-contacts-with-trump-inspired-hope/",
                "/about/",
                "/nowhere/",
            ]
            .as_slice(),
        ),
        (
            Edition::greek(),
            [
                "/",
                "/article/%CF%80%CF%81%CF%8E%CF%84%CE%B7/",
                "/article/2/",
                "/section/%CE%BA%CE%B5%CE%BD%CF%8C/",
            ]
            .as_slice(),
        ),
    ] {
        for path in paths {
            pages.push(((*path).to_owned(), edition.page(path).await));
            if path.starts_with("/article/") {
                pages.push((format!("{path} whole"), edition.whole(path).await));
            }
        }
    }
    pages
}
