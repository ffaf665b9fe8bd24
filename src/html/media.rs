//! Sound, film and frames. Nothing plays or loads by itself.

use super::{
    Node,
    element::{Classes, number, size_of},
    embed,
    flow::Flow,
    space::collapsed,
    walk::Walk,
};
use crate::model::{
    address::Address,
    block::{BlockKind, Inline},
};

impl Walk<'_> {
    /// Reads an `audio`; without a file, what it holds for browsers that cannot play.
    pub(super) fn audio<N: Node>(&mut self, flow: &mut Flow, node: &N) {
        match self.playable(node) {
            Some(address) => {
                flow.push(BlockKind::Audio {
                    address,
                    caption: None,
                });
                self.swallowed(flow, node);
            }
            None => self.children(flow, node),
        }
    }

    /// Reads a `video`, likewise.
    pub(super) fn video<N: Node>(&mut self, flow: &mut Flow, node: &N) {
        let Some(address) = self.playable(node) else {
            self.children(flow, node);
            return;
        };
        let poster = node
            .attribute("poster")
            .and_then(|poster| self.file(&poster));
        flow.push(BlockKind::Video {
            address,
            poster,
            size: size_of(node),
            caption: None,
        });
        self.swallowed(flow, node);
    }

    /// Reads what follows an element that was never closed.
    fn swallowed<N: Node>(&mut self, flow: &mut Flow, node: &N) {
        if self.is_story(node) {
            self.children(flow, node);
        }
    }

    fn playable<N: Node>(&self, node: &N) -> Option<Address> {
        let source = |child: &N| self.first_file(child, "src").filter(|_| child.is("source"));
        let own = self.first_file(node, "src data-src");
        own.or_else(|| node.children().iter().find_map(source))
    }

    /// Reads an `iframe`: of a known host it is an embed, of another a link to what it would show.
    pub(super) fn frame<N: Node>(&mut self, flow: &mut Flow, node: &N, classes: &Classes) {
        // Frames that nobody can see only count readers; the card of another WordPress has its
        // link in a `blockquote` beside the frame.
        let unseen = |side| number(node, side, 1).is_some();
        if unseen("width") || unseen("height") || classes.any("wp-embedded-content") {
            return;
        }
        let Some(address) = self.first_file(node, "data-src data-lazy-src src") else {
            return;
        };
        let title = node
            .attribute("title")
            .map(|title| collapsed(&title))
            .filter(|title| !title.is_empty());
        if let Some(mut embed) = embed::known(&address) {
            embed.title = title;
            flow.push(BlockKind::Embed(embed));
        } else if let Some(words) = title.or_else(|| Some(address.host()?.to_owned())) {
            let link = Inline::Link(address, vec![Inline::Plain(words)]);
            flow.push(BlockKind::Paragraph(vec![link]));
        }
    }

    /// Reads an `object` or `embed`: nothing, unless it is of a known host.
    pub(super) fn object<N: Node>(&mut self, flow: &mut Flow, node: &N) {
        let known = |node: &N, names| embed::known(&self.first_file(node, names)?);
        let inner = |child: &N| {
            if child.is("param") {
                known(child, "value")
            } else {
                known(child, "src").filter(|_| child.is("embed"))
            }
        };
        let found = known(node, "data src").or_else(|| node.children().iter().find_map(inner));
        if let Some(embed) = found {
            flow.push(BlockKind::Embed(embed));
        }
        self.swallowed(flow, node);
    }

    /// Reads the place where Flourish's script would draw a chart.
    pub(super) fn chart<N: Node>(&mut self, flow: &mut Flow, node: &N) {
        let chart = node.attribute("data-src").and_then(|path| {
            let address = Address::parse(&["https://flo.uri.sh/", &path, "/embed"].concat())?;
            embed::known(&address)
        });
        match chart {
            Some(embed) => flow.push(BlockKind::Embed(embed)),
            None => self.children(flow, node),
        }
    }
}
