//! Which other stories a reader of this one may want.
//!
//! Owns the choice and its order. Knows no clock: the caller says what time it is.

use super::{
    address::Address,
    headline::{Headline, Term},
    timestamp::Timestamp,
};
use std::cmp::Reverse;

/// Topics of the story that count; more than these describe nothing.
const TOPICS: usize = 32;

/// Chooses up to `count` of the candidates to stand beside a story, best first.
///
/// 1. Stories that the newsroom itself calls related, in its order.
/// 2. Those that share topics: each topic counts one over the number of candidates that have it,
///    so that a rare one says more than a common one.
/// 3. Those of the same section.
/// 4. The newest; those without a date come last. What is still equal is ordered by id and slug.
///
/// Each rule decides only where the ones before it do not. Never the story itself, nor two that are
/// the same by id, address at the source (fragments aside), slug or title (ASCII case and white
/// space aside; empty titles are no titles), nor, where the time is given, one dated after it. The
/// choice does not depend on the order of the candidates.
///
/// For n candidates this takes O(n) time; `count` and the story's own topics and related ids are
/// taken to be a handful.
#[must_use]
pub fn choose<'a>(
    story: &Headline,
    candidates: impl Iterator<Item = &'a Headline>,
    now: Option<Timestamp>,
    count: usize,
) -> Vec<&'a Headline> {
    let eligible = |it: &&Headline| !is_future(it, now) && !is_same(story, it);
    let candidates: Vec<&Headline> = candidates.filter(eligible).collect();
    let weights = weights(story, &candidates);
    let entries = candidates.iter().map(|it| {
        let place = story.related.iter().position(|id| *id == it.id);
        let topics = story.topics.iter().zip(&weights);
        let shared = topics.filter(|(topic, _)| shares(topic, it));
        let weight: u64 = shared.map(|(_, weight)| weight).sum();
        let section = story.section.as_ref().map(|section| &section.slug);
        let same_section = section.is_some() && section == it.section.as_ref().map(|it| &it.slug);
        // The greatest comes first; nothing is less than any date.
        let rank = (
            Reverse(place.unwrap_or(usize::MAX)),
            weight,
            same_section,
            it.published,
            Reverse((&it.id, &it.slug, &it.title)),
        );
        (rank, *it)
    });
    let mut entries: Vec<_> = entries.collect();
    let mut chosen: Vec<&Headline> = Vec::new();
    while chosen.len() < count
        && let Some((.., it)) = entries.iter().max_by_key(|(rank, _)| rank)
    {
        let it = *it;
        chosen.push(it);
        entries.retain(|(_, other)| !is_same(it, other));
    }
    chosen
}

/// What each of the story's topics counts: a unit over the number of candidates that have it, and
/// nothing when it repeats an earlier one.
fn weights(story: &Headline, candidates: &[&Headline]) -> Vec<u64> {
    const UNIT: u64 = 1 << 32;
    let topics = &story.topics;
    let weight = |(place, topic): (usize, &Term)| {
        let having = candidates.iter().filter(|it| shares(topic, it)).count();
        let repeated = topics.iter().take(place).any(|it| it.slug == topic.slug);
        let count = u64::try_from(having).unwrap_or(UNIT).max(1);
        if repeated { 0 } else { UNIT / count }
    };
    topics.iter().take(TOPICS).enumerate().map(weight).collect()
}

fn shares(topic: &Term, it: &Headline) -> bool {
    it.topics.iter().any(|other| other.slug == topic.slug)
}

fn is_future(it: &Headline, now: Option<Timestamp>) -> bool {
    match (it.published, now) {
        (Some(published), Some(now)) => published.seconds() > now.seconds(),
        _ => false,
    }
}

fn is_same(one: &Headline, other: &Headline) -> bool {
    // Whatever part of a page they name, it is the same story.
    let origins = [one, other].map(|it| it.origin.as_ref().map(Address::document));
    one.id == other.id
        || one.slug == other.slug
        || origins[0].is_some() && origins[0] == origins[1]
        || is_same_title(&one.title, &other.title)
}

/// Compares word by word, since most titles differ in the first.
fn is_same_title(one: &str, other: &str) -> bool {
    let (mut ours, mut theirs) = (one.split_ascii_whitespace(), other.split_ascii_whitespace());
    let mut is_title = false;
    loop {
        match (ours.next(), theirs.next()) {
            (Some(one), Some(other)) if one.eq_ignore_ascii_case(other) => is_title = true,
            (None, None) => return is_title,
            _ => return false,
        }
    }
}
