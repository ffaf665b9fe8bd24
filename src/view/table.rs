//! A table of the body.

use leptos::prelude::*;

use super::inline::text;
use crate::model::block::{Cell, Table};

/// The table, in a box that scrolls sideways by itself and can therefore have the focus.
pub(crate) fn table(table: Table) -> impl IntoView {
    let head = (!table.head.is_empty()).then(|| view! { <thead>{rows(table.head, true)}</thead> });
    view! {
        <div class="table" tabindex="0">
            <table>
                {table.caption.map(|caption| view! { <caption>{text(caption)}</caption> })}
                {head}
                <tbody>{rows(table.body, false)}</tbody>
            </table>
        </div>
    }
}

fn rows(rows: Vec<Vec<Cell>>, head: bool) -> Vec<AnyView> {
    rows.into_iter()
        .map(|row| {
            let cells = row
                .into_iter()
                .map(|content| cell(content, head))
                .collect::<Vec<_>>();
            view! { <tr>{cells}</tr> }.into_any()
        })
        .collect()
}

fn cell(cell: Cell, head: bool) -> AnyView {
    let columns = (cell.columns > 1).then(|| cell.columns.to_string());
    let rows = (cell.rows > 1).then(|| cell.rows.to_string());
    if cell.header || head {
        let scope = if head { "col" } else { "row" };
        view! { <th scope=scope colspan=columns rowspan=rows>{text(cell.text)}</th> }.into_any()
    } else {
        view! { <td colspan=columns rowspan=rows>{text(cell.text)}</td> }.into_any()
    }
}
