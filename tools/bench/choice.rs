//! How long the choice of related stories takes among many: for each number of stories on the
//! command line, prints it and the median in microseconds.
//!
//! Usage: `choice [stories]…`

use std::{env, hint::black_box, time::Instant};

use dateline::model::{
    headline::{Byline, Headline, Term},
    language::Tongue,
    related::choose,
    slug::Slug,
    timestamp::Timestamp,
};

/// Rounds, in each of which every number of stories has its turn.
const ROUNDS: usize = 7;
/// How many related stories a story has.
const RELATED: usize = 7;
/// As many as the editions of the table of growth have.
const TOPICS: usize = 200;
const SECTIONS: usize = 6;
/// A story each seven minutes, as there.
const SECONDS: usize = 420;

fn main() {
    let sizes = env::args().skip(1).filter_map(|size| size.parse().ok());
    let editions: Vec<Vec<Headline>> = sizes
        .map(|size: usize| (0..size).filter_map(story).collect())
        .collect();
    let mut times = vec![Vec::new(); editions.len()];
    for _ in 0..ROUNDS {
        for (edition, times) in editions.iter().zip(&mut times) {
            let Some(ours) = edition.first() else {
                continue;
            };
            let start = Instant::now();
            black_box(choose(ours, black_box(edition).iter(), None, RELATED));
            times.push(start.elapsed().as_micros());
        }
    }
    for (edition, mut times) in editions.iter().zip(times) {
        times.sort_unstable();
        if let Some(median) = times.get(times.len() / 2) {
            println!("{} {median}", edition.len());
        }
    }
}

/// A story with three topics and a section.
fn story(number: usize) -> Option<Headline> {
    let topics = [number, number / 3, number / 7].map(|it| term("topic", it % TOPICS));
    Some(Headline {
        id: format!("story-{number}"),
        slug: Slug::from_text(&format!("story {number}"))?,
        path: format!("article/story-{number}/"),
        title: format!("{number} lime trees were counted by the county library"),
        dek: None,
        kicker: None,
        section: term("section", number % SECTIONS),
        topics: topics.into_iter().flatten().collect(),
        byline: Byline::default(),
        published: i64::try_from(number * SECONDS)
            .ok()
            .map(Timestamp::from_unix),
        updated: None,
        picture: None,
        rank: None,
        tongue: Tongue::default(),
        related: Vec::new(),
        origin: None,
        content: None,
    })
}

fn term(kind: &str, number: usize) -> Option<Term> {
    let name = format!("{kind} {number}");
    Some(Term {
        slug: Slug::from_text(&name)?,
        name,
    })
}
