//! Editions to load pages from: the demo edition, fixtures, and folders made for one test.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::atomic::{AtomicUsize, Ordering},
};

use dateline::{
    fetch::Origin,
    model::{address::Address, timestamp::Timestamp},
    page::{Page, Request},
    route::Route,
    session::Session,
};
use futures_util::FutureExt;
use serde_json::{Value, json};

/// An edition and what was loaded of it.
pub struct Edition {
    session: Session,
}

impl Edition {
    /// The edition whose `site.json` lies in a folder.
    pub fn at(folder: &Path) -> Self {
        Self::settings(folder, "/site.json")
    }

    /// The edition whose settings lie at an address below a folder.
    pub fn settings(folder: &Path, address: &str) -> Self {
        let settings = Address::parse(address).expect(address);
        Self {
            session: Session::new(Origin::folder(folder), settings),
        }
    }

    /// The edition that comes with the project.
    pub fn demo() -> Self {
        Self::at(&Path::new(env!("CARGO_MANIFEST_DIR")).join("content"))
    }

    /// A small edition of `tests/fixtures`.
    pub fn fixture(name: &str) -> Self {
        let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
        Self::at(&fixtures.join(name))
    }

    /// The page that a request leads to, without what follows later.
    pub fn answer(&self, request: &Request) -> Page {
        // Files are read at once, so nothing natively ever waits.
        Page::load(request, &self.session)
            .now_or_never()
            .expect("a page at once")
    }

    /// The page at an address below the root.
    pub fn page(&self, path: &str) -> Page {
        self.answer(&Request::new(Route::read(path, "/")))
    }

    /// The same with what follows later.
    pub fn whole(&self, path: &str) -> Page {
        self.complete(&Request::new(Route::read(path, "/")))
    }

    /// The page of a story with its related news, as offered at a moment.
    pub fn whole_at(&self, path: &str, now: &str) -> Page {
        let mut request = Request::new(Route::read(path, "/"));
        request.now = Some(Timestamp::parse(now).expect(now));
        self.complete(&request)
    }

    /// The list at an address, unrolled up to a page.
    pub fn unrolled(&self, path: &str, through: u32) -> Page {
        let mut request = Request::new(Route::read(path, "/"));
        request.through = through;
        self.answer(&request)
    }

    /// The page as it is after its source was asked again at a moment; nothing when that is no news.
    pub fn renewed(&self, page: &Page, now: &str) -> Option<Page> {
        let now = Timestamp::parse(now).expect(now);
        let renewed = page.renewed(&self.session, now).now_or_never();
        renewed.expect("an answer at once")
    }

    /// The reader takes what is offered.
    pub fn accept(&self) {
        self.session.accept();
    }

    /// The page that a request leads to, with what follows later.
    pub fn complete(&self, request: &Request) -> Page {
        let page = self.answer(request);
        let more = page.complete(request, &self.session).now_or_never();
        more.expect("the rest at once").unwrap_or(page)
    }
}

/// A folder that is gone after the test.
pub struct Folder(PathBuf);

impl Folder {
    /// An empty folder of its own.
    pub fn new() -> Self {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let name = format!(
            "dateline-{}-{}",
            std::process::id(),
            COUNT.fetch_add(1, Ordering::Relaxed)
        );
        let path = std::env::temp_dir().join(name);
        fs::create_dir_all(&path).expect("a folder");
        Self(path)
    }

    /// A folder with settings that name two sections and `feed.json`.
    pub fn with_site() -> Self {
        Self::new().json("site.json", &settings())
    }

    /// The folder with one more file.
    pub fn file(self, name: &str, text: impl AsRef<[u8]>) -> Self {
        fs::write(self.0.join(name), text).expect(name);
        self
    }

    /// The folder with one more document.
    pub fn json(self, name: &str, document: &Value) -> Self {
        self.file(name, document.to_string())
    }

    /// The edition in it.
    pub fn edition(&self) -> Edition {
        Edition::at(&self.0)
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // What cannot be removed lies in the system's folder for such things.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// The settings of a made-up publication.
pub fn settings() -> Value {
    json!({
        "title": "The Courier",
        "sections": [{"slug": "world", "name": "World", "dek": "Near and far"}, "Business"],
        "source": {"kind": "json-feed", "url": "feed.json"},
    })
}

/// A story with a number, the higher the newer.
pub fn story(number: u32) -> Value {
    let day = 1 + number % 28;
    let month = 1 + number / 28;
    json!({
        "id": format!("s-{number:03}"),
        "title": format!("Story number {number}"),
        "date_published": format!("2024-{month:02}-{day:02}T08:00:00Z"),
        "content_text": format!("What there is to say about number {number}."),
        "authors": [{"name": "Jane Roe"}],
        "tags": ["Everything"],
        "_dateline": {"section": "World"},
    })
}

/// A feed page with these stories.
pub fn feed(items: &[Value], next: Option<&str>) -> Value {
    json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": "The Courier",
        "next_url": next,
        "items": items,
    })
}

/// Newest first, `count` stories over feed pages of 15, named as the demo edition names them.
pub fn chain(count: u32) -> Folder {
    let mut folder = Folder::with_site();
    let stories: Vec<Value> = (1..=count).rev().map(story).collect();
    let pages: Vec<&[Value]> = stories.chunks(15).collect();
    for (place, items) in pages.iter().enumerate() {
        let next = format!("feed-{}.json", place + 2);
        let next = Some(next.as_str()).filter(|_| place + 1 < pages.len());
        let name = match place {
            0 => "feed.json".to_owned(),
            _ => format!("feed-{}.json", place + 1),
        };
        folder = folder.json(&name, &feed(items, next));
    }
    folder
}
