//! Who wrote a story: `authors`, the older `author`, and the extension's byline.

use super::{Feed, NAME, TITLE, item::Item, label, named};
use crate::{
    json::{Document, Json},
    model::{
        furniture::{self, ProseByline},
        headline::{Byline, Term},
    },
};

/// How many authors are read.
const MANY: usize = 20;

/// The byline: what the extension says, else what stands above the story's text, else the item's
/// authors, else the feed's.
///
/// What stands in the text is a person's work; `authors` is often the account that pressed the
/// button.
pub(super) fn byline(item: &Item, feed: &Feed<'_>, prose: Option<ProseByline>) -> Byline {
    let extension = item.extra("byline");
    let mut role = label(extension.at("role"), NAME);
    let mut agency = label(extension.at("agency"), NAME);
    let line = named(&extension, "text", TITLE);
    let mut authors = Vec::new();
    // Only a known agency can be told from the end of a role.
    let known = agency
        .clone()
        .or_else(|| label(item.extra("dateline").at("agency"), NAME));
    if let Some(read) = line.and_then(|line| furniture::byline(&line, known.as_deref())) {
        fill(&mut authors, &mut role, &mut agency, read);
    }
    let is_signed = !authors.is_empty();
    if let Some(prose) = prose {
        fill(&mut authors, &mut role, &mut agency, prose);
    }
    let entered = self::authors(&item.json).unwrap_or_else(|| feed.authors.clone());
    if authors.is_empty() {
        authors.clone_from(&entered);
    }
    // Lists are made without the text.
    let is_unlisted = !is_signed && !authors.iter().all(|author| entered.contains(author));
    for author in &mut authors {
        if let Some(slug) = item.stated_slug("authors", &author.name) {
            author.slug = slug;
        }
    }
    Byline {
        authors,
        role,
        agency,
        is_unlisted,
    }
}

/// Takes over what is not known yet.
fn fill(
    authors: &mut Vec<Term>,
    role: &mut Option<String>,
    agency: &mut Option<String>,
    read: ProseByline,
) {
    if authors.is_empty() {
        read.names.into_iter().for_each(|name| push(authors, name));
    }
    *role = role.take().or(read.role);
    *agency = agency.take().or(read.agency);
}

/// The authors of a feed or an item: 1.1 `authors`, else 1.0 `author`. Nothing when it names
/// nobody; an empty list when those that it names have no name, since then nobody else wrote it.
///
/// Lists, single objects and plain names are taken in either place.
pub(super) fn authors(holder: &Document) -> Option<Vec<Term>> {
    "authors author".split(' ').find_map(|name| {
        let value = holder.member(name)?;
        let people = value.items().unwrap_or_else(|| vec![value]);
        let mut authors = Vec::new();
        let mut anyone = false;
        for person in people.iter().take(MANY) {
            let name = named(person, "name", NAME);
            anyone |=
                name.is_some() || person.words("url").is_some() || person.words("avatar").is_some();
            if let Some(name) = name {
                push_signed(&mut authors, name);
            }
        }
        anyone.then_some(authors)
    })
}

/// Adds an author's name as people enter it, which may be "By Jane Roe".
fn push_signed(authors: &mut Vec<Term>, name: String) {
    let signed = name
        .get(..3)
        .is_some_and(|start| start.eq_ignore_ascii_case("by "));
    match furniture::byline(&name, None).filter(|_| signed) {
        Some(read) => read.names.into_iter().for_each(|name| push(authors, name)),
        None => push(authors, name),
    }
}

/// Adds an author once. A name in a script that makes no slug still has a page.
fn push(authors: &mut Vec<Term>, name: String) {
    if let Some(new) = Term::author(name)
        && authors.iter().all(|author| author.slug != new.slug)
    {
        authors.push(new);
    }
}
