//! Byline, dateline and notice that agencies put into the prose.
//!
//! Owns taking them out of a body, once, into their own slots. Works on the text, whatever mark-up
//! stands around the words, and leaves in the body what it is not sure of: a reader can live with a
//! byline in the wrong place, not with half a sentence.

mod byline;
mod dateline;
mod notice;
mod run_in;

use super::{
    article::Dateline,
    block::{Block, BlockKind, Inline, Text, plain},
    timestamp::Timestamp,
};
use crate::{
    marks,
    part::{self, listed},
};
pub use byline::{ProseByline, byline};
pub use run_in::{prose, unsigned};

/// What [`take`] found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Furniture {
    /// Who wrote it, from the first paragraph.
    pub byline: Option<ProseByline>,
    /// Where it was reported from, from before the first sentence.
    pub dateline: Option<Dateline>,
    /// The closing words on rights, several paragraphs joined by a space.
    pub notice: Option<String>,
    /// When a reprint first appeared, from the notice; midnight UTC where it names only a day.
    pub originally_published: Option<Timestamp>,
}

/// Takes byline, dateline and notice out of a body.
///
/// - The **notice** is the last paragraphs, as far as they say nothing but rights: `Copyright` or
///   `©` with year and name, `All rights reserved`, `Reproduced with permission from …`.
/// - The **byline** is the first paragraph, or its first line, when that is nothing but `By`,
///   names and what they are. One picture may precede it.
/// - The **dateline** is what precedes the first sentence after that, when it is places in capitals,
///   an agency in brackets and a dash: `MOSCOW/ISTANBUL (Some Agency) – `. A date after the place
///   goes with it and is not kept; the story has its own.
///
/// Byline and notice also tell the dateline who is an agency, and the other way round.
#[must_use]
pub fn take(body: &mut Vec<Block>) -> Furniture {
    let notices = take_notices(body);
    let owner = notices.iter().find_map(|text| notice::owner(text));
    let notice = (!notices.is_empty()).then(|| notices.join(" "));
    let credit = take_credit(body);
    let known = [owner, credit.as_deref()].map(Option::unwrap_or_default);
    let dateline = take_dateline(body, &known);
    let agency = dateline.as_ref().and_then(|found| found.agency.as_deref());
    let byline = credit.as_deref().and_then(|credit| {
        let by_dateline = byline(credit, agency);
        match &by_dateline {
            Some(found) if found.agency.is_some() => by_dateline,
            _ => byline(credit, owner),
        }
    });
    Furniture {
        byline,
        originally_published: notice.as_deref().and_then(notice::originally_published),
        dateline,
        notice,
    }
}

fn take_notices(body: &mut Vec<Block>) -> Vec<String> {
    let mut paragraphs = Vec::new();
    while let Some(text) = body.last().and_then(paragraph) {
        let text = squeezed(&plain(text));
        if !notice::is_notice(&text) {
            break;
        }
        paragraphs.insert(0, text);
        body.pop();
    }
    // The line above the notice parts nothing any more.
    while !paragraphs.is_empty()
        && matches!(body.last(), Some(last) if last.kind == BlockKind::Rule)
    {
        body.pop();
    }
    paragraphs
}

fn take_credit(body: &mut Vec<Block>) -> Option<String> {
    let place = opening(body)?;
    let text = body.get_mut(place).and_then(paragraph_mut)?;
    let whole = plain(text);
    let line = marks::trim_start(&whole, SPACES).split('\n').next()?;
    let credit = squeezed(line);
    if !byline::is_byline(&credit) {
        return None;
    }
    let end = part::place(&whole, line).unwrap_or_default() + line.len();
    drop_start(text, &whole, end);
    if text.is_empty() {
        body.remove(place);
    }
    Some(credit)
}

fn take_dateline(body: &mut [Block], known: &[&str]) -> Option<Dateline> {
    let place = opening(body)?;
    let text = body.get_mut(place).and_then(paragraph_mut)?;
    let whole = plain(text);
    let (dateline, end) = dateline::find(&whole, known)?;
    drop_start(text, &whole, end);
    Some(dateline)
}

/// Where the text begins: at the first block, or at the second after a picture or nothing at all.
fn opening(body: &[Block]) -> Option<usize> {
    let place = usize::from(match &body.first()?.kind {
        BlockKind::Paragraph(text) => marks::trim(&plain(text), SPACES).is_empty(),
        BlockKind::Figure(_)
        | BlockKind::Gallery { .. }
        | BlockKind::Audio { .. }
        | BlockKind::Video { .. }
        | BlockKind::Embed(_) => true,
        _ => false,
    });
    body.get(place).and_then(paragraph).map(|_| place)
}

fn paragraph(block: &Block) -> Option<&Text> {
    match &block.kind {
        BlockKind::Paragraph(text) => Some(text),
        _ => None,
    }
}

fn paragraph_mut(block: &mut Block) -> Option<&mut Text> {
    match &mut block.kind {
        BlockKind::Paragraph(text) => Some(text),
        _ => None,
    }
}

/// Drops so many bytes of `whole`, the text's plain form, and the space after them.
fn drop_start(text: &mut Text, whole: &str, end: usize) {
    let rest = whole.get(end..).unwrap_or_default();
    let mut bytes = whole.len() - marks::trim_start(rest, SPACES).len();
    drop_bytes(text, &mut bytes);
}

fn drop_bytes(text: &mut Text, bytes: &mut usize) {
    let mut place = 0;
    while *bytes > 0
        && let Some(inline) = text.get_mut(place)
    {
        let stays = match inline {
            Inline::Plain(words) | Inline::Code(words) => {
                let cut = words.len().min(*bytes);
                *bytes -= cut;
                *words = words.get(cut..).unwrap_or_default().to_owned();
                !words.is_empty()
            }
            Inline::Break => {
                *bytes -= 1;
                false
            }
            Inline::NoteReference(..) => true,
            other => other.inside_mut().is_none_or(|inside| {
                drop_bytes(inside, bytes);
                !inside.is_empty()
            }),
        };
        if stays {
            place += 1;
        } else {
            text.remove(place);
        }
    }
}

/// What words of prose end with.
const STOPS: &str = ",.;:)";
/// The spaces of running text, without the tables behind `char::is_whitespace`.
const SPACES: &str = " \t\r\n\u{a0}\u{2009}\u{200a}\u{202f}";

/// Single spaces only.
fn squeezed(text: &str) -> String {
    words(text).join(" ")
}

fn words(text: &str) -> Vec<&str> {
    marks::parts(text, SPACES)
}

/// Whether a letter is a capital, by the layout of the blocks for European languages. Letters of
/// scripts without case are none.
fn is_capital(letter: char) -> bool {
    let odd = u32::from(letter) % 2 == 1;
    match letter {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' | 'Ÿ' | 'Ά'..='Ώ' | 'Α'..='Ϋ' | 'Ѐ'..='Я' => {
            true
        }
        'Ĺ'..='ň' | 'Ź'..='ž' => odd,
        'Ā'..='ķ' | 'Ŋ'..='ŷ' | 'Ș'..='ț' | 'Ḁ'..='ỿ' => !odd,
        _ => false,
    }
}

/// Whether a character belongs to a word: a letter or mark of any script, by exclusion.
fn is_letter(letter: char) -> bool {
    match letter {
        '×' | '÷' | '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{303f}' | '\u{e000}'.. => false,
        _ => letter.is_ascii_alphabetic() || letter >= 'À',
    }
}

/// Whether a text is made of one kind of letters and these marks.
fn is_made_of(text: &str, kind: fn(char) -> bool, marks: &str) -> bool {
    let mut letters = text.chars();
    letters.all(|letter| kind(letter) || marks::is_one(letter, marks))
}

/// The text after a start in any case of ASCII letters.
fn after<'a>(text: &'a str, start: &str) -> Option<&'a str> {
    let (head, rest) = text.split_at_checked(start.len())?;
    head.eq_ignore_ascii_case(start).then_some(rest)
}
