//! Documents that no software would write: what was read of them is settled by one writing.

use super::{prose::Dice, *};

/// Tags and texts of a document, each by itself.
fn pieces(document: &str) -> Vec<&str> {
    let parts = document.split_inclusive('>');
    parts
        .flat_map(|part| match part.rfind('<') {
            Some(place) => [&part[..place], &part[place..]],
            None => [part, ""],
        })
        .filter(|piece| !piece.is_empty() && piece.len() < 300)
        .collect()
}

#[test]
fn what_was_read_is_settled_by_one_writing() {
    let fixtures = files("tests/fixtures/html", "html");
    let documents: Vec<Vec<&str>> = fixtures.iter().map(|(_, text)| pieces(text)).collect();
    let base = at("https://news.example/2024/05/story/");
    for seed in 0..1_000 {
        let mut dice = Dice::new(seed);
        let mut soup: Vec<&str> = Vec::new();
        for _ in 0..=dice.roll(6) {
            let document = &documents[dice.roll(documents.len())];
            let start = dice.roll(document.len());
            let end = (start + 1 + dice.roll(12)).min(document.len());
            let place = dice.roll(soup.len() + 1);
            soup.splice(place..place, document[start..end].iter().copied());
        }
        let soup = soup.concat();
        let body = html::blocks(&written(&html::blocks(&soup, &base)), &base);
        let html = written(&body);
        assert_eq!(
            html::blocks(&html, &base),
            body,
            "seed {seed}: {soup}\n{html}"
        );
    }
}
