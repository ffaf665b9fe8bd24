//! Which hosts the files of an edition lie on: for the policy, and for the newsroom to know.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    model::{
        article::Article,
        block::{Block, BlockKind},
        headline::Picture,
    },
    site::Site,
};

/// The hosts of an edition's files.
#[derive(Debug, Default)]
pub(super) struct Hosts {
    /// Scheme, host and port of sound and film, which nothing but a click fetches.
    pub players: BTreeSet<String>,
    /// Hosts that may not be asked unbidden, with how many pictures are a link for that.
    pub waiting: BTreeMap<String, usize>,
}

impl Hosts {
    /// Adds what a story shows.
    pub fn note(&mut self, article: &Article, site: &Site) {
        self.pictures(article.headline.picture.as_ref(), site);
        self.blocks(&article.body, site);
    }

    fn blocks(&mut self, blocks: &[Block], site: &Site) {
        for block in blocks {
            match &block.kind {
                BlockKind::List { items, .. } => {
                    for item in items {
                        self.blocks(item, site);
                    }
                }
                BlockKind::Quote { blocks, .. } | BlockKind::Box(blocks) => {
                    self.blocks(blocks, site);
                }
                BlockKind::Figure(figure) => self.pictures([&figure.picture], site),
                BlockKind::Gallery { figures, .. } => {
                    self.pictures(figures.iter().map(|figure| &figure.picture), site);
                }
                BlockKind::Audio { address, .. } | BlockKind::Video { address, .. } => {
                    self.players.extend(address.origin().map(str::to_owned));
                }
                _ => {}
            }
        }
    }

    fn pictures<'a>(&mut self, pictures: impl IntoIterator<Item = &'a Picture>, site: &Site) {
        for picture in pictures {
            if !site.may_ask(&picture.address) {
                let host = picture.address.host().unwrap_or_default();
                *self.waiting.entry(host.to_owned()).or_default() += 1;
            }
        }
    }
}
