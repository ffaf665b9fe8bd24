//! The first sentences of a body, for lists of stories whose source sent no dek.

use super::space::collapsed;
use crate::{
    marks,
    model::block::{Block, BlockKind, plain},
};

/// Short forms that end in a full stop without ending a sentence.
const SHORT_FORMS: &str = "Mr Mrs Ms Dr St Prof Gen Col Lt Sgt Capt Sen Rep Gov Rev Hon Jr Sr Inc Ltd \
    Co Corp No vs Jan Feb Aug Sept Oct Nov Dec approx";

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
        if text.len() * 2 >= limit {
            break;
        }
    }
    (!text.is_empty()).then(|| cut(&text, limit))
}

fn cut(text: &str, limit: usize) -> String {
    let (mut sentence, mut word, mut letters) = (0, 0, 0);
    for (count, (place, letter)) in text.char_indices().enumerate() {
        if count == limit {
            if let Some(whole) = text.get(..sentence).filter(|whole| !whole.is_empty()) {
                return whole.to_owned();
            }
            let words = text
                .get(..if word == 0 { letters } else { word })
                .unwrap_or_default();
            let words = marks::trim_end(words, " ,;:.–—-(“\"");
            return [words, "…"].concat();
        }
        if letter == ' ' {
            word = place;
        }
        // One character of the limit is for the ellipsis.
        letters = place;
        let end = place + letter.len_utf8();
        if count * 3 > limit && is_end(text, end) {
            sentence = end;
        }
    }
    text.to_owned()
}

/// Whether a sentence ends at this place, closing quotes included.
fn is_end(text: &str, place: usize) -> bool {
    let (before, after) = text.split_at(place);
    let words = marks::trim_end(before, "”’\"')»");
    let Some(mark) = words.chars().next_back() else {
        return false;
    };
    // These need no space behind them.
    if matches!(mark, '。' | '！' | '？') {
        return !marks::begin(after, "”’」』）");
    }
    if !matches!(mark, '.' | '!' | '?' | '…' | '؟' | '۔')
        || !(after.is_empty() || after.starts_with(' '))
    {
        return false;
    }
    let next = marks::trim_start(after, " “‘\"'(");
    !next.starts_with(|letter: char| letter.is_ascii_lowercase())
        && (mark != '.' || !is_short_form(words))
}

fn is_short_form(words: &str) -> bool {
    let words = marks::trim_end(words, ".");
    let word = marks::split(words, " .(“\"\u{a0}").last();
    let word = word.unwrap_or_default();
    let mut letters = word.chars();
    // Initials, and each part of "U.S.".
    letters.next().is_some_and(|first| !first.is_ascii_digit()) && letters.next().is_none()
        || SHORT_FORMS.split(' ').any(|form| form == word)
}
