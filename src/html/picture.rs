//! Pictures: which file, how large, and at which other widths.

use super::{
    Kind, Node,
    element::{Classes, number, size_of},
    flow::Flow,
    space::{collapsed, is_space},
    walk::Walk,
};
use crate::model::{
    address::Address,
    block::{BlockKind, Figure},
    headline::{Picture, PictureWidth},
};

/// How many files of one picture are kept.
const MAX_FILES: usize = 24;

/// Whether an image stands for a character: an emoji or a formula.
pub(super) fn is_glyph<N: Node>(node: &N, classes: &Classes) -> bool {
    classes.any(&[
        "wp-smiley",
        "emoji",
        "latex",
        "mwe-math-fallback-image-inline",
    ]) || node
        .attribute("src")
        .is_some_and(|address| address.contains("//s.w.org/images/core/emoji/"))
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
        if number(node, "width", 0..=1).is_some() || number(node, "height", 0..=1).is_some() {
            return;
        }
        let widths = self.widths(node);
        let lazy = ["data-src", "data-lazy-src", "data-original", "src"];
        let stated = lazy
            .iter()
            .find_map(|name| self.file(&node.attribute(name)?));
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
        for child in node.children() {
            // Another cut for another screen is another picture.
            if child.kind() == Kind::Element("source".to_owned())
                && child.attribute("media").is_none()
            {
                let sets = ["data-srcset", "srcset"]
                    .iter()
                    .find_map(|name| child.attribute(name));
                self.sources.extend(sets);
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

    fn widths<N: Node>(&self, node: &N) -> Vec<PictureWidth> {
        let names = ["data-srcset", "data-lazy-srcset", "srcset"];
        let own = names.iter().filter_map(|name| node.attribute(name));
        let mut sets = own.chain(self.sources.iter().cloned());
        sets.find_map(|set| {
            let files = self.files(&set);
            (!files.is_empty()).then_some(files)
        })
        .unwrap_or_default()
    }

    /// The files of a `srcset` whose width is stated, narrowest first (HTML, 4.8.4.3.10).
    fn files(&self, set: &str) -> Vec<PictureWidth> {
        let mut files: Vec<PictureWidth> = Vec::new();
        let mut rest = set;
        while files.len() < MAX_FILES {
            rest = rest.trim_start_matches(|letter| is_space(letter) || letter == ',');
            let (url, after) = rest.split_at(rest.find(is_space).unwrap_or(rest.len()));
            if url.is_empty() {
                break;
            }
            // A comma that ends an address ends the candidate; one inside is part of the address.
            let (descriptors, after) = if url.ends_with(',') {
                ("", after)
            } else {
                after.split_at(after.find(',').unwrap_or(after.len()))
            };
            rest = after;
            let width = width(descriptors);
            let address = self.file(url.trim_end_matches(','));
            if let (Some(width), Some(address)) = (width, address) {
                files.push(PictureWidth { address, width });
            }
        }
        files.sort_by_key(|file| file.width);
        files.dedup_by_key(|file| file.width);
        files
    }
}

fn width(descriptors: &str) -> Option<u32> {
    let mut words = descriptors.split(is_space);
    let width: u32 = words.find_map(|word| word.strip_suffix('w')?.parse().ok())?;
    (1..=20_000).contains(&width).then_some(width)
}
