//! A story's body.

use leptos::prelude::*;

use super::{
    embed::EmbedView,
    figure::{captioned, figure},
    inline::{id_of, jump_to, text},
    site,
    table::table,
};
use crate::{
    model::{
        article::Dateline,
        block::{Block, BlockKind, Footnote, Text},
        language::Direction,
    },
    words::{Word, say},
};

/// The blocks of a body. A dateline is set before the first sentence.
#[component]
pub fn Blocks(
    /// The body in reading order.
    blocks: Vec<Block>,
    /// What stands before the first sentence.
    #[prop(optional_no_strip)]
    dateline: Option<Dateline>,
) -> impl IntoView {
    let mut blocks = blocks;
    let dateline = dateline.map(dateline_view);
    let opening = match blocks.first() {
        Some(Block {
            kind: BlockKind::Paragraph(_),
            ..
        }) if dateline.is_some() => Some(blocks.remove(0)),
        _ => None,
    };
    let opening = match (dateline, opening) {
        (None, _) => None,
        (dateline, Some(Block { tongue, kind: BlockKind::Paragraph(words), .. })) => Some(view! {
            <p lang=tongue.language dir=tongue.direction.map(Direction::as_str)>{dateline}{text(words)}</p>
        }.into_any()),
        (dateline, _) => Some(view! { <p>{dateline}</p> }.into_any()),
    };
    view! { {opening}{all(blocks)} }
}

/// `MOSCOW/ISTANBUL (Agency) – `, in the typographic form that the style gives it.
fn dateline_view(dateline: Dateline) -> impl IntoView {
    let places = dateline.places.join("/");
    let mut agency = String::new();
    if let Some(name) = dateline.agency {
        agency.push_str(" (");
        agency.push_str(&name);
        agency.push(')');
    }
    agency.push_str(" – ");
    view! { <span class="dateline"><b>{places}</b>{agency}</span> }
}

fn all(blocks: Vec<Block>) -> Vec<AnyView> {
    blocks.into_iter().map(block).collect()
}

fn block(block: Block) -> AnyView {
    let inner = kind(block.kind);
    if block.anchor.is_none() && block.tongue.is_empty() {
        return inner;
    }
    // One element carries what any block may carry, so that no block's own view has to.
    view! {
        <div
            class="block"
            id=block.anchor.as_deref().map(id_of)
            lang=block.tongue.language
            dir=block.tongue.direction.map(Direction::as_str)
        >{inner}</div>
    }
    .into_any()
}

fn kind(kind: BlockKind) -> AnyView {
    match kind {
        BlockKind::Paragraph(words) => view! { <p>{text(words)}</p> }.into_any(),
        BlockKind::Heading(2, words) => view! { <h2>{text(words)}</h2> }.into_any(),
        BlockKind::Heading(3, words) => view! { <h3>{text(words)}</h3> }.into_any(),
        BlockKind::Heading(_, words) => view! { <h4>{text(words)}</h4> }.into_any(),
        BlockKind::List { start: None, items } => view! { <ul>{list_items(items)}</ul> }.into_any(),
        BlockKind::List {
            start: Some(start),
            items,
        } => {
            let start = (start != 1).then(|| start.to_string());
            view! { <ol start=start>{list_items(items)}</ol> }.into_any()
        }
        BlockKind::Quote { blocks, cite } => {
            view! { <blockquote>{all(blocks)}{cited(cite)}</blockquote> }.into_any()
        }
        BlockKind::PullQuote { text: words, cite } => view! {
            <blockquote class="pull-quote"><p>{text(words)}</p>{cited(cite)}</blockquote>
        }
        .into_any(),
        BlockKind::Figure(content) => figure(content).into_any(),
        BlockKind::Gallery { figures, caption } => {
            let figures = figures.into_iter().map(figure).collect::<Vec<_>>();
            captioned(
                "gallery",
                view! { <div class="gallery-pictures">{figures}</div> }.into_any(),
                caption,
                None,
            )
            .into_any()
        }
        BlockKind::Table(content) => table(content).into_any(),
        // Focusable, since it scrolls sideways by itself.
        BlockKind::Code(words) => view! { <pre tabindex="0"><code>{words}</code></pre> }.into_any(),
        BlockKind::Rule => view! { <hr/> }.into_any(),
        BlockKind::Footnotes(notes) => footnotes(notes).into_any(),
        BlockKind::Audio { address, caption } => {
            let player =
                view! { <audio controls preload="none" src=address.as_str().to_owned()></audio> };
            captioned("audio", player.into_any(), caption, None).into_any()
        }
        BlockKind::Video {
            address,
            poster,
            size,
            caption,
        } => {
            let (width, height) = size.unzip();
            let player = view! {
                <video
                    controls
                    preload="none"
                    src=address.as_str().to_owned()
                    poster=poster.map(|poster| poster.as_str().to_owned())
                    width=width.map(|width| width.to_string())
                    height=height.map(|height| height.to_string())
                ></video>
            };
            captioned("video", player.into_any(), caption, None).into_any()
        }
        BlockKind::Embed(embed) => view! { <EmbedView embed=embed/> }.into_any(),
        BlockKind::Box(blocks) => view! { <aside class="box">{all(blocks)}</aside> }.into_any(),
    }
}

fn list_items(items: Vec<Vec<Block>>) -> Vec<AnyView> {
    items
        .into_iter()
        .map(|mut item| {
            // A single plain paragraph needs no `p` of its own.
            let lone = matches!(
                item.as_slice(),
                [Block { kind: BlockKind::Paragraph(_), anchor: None, tongue }] if tongue.is_empty()
            );
            let inner = match item.pop() {
                Some(Block {
                    kind: BlockKind::Paragraph(words),
                    ..
                }) if lone => text(words),
                Some(last) => {
                    item.push(last);
                    all(item)
                }
                None => Vec::new(),
            };
            view! { <li>{inner}</li> }.into_any()
        })
        .collect()
}

fn cited(cite: Option<Text>) -> Option<AnyView> {
    cite.map(|cite| view! { <footer>{text(cite)}</footer> }.into_any())
}

fn footnotes(notes: Vec<Footnote>) -> impl IntoView {
    let site = site();
    let back = say(&site, Word::BackToText).to_owned();
    let notes = notes
        .into_iter()
        .map(|note| {
            let back = note.back.map(|anchor| {
                view! { " "<a href=jump_to(&anchor) aria-label=back.clone()>"↩"</a> }
            });
            view! { <li id=id_of(&note.anchor)>{text(note.text)}{back}</li> }
        })
        .collect::<Vec<_>>();
    view! {
        <section class="footnotes" aria-labelledby="footnotes">
            <h2 id="footnotes">{say(&site, Word::Footnotes).to_owned()}</h2>
            <ol>{notes}</ol>
        </section>
    }
}
