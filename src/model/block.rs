//! The typed body of a story.
//!
//! What is not here cannot be said, so it cannot reach a page: there is no variant for raw HTML,
//! script, style or form, and every address is an [`Address`], which has passed its scheme check.

mod inside;

pub use inside::{each_block, each_text};

use super::{address::Address, headline::Picture, language::Tongue};

/// One block of a body, with what any block may carry.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Block {
    /// Target of links within the body, without prefix; views prefix it so that it cannot
    /// shadow an id of the page.
    pub anchor: Option<String>,
    /// Language and direction where they differ from the surroundings.
    pub tongue: Tongue,
    /// What it is.
    pub kind: BlockKind,
}

/// Running text.
pub type Text = Vec<Inline>;

/// What a [`Block`] is.
#[derive(Clone, Debug, PartialEq)]
pub enum BlockKind {
    /// A paragraph.
    Paragraph(Text),
    /// A heading inside the body; 2 to 4, since 1 is the headline's.
    Heading(u8, Text),
    /// A list; items hold blocks, so lists nest.
    List {
        /// The number of the first item when the list is numbered.
        start: Option<i32>,
        /// The items.
        items: Vec<Vec<Block>>,
    },
    /// Someone's words, with who said them.
    Quote {
        /// The words.
        blocks: Vec<Block>,
        /// Who said them.
        cite: Option<Text>,
    },
    /// Words of the story lifted out of it.
    PullQuote {
        /// The words.
        text: Text,
        /// Who said them.
        cite: Option<Text>,
    },
    /// A picture with its caption.
    Figure(Figure),
    /// Several pictures shown together.
    Gallery {
        /// The pictures.
        figures: Vec<Figure>,
        /// A caption for all of them.
        caption: Option<Text>,
    },
    /// Rows and columns.
    Table(Table),
    /// Program text or verse, white space kept.
    Code(String),
    /// A change of subject.
    Rule,
    /// Notes that the text refers to, in order.
    Footnotes(Vec<Footnote>),
    /// Sound with controls.
    Audio {
        /// The file.
        address: Address,
        /// A caption.
        caption: Option<Text>,
    },
    /// Film with controls.
    Video {
        /// The file.
        address: Address,
        /// A still to show before it plays.
        poster: Option<Address>,
        /// Width and height in CSS pixels, when both are known.
        size: Option<(u32, u32)>,
        /// A caption.
        caption: Option<Text>,
    },
    /// Something of another site, loaded only after a click.
    Embed(Embed),
    /// Blocks set apart from the text: a fact box, an aside, a `details` without its folding.
    Box(Vec<Block>),
}

impl Default for BlockKind {
    fn default() -> Self {
        Self::Paragraph(Vec::new())
    }
}

/// A picture in the body.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// The picture; its own `caption` stays empty in favour of the typed one.
    pub picture: Picture,
    /// The caption as running text, credit excluded.
    pub caption: Option<Text>,
    /// Where a click on the picture leads.
    pub link: Option<Address>,
}

/// A table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// What the table shows.
    pub caption: Option<Text>,
    /// Rows of the head.
    pub head: Vec<Vec<Cell>>,
    /// Rows of body and foot.
    pub body: Vec<Vec<Cell>>,
}

/// A cell of a [`Table`].
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// Whether it names its row or column.
    pub header: bool,
    /// Columns that it spans, at least 1.
    pub columns: u16,
    /// Rows that it spans, at least 1.
    pub rows: u16,
    /// Its text.
    pub text: Text,
}

/// One note.
#[derive(Clone, Debug, PartialEq)]
pub struct Footnote {
    /// The target that references link to.
    pub anchor: String,
    /// The note; back links are left out, the view makes its own.
    pub text: Text,
    /// The anchor of the first reference to it, for the way back.
    pub back: Option<String>,
}

/// Something of another site.
#[derive(Clone, Debug, PartialEq)]
pub struct Embed {
    /// Who would be asked for it, in words such as "`YouTube`".
    pub provider: &'static str,
    /// What the frame loads after the click; always `https` and of a known host.
    pub frame: Option<Address>,
    /// The page that shows it, for those who prefer to go there.
    pub page: Address,
    /// What it is called.
    pub title: Option<String>,
    /// A caption.
    pub caption: Option<Text>,
}

/// A piece of running text.
#[derive(Clone, Debug, PartialEq)]
pub enum Inline {
    /// Characters.
    Plain(String),
    /// Important words.
    Strong(Text),
    /// Stressed words, titles of works.
    Emphasis(Text),
    /// A link.
    Link(Address, Text),
    /// A link to an anchor of the same body, without `#` and prefix.
    Jump(String, Text),
    /// A reference to the note with this anchor (first field); second is the anchor of the
    /// reference itself, for the way back.
    NoteReference(String, Option<String>, Text),
    /// Program text.
    Code(String),
    /// Lowered.
    Subscript(Text),
    /// Raised.
    Superscript(Text),
    /// Highlighted.
    Mark(Text),
    /// An abbreviation with its long form.
    Abbreviation(String, Text),
    /// A moment, with its machine-readable form.
    Time(String, Text),
    /// Words in another language or direction.
    Span(Tongue, Text),
    /// A new line.
    Break,
}

/// The characters of running text, without any mark-up.
#[must_use]
pub fn plain(text: &[Inline]) -> String {
    let mut out = String::new();
    push_plain(text, &mut out);
    out
}

fn push_plain(text: &[Inline], out: &mut String) {
    for inline in text {
        match inline {
            Inline::Plain(words) | Inline::Code(words) => out.push_str(words),
            Inline::Break => out.push('\n'),
            Inline::NoteReference(..) => {}
            other => push_plain(other.inside(), out),
        }
    }
}
