//! The body of an item: `content_html`, else `content_text`, and attached sound and film.

use super::{NAME, label, link};
use crate::{
    html,
    json::{Document, Json},
    model::{
        address::Address,
        block::{Block, BlockKind, Inline},
        furniture,
    },
    part,
    source::{is_control, one_line},
};

/// How much of a content is read for its first sentences, in bytes.
const BEGINNING: usize = 4_000;
/// Longest dek made of first sentences, in characters.
const SENTENCES: usize = 200;
/// How much of a plain text is read, in bytes and in lines: no more than of HTML, so that no item
/// makes more blocks than a page can show.
const MAX_TEXT: usize = 4 << 20;
const MAX_LINES: usize = 40_000;
/// How many attachments of one item are read.
const MANY: usize = 20;

/// The whole body in blocks. HTML is only what the standard says is HTML.
pub(super) fn blocks(json: &Document, base: &Address) -> Vec<Block> {
    let rich = json
        .words("content_html")
        .map(|html| html::blocks(&html, base))
        .unwrap_or_default();
    if !rich.is_empty() {
        return rich;
    }
    json.words("content_text")
        .map(|text| paragraphs(&text))
        .unwrap_or_default()
}

/// The first sentences of the text, without byline and dateline, from its beginning alone.
pub(super) fn opening(json: &Document, base: &Address) -> Option<String> {
    let sentences = |mut blocks: Vec<Block>| {
        let _ = furniture::take(&mut blocks);
        let words = one_line(&html::first_sentences(&blocks, SENTENCES)?);
        (!words.is_empty()).then_some(words)
    };
    let rich = json.words("content_html");
    rich.and_then(|html| sentences(html::blocks(beginning(&html), base)))
        .or_else(|| {
            let text = json.words("content_text")?;
            sentences(paragraphs(beginning(&text)))
        })
}

/// The beginning of a text, up to a place where no sentence is cut, or at least no tag and no word.
fn beginning(text: &str) -> &str {
    const HALF: usize = BEGINNING / 2;
    let most = part::head(text, BEGINNING + HALF);
    if most.len() == text.len() {
        return text;
    }
    let (cut, rest) = most.split_at(part::head(text, BEGINNING).len());
    let last = part::last_place(cut, "</p>").filter(|place| *place >= HALF);
    let paragraphs = last.or_else(|| Some(cut.len() + part::place(rest, "</p>")?));
    if let Some(whole) = paragraphs.and_then(|place| most.get(..place)) {
        return whole;
    }
    let (before, tag) = cut.rsplit_once('<').unwrap_or((cut, ""));
    let cut = if tag.is_empty() || part::holds(tag, ">") {
        cut
    } else {
        before
    };
    cut.rsplit_once([' ', '\t', '\r', '\n'])
        .map_or(cut, |(words, _)| words)
}

/// Plain text as paragraphs: blank lines part them, single line ends are kept.
pub(super) fn paragraphs(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut lines: Vec<Inline> = Vec::new();
    // The blank line at the end closes the last paragraph.
    let read = part::head(text, MAX_TEXT).split('\n').take(MAX_LINES);
    for line in read.chain([""]) {
        let line: String = line
            .replace('\t', " ")
            .chars()
            .filter(|character| !is_control(*character))
            .collect();
        let line = line.trim_end();
        if line.trim().is_empty() {
            if !lines.is_empty() {
                let kind = BlockKind::Paragraph(std::mem::take(&mut lines));
                blocks.push(Block {
                    kind,
                    ..Block::default()
                });
            }
            continue;
        }
        if !lines.is_empty() {
            lines.push(Inline::Break);
        }
        lines.push(Inline::Plain(line.to_owned()));
    }
    blocks
}

/// Adds attached sound and film (1.1, "Attachments") that the body does not play yet. Attachments
/// with one title are the same thing in several forms; the first form counts.
pub(super) fn attach(body: &mut Vec<Block>, json: &Document, base: &Address) {
    let mut titles: Vec<String> = Vec::new();
    for attachment in json.list("attachments").iter().take(MANY) {
        let Some(address) = link(attachment, "url", base).filter(|address| !plays(body, address))
        else {
            continue;
        };
        let Some(medium) = medium(attachment, &address) else {
            continue;
        };
        let title = label(attachment.at("title"), NAME);
        if let Some(title) = &title {
            if titles.contains(title) {
                continue;
            }
            titles.push(title.clone());
        }
        let caption = title.map(|title| vec![Inline::Plain(title)]);
        let kind = match medium {
            Medium::Sound => BlockKind::Audio { address, caption },
            Medium::Film => BlockKind::Video {
                address,
                poster: None,
                size: None,
                caption,
            },
        };
        body.push(Block {
            kind,
            ..Block::default()
        });
    }
}

#[derive(Clone, Copy)]
enum Medium {
    Sound,
    Film,
}

/// What an attachment is, by its `mime_type`, or by its file name where that is missing.
fn medium(attachment: &Document, address: &Address) -> Option<Medium> {
    const SOUND: &str = "mp3 m4a aac oga ogg opus flac wav";
    const FILM: &str = "mp4 m4v webm mov ogv";
    if let Some(kind) = attachment.words("mime_type") {
        let family = kind.split('/').next().unwrap_or_default();
        return if family.eq_ignore_ascii_case("audio") {
            Some(Medium::Sound)
        } else {
            family.eq_ignore_ascii_case("video").then_some(Medium::Film)
        };
    }
    let (_, ending) = address.path().rsplit_once('.')?;
    if part::listed(SOUND, ending) {
        Some(Medium::Sound)
    } else {
        part::listed(FILM, ending).then_some(Medium::Film)
    }
}

/// Whether a body, however deep, plays this file.
fn plays(body: &[Block], file: &Address) -> bool {
    body.iter().any(|block| match &block.kind {
        BlockKind::Audio { address, .. } | BlockKind::Video { address, .. } => address == file,
        BlockKind::Quote { blocks, .. } | BlockKind::Box(blocks) => plays(blocks, file),
        BlockKind::List { items, .. } => items.iter().any(|item| plays(item, file)),
        _ => false,
    })
}
