//! White space and invisible characters, as CSS treats them.

use crate::marks;

/// The characters that CSS collapses; a no-break space it does not.
pub(super) const SPACES: &str = " \t\n\r\u{c}";

/// Whether CSS collapses the character.
pub(super) fn is_space(letter: char) -> bool {
    marks::is_one(letter, SPACES)
}

/// Whether a character is for machines and shows as nothing or as a box, or forces its direction on
/// all that follows.
pub(super) fn is_control(letter: char) -> bool {
    matches!(letter, '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{202d}' | '\u{202e}')
}

/// Whether nothing of a text can be seen.
pub(super) fn is_blank(text: &str) -> bool {
    text.chars().all(|letter| {
        is_space(letter)
            || matches!(
                letter,
                '\u{a0}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}'
            )
    })
}

/// Appends a text with its white space collapsed, also against what stands before it.
pub(super) fn push_collapsed(out: &mut String, text: &str) {
    for letter in text.chars() {
        if is_space(letter) {
            if !out.is_empty() && !out.ends_with(' ') {
                out.push(' ');
            }
        } else if !is_control(letter) {
            out.push(letter);
        }
    }
}

/// A text with its white space collapsed and trimmed.
pub(super) fn collapsed(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    push_collapsed(&mut out, text);
    out.truncate(marks::trim_end(&out, " ").len());
    out
}
