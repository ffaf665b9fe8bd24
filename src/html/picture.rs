//! Pictures: which file, how large, and at which other widths.

use super::{
    Node,
    element::{Classes, number, size_of},
    flow::Flow,
    space::{SPACES, collapsed},
    walk::Walk,
};
use crate::{
    marks,
    model::{
        address::Address,
        block::{BlockKind, Figure},
        headline::{Picture, PictureWidth},
    },
    part,
};

/// How many files of one picture are kept.
const MAX_FILES: usize = 24;

/// Whether an image stands for a character: an emoji or a formula.
pub(super) fn is_glyph<N: Node>(node: &N, classes: &Classes) -> bool {
    classes.any("wp-smiley emoji latex mwe-math-fallback-image-inline")
        || node
            .attribute("src")
            .is_some_and(|address| part::holds(&address, "//s.w.org/images/core/emoji/"))
}

impl Walk<'_> {
    /// Reads an `img`.
    pub(super) fn image<N: Node>(&mut self, flow: &mut Flow, node: &N, classes: &Classes) {
        let alt = collapsed(&node.attribute("alt").unwrap_or_default());
        if is_glyph(node, classes) {
            flow.text(&alt);
            return;
        }
        // What nobody can see only counts readers.
        if number(node, "width", 1).is_some() || number(node, "height", 1).is_some() {
            return;
        }
        let widths = self.widths(node);
        let stated = self.first_file(node, "data-src data-lazy-src data-original src");
        let largest = || widths.last().map(|file| file.address.clone());
        let Some(address) = stated.or_else(largest) else {
            self.missed = true;
            return;
        };
        let size = size_of(node);
        let picture = Picture {
            address,
            alt,
            caption: None,
            credit: None,
            size,
            widths,
        };
        let link = flow.link_target();
        flow.push(BlockKind::Figure(Figure {
            picture,
            caption: None,
            link,
        }));
    }

    /// Reads a `picture`: its `img`, whose sources help out where it has no files of its own.
    pub(super) fn sourced<N: Node>(&mut self, flow: &mut Flow, node: &N) {
        for child in &node.children() {
            // Another cut for another screen is another picture.
            if child.is("source") && child.attribute("media").is_none() {
                let set = child
                    .attribute("data-srcset")
                    .or_else(|| child.attribute("srcset"));
                self.sources.extend(set);
            }
        }
        self.children(flow, node);
        self.sources.clear();
    }

    /// What a file of a picture, sound or film is fetched from.
    pub(super) fn file(&self, reference: &str) -> Option<Address> {
        let reference = reference.trim();
        let address = self
            .base
            .resolve(reference)
            .filter(|address| !address.is_mailto())?;
        (!reference.is_empty() && !reference.starts_with('#')).then_some(address)
    }

    /// The first of these attributes that names a file.
    pub(super) fn first_file<N: Node>(&self, node: &N, names: &str) -> Option<Address> {
        names
            .split(' ')
            .find_map(|name| self.file(&node.attribute(name)?))
    }

    fn widths<N: Node>(&self, node: &N) -> Vec<PictureWidth> {
        let mut files = Vec::new();
        for name in "data-srcset data-lazy-srcset srcset".split(' ') {
            let set = node.attribute(name).unwrap_or_default();
            self.read_set(&set, &mut files);
        }
        for set in &self.sources {
            self.read_set(set, &mut files);
        }
        files
    }

    /// Reads the files of a `srcset` whose width is stated, narrowest first (HTML, 4.8.4.3.10).
    /// Nothing when there are files already.
    fn read_set(&self, set: &str, files: &mut Vec<PictureWidth>) {
        if !files.is_empty() {
            return;
        }
        let mut rest = set;
        for _ in 0..MAX_FILES {
            rest = marks::trim_start(rest, " \t\n\r\u{c},");
            let (url, after) = marks::before(rest, SPACES);
            // A comma that ends an address ends the candidate; one inside is part of the address.
            let descriptors = if url.ends_with(',') {
                0
            } else {
                after.find(',').unwrap_or(after.len())
            };
            let (descriptors, after) = after.split_at(descriptors);
            rest = after;
            let Some(width) = width(descriptors) else {
                continue;
            };
            if let Some(address) = self.file(marks::trim_end(url, ",")) {
                PictureWidth::insert(files, address, width);
            }
        }
    }
}

fn width(descriptors: &str) -> Option<u32> {
    let mut words = marks::split(descriptors, SPACES);
    let width: u32 = words.find_map(|word| word.strip_suffix('w')?.parse().ok())?;
    (1..=20_000).contains(&width).then_some(width)
}
