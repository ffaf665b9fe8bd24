//! Pages natively: what each address leads to, and the HTML that it becomes.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::cloned_ref_to_slice_refs,
    clippy::format_collect,
    clippy::format_push_string,
    clippy::needless_raw_string_hashes,
    clippy::redundant_closure_for_method_calls,
    clippy::too_many_lines,
    clippy::type_complexity,
    reason = "what a test prints and compares is written in its plainest form"
)]
#![allow(
    clippy::expect_used,
    reason = "a test may stop at the first thing that is not as it should be"
)]

#[path = "page/articles.rs"]
mod articles;
#[path = "page/demo.rs"]
mod demo;
#[path = "page/edition.rs"]
mod edition;
#[path = "page/elsewhere.rs"]
mod elsewhere;
#[path = "page/fixtures.rs"]
mod fixtures;
#[path = "page/frame.rs"]
mod frame;
#[path = "page/galleries.rs"]
mod galleries;
#[path = "page/home.rs"]
mod home;
#[path = "page/hostile.rs"]
mod hostile;
#[path = "support/hostile_edition.rs"]
mod hostile_edition;
#[path = "page/lists.rs"]
mod lists;
#[path = "page/markup.rs"]
mod markup;
#[path = "page/newer.rs"]
mod newer;
#[path = "browser/painted.rs"]
mod painted;
#[path = "page/paper.rs"]
mod paper;
#[path = "page/parts.rs"]
mod parts;
#[path = "page/problems.rs"]
mod problems;
#[path = "page/related.rs"]
mod related;
#[path = "page/searches.rs"]
mod searches;
#[path = "page/signed.rs"]
mod signed;
#[path = "page/spoken.rs"]
mod spoken;
#[path = "page/vectors.rs"]
mod vector_pages;
#[path = "support/vectors.rs"]
mod vectors;

use dateline::{
    model::headline::Headline,
    page::{Page, PageContent, article::Story, home::Home, list::List},
};

/// The ids of stories, in order.
fn ids(headlines: &[Headline]) -> Vec<&str> {
    headlines
        .iter()
        .map(|headline| headline.id.as_str())
        .collect()
}

fn home_of(page: &Page) -> &Home {
    match &page.content {
        PageContent::Home(home) => home,
        other => panic!("no home page: {other:?}"),
    }
}

fn list_of(page: &Page) -> &List {
    match &page.content {
        PageContent::List(list) => list,
        other => panic!("no list: {other:?}"),
    }
}

fn story_of(page: &Page) -> &Story {
    match &page.content {
        PageContent::Article(story) => story,
        other => panic!("no story: {other:?}"),
    }
}
