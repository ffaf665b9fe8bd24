//! Tables as HTML.

use super::markup::{Attribute, Markup};
use crate::model::block::{Cell, Table, Text};

impl Markup {
    /// A table.
    pub(super) fn table(&mut self, marks: &[Attribute<'_>], table: &Table) {
        self.element("table", marks, |markup| {
            if let Some(caption) = &table.caption {
                markup.element("caption", &[], |markup| markup.text(caption));
            }
            markup.rows("thead", &table.head);
            markup.rows("tbody", &table.body);
            // Guard: a table of one cell only lays a page out, and empty rows are left out.
            if table.head.iter().chain(&table.body).flatten().count() == 1 {
                let empty = Cell {
                    header: false,
                    columns: 1,
                    rows: 1,
                    text: Text::new(),
                };
                markup.rows("tbody", &[vec![empty]]);
            }
        });
    }

    fn rows(&mut self, section: &'static str, rows: &[Vec<Cell>]) {
        if rows.is_empty() {
            return;
        }
        self.element(section, &[], |markup| {
            for row in rows {
                markup.element("tr", &[], |markup| {
                    for cell in row {
                        markup.cell(cell);
                    }
                });
            }
        });
    }

    fn cell(&mut self, cell: &Cell) {
        let span = |span: u16| (span != 1).then(|| span.to_string());
        let (columns, rows) = (span(cell.columns), span(cell.rows));
        let name = if cell.header { "th" } else { "td" };
        let attributes = [
            ("colspan", columns.as_deref()),
            ("rowspan", rows.as_deref()),
        ];
        self.element(name, &attributes, |markup| markup.text(&cell.text));
    }
}
