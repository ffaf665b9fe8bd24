//! The pages of lists: which there are, and which stories stand on each.

use std::num::NonZeroUsize;

use super::edition::{Edition, ListOf};
use crate::{model::timestamp::Timestamp, route::Listing};

/// Stories on a page of the front, unless the newsroom wants another number.
const FRONT_PAGE: usize = 30;
/// Stories on a page of any other list.
const LIST_PAGE: usize = 20;

/// One page of a list.
#[derive(Debug)]
pub(super) struct ListPage {
    pub listing: Listing,
    pub name: String,
    pub number: u32,
    pub more: bool,
    /// Its stories' places in the edition.
    pub places: Vec<usize>,
}

impl ListPage {
    /// When the newest of its stories appeared.
    pub fn newest(&self, edition: &Edition) -> Option<Timestamp> {
        let stories = self.places.iter().map(|place| &edition.entries[*place]);
        stories.filter_map(|story| story.headline.published).max()
    }
}

/// All pages of these lists, the front's with so many stories. Even an empty front or section has
/// one.
pub(super) fn paged(lists: Vec<ListOf>, front: Option<NonZeroUsize>) -> Vec<ListPage> {
    let mut pages = Vec::new();
    for (listing, term, places) in lists {
        let size = if listing == Listing::Front {
            front.map_or(FRONT_PAGE, NonZeroUsize::get)
        } else {
            LIST_PAGE
        };
        let parts: Vec<&[usize]> = if places.is_empty() {
            vec![&[]]
        } else {
            places.chunks(size).collect()
        };
        let count = parts.len();
        for (number, part) in (1_u32..).zip(parts) {
            pages.push(ListPage {
                listing: listing.clone(),
                name: term
                    .as_ref()
                    .map_or_else(String::new, |term| term.name.clone()),
                number,
                more: (number as usize) < count,
                places: part.to_vec(),
            });
        }
    }
    pages
}
