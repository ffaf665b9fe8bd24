//! A table of the body.

use super::{
    inline::text,
    markup::{Markup, element},
};
use crate::model::block::{Cell, Table};

/// The table, in a box that scrolls sideways by itself and can therefore have the focus.
pub(crate) fn table(table: &Table) -> Markup {
    let head = (!table.head.is_empty()).then(|| element("thead").with(rows(&table.head, true)));
    let caption = table
        .caption
        .as_ref()
        .map(|caption| element("caption").with(text(caption)));
    let inner = element("table")
        .with(caption)
        .with(head)
        .with(element("tbody").with(rows(&table.body, false)));
    element("div")
        .class("table")
        .set("tabindex", "0")
        .with(inner)
}

fn rows(rows: &[Vec<Cell>], head: bool) -> Vec<Markup> {
    rows.iter()
        .map(|row| {
            let cells: Vec<Markup> = row.iter().map(|content| cell(content, head)).collect();
            element("tr").with(cells)
        })
        .collect()
}

fn cell(cell: &Cell, head: bool) -> Markup {
    let shell = match (cell.header || head, head) {
        (true, true) => element("th").set("scope", "col"),
        (true, false) => element("th").set("scope", "row"),
        (false, _) => element("td"),
    };
    shell
        .maybe(
            "colspan",
            (cell.columns > 1).then(|| cell.columns.to_string()),
        )
        .maybe("rowspan", (cell.rows > 1).then(|| cell.rows.to_string()))
        .with(text(&cell.text))
}
