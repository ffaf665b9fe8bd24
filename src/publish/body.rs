//! Typed blocks as HTML: what [`crate::html`] reads, written.
//!
//! Plain, valid HTML that any feed reader shows, in forms that give the same blocks when they are
//! read again: `html::blocks(&html(body), base) == body` for what the walk makes of any document.
//! Where the walk takes a form for something else than the value that it came from, another form
//! is written; such places are marked *guard*.
//!
//! Exceptions, all of them rare, and all settled by one writing (`html` of what is read again is
//! the same `html`):
//! - a body close to the walk's bounds can pass them, since what is implied in one text is spelled
//!   out in the other;
//! - words that a dead link held, which the walk joins to their neighbours only after it has looked
//!   for credits, speakers and bare addresses;
//! - a list of notes that lost all of them to earlier anchors of the same names.

mod figure;
mod inline;
mod markup;
mod table;

use crate::{
    html,
    model::{
        address::Address,
        block::{Block, BlockKind, Footnote, Inline, plain},
        language::Tongue,
    },
};
use markup::{Attribute, Markup};

/// What a line that names a speaker begins with.
const DASHES: [char; 3] = ['—', '–', '―'];

/// A body as HTML, one line for each block.
#[must_use]
pub fn html(body: &[Block]) -> String {
    let mut markup = Markup::default();
    for (place, block) in body.iter().enumerate() {
        if place > 0 {
            markup.line_end();
        }
        markup.block(block);
    }
    markup.finished()
}

/// What any block may carry, as attributes.
fn marks(block: &Block) -> [Attribute<'_>; 3] {
    let [language, direction] = inline::tongue(&block.tongue);
    [("id", block.anchor.as_deref()), language, direction]
}

impl Markup {
    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        let marks = &marks(block);
        match &block.kind {
            BlockKind::Paragraph(text) => self.paragraph(marks, text),
            BlockKind::Heading(level, text) => {
                let name = match level {
                    2 => "h2",
                    3 => "h3",
                    _ => "h4",
                };
                self.element(name, marks, |markup| markup.text(text));
            }
            BlockKind::List { start, items } => self.list(marks, *start, items),
            BlockKind::Quote { blocks, cite } => self.quote(marks, blocks, cite.as_deref()),
            BlockKind::PullQuote { text, cite } => self.pull_quote(marks, text, cite.as_deref()),
            BlockKind::Figure(figure) => self.figure(marks, figure),
            BlockKind::Gallery { figures, caption } => {
                self.gallery(marks, figures, caption.as_deref());
            }
            BlockKind::Table(table) => self.table(marks, table),
            // A line feed right after `<pre>` would be lost.
            BlockKind::Code(code) => self.element("pre", marks, |markup| {
                markup.element("code", &[], |markup| markup.words(code));
            }),
            BlockKind::Rule => self.void("hr", marks),
            BlockKind::Footnotes(notes) => self.footnotes(marks, notes),
            BlockKind::Audio { address, caption } => {
                self.audio(marks, address, caption.as_deref());
            }
            BlockKind::Video {
                address,
                poster,
                size,
                caption,
            } => self.video(marks, address, poster.as_ref(), *size, caption.as_deref()),
            BlockKind::Embed(embed) => self.embed(marks, embed),
            BlockKind::Box(blocks) => {
                self.element("aside", marks, |markup| markup.blocks(blocks));
            }
        }
    }

    fn paragraph(&mut self, marks: &[Attribute<'_>], text: &[Inline]) {
        if is_taken_for_bare(text) {
            // Guard: a caption of nothing is a paragraph as it stands.
            self.element("figure", marks, |markup| {
                markup.element("figcaption", &[], |markup| markup.text(text));
            });
        } else {
            self.element("p", marks, |markup| markup.text(text));
        }
    }

    fn list(&mut self, marks: &[Attribute<'_>], start: Option<i32>, items: &[Vec<Block>]) {
        let name = if start.is_some() { "ol" } else { "ul" };
        let start = start.filter(|&start| start != 1).map(|it| it.to_string());
        let attributes = [marks, &[("start", start.as_deref())]].concat();
        self.element(name, &attributes, |markup| {
            for item in items {
                markup.element("li", &[], |markup| match lone_text(item) {
                    Some(text) => markup.text(text),
                    None => markup.blocks(item),
                });
            }
        });
    }

    fn quote(&mut self, marks: &[Attribute<'_>], blocks: &[Block], cite: Option<&[Inline]>) {
        // Guard: the dash before a name goes everywhere but in the caption of a figure.
        let dashed = cite.filter(|cite| plain(cite).starts_with(DASHES));
        let inside = |markup: &mut Self| {
            markup.blocks(blocks);
            markup.cited(cite.filter(|_| dashed.is_none()));
        };
        if let Some(cite) = dashed {
            self.captioned(marks, None, Some(cite), None, |markup| {
                markup.element("blockquote", &[], inside);
            });
        } else {
            self.element("blockquote", marks, inside);
        }
    }

    fn pull_quote(&mut self, marks: &[Attribute<'_>], text: &[Inline], cite: Option<&[Inline]>) {
        let attributes = [marks, &[("class", Some("wp-block-pullquote"))]].concat();
        let last = text.rsplit(|inline| *inline == Inline::Break).next();
        let dashed = cite.is_none()
            && text.contains(&Inline::Break)
            && plain(last.unwrap_or_default()).starts_with(DASHES);
        self.element("figure", &attributes, |markup| {
            markup.element("blockquote", &[], |markup| {
                if dashed {
                    // Guard: a last line with a dash is nobody's name inside a box.
                    markup.element("aside", &[], |markup| markup.paragraph(&[], text));
                } else {
                    markup.paragraph(&[], text);
                }
                markup.cited(cite);
            });
        });
    }

    fn cited(&mut self, cite: Option<&[Inline]>) {
        if let Some(cite) = cite {
            self.element("footer", &[], |markup| markup.text(cite));
        }
    }

    fn footnotes(&mut self, marks: &[Attribute<'_>], notes: &[Footnote]) {
        let attributes = [marks, &[("class", Some("footnotes"))]].concat();
        self.element("section", &attributes, |markup| {
            markup.element("ol", &[], |markup| {
                for note in notes {
                    markup.element("li", &[("id", Some(&note.anchor))], |markup| {
                        markup.note(note);
                    });
                }
            });
        });
    }

    /// A note and the way back, which the walk leaves out.
    fn note(&mut self, note: &Footnote) {
        self.text(&note.text);
        // Guard: nothing, or nothing but an address, would not be read as the words of a note.
        let alone = note.text.is_empty() || is_taken_for_bare(&note.text);
        let back = note.back.as_ref().or(Some(&note.anchor).filter(|_| alone));
        if let Some(back) = back {
            self.words(" ");
            let href = ["#", back].concat();
            self.element("a", &[("href", Some(&href))], |markup| markup.words("↩"));
        }
    }
}

/// The text of a single plain paragraph, which needs no `p` of its own in a list.
fn lone_text(item: &[Block]) -> Option<&[Inline]> {
    match item {
        [
            Block {
                anchor: None,
                tongue,
                kind: BlockKind::Paragraph(text),
            },
        ] if *tongue == Tongue::default() && !is_taken_for_bare(text) => Some(text),
        _ => None,
    }
}

/// Whether the walk would make something else of a line that is nothing but an address: an embed,
/// or a link of mere words.
fn is_taken_for_bare(text: &[Inline]) -> bool {
    let (words, is_link) = match text {
        [Inline::Plain(words)] => (words, false),
        [Inline::Link(_, inner)] => match inner.as_slice() {
            [Inline::Plain(words)] => (words, true),
            _ => return false,
        },
        _ => return false,
    };
    if !words.starts_with("http") || words.contains(' ') {
        return false;
    }
    Address::parse(words).is_some_and(|base| {
        let read = || html::blocks(&markup::escaped(words), &base);
        !is_link || !matches!(read().as_slice(), [it] if matches!(it.kind, BlockKind::Paragraph(_)))
    })
}
