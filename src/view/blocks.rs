//! A story's body.

use super::{
    embed::embed,
    figure::{captioned, figure, gallery},
    inline::{id_of, jump_to, text},
    markup::{Content, Markup, element},
    table::table,
};
use crate::{
    model::{
        address::Address,
        article::Dateline,
        block::{Block, BlockKind, Footnote, Text},
    },
    site::Site,
    words::{Word, say},
};

/// The blocks of a body in reading order, with the dateline set before the first sentence.
#[must_use]
pub fn body(blocks: &[Block], dateline: Option<&Dateline>, site: &Site) -> Content {
    let mut content = Content::default();
    let mut rest = blocks;
    if let Some(dateline) = dateline {
        let mut opening = element("p");
        let mut sentence = Content::default();
        if let [
            Block {
                anchor,
                tongue,
                kind: BlockKind::Paragraph(words),
            },
            behind @ ..,
        ] = blocks
        {
            opening = opening
                .maybe("id", anchor.as_deref().map(id_of))
                .tongue(tongue);
            sentence = text(words);
            rest = behind;
        }
        content.push(opening.with(before_the_sentence(dateline)).with(sentence));
    }
    content.push(all(rest, site));
    content
}

/// `MOSCOW/ISTANBUL (Agency) – `, in the typographic form that the style gives it.
fn before_the_sentence(dateline: &Dateline) -> Markup {
    let mut agency = String::new();
    if let Some(name) = &dateline.agency {
        agency = [" (", name, ")"].concat();
    }
    agency.push_str(" – ");
    element("span")
        .class("dateline")
        .with(element("b").with(dateline.places.join("/")))
        .with(agency)
}

fn all(blocks: &[Block], site: &Site) -> Vec<Markup> {
    blocks.iter().map(|content| block(content, site)).collect()
}

fn block(block: &Block, site: &Site) -> Markup {
    let inner = kind(&block.kind, site);
    let inner = match &block.anchor {
        Some(anchor) => inner.set("id", id_of(anchor)),
        None => inner,
    };
    inner.tongue(&block.tongue)
}

fn kind(kind: &BlockKind, site: &Site) -> Markup {
    match kind {
        BlockKind::Paragraph(words) => element("p").with(text(words)),
        BlockKind::Heading(2, words) => element("h2").with(text(words)),
        BlockKind::Heading(3, words) => element("h3").with(text(words)),
        BlockKind::Heading(_, words) => element("h4").with(text(words)),
        BlockKind::List { start: None, items } => element("ul").with(list_items(items, site)),
        BlockKind::List {
            start: Some(start),
            items,
        } => element("ol")
            .maybe("start", (*start != 1).then(|| start.to_string()))
            .with(list_items(items, site)),
        BlockKind::Quote { blocks, cite } => element("blockquote")
            .with(all(blocks, site))
            .with(cited(cite.as_ref())),
        BlockKind::PullQuote { text: words, cite } => element("blockquote")
            .class("pull-quote")
            .with(element("p").with(text(words)))
            .with(cited(cite.as_ref())),
        BlockKind::Figure(content) => figure(content, site),
        BlockKind::Gallery { figures, caption } => gallery(figures, caption.as_ref(), site),
        BlockKind::Table(content) => table(content),
        // Focusable, since it scrolls sideways by itself.
        BlockKind::Code(words) => element("pre")
            .set("tabindex", "0")
            .with(element("code").with(words.as_str())),
        BlockKind::Rule => element("hr"),
        BlockKind::Footnotes(notes) => footnotes(notes, site),
        BlockKind::Audio { address, caption } => {
            captioned("audio", player("audio", address), caption.as_ref(), None)
        }
        BlockKind::Video {
            address,
            poster,
            size,
            caption,
        } => {
            let (width, height) = size.unzip();
            let poster = poster.as_ref().filter(|poster| site.may_ask(poster));
            let video = player("video", address)
                .maybe("poster", poster.map(|poster| poster.as_str().to_owned()))
                .maybe("width", width.map(|width| width.to_string()))
                .maybe("height", height.map(|height| height.to_string()));
            captioned("video", video, caption.as_ref(), None)
        }
        BlockKind::Embed(content) => embed(content, site),
        BlockKind::Box(blocks) => element("aside").class("box").with(all(blocks, site)),
    }
}

/// Sound or film with controls; nothing is loaded before the reader asks.
fn player(name: &'static str, address: &Address) -> Markup {
    element(name)
        .set("controls", "")
        .set("preload", "none")
        .set("src", address.as_str().to_owned())
}

fn list_items(items: &[Vec<Block>], site: &Site) -> Vec<Markup> {
    items
        .iter()
        .map(|item| match item.as_slice() {
            // A single plain paragraph needs no `p` of its own.
            [
                Block {
                    kind: BlockKind::Paragraph(words),
                    anchor: None,
                    tongue,
                },
            ] => element("li").tongue(tongue).with(text(words)),
            blocks => element("li").with(all(blocks, site)),
        })
        .collect()
}

fn cited(cite: Option<&Text>) -> Option<Markup> {
    cite.map(|cite| element("footer").with(text(cite)))
}

fn footnotes(notes: &[Footnote], site: &Site) -> Markup {
    let notes: Vec<Markup> = notes
        .iter()
        .map(|note| {
            let mut content = text(&note.text);
            if let Some(anchor) = &note.back {
                let back = element("a")
                    .set("href", jump_to(anchor))
                    .set("aria-label", say(site, Word::BackToText).to_owned());
                content.push(" ");
                content.push(back.with("↩"));
            }
            element("li").set("id", id_of(&note.anchor)).with(content)
        })
        .collect();
    element("section")
        .class("footnotes")
        .set("aria-labelledby", "footnotes")
        .with(
            element("h2")
                .set("id", "footnotes")
                .with(say(site, Word::Footnotes)),
        )
        .with(element("ol").with(notes))
}
