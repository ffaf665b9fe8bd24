//! A small `WordPress` on loopback: the API as far as lists, stories and their terms are asked for.
//!
//! It gives the fields that are asked for and no others, so that a field that is read but not
//! asked for is missed.

use std::{
    io::{BufRead, BufReader, Write},
    net::{TcpListener, TcpStream},
    sync::{Arc, Mutex},
};

use dateline::{
    fetch::{Origin, Web},
    json::Document,
    model::{address::Address, timestamp::Timestamp},
    page::{Page, Request},
    route::Route,
    session::Session,
};
use futures_util::FutureExt;
use serde_json::{Value, json};

use crate::{
    collection::{Query, is_wanted, slim},
    value,
};

/// An answer in the place of `WordPress`'s own: to which questions, with which status and body.
type Rule = (&'static str, u16, String);

/// What the newsroom has published, and how its server behaves.
#[derive(Default)]
pub struct Newsroom {
    pub posts: Vec<Value>,
    pub pages: Vec<Value>,
    pub tags: Vec<Value>,
    pub users: Vec<Value>,
    /// Besides those of the fixtures.
    pub categories: Vec<Value>,
    /// Whether `/wp-json/` is there.
    pub has_permalinks: bool,
    /// Whether the server loses what stands behind `?`.
    pub loses_queries: bool,
    pub rules: Vec<Rule>,
}

/// A running one, and a reader's session with it.
pub struct Visit {
    pub session: Session,
    /// The site's address.
    pub url: String,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Newsroom {
    /// One with so many posts, the newest first, all of one category and tag.
    pub fn with(count: u32) -> Self {
        let posts = (1..=count).rev().map(|id| post(id, &format!("s-{id}")));
        Self {
            posts: posts.collect(),
            tags: vec![json!({"id": 21, "name": "Canals &amp; Locks", "slug": "canals"})],
            users: vec![json!({"id": 1, "name": "Jane Roe", "slug": "jane"})],
            has_permalinks: true,
            ..Self::default()
        }
    }

    /// The same with another answer to the addresses that hold this.
    pub fn answering(mut self, part: &'static str, status: u16, body: &str) -> Self {
        self.rules.push((part, status, body.to_owned()));
        self
    }

    /// Opens it for a reader whose publication has these settings besides.
    pub fn open(self, settings: &Value) -> Visit {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let url = format!("http://{}/blog", listener.local_addr().expect("an address"));
        let asked = Arc::new(Mutex::new(Vec::new()));
        let log = Arc::clone(&asked);
        // It lives as long as the test program: nothing is left behind.
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                // A reader who goes away is no failure of the newsroom's.
                let _ = self.serve(&stream, &log);
            }
        });
        let mut site =
            json!({"title": "The Courier", "source": {"kind": "wordpress", "url": &url}});
        for (name, value) in settings.as_object().expect("an object") {
            site[name] = value.clone();
        }
        let settings = Address::parse("/site.json").expect("an address");
        let origin = Origin::nowhere().with_web(Web::default());
        let session = Session::new(origin, settings.clone());
        session.put(settings, Document::from(site));
        Visit {
            session,
            url,
            asked,
        }
    }

    fn serve(&self, mut stream: &TcpStream, log: &Mutex<Vec<String>>) -> std::io::Result<()> {
        let mut lines = BufReader::new(stream).lines();
        let request = lines.next().transpose()?.unwrap_or_default();
        for line in lines.by_ref() {
            if line?.is_empty() {
                break;
            }
        }
        let address = request.split(' ').nth(1).unwrap_or_default().to_owned();
        let (status, body) = self.answer(&address);
        log.lock().expect("the log").push(address);
        let length = body.len();
        let head = format!(
            "HTTP/1.1 {status} So\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n"
        );
        stream.write_all(head.as_bytes())?;
        stream.write_all(body.as_bytes())
    }

    fn answer(&self, address: &str) -> (u16, String) {
        let mut rules = self.rules.iter();
        if let Some((_, status, body)) = rules.find(|(part, ..)| address.contains(part)) {
            return (*status, body.clone());
        }
        let page = || (200, "<!DOCTYPE html><title>News</title>".to_owned());
        let Some(inside) = address.strip_prefix("/blog/") else {
            return page();
        };
        let (path, values) = inside.split_once('?').unwrap_or((inside, ""));
        let values = if self.loses_queries { "" } else { values };
        let pairs = url::form_urlencoded::parse(values.as_bytes());
        let query: Query = pairs.into_owned().collect();
        let route = match path {
            "" => query.get("rest_route").cloned().unwrap_or_default(),
            path if self.has_permalinks => path.replacen("wp-json", "", 1),
            _ => return page(),
        };
        let Some(kind) = route.strip_prefix("/wp/v2/") else {
            return page();
        };
        let (status, total, pages, body) = self.collection(kind, &query);
        if !query.contains_key("_envelope") {
            return (status, body.to_string());
        }
        let headers = json!({"X-WP-Total": total, "X-WP-TotalPages": pages, "Allow": "GET"});
        let envelope = json!({"body": body, "status": status, "headers": headers});
        (200, envelope.to_string())
    }

    /// Status, number of entries and of pages, and body.
    fn collection(&self, kind: &str, query: &Query) -> (u16, usize, usize, Value) {
        let all = match kind {
            "posts" => self.posts.clone(),
            "pages" => self.pages.clone(),
            "tags" => self.tags.clone(),
            "users" => self.users.clone(),
            "categories" => {
                let usual = value("categories");
                [usual.as_array().expect("an array"), &*self.categories].concat()
            }
            _ => {
                return (
                    404,
                    0,
                    0,
                    json!({"code": "rest_no_route", "message": "No route"}),
                );
            }
        };
        let number = |name: &str, usual: usize| {
            query
                .get(name)
                .map_or(usual, |text| text.parse().expect("a number"))
        };
        let (size, page) = (number("per_page", 10), number("page", 1));
        let found: Vec<Value> = all.into_iter().filter(|it| is_wanted(it, query)).collect();
        let total = found.len();
        let pages = total.div_ceil(size);
        if page > pages.max(1) && kind == "posts" {
            let code = "rest_post_invalid_page_number";
            return (
                400,
                0,
                0,
                json!({"code": code, "message": "", "data": {"status": 400}}),
            );
        }
        let shown = found.into_iter().skip((page - 1) * size).take(size);
        (200, total, pages, shown.map(|it| slim(it, query)).collect())
    }
}

/// A post with this number, the higher the newer.
pub fn post(id: u32, slug: &str) -> Value {
    let mut post = value("plain");
    let (month, day) = (1 + id / 28, 1 + id % 28);
    post["id"] = json!(id);
    post["slug"] = json!(slug);
    post["title"] = json!({"rendered": format!("Story {id}")});
    post["link"] = json!(format!("https://news.example/2024/{month:02}/{slug}/"));
    post["date_gmt"] = json!(format!("2024-{month:02}-{day:02}T08:00:00"));
    post["modified_gmt"] = post["date_gmt"].clone();
    post
}

impl Visit {
    pub fn page(&self, path: &str) -> Page {
        let request = Request::new(Route::read(path, "/"));
        Page::load(&request, &self.session)
            .now_or_never()
            .expect("an answer at once")
    }

    /// The same with what follows later.
    pub fn whole(&self, path: &str, now: &str) -> Page {
        let mut request = Request::new(Route::read(path, "/"));
        request.now = Timestamp::parse(now);
        let page = self.page(path);
        let more = page.complete(&request, &self.session).now_or_never();
        more.expect("the rest at once").expect("something")
    }

    /// What was asked since the last time, as far as the first `&_fields`.
    pub fn asked(&self) -> Vec<String> {
        let mut asked = self.asked.lock().expect("the log");
        let short = |address: String| {
            let start = address.split("&_fields").next().unwrap_or_default();
            start.replace("_envelope=1&", "")
        };
        asked.drain(..).map(short).collect()
    }
}
