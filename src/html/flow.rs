//! The blocks of one place of a body while they are being read.
//!
//! Inline elements that are open when a block ends are opened again in the next one, so that
//! `<b><p>one</p><p>two</p></b>` and a link around a figure and its caption come out right.

use super::{
    embed, run,
    space::{is_control, is_space},
};
use crate::model::{
    address::Address,
    block::{Block, BlockKind, Inline, Text},
    language::Tongue,
};

/// Where a [`Flow`] stands; some elements mean different things in different places.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Place {
    /// Among the blocks of the body, or of a list item, an aside and the like.
    #[default]
    Body,
    /// In a quotation, where `footer` and a last `cite` say whose.
    Quote,
    /// In a figure, which has a caption.
    Figure,
    /// In a gallery, where lists are only scaffolding.
    Gallery,
    /// In a caption, which may end with a credit.
    Caption,
    /// In the words that say whose a quotation is.
    Attribution,
    /// In a cell: only words are wanted.
    Words,
}

/// What stands before the next character of a line, as far as white space is concerned.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Before {
    #[default]
    Start,
    Break,
    Space,
    Word,
}

/// Blocks, and the line that will be the next of them.
#[derive(Debug, Default)]
pub(super) struct Flow {
    /// The blocks so far.
    pub(super) blocks: Vec<Block>,
    /// Where it stands.
    pub(super) place: Place,
    /// The level of the heading that is being read.
    pub(super) heading: Option<u8>,
    /// The caption of the figure, or whose the quotation is.
    pub(super) caption: Option<Text>,
    /// Who made the picture.
    pub(super) credit: Option<String>,
    /// The link around all of it.
    pub(super) link: Option<Address>,
    /// The anchor of the next block.
    pub(super) anchor: Option<String>,
    /// The language of the blocks.
    pub(super) tongue: Tongue,
    line: Text,
    /// Inline elements that are open, each with the text that stood before it.
    open: Vec<(Inline, Text)>,
    before: Before,
}

/// What was read apart from what is around it.
pub(super) struct Inner {
    /// The blocks.
    pub(super) blocks: Vec<Block>,
    /// The caption of a figure, or whose a quotation is.
    pub(super) caption: Option<Text>,
    /// Who made the picture.
    pub(super) credit: Option<String>,
}

impl Flow {
    /// An empty one.
    pub(super) fn new(place: Place) -> Self {
        Self {
            place,
            ..Self::default()
        }
    }

    /// Adds characters to the line, white space collapsed.
    pub(super) fn text(&mut self, text: &str) {
        let mut words = String::new();
        for letter in text.chars() {
            if is_space(letter) {
                if self.before == Before::Word {
                    words.push(' ');
                    self.before = Before::Space;
                }
            } else if !is_control(letter) {
                words.push(letter);
                self.before = Before::Word;
            }
        }
        if !words.is_empty() {
            run::push(&mut self.line, Inline::Plain(words));
        }
    }

    /// Adds program text, whose outer white space belongs to the line.
    pub(super) fn code(&mut self, code: &str, spaced: (bool, bool)) {
        if spaced.0 {
            self.text(" ");
        }
        if !code.is_empty() {
            self.line.push(Inline::Code(code.to_owned()));
            self.before = Before::Word;
        }
        if spaced.1 {
            self.text(" ");
        }
    }

    /// Ends the line; a second time in a row, the paragraph.
    pub(super) fn line_break(&mut self) {
        // A line of no-break spaces is as empty as any other.
        let fresh =
            self.is_fresh() || self.open.is_empty() && run::is_empty(run::after_break(&self.line));
        let broken = self.before == Before::Break || self.line.contains(&Inline::Break);
        if fresh && broken && self.heading.is_none() {
            self.flush();
        } else if fresh && !broken {
            self.line.clear();
            self.before = Before::Start;
        } else {
            run::trim_end(&mut self.line);
            self.line.push(Inline::Break);
            self.before = Before::Break;
        }
    }

    /// Whether nothing stands on the current line yet.
    pub(super) fn is_fresh(&self) -> bool {
        matches!(self.before, Before::Start | Before::Break)
    }

    /// Whether nothing has been read yet.
    pub(super) fn is_empty(&self) -> bool {
        self.blocks.is_empty() && self.before == Before::Start
    }

    /// Opens an inline element, unless what it says is said already or cannot be said here.
    pub(super) fn open(&mut self, shell: Inline) -> bool {
        let redundant = self.open.iter().any(|(other, _)| {
            run::is_same(other, &shell) || run::is_link(other) && run::is_link(&shell)
        });
        if !redundant {
            self.open.push((shell, std::mem::take(&mut self.line)));
        }
        !redundant
    }

    /// Closes the inline element that was opened last.
    pub(super) fn close(&mut self) {
        if let Some((shell, outside)) = self.open.pop() {
            let inside = std::mem::replace(&mut self.line, outside);
            self.enclose(shell, inside);
        }
    }

    fn enclose(&mut self, mut shell: Inline, inside: Text) {
        if inside.iter().all(|inline| {
            matches!(inline, Inline::Plain(words) if words == " ") || *inline == Inline::Break
        }) {
            for inline in inside {
                run::push(&mut self.line, inline);
            }
        } else if let Some(text) = shell.inside_mut() {
            *text = inside;
            run::push(&mut self.line, shell);
        }
    }

    /// Where the link around the current place leads.
    pub(super) fn link_target(&self) -> Option<Address> {
        let open = self.open.iter().find_map(|(shell, _)| match shell {
            Inline::Link(address, _) => Some(address.clone()),
            _ => None,
        });
        open.or_else(|| self.link.clone())
    }

    /// Makes a block of the line, if there is anything to see in it.
    pub(super) fn flush(&mut self) {
        let mut shells = Vec::new();
        while let Some((shell, outside)) = self.open.pop() {
            let inside = std::mem::replace(&mut self.line, outside);
            self.enclose(shell.clone(), inside);
            shells.push(shell);
        }
        let mut line = std::mem::take(&mut self.line);
        self.open
            .extend(shells.into_iter().rev().map(|shell| (shell, Vec::new())));
        self.before = Before::Start;
        run::trim_end(&mut line);
        if run::is_empty(&line) {
            return;
        }
        let kind = match self.heading {
            Some(level) => BlockKind::Heading(level, run::heading(line)),
            None if matches!(
                self.place,
                Place::Caption | Place::Attribution | Place::Words
            ) =>
            {
                BlockKind::Paragraph(line)
            }
            None => embed::bare(&line).unwrap_or(BlockKind::Paragraph(line)),
        };
        self.add(kind);
    }

    /// Ends the line and adds a block.
    pub(super) fn push(&mut self, kind: BlockKind) {
        self.flush();
        self.add(kind);
    }

    fn add(&mut self, kind: BlockKind) {
        let anchor = self.anchor.take();
        self.blocks.push(Block {
            anchor,
            tongue: self.tongue.clone(),
            kind,
        });
    }

    /// Ends the line and adds blocks that were read apart.
    pub(super) fn append(&mut self, blocks: Vec<Block>) {
        self.flush();
        for mut block in blocks {
            if block.anchor.is_none() {
                block.anchor = self.anchor.take();
            }
            if block.tongue.is_empty() {
                block.tongue = self.tongue.clone();
            }
            self.blocks.push(block);
        }
    }
}
