//! The blocks of hostile vectors as text, compared where both parsers are.

use dateline::model::block::Block;

use super::{blocks_text::print, vectors::vectors_of};

/// Hostile vectors as text, each put between two paragraphs.
pub fn print_vectors(name: &str, lines: &str, read: impl Fn(&str) -> Vec<Block>) -> String {
    let mut out = String::new();
    for vector in vectors_of(name, lines) {
        let document = format!("<p>before</p>{}<p>after</p>", vector.text);
        out += &format!("-- {}\n{}", vector.place, print(&read(&document)));
    }
    out
}

/// Fails with the first line that is not as it is expected.
pub fn assert_same(name: &str, found: &str, expected: &str) {
    let mut pairs = found.lines().zip(expected.lines()).enumerate();
    let first = pairs.find(|(_, (found, expected))| found != expected);
    assert!(
        found == expected,
        "{name}: {} lines for {}, first {first:?}",
        found.lines().count(),
        expected.lines().count()
    );
}
