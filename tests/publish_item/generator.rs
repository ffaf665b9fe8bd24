//! Random bodies of the kind that the walk can read.

use super::{
    prose::{Dice, Targets, address, text, tongue, words},
    *,
};
use dateline::model::{
    block::{Cell, Embed, Figure, Footnote, Inline, Table, Text},
    headline::{Picture, PictureWidth},
    language::Tongue,
};

struct Generator {
    dice: Dice,
    targets: Targets,
}

#[test]
fn random_bodies_survive() {
    let base = elsewhere();
    for seed in 0..600 {
        let body = body(seed);
        let html = written(&body);
        let again = html::blocks(&html, &base);
        if again != body {
            let places = body
                .iter()
                .zip(&again)
                .position(|(one, other)| one != other);
            let place = places.unwrap_or(body.len().min(again.len()));
            panic!(
                "seed {seed}, block {place}:\n{:?}\n{:?}\n{html}",
                body.get(place),
                again.get(place)
            );
        }
        assert_eq!(written(&again), html, "seed {seed}");
    }
}

fn body(seed: u64) -> Vec<Block> {
    let mut generator = Generator {
        dice: Dice::new(seed),
        targets: Targets::default(),
    };
    let notes = generator.dice.roll(3);
    let anchors = (0..generator.dice.roll(4)).map(|place| format!("a{place}"));
    generator.targets = Targets {
        anchors: anchors.collect(),
        notes: (0..notes)
            .map(|place| (format!("fn:{place}"), None))
            .collect(),
    };
    let mut anchors = generator.targets.anchors.clone();
    let count = anchors.len() + generator.dice.roll(4);
    let mut body: Vec<Block> = (0..count).map(|_| generator.block(3)).collect();
    for block in &mut body {
        block.anchor = anchors.pop();
    }
    if notes > 0 {
        let kind = generator.footnotes();
        body.push(generator.marked(kind));
    }
    body
}

impl Generator {
    fn marked(&mut self, kind: BlockKind) -> Block {
        let tongue = if self.dice.one_in(5) {
            tongue(&mut self.dice)
        } else {
            Tongue::default()
        };
        Block {
            anchor: None,
            tongue,
            kind,
        }
    }

    fn text(&mut self) -> Text {
        text(&mut self.dice, Some(&mut self.targets))
    }

    /// A text that is visited in another order than it is written, so that it refers to nothing.
    fn aside(&mut self) -> Option<Text> {
        (!self.dice.one_in(3)).then(|| {
            let mut text = text(&mut self.dice, None);
            text.insert(0, Inline::Code("x".to_owned()));
            text
        })
    }

    fn block(&mut self, deep: usize) -> Block {
        let kind = match self.dice.roll(if deep == 0 { 12 } else { 17 }) {
            0 => BlockKind::Heading(
                2 + u8::try_from(self.dice.roll(3)).expect("small"),
                self.heading(),
            ),
            1 => BlockKind::Rule,
            2 => BlockKind::Code("\n{\n\tlet a = \"<b>\" && [gallery];\n\n}".to_owned()),
            3 => BlockKind::Figure(self.figure()),
            4 => self.gallery(),
            5 => self.table(),
            6 => self.audio_or_video(),
            7 => self.embed(),
            8 => BlockKind::PullQuote {
                text: self.heading(),
                cite: self.aside(),
            },
            9..=11 => BlockKind::Paragraph(self.text()),
            12..=13 => BlockKind::List {
                start: [None, Some(1), Some(-3)][self.dice.roll(3)],
                items: (0..=self.dice.roll(3)).map(|_| self.blocks(deep)).collect(),
            },
            14..=15 => BlockKind::Quote {
                cite: self
                    .aside()
                    .or_else(|| Some(vec![Inline::Plain("Ann".to_owned())])),
                blocks: self.blocks(deep),
            },
            _ => BlockKind::Box(self.blocks(deep)),
        };
        self.marked(kind)
    }

    fn blocks(&mut self, deep: usize) -> Vec<Block> {
        let count = 1 + self.dice.roll(3);
        (0..count).map(|_| self.block(deep - 1)).collect()
    }

    /// A heading is bold as it is, so that it is not all bold.
    fn heading(&mut self) -> Text {
        let mut text = self.text();
        text.push(Inline::Code("x".to_owned()));
        text
    }

    fn file(&mut self) -> Address {
        let name = self.dice.of(&[
            "/a.webp",
            "https://a.example/b,c.jpg?x=1&y=2",
            "http://b.example/%C3%A9.png",
        ]);
        at(name)
    }

    fn size(&mut self) -> Option<(u32, u32)> {
        [None, Some((2, 3)), Some((1_600, 900))][self.dice.roll(3)]
    }

    fn figure(&mut self) -> Figure {
        let alt = [String::new(), words(&mut self.dice)][self.dice.roll(2)].clone();
        let credit = self
            .dice
            .of(&["", "Ann Lee", "AP (pool)", "Photo desk", "Lee Jr."]);
        let widths = [480, 960, 1_600]
            .iter()
            .take(self.dice.roll(4))
            .map(|&width| {
                let address = at(&format!("/w/{width}.webp"));
                PictureWidth { address, width }
            });
        let picture = Picture {
            widths: widths.collect(),
            address: self.file(),
            alt,
            caption: None,
            credit: Some(credit.to_owned()).filter(|credit| !credit.is_empty()),
            size: self.size(),
        };
        let link = self.dice.one_in(3).then(|| address(&mut self.dice));
        Figure {
            picture,
            caption: self.aside(),
            link,
        }
    }

    fn gallery(&mut self) -> BlockKind {
        let count = 2 + self.dice.roll(3);
        BlockKind::Gallery {
            figures: (0..count).map(|_| self.figure()).collect(),
            caption: self.aside(),
        }
    }

    fn table(&mut self) -> BlockKind {
        let (head, body) = (self.dice.roll(2), 1 + self.dice.roll(2));
        BlockKind::Table(Table {
            head: self.rows(head),
            body: self.rows(body),
            caption: self.aside(),
        })
    }

    fn rows(&mut self, count: usize) -> Vec<Vec<Cell>> {
        let width = 1 + self.dice.roll(3);
        let mut cell = |place| Cell {
            header: self.dice.one_in(3),
            columns: [1, 1, 100][self.dice.roll(3)],
            rows: [1, 2][self.dice.roll(2)],
            text: if place == 0 || self.dice.one_in(2) {
                self.text()
            } else {
                Vec::new()
            },
        };
        let mut row = || (0..width).map(&mut cell).collect();
        (0..count).map(|_| row()).collect()
    }

    fn audio_or_video(&mut self) -> BlockKind {
        let address = self.file();
        if self.dice.one_in(2) {
            let caption = self.aside();
            return BlockKind::Audio { address, caption };
        }
        BlockKind::Video {
            address,
            poster: self.dice.one_in(2).then(|| self.file()),
            size: self.size(),
            caption: self.aside(),
        }
    }

    fn embed(&mut self) -> BlockKind {
        let embed = Embed {
            provider: "Vimeo",
            frame: Some(at("https://player.vimeo.com/video/12?dnt=1")),
            page: at("https://vimeo.com/12"),
            title: self.dice.one_in(2).then(|| words(&mut self.dice)),
            caption: self.aside(),
        };
        BlockKind::Embed(embed)
    }

    fn footnotes(&mut self) -> BlockKind {
        let notes = std::mem::take(&mut self.targets.notes).into_iter();
        let note = |(anchor, back)| Footnote {
            anchor,
            text: text(&mut self.dice, None),
            back,
        };
        BlockKind::Footnotes(notes.map(note).collect())
    }
}
