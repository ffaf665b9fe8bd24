//! Elements inside running text.

use super::{
    Kind, Node,
    element::{Classes, anchor, anchor_of, tongue_of},
    flow::{Flow, Place},
    gather,
    space::{SPACES, collapsed},
    walk::Walk,
};
use crate::{marks, model::block::Inline};

/// Longest long form of an abbreviation in bytes.
const LONG_FORM: usize = 300;
/// What is written around a `q`.
const QUOTES: (&str, &str) = ("“", "”");
/// Longest machine-readable moment in bytes.
const MOMENT: usize = 40;

impl Walk<'_> {
    /// Reads an element that is no block; `rest` are its later siblings.
    pub(super) fn inline<N: Node>(
        &mut self,
        flow: &mut Flow,
        node: &N,
        name: &str,
        classes: &Classes,
        rest: &[N],
    ) {
        match name {
            "br" => flow.line_break(),
            "wbr" => flow.text("\u{200b}"),
            "img" | "amp-img" => self.image(flow, node, classes),
            "picture" => self.sourced(flow, node),
            "audio" => self.audio(flow, node),
            "video" => self.video(flow, node),
            "iframe" | "amp-iframe" => self.frame(flow, node, classes),
            "object" | "embed" => self.object(flow, node),
            "math" => {
                let stated = node.attribute("alttext").filter(|text| !text.is_empty());
                let text = stated.unwrap_or_else(|| gather::words(node, &mut self.budget));
                flow.text(&text);
            }
            "cite" | "small" if is_last(rest) && self.attributed(flow, node, name) => {}
            "del" | "s" | "strike" if is_replaced(rest) => {}
            _ => self.phrase(flow, node, name),
        }
    }

    /// Reads a `cite` or `small` that ends a quotation or caption as whose that is.
    fn attributed<N: Node>(&mut self, flow: &mut Flow, node: &N, name: &str) -> bool {
        match flow.place {
            Place::Quote if name == "cite" && flow.is_fresh() && flow.caption.is_none() => {
                let words = self.attribution(node);
                flow.caption = Some(words).filter(|words| !words.is_empty());
                true
            }
            Place::Caption if name == "cite" || !flow.is_empty() => {
                flow.credit = super::credit::name(&gather::words(node, &mut self.budget));
                true
            }
            _ => false,
        }
    }

    fn phrase<N: Node>(&mut self, flow: &mut Flow, node: &N, name: &str) {
        let tongue = tongue_of(node);
        let spanned = !tongue.is_empty() && flow.open(Inline::Span(tongue, Vec::new()));
        match name {
            "a" => self.link(flow, node),
            "sup" => self.superscript(flow, node),
            "code" | "kbd" | "samp" | "tt" => self.code(flow, node),
            "rt" if !self.is_story(node) => {
                let words = gather::words(node, &mut self.budget);
                if !words.is_empty() {
                    flow.text(&["(", &words, ")"].concat());
                }
            }
            // The whole of it is a name.
            "cite" if flow.place == Place::Attribution => self.children(flow, node),
            _ => {
                self.mark(flow, anchor_of(node));
                self.enclosed(
                    flow,
                    node,
                    shell(node, name),
                    if name == "q" { QUOTES } else { ("", "") },
                );
            }
        }
        if spanned {
            flow.close();
        }
    }

    fn enclosed<N: Node>(
        &mut self,
        flow: &mut Flow,
        node: &N,
        shell: Option<Inline>,
        around: (&str, &str),
    ) {
        let opened = shell.is_some_and(|shell| flow.open(shell));
        flow.text(around.0);
        self.children(flow, node);
        flow.text(around.1);
        if opened {
            flow.close();
        }
    }

    fn link<N: Node>(&mut self, flow: &mut Flow, node: &N) {
        let id = anchor_of(node).or_else(|| anchor(&node.attribute("name")?));
        let target = node.attribute("href").and_then(|href| self.target(&href));
        match target {
            // Whether this is a reference to a note shows when all notes are known: `settle`.
            Some(Inline::NoteReference(to, ..)) => {
                let from = id.or_else(|| self.raised.take());
                self.enclosed(
                    flow,
                    node,
                    Some(Inline::NoteReference(to, from, Vec::new())),
                    ("", ""),
                );
            }
            shell => {
                self.mark(flow, id);
                self.enclosed(flow, node, shell, ("", ""));
            }
        }
    }

    /// Where a link leads, as an empty link.
    fn target(&self, href: &str) -> Option<Inline> {
        let href = href.trim();
        if href.is_empty() {
            return None;
        }
        let address = self.base.resolve(href)?;
        match address.fragment() {
            Some(fragment) if address.document() == self.base.document() => {
                Some(Inline::NoteReference(anchor(fragment)?, None, Vec::new()))
            }
            _ => Some(Inline::Link(address, Vec::new())),
        }
    }

    fn superscript<N: Node>(&mut self, flow: &mut Flow, node: &N) {
        let outer = std::mem::replace(&mut self.raised, anchor_of(node));
        self.enclosed(flow, node, Some(Inline::Superscript(Vec::new())), ("", ""));
        let unused = std::mem::replace(&mut self.raised, outer);
        self.mark(flow, unused);
    }

    fn code<N: Node>(&mut self, flow: &mut Flow, node: &N) {
        self.mark(flow, anchor_of(node));
        let code = gather::verbatim(node, &mut self.budget);
        let spaced = (marks::begin(&code, SPACES), marks::end(&code, SPACES));
        flow.code(&collapsed(&code), spaced);
    }
}

/// What an element says about its text.
fn shell<N: Node>(node: &N, name: &str) -> Option<Inline> {
    let text = Vec::new();
    Some(match name {
        "strong" | "b" => Inline::Strong(text),
        "em" | "i" | "cite" | "dfn" | "var" => Inline::Emphasis(text),
        "sub" => Inline::Subscript(text),
        "mark" => Inline::Mark(text),
        "abbr" | "acronym" => {
            let long = collapsed(&node.attribute("title")?);
            let stated = !long.is_empty() && long.len() <= LONG_FORM;
            return stated.then_some(Inline::Abbreviation(long, text));
        }
        "time" => {
            let moment = node.attribute("datetime")?;
            let moment = moment.trim();
            let formed =
                !moment.is_empty() && moment.len() <= MOMENT && moment.bytes().all(is_of_moment);
            return formed.then(|| Inline::Time(moment.to_owned(), text));
        }
        _ => return None,
    })
}

fn is_of_moment(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'+' | b':' | b'.' | b' ')
}

/// Whether nothing to read follows; a few nodes ahead are enough.
fn is_last<N: Node>(rest: &[N]) -> bool {
    rest.len() <= 4
        && rest.iter().all(|node| match node.kind() {
            Kind::Text(text) => super::space::is_blank(&text),
            Kind::Element(name) => name == "br",
        })
}

/// Whether the next thing is what stands in place of a deleted text.
fn is_replaced<N: Node>(rest: &[N]) -> bool {
    let blank = |node: &N| matches!(node.kind(), Kind::Text(text) if super::space::is_blank(&text));
    match rest {
        [first, second, ..] if blank(first) => second.is("ins"),
        [first, ..] => first.is("ins"),
        [] => false,
    }
}
