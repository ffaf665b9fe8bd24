//! Posts as lists show them.

use super::{Categories, NAME, TITLE, address, author, dek, embedded, picture, rendered, words_of};
use crate::{
    json::{Document, Json},
    model::{
        address::Address,
        edition::{Edition, Skipped},
        furniture::ProseByline,
        headline::{Headline, Term},
        language::Tongue,
        slug::Slug,
        timestamp::Timestamp,
    },
    site::Site,
    source::{date, shortened},
};

/// Longest title made from an excerpt, in characters.
const MADE_TITLE: usize = 80;
/// How many posts of one answer are read; the API itself gives no more.
const LIMIT: usize = 100;
/// How many categories, or tags, of one post are read.
const MANY: usize = 50;
/// A change this soon after publication is the last touch, not an update, in seconds.
const SETTLING: i64 = 600;

/// What is known where a post is read.
#[derive(Clone, Copy)]
pub struct Desk<'a> {
    /// The publication.
    pub site: &'a Site,
    /// The `WordPress` site.
    pub url: &'a Address,
    /// Its categories, as far as they are known.
    pub categories: &'a Categories,
    /// Tags that are known: posts in lists have only their numbers.
    pub topics: &'a [(u32, Term)],
}

/// The list of stories that posts make.
#[must_use]
pub fn edition(posts: &[Document], desk: Desk<'_>) -> Edition {
    let mut edition = Edition::default();
    for (place, post) in posts.iter().take(LIMIT).enumerate() {
        match headline(post, desk, None) {
            Some(headline) => edition.headlines.push(headline),
            None => edition.skipped.push(Skipped {
                place,
                item: rendered(post, "title")
                    .and_then(|title| words_of(&title, NAME))
                    .unwrap_or_default(),
                field: "id",
                reason: "is missing",
            }),
        }
    }
    edition
}

/// The post that has this slug here, or the number in it, among those that came.
#[must_use]
pub fn find<'a>(posts: &'a [Document], slug: &Slug, url: &Address) -> Option<&'a Document> {
    let id = find_id(slug).and_then(|id| id.parse::<u32>().ok());
    let mut by_slug = posts.iter().filter(|post| {
        let link = address(post, "link", url);
        self::slug(post, link.as_ref()).as_ref() == Some(slug)
    });
    by_slug.next().or_else(|| {
        posts
            .iter()
            .find(|post| id.is_some() && post.whole("id") == id)
    })
}

/// Whether the newsroom keeps a post above newer ones.
#[must_use]
pub fn is_sticky(post: &Document) -> bool {
    post.says("sticky")
}

/// The number in a slug that was made of a post's id, since its own makes no address.
#[must_use]
pub fn find_id(slug: &Slug) -> Option<&str> {
    let id = slug.as_str().strip_prefix("p-")?;
    id.bytes().all(|byte| byte.is_ascii_digit()).then_some(id)
}

/// A post as a headline; `prose` is the byline that its body begins with, where that was read.
pub(super) fn headline(
    post: &Document,
    desk: Desk<'_>,
    prose: Option<ProseByline>,
) -> Option<Headline> {
    let id = post.whole("id")?;
    let link = address(post, "link", desk.url);
    let (title, summary) = words(post, link.as_ref(), desk.url);
    let published = moment(post, "date_gmt", desk.site);
    let changed = moment(post, "modified_gmt", desk.site);
    let mut headline = Headline {
        id: id.to_string(),
        slug: slug(post, link.as_ref())?,
        path: String::new(),
        title,
        dek: summary,
        kicker: None,
        section: desk
            .categories
            .section_of(&numbers(post, "categories"), desk.site),
        topics: named(post, desk.topics),
        byline: author::byline(post, prose),
        published,
        updated: changed.filter(|changed| {
            published.is_none_or(|first| changed.seconds() > first.seconds() + SETTLING)
        }),
        picture: picture::read(post, desk.url),
        rank: None,
        tongue: Tongue::default(),
        related: Vec::new(),
        origin: link,
        content: None,
    };
    headline.path = desk.site.permalink.path(&headline);
    Some(headline)
}

/// Title and dek. A post without a title is called by its first words, so that a link to it says
/// something.
fn words(post: &Document, link: Option<&Address>, base: &Address) -> (String, Option<String>) {
    let title = rendered(post, "title").and_then(|title| words_of(&title, TITLE));
    let dek = dek::dek(post, link, base);
    match title {
        Some(title) => {
            let dek = dek.filter(|dek| *dek != title);
            (title, dek)
        }
        None => (
            dek.map(|dek| shortened(dek, MADE_TITLE))
                .unwrap_or_default(),
            None,
        ),
    }
}

/// The post's own slug, else its link's; one that is too long for an address of ours gives way to
/// the post's number.
fn slug(post: &Document, link: Option<&Address>) -> Option<Slug> {
    let own = post.words("slug");
    let parsed = own.as_deref().and_then(Slug::parse);
    let linked = || own.is_none().then(|| Slug::from_address(link?)).flatten();
    parsed
        .or_else(linked)
        .or_else(|| Slug::from_text(&["p-", &post.whole("id")?.to_string()].concat()))
}

/// A moment of the `*_gmt` fields, which have no zone but are UTC. The fields without `gmt` cannot
/// be placed in time.
fn moment(post: &Document, name: &str, site: &Site) -> Option<Timestamp> {
    let text = post.words(name)?;
    date(&[&text, "Z"].concat(), site).or_else(|| date(&text, site))
}

/// The numbers in the array of this name.
#[must_use]
pub fn numbers(post: &Document, name: &str) -> Vec<u32> {
    let mut numbers = Vec::new();
    for entry in post.list(name).iter().take(MANY) {
        if let Some(number) = entry.count() {
            numbers.push(number);
        }
    }
    numbers
}

/// A category, a tag or an account: its number, its slug and its name.
#[must_use]
pub fn term(entry: &Document) -> Option<(u32, Term)> {
    let slug = Slug::parse(&entry.words("slug")?)?;
    let name = words_of(&entry.words("name")?, NAME)?;
    Some((entry.whole("id")?, Term { slug, name }))
}

/// The tags that came with a post.
#[must_use]
pub fn topics(post: &Document) -> Vec<(u32, Term)> {
    let mut topics = Vec::new();
    for group in &embedded(post, "wp:term") {
        for entry in &group.items().unwrap_or_default() {
            if entry.words("taxonomy").as_deref() == Some("post_tag")
                && let Some(topic) = term(entry)
            {
                topics.push(topic);
            }
        }
    }
    topics.truncate(MANY);
    topics
}

/// The accounts that came with a post and have a page of stories.
#[must_use]
pub fn people(post: &Document) -> Vec<(u32, Term)> {
    embedded(post, "author").iter().filter_map(term).collect()
}

/// The tags of a post that have a name here.
fn named(post: &Document, known: &[(u32, Term)]) -> Vec<Term> {
    let mut named = Vec::new();
    for id in &numbers(post, "tags") {
        if let Some((_, topic)) = known.iter().find(|(other, _)| other == id) {
            named.push(topic.clone());
        }
    }
    named
}
