//! What `WordPress` is asked for: where its API is, and which fields of what.
//!
//! Every question has `_envelope=1`: status and number of pages then come inside of the JSON, so
//! that a cache or a proxy that drops or hides headers changes nothing. Own request headers are
//! never sent; they would cost a question of the browser's beforehand (CORS preflight).

use crate::{
    marks,
    model::{address::Address, search::Search, slug::Slug},
    part,
};

/// Stories of one page of a list.
pub const PAGE: usize = 20;
/// The most stories that stand above the others of the front: those that the grid has a place for.
const STICKY: usize = 4;
/// The most entries that the API gives at once.
const MOST: usize = 100;

/// What a headline is made of. Nothing is embedded without its link; the other links are a quarter
/// of a list.
const LISTED: &str = "id,slug,link,date_gmt,modified_gmt,title,excerpt,author,categories,tags,\
    featured_media,sticky,content.protected,_links.wp:featuredmedia,_embedded";
/// What a story is made of: all that the API tells of it would be plugins' mostly.
const WHOLE: &str = "id,slug,link,date_gmt,modified_gmt,title,excerpt,author,categories,tags,\
    featured_media,sticky,content,_links,_embedded";

/// How addresses of the API are spelled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Root {
    /// As paths, where the site's permalinks are.
    Pretty,
    /// In the query `rest_route`, which every site understands.
    Plain,
}

/// The address of a question to the site at `url`.
#[must_use]
pub fn address(url: &Address, root: Root, question: &str) -> Option<Address> {
    let (what, values) = question.split_once('?').unwrap_or((question, ""));
    let (route, mark) = match root {
        Root::Pretty => ("wp-json/wp/v2/", "?"),
        Root::Plain => ("?rest_route=/wp/v2/", "&"),
    };
    let home = home(url);
    Address::parse(&[&home, route, what, mark, "_envelope=1&", values].concat())
}

/// The site's own address with a slash behind, however it was written.
pub(super) fn home(url: &Address) -> String {
    let path = url.path();
    // `index.php` names the folder that it is in.
    let path = path.strip_suffix("index.php").unwrap_or(path);
    [
        url.origin().unwrap_or_default(),
        marks::trim_end(path, "/"),
        "/",
    ]
    .concat()
}

/// A question's address as people may be told it: where it was asked, not what.
#[must_use]
pub fn place(address: &Address) -> &str {
    let text = address.as_str();
    let asked = part::place(text, "_envelope=1").and_then(|end| text.get(..end - 1));
    asked.unwrap_or(text)
}

/// One page of a list, newest first; `filter` begins with `&` unless it is empty.
#[must_use]
pub fn list(filter: &str, page: u32) -> String {
    let (size, page) = (PAGE.to_string(), page.to_string());
    cards(&["per_page=", &size, "&page=", &page, filter].concat())
}

/// The stories that the newsroom keeps at the top.
#[must_use]
pub fn sticky() -> String {
    cards(&["sticky=true&per_page=", &STICKY.to_string()].concat())
}

/// So many stories of these tags or categories, without one.
#[must_use]
pub fn related(kind: &str, ids: &[u32], without: &str, count: usize) -> String {
    let count = count.to_string();
    let exclude = ["exclude=", without, "&per_page=", &count].concat();
    if ids.is_empty() {
        return cards(&exclude);
    }
    cards(&[&exclude, "&", kind, "=", &joined(ids)].concat())
}

fn cards(values: &str) -> String {
    [
        "posts?",
        values,
        "&_fields=",
        LISTED,
        "&_embed=wp:featuredmedia",
    ]
    .concat()
}

/// A filter by ids, for [`list`].
#[must_use]
pub fn filter(kind: &str, ids: &[u32]) -> String {
    ["&", kind, "=", &joined(ids)].concat()
}

/// A filter by words, for [`list`].
#[must_use]
pub fn search(search: &Search) -> String {
    ["&search=", &search.value()].concat()
}

fn joined(ids: &[u32]) -> String {
    let ids: Vec<String> = ids.iter().map(u32::to_string).collect();
    ids.join(",")
}

/// A story, or a page that is none, with its body. `key` is `slug` or `include`.
#[must_use]
pub fn whole(collection: &str, key: &str, value: &str) -> String {
    let parts = [
        collection,
        "?",
        key,
        "=",
        value,
        "&_fields=",
        WHOLE,
        "&_embed=author,wp:term,wp:featuredmedia",
    ];
    parts.concat()
}

/// The tag, author or category of this slug. `collection` is `tags`, `users` or `categories`.
#[must_use]
pub fn term(collection: &str, slug: &Slug) -> String {
    let slug = slug.segment();
    [collection, "?slug=", &slug, "&_fields=id,name,slug"].concat()
}

/// One page of the table of categories, the fullest first.
#[must_use]
pub fn categories(page: u32) -> String {
    [
        "categories?per_page=",
        &MOST.to_string(),
        "&page=",
        &page.to_string(),
        "&orderby=count&order=desc&_fields=id,name,slug,parent",
    ]
    .concat()
}

/// One page of the names of all `tags` or `users`.
#[must_use]
pub fn names(collection: &str, page: u32) -> String {
    [
        collection,
        "?per_page=",
        &MOST.to_string(),
        "&page=",
        &page.to_string(),
        "&orderby=id&order=asc&_fields=id,name,slug",
    ]
    .concat()
}

/// One page of the table of all posts, newest first: which there are, and what tells whether one
/// that is known is still the same.
#[must_use]
pub fn table(page: u32) -> String {
    [
        "posts?per_page=",
        &MOST.to_string(),
        "&page=",
        &page.to_string(),
        "&orderby=date&order=desc&_fields=id,modified_gmt,sticky,author,categories,tags,\
            featured_media",
    ]
    .concat()
}

/// These posts, whole; no more than the API gives at once.
#[must_use]
pub fn chosen(ids: &[u32]) -> String {
    let count = ids.len().to_string();
    [
        &whole("posts", "include", &joined(ids)),
        "&per_page=",
        &count,
    ]
    .concat()
}
