//! Who wrote a story: the account that `WordPress` names, and who signs in the text.

use super::{NAME, embedded, words_of};
use crate::{
    json::{Document, Json},
    model::{
        furniture::ProseByline,
        headline::{Byline, Term},
        slug::Slug,
    },
};

/// The byline: who signs in the prose, else the accounts.
///
/// What stands in the text is a person's work; an account is often the desk's.
pub(super) fn byline(post: &Document, prose: Option<ProseByline>) -> Byline {
    let accounts = accounts(post);
    let prose = prose.unwrap_or_default();
    let signed = prose.names.into_iter().filter_map(|name| {
        let known = accounts.iter().find(|(term, _)| term.name == name);
        known.cloned().or_else(|| nameless(name))
    });
    let signed: Vec<(Term, bool)> = signed.collect();
    let authors = if signed.is_empty() { accounts } else { signed };
    Byline {
        is_unlisted: !authors.iter().all(|(_, listed)| *listed),
        authors: authors.into_iter().map(|(term, _)| term).collect(),
        role: prose.role,
        agency: prose.agency,
    }
}

/// The accounts that have a name, and whether each has a page; deleted ones, and those that a plugin
/// hides, are not there.
fn accounts(post: &Document) -> Vec<(Term, bool)> {
    let people = embedded(post, "author");
    let read = |person: &Document| {
        let name = words_of(&person.words("name")?, NAME)?;
        match person.words("slug").and_then(|slug| Slug::parse(&slug)) {
            Some(slug) => Some((Term { slug, name }, true)),
            None => nameless(name),
        }
    };
    people.iter().filter_map(read).collect()
}

/// An author without a page of stories.
fn nameless(name: String) -> Option<(Term, bool)> {
    let slug = Slug::from_text(&name).or_else(|| Some(Slug::parse("author")?.distinguished(&name)));
    Some((Term { slug: slug?, name }, false))
}
