//! The first sentences of a body, for lists of stories whose source sent no dek.

use super::space::collapsed;
use crate::model::block::{Block, BlockKind, plain};

/// Short forms that end in a full stop without ending a sentence.
const SHORT_FORMS: [&str; 32] = [
    "Mr", "Mrs", "Ms", "Dr", "St", "Prof", "Gen", "Col", "Lt", "Sgt", "Capt", "Sen", "Rep", "Gov",
    "Rev", "Hon", "Jr", "Sr", "Inc", "Ltd", "Co", "Corp", "No", "vs", "Jan", "Feb", "Aug", "Sept",
    "Oct", "Nov", "Dec", "approx",
];

/// The plain text of the first paragraphs, at most `limit` characters: whole sentences where one
/// ends in the later two thirds, otherwise whole words and an ellipsis. Nothing when no paragraph
/// has words.
#[must_use]
pub fn first_sentences(blocks: &[Block], limit: usize) -> Option<String> {
    let mut text = String::new();
    for block in blocks {
        match &block.kind {
            BlockKind::Paragraph(words) => {
                let words = collapsed(&plain(words));
                if !text.is_empty() && !words.is_empty() {
                    text.push(' ');
                }
                text.push_str(&words);
            }
            // What follows a heading or list is no longer the beginning.
            _ if text.is_empty() => continue,
            _ => break,
        }
        if text.chars().count() * 2 >= limit {
            break;
        }
    }
    if text.is_empty() {
        None
    } else {
        Some(cut(text, limit))
    }
}

fn cut(mut text: String, limit: usize) -> String {
    let Some((end, _)) = text.char_indices().nth(limit) else {
        return text;
    };
    let third = text
        .char_indices()
        .nth(limit / 3)
        .map_or(0, |(place, _)| place);
    let mut ends = text
        .char_indices()
        .map(|(place, letter)| place + letter.len_utf8());
    let sentence = ends
        .by_ref()
        .take_while(|&place| place <= end)
        .filter(|&place| place > third && is_end(&text, place))
        .last();
    if let Some(place) = sentence {
        text.truncate(place);
        return text;
    }
    // One character of the limit is for the ellipsis.
    let end = text
        .char_indices()
        .nth(limit.saturating_sub(1))
        .map_or(0, |(place, _)| place);
    let whole = text.get(end..).is_some_and(|rest| rest.starts_with(' '));
    let words = text.get(..end).unwrap_or_default();
    let words = if whole {
        words
    } else {
        words.rsplit_once(' ').map_or(words, |(words, _)| words)
    };
    let words = words.trim_end_matches([' ', ',', ';', ':', '.', '–', '—', '-', '(', '“', '"']);
    [words, "…"].concat()
}

/// Whether a sentence ends at this place, closing quotes included.
fn is_end(text: &str, place: usize) -> bool {
    let (before, after) = text.split_at(place);
    let words = before.trim_end_matches(['”', '’', '"', '\'', ')', '»']);
    let Some(mark) = words.chars().next_back() else {
        return false;
    };
    // These need no space behind them.
    if matches!(mark, '。' | '！' | '？') {
        return !after.starts_with(['”', '’', '」', '』', '）']);
    }
    if !matches!(mark, '.' | '!' | '?' | '…' | '؟' | '۔')
        || !(after.is_empty() || after.starts_with(' '))
    {
        return false;
    }
    let next = after.trim_start_matches([' ', '“', '‘', '"', '\'', '(']);
    !next.starts_with(|letter: char| letter.is_ascii_lowercase())
        && (mark != '.' || !is_short_form(words))
}

fn is_short_form(words: &str) -> bool {
    let words = words.trim_end_matches('.');
    let word = words
        .rsplit([' ', '.', '(', '“', '"', '\u{a0}'])
        .next()
        .unwrap_or_default();
    // Initials, and each part of "U.S.".
    word.chars().count() == 1 && !word.starts_with(|letter: char| letter.is_ascii_digit())
        || SHORT_FORMS.contains(&word)
}
