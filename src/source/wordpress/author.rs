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
    let mut byline = Byline {
        role: prose.role,
        agency: prose.agency,
        ..Byline::default()
    };
    for name in prose.names {
        let known = accounts.iter().find(|(term, _)| term.name == name);
        push(&mut byline, known.cloned().or_else(|| nameless(name)));
    }
    if byline.authors.is_empty() {
        for account in accounts {
            push(&mut byline, Some(account));
        }
    }
    byline
}

fn push(byline: &mut Byline, author: Option<(Term, bool)>) {
    if let Some((author, is_listed)) = author {
        byline.authors.push(author);
        byline.is_unlisted |= !is_listed;
    }
}

/// The accounts that have a name, and whether each has a page; deleted ones, and those that a plugin
/// hides, are not there.
fn accounts(post: &Document) -> Vec<(Term, bool)> {
    let mut accounts = Vec::new();
    for person in &embedded(post, "author") {
        if let Some(account) = account(person) {
            accounts.push(account);
        }
    }
    accounts
}

fn account(person: &Document) -> Option<(Term, bool)> {
    let name = words_of(&person.words("name")?, NAME)?;
    match person.words("slug").and_then(|slug| Slug::parse(&slug)) {
        Some(slug) => Some((Term { slug, name }, true)),
        None => nameless(name),
    }
}

/// An author without a page of stories.
fn nameless(name: String) -> Option<(Term, bool)> {
    Some((Term::author(name)?, false))
}
