//! Texts that are part of others.
//!
//! What the standard library has for that is made for long texts and weighs 3 KB in the browser.
//! What is looked for here is short, so that trying one place after the other is as good. Its
//! `contains` brings that search along for a single character as well; its `find` and `split` for
//! characters do not.

/// The first `limit` bytes of a text, or a few less where that would cut a character.
#[must_use]
pub fn head(text: &str, limit: usize) -> &str {
    let mut end = limit.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or_default()
}

/// Whether a word is in a list parted by single spaces, in any case of ASCII letters.
///
/// One list in one text is a quarter of the size of a `match`, and half of that of an array.
#[must_use]
pub fn listed(list: &str, word: &str) -> bool {
    list.split(' ').any(|it| it.eq_ignore_ascii_case(word))
}

/// Where a text has a part first, in bytes; nowhere when the part is empty.
#[must_use]
pub fn place(text: &str, part: &str) -> Option<usize> {
    let mut places = text.as_bytes().windows(part.len().max(1));
    places.position(|found| found == part.as_bytes())
}

/// Where a text has a part last, in bytes; nowhere when the part is empty.
#[must_use]
pub fn last_place(text: &str, part: &str) -> Option<usize> {
    let mut places = text.as_bytes().windows(part.len().max(1));
    places.rposition(|found| found == part.as_bytes())
}

/// Whether a text has this part.
#[must_use]
pub fn holds(text: &str, part: &str) -> bool {
    place(text, part).is_some()
}

/// What stands before and behind the first such part of a text.
#[must_use]
pub fn around<'a>(text: &'a str, part: &str) -> Option<(&'a str, &'a str)> {
    let place = place(text, part)?;
    Some((text.get(..place)?, text.get(place + part.len()..)?))
}
