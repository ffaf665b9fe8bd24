//! Characters of a set, at the ends of texts and between their parts.
//!
//! A set is a text that holds them. One kind of set for all makes one search of each kind: the
//! standard library's are compiled anew for every predicate, and for every length of an array.

/// Whether a character is one of the marks.
#[must_use]
pub fn is_one(letter: char, marks: &str) -> bool {
    marks.chars().any(|mark| mark == letter)
}

/// A text without the marks that it begins and ends with.
#[must_use]
pub fn trim<'a>(text: &'a str, marks: &str) -> &'a str {
    trim_end(trim_start(text, marks), marks)
}

/// A text without the marks that it begins with.
#[must_use]
pub fn trim_start<'a>(text: &'a str, marks: &str) -> &'a str {
    text.trim_start_matches(|letter| is_one(letter, marks))
}

/// A text without the marks that it ends with.
#[must_use]
pub fn trim_end<'a>(text: &'a str, marks: &str) -> &'a str {
    text.trim_end_matches(|letter| is_one(letter, marks))
}

/// What follows the mark that a text begins with.
#[must_use]
pub fn strip<'a>(text: &'a str, marks: &str) -> Option<&'a str> {
    let mut letters = text.chars();
    is_one(letters.next()?, marks).then_some(letters.as_str())
}

/// Whether a text begins with one of the marks.
#[must_use]
pub fn begin(text: &str, marks: &str) -> bool {
    strip(text, marks).is_some()
}

/// Whether a text ends with one of the marks.
#[must_use]
pub fn end(text: &str, marks: &str) -> bool {
    trim_end(text, marks).len() < text.len()
}

/// What stands before the first of the marks, and the rest from there on.
#[must_use]
pub fn before<'a>(text: &'a str, marks: &str) -> (&'a str, &'a str) {
    let place = text.find(|letter| is_one(letter, marks));
    text.split_at(place.unwrap_or(text.len()))
}

/// What stands between the marks, where anything does.
#[must_use]
pub fn parts<'a>(text: &'a str, marks: &'a str) -> Vec<&'a str> {
    let parts = split(text, marks);
    parts.filter(|part| !part.is_empty()).collect()
}

/// What stands between the marks.
pub fn split<'a>(text: &'a str, marks: &'a str) -> impl Iterator<Item = &'a str> {
    text.split(|letter| is_one(letter, marks))
}
