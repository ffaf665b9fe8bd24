//! JSON Feed 1.1 and 1.0, with the `_dateline` extension (<https://jsonfeed.org/version/1.1>).
//!
//! Owns the whole way from a feed document into the [`crate::model`]. Everything in the extension
//! is optional: any JSON Feed in the world must give a good front page. Nothing but a document
//! that is no feed at all is an error; items are read one by one, and a bad one is skipped and
//! named.
//!
//! Relative addresses are resolved against the document's own. Texts that the format calls plain
//! are read by [`super::plain`].

mod body;
mod headline;
mod item;
mod people;
mod picture;
mod story;

use self::item::Item;
use super::{ParseError, plain};
use crate::{
    json::{Document, Json},
    model::{
        address::Address,
        article::Article,
        edition::{Edition, Skipped},
        headline::{Headline, Term},
        slug::Slug,
    },
    part,
    site::Site,
};

/// Longest title in characters.
const TITLE: usize = 1_000;
/// Longest dek in characters.
const DEK: usize = 1_000;
/// Longest name, kicker or credit in characters.
const NAME: usize = 200;

/// Which item of a feed an article page asks for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Wanted<'a> {
    /// The item that [`edition`] gives this slug in the same document.
    Slug(&'a Slug),
    /// The item with this id.
    Id(&'a str),
    /// The item of this headline, in an article's own file. Found by its id, since a slug that had
    /// to be told apart from another one in a list may be a plain one there; completed by what the
    /// list says of it.
    Listed(&'a Headline),
}

/// A feed document with what all its items share.
struct Feed<'a> {
    document: &'a Document,
    address: &'a Address,
    site: &'a Site,
    authors: Vec<Term>,
}

/// The list of stories that a feed document holds.
///
/// # Errors
/// [`ParseError`] when the document as a whole is no feed.
pub fn edition(document: &Document, address: &Address, site: &Site) -> Result<Edition, ParseError> {
    let reading = Reading::new(document, address, site)?;
    Ok(Edition {
        headlines: reading.stories().map(|story| story.headline()).collect(),
        next: reading.next(),
        skipped: reading.skipped,
    })
}

/// One story of a feed document, with its body; nothing when the feed does not hold it.
///
/// # Errors
/// [`ParseError`] when the document as a whole is no feed.
pub fn article(
    document: &Document,
    address: &Address,
    site: &Site,
    wanted: Wanted<'_>,
) -> Result<Option<Article>, ParseError> {
    let reading = Reading::new(document, address, site)?;
    let found = reading.items.iter().find(|item| match wanted {
        Wanted::Slug(slug) => item.slug == *slug,
        Wanted::Id(id) => item.id == id,
        Wanted::Listed(listed) => item.id == listed.id,
    });
    let Wanted::Listed(listed) = wanted else {
        return Ok(found.map(|item| story::read(item, &reading.feed)));
    };
    // Whom the file names for all its items gives way to whom the list names for this one.
    let feed = Feed {
        authors: Vec::new(),
        ..reading.feed
    };
    Ok(found.map(|item| {
        let mut article = story::read(item, &feed);
        article.headline = article.headline.under(listed);
        if article.headline.byline.is_empty() {
            article.headline.byline.authors = reading.feed.authors;
        }
        article
    }))
}

/// A feed document whose items have been told apart: [`edition`] and [`article`] for whoever wants
/// every story of it.
pub struct Reading<'a> {
    feed: Feed<'a>,
    items: Vec<Item>,
    skipped: Vec<Skipped>,
}

/// A story of a [`Reading`], not yet read.
#[derive(Clone, Copy)]
pub struct Story<'a> {
    feed: &'a Feed<'a>,
    item: &'a Item,
}

impl<'a> Reading<'a> {
    /// Tells the items of a document apart.
    ///
    /// # Errors
    /// [`ParseError`] when the document as a whole is no feed.
    pub fn new(
        document: &'a Document,
        address: &'a Address,
        site: &'a Site,
    ) -> Result<Self, ParseError> {
        let (items, skipped) = item::read(&entries(document)?, address);
        Ok(Self {
            feed: Feed::new(document, address, site),
            items,
            skipped,
        })
    }

    /// The stories in the document's order.
    pub fn stories(&self) -> impl Iterator<Item = Story<'_>> {
        let feed = &self.feed;
        self.items.iter().map(move |item| Story { feed, item })
    }

    /// The items that cannot be used.
    #[must_use]
    pub fn skipped(&self) -> &[Skipped] {
        &self.skipped
    }

    /// Where older stories are.
    #[must_use]
    pub fn next(&self) -> Option<Address> {
        next(self.feed.document, self.feed.address)
    }
}

impl Story<'_> {
    /// The story as lists show it.
    #[must_use]
    pub fn headline(&self) -> Headline {
        headline::read(self.item, self.feed, None)
    }

    /// The story with its body.
    #[must_use]
    pub fn article(&self) -> Article {
        story::read(self.item, self.feed)
    }

    /// The item's place in its document, from 0.
    #[must_use]
    pub fn place(&self) -> usize {
        self.item.place
    }
}

/// Whether the feed says that it will never change again; only a literal `true` does
/// (1.1, "Top-level", `expired`).
#[must_use]
pub fn is_expired(document: &Document) -> bool {
    document.says("expired")
}

impl<'a> Feed<'a> {
    fn new(document: &'a Document, address: &'a Address, site: &'a Site) -> Self {
        let authors = people::authors(document).unwrap_or_default();
        Self {
            document,
            address,
            site,
            authors,
        }
    }
}

/// The items. `version` is required by the standard, but an array of items speaks for itself.
fn entries(document: &Document) -> Result<Vec<Document>, ParseError> {
    if !document.is_object() {
        return Err(ParseError::NotAnObject);
    }
    document.at("items").items().ok_or_else(|| {
        let version = document.words("version").unwrap_or_default();
        if part::holds(&version, "jsonfeed.org/version/") {
            ParseError::NoItems
        } else {
            ParseError::NotAFeed
        }
    })
}

/// Where older items are (1.1, "Top-level", `next_url`); nothing when the feed leads to itself.
fn next(document: &Document, address: &Address) -> Option<Address> {
    let next = Address::parse(link(document, "next_url", address)?.document())?;
    let itself = |own: &Address| own.document() == next.as_str();
    let loops =
        itself(address) || link(document, "feed_url", address).is_some_and(|own| itself(&own));
    (!loops).then_some(next)
}

/// The address in the member of this name, if something can be fetched or opened there.
fn link(holder: &Document, name: &str, base: &Address) -> Option<Address> {
    let address = base.resolve(&holder.words(name)?)?;
    (!address.is_mailto()).then_some(address)
}

/// The plain text in the member of this name, or that a value is itself.
fn named(value: &Document, name: &str, limit: usize) -> Option<String> {
    label(value.at(name), limit).or_else(|| label(value.clone(), limit))
}

/// A value read as plain text of at most `limit` characters.
#[expect(
    clippy::needless_pass_by_value,
    reason = "what is asked for is mostly a member"
)]
fn label(value: Document, limit: usize) -> Option<String> {
    plain(&value.text()?, limit)
}
