//! Random running text, of the kind that the walk can read: single spaces, nothing that says twice
//! what it says, nothing empty.

use dateline::model::{
    address::Address,
    block::{Inline, Text},
    language::{Direction, Tongue},
};

/// Xorshift: the same numbers everywhere.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// A number below `sides`.
    pub fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).expect("31 bits") % sides
    }

    pub fn one_in(&mut self, sides: usize) -> bool {
        self.roll(sides) == 0
    }

    pub fn of<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list[self.roll(list.len())]
    }
}

/// Where links of a text may lead.
#[derive(Default)]
pub struct Targets {
    /// Anchors of blocks.
    pub anchors: Vec<String>,
    /// Notes, with the anchor of the first reference to each.
    pub notes: Vec<(String, Option<String>)>,
}

const WORDS: [&str; 22] = [
    "lake",
    "Ann",
    "AT&T",
    "&amp;",
    "<b>",
    "</p>",
    "\"so\"",
    "it’s",
    "1\u{a0}000",
    "😀",
    "עברית",
    "[sic]",
    "[gallery]",
    "[x a=1]",
    "https://a.example/x",
    "5",
    "—",
    "\u{200b}z",
    "a-b",
    "Köln.",
    "-->",
    "日本",
];

pub fn words(dice: &mut Dice) -> String {
    let count = 1 + dice.roll(3);
    let list: Vec<&str> = (0..count).map(|_| dice.of(&WORDS)).collect();
    list.join(" ")
}

pub fn address(dice: &mut Dice) -> Address {
    let text = dice.of(&[
        "https://a.example/",
        "http://b.example:81/x/y?a=1&b=2#c",
        "/rooted/path.html",
        "mailto:desk@a.example?subject=A%20B",
    ]);
    Address::parse(text).expect("an address")
}

pub fn tongue(dice: &mut Dice) -> Tongue {
    let language = ["ar", "en-GB", "zh-Hant"][dice.roll(3)].to_owned();
    let direction = [Direction::Ltr, Direction::Rtl][dice.roll(2)];
    match dice.roll(3) {
        0 => Tongue {
            language: Some(language),
            direction: None,
        },
        1 => Tongue {
            language: None,
            direction: Some(direction),
        },
        _ => Tongue {
            language: Some(language),
            direction: Some(direction),
        },
    }
}

/// Running text. With `targets` it may refer to notes and places.
pub fn text(dice: &mut Dice, mut targets: Option<&mut Targets>) -> Text {
    let mut out = part(dice, targets.as_deref_mut(), &[], 2);
    while dice.one_in(4) {
        out.push(Inline::Break);
        out.extend(part(dice, targets.as_deref_mut(), &[], 2));
    }
    out
}

/// One line; `open` are the kinds that are said already.
fn part(dice: &mut Dice, mut targets: Option<&mut Targets>, open: &[usize], deep: usize) -> Text {
    let mut out: Text = Vec::new();
    for place in 0..=dice.roll(3) {
        let inline = match deep {
            0 => Inline::Plain(words(dice)),
            _ => one(dice, targets.as_deref_mut(), open, deep),
        };
        if place > 0 {
            push(&mut out, Inline::Plain(" ".to_owned()));
        }
        push(&mut out, inline);
    }
    out
}

fn push(out: &mut Text, inline: Inline) {
    match (out.last_mut(), &inline) {
        (Some(Inline::Plain(last)), Inline::Plain(more)) => last.push_str(more),
        _ => out.push(inline),
    }
}

fn one(dice: &mut Dice, targets: Option<&mut Targets>, open: &[usize], deep: usize) -> Inline {
    /// Links are of one kind from here to 5, since none may hold another.
    const LINK: usize = 3;
    let kind = dice.roll(16);
    let said = if (LINK..=5).contains(&kind) {
        LINK
    } else {
        kind
    };
    if open.contains(&said) {
        return Inline::Plain(words(dice));
    }
    match kind {
        5 => return reference(dice, targets),
        6 => return Inline::Code(words(dice)),
        // A reference directly in it would be raised by itself.
        7 => return Inline::Superscript(vec![Inline::Plain(words(dice))]),
        12.. => return Inline::Plain(words(dice)),
        _ => {}
    }
    let open = [open, &[said]].concat();
    let anchors = targets.as_ref().map(|targets| targets.anchors.clone());
    let inner = part(dice, targets, &open, deep - 1);
    match (kind, anchors.as_deref()) {
        (0, _) => Inline::Strong(inner),
        (1, _) => Inline::Emphasis(inner),
        (2, _) => Inline::Mark(inner),
        (4, Some([anchor, ..])) => Inline::Jump(anchor.clone(), inner),
        (LINK | 4, _) => Inline::Link(address(dice), inner),
        (8, _) => Inline::Abbreviation(words(dice), inner),
        (9, _) => Inline::Time("2025-02-27T18:05".to_owned(), inner),
        (10, _) => Inline::Subscript(inner),
        _ => Inline::Span(tongue(dice), inner),
    }
}

/// A reference to a note. The first one has an anchor, which the note leads back to.
fn reference(dice: &mut Dice, targets: Option<&mut Targets>) -> Inline {
    let Some(targets) = targets.filter(|targets| !targets.notes.is_empty()) else {
        return Inline::Plain(words(dice));
    };
    let place = dice.roll(targets.notes.len());
    let (note, back) = &mut targets.notes[place];
    let own = back
        .is_none()
        .then(|| format!("{note}{}", dice.of(&["-ref", ".back"])));
    *back = back.take().or_else(|| own.clone());
    Inline::NoteReference(note.clone(), own, vec![Inline::Plain("1".to_owned())])
}
