//! Tables, and tables that only lay a page out.

use super::{
    Kind, Node,
    element::number,
    flow::{Flow, Place},
    run,
    walk::Walk,
};
use crate::model::block::{Block, BlockKind, Cell, Table, Text};

/// A cell as it was read.
struct Raw {
    header: bool,
    columns: u16,
    rows: u16,
    blocks: Vec<Block>,
}

/// A table as it was read.
#[derive(Default)]
struct Rows {
    caption: Option<Text>,
    head: Vec<Vec<Raw>>,
    body: Vec<Vec<Raw>>,
}

impl Walk<'_> {
    /// Reads a table.
    pub(super) fn table<N: Node>(&mut self, flow: &mut Flow, node: &N) {
        let mut rows = Rows::default();
        for child in node.children() {
            let Kind::Element(name) = child.kind() else {
                continue;
            };
            match name.as_str() {
                "caption" => {
                    rows.caption = Some(self.words(&child)).filter(|text| !text.is_empty());
                }
                "thead" => self.section(&child, &mut rows.head),
                "tbody" | "tfoot" => self.section(&child, &mut rows.body),
                _ => {}
            }
        }
        let role = node.attribute("role").unwrap_or_default();
        if role == "presentation" || role == "none" || rows.is_layout() {
            let cells = rows.head.into_iter().chain(rows.body).flatten();
            cells.for_each(|cell| flow.append(cell.blocks));
            return;
        }
        let table = rows.finished();
        if !(table.head.is_empty() && table.body.is_empty()) {
            flow.push(BlockKind::Table(table));
        }
    }

    fn section<N: Node>(&mut self, node: &N, rows: &mut Vec<Vec<Raw>>) {
        for child in node.children() {
            if child.kind() == Kind::Element("tr".to_owned()) {
                let row = self.row(&child);
                if !row.is_empty() {
                    rows.push(row);
                }
            }
        }
    }

    fn row<N: Node>(&mut self, node: &N) -> Vec<Raw> {
        let mut row = Vec::new();
        for child in node.children() {
            let header = match child.kind() {
                Kind::Element(name) if name == "th" => true,
                Kind::Element(name) if name == "td" => false,
                _ => continue,
            };
            // Visited, not only its content: it may be hidden or in another language.
            let mut inner = Flow::new(Place::Words);
            self.visit(&mut inner, &child, &[]);
            self.end(&mut inner);
            let span = |name| {
                number(&child, name, 1..=100)
                    .and_then(|span| u16::try_from(span).ok())
                    .unwrap_or(1)
            };
            let (columns, rows) = (span("colspan"), span("rowspan"));
            row.push(Raw {
                header,
                columns,
                rows,
                blocks: inner.blocks,
            });
        }
        row
    }
}

impl Rows {
    /// Whether it only puts things beside each other: a single cell or column of them, or pictures
    /// and the like in one or two rows that nothing names.
    fn is_layout(&self) -> bool {
        let cells = || self.head.iter().chain(&self.body).flatten();
        if cells().count() == 1 {
            return true;
        }
        let narrow = self.body.len() <= 2 || self.body.iter().all(|row| row.len() == 1);
        narrow
            && !cells().any(|cell| cell.header)
            && cells()
                .flat_map(|cell| &cell.blocks)
                .any(|block| is_large(&block.kind))
    }

    fn finished(self) -> Table {
        let finish = |rows: Vec<Vec<Raw>>| {
            let rows = rows
                .into_iter()
                .map(|row| row.into_iter().map(Raw::finished).collect::<Vec<_>>());
            // Rows of empty cells only make room.
            rows.filter(|row| row.iter().any(|cell| !cell.text.is_empty()))
                .collect()
        };
        Table {
            caption: self.caption,
            head: finish(self.head),
            body: finish(self.body),
        }
    }
}

impl Raw {
    fn finished(self) -> Cell {
        let Self {
            header,
            columns,
            rows,
            blocks,
        } = self;
        Cell {
            header,
            columns,
            rows,
            text: run::joined(blocks),
        }
    }
}

/// What a cell of a table of facts would not hold.
fn is_large(kind: &BlockKind) -> bool {
    matches!(
        kind,
        BlockKind::Heading(..)
            | BlockKind::Quote { .. }
            | BlockKind::Figure(_)
            | BlockKind::Gallery { .. }
            | BlockKind::Table(_)
            | BlockKind::Code(_)
            | BlockKind::Audio { .. }
            | BlockKind::Video { .. }
            | BlockKind::Embed(_)
            | BlockKind::Box(_)
    )
}
