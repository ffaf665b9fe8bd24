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
    cells: usize,
    /// Cells of the widest row.
    width: usize,
    /// Whether a cell names others.
    named: bool,
    /// Whether a cell holds what a cell of a table of facts would not.
    large: bool,
}

impl Walk<'_> {
    /// Reads a table.
    pub(super) fn table<N: Node>(&mut self, flow: &mut Flow, node: &N) {
        let mut rows = Rows::default();
        for child in &node.children() {
            let Kind::Element(name) = child.kind() else {
                continue;
            };
            match name.as_str() {
                "caption" => {
                    let words = self.words(child);
                    rows.caption = (!words.is_empty()).then_some(words);
                }
                "thead" | "tbody" | "tfoot" => self.section(child, name == "thead", &mut rows),
                _ => {}
            }
        }
        let role = node.attribute("role").unwrap_or_default();
        if role == "presentation" || role == "none" || rows.is_layout() {
            rows.head.append(&mut rows.body);
            for row in rows.head {
                for cell in row {
                    flow.append(cell.blocks);
                }
            }
            return;
        }
        let (head, body) = (finished(rows.head), finished(rows.body));
        if !(head.is_empty() && body.is_empty()) {
            flow.push(BlockKind::Table(Table {
                caption: rows.caption,
                head,
                body,
            }));
        }
    }

    fn section<N: Node>(&mut self, node: &N, head: bool, rows: &mut Rows) {
        for child in &node.children() {
            if !child.is("tr") {
                continue;
            }
            let row = self.row(child, rows);
            rows.cells += row.len();
            rows.width = rows.width.max(row.len());
            if head {
                rows.head.push(row);
            } else {
                rows.body.push(row);
            }
        }
    }

    fn row<N: Node>(&mut self, node: &N, rows: &mut Rows) -> Vec<Raw> {
        let mut row = Vec::new();
        for child in &node.children() {
            let header = child.is("th");
            if !header && !child.is("td") {
                continue;
            }
            let blocks = self.apart(child, Place::Words);
            rows.named |= header;
            rows.large |= blocks.iter().any(|block| is_large(&block.kind));
            let span = |name| {
                let span = number(child, name, 100).and_then(|span| u16::try_from(span).ok());
                span.unwrap_or_default().max(1)
            };
            let (columns, rows) = (span("colspan"), span("rowspan"));
            row.push(Raw {
                header,
                columns,
                rows,
                blocks,
            });
        }
        row
    }
}

impl Rows {
    /// Whether it only puts things beside each other: a single cell, or pictures and the like in
    /// one column or in one or two rows, which nothing names.
    fn is_layout(&self) -> bool {
        let narrow = self.body.len() <= 2 || self.width == 1;
        self.cells == 1 || narrow && self.large && !self.named
    }
}

/// Rows that say something; those of empty cells only make room.
fn finished(rows: Vec<Vec<Raw>>) -> Vec<Vec<Cell>> {
    let mut out = Vec::new();
    for row in rows {
        let mut cells = Vec::new();
        for Raw {
            header,
            columns,
            rows,
            blocks,
        } in row
        {
            cells.push(Cell {
                header,
                columns,
                rows,
                text: run::joined(blocks),
            });
        }
        if cells.iter().any(|cell| !cell.text.is_empty()) {
            out.push(cells);
        }
    }
    out
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
