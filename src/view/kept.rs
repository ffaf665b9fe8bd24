//! Elements that have made room for others and may come back as they were.
//!
//! They stand behind the one on show, where ids and headings are found first, and nobody meets them
//! there: inert, and not painted. What is hidden so (`content-visibility` in `layout.css`) keeps its
//! layout, which is most of what going back to a page costs.

use leptos::tachys::renderer::{Rndr, types::Element};

/// How many are kept; the one that has made room first goes first.
const CAPACITY: usize = 2;
/// What tells those that are kept from the one on show.
const MARKS: [(&str, &str); 2] = [("inert", ""), ("aria-hidden", "true")];
/// What would go on playing where nobody sees it, or waits for something that does not come any more.
const UNFIT: &str = "audio, iframe, video, .awaited";

/// The kept children of one element, by their keys.
#[derive(Default)]
pub(super) struct Kept(Vec<(u32, Element)>);

impl Kept {
    /// Shows an element again in front of all others; says whether it was there.
    pub fn show(&mut self, parent: &Element, key: u32) -> bool {
        let Some(place) = self.0.iter().position(|(known, _)| *known == key) else {
            return false;
        };
        let (_, shown) = self.0.remove(place);
        for (name, _) in MARKS {
            Rndr::remove_attribute(&shown, name);
        }
        // The others move, since what is moved loses its layout.
        for (_, other) in &self.0 {
            Rndr::insert_node(parent, other, None);
        }
        true
    }

    /// Keeps an element that is not on show any more.
    pub fn hide(&mut self, key: u32, element: Element) {
        if element
            .query_selector(UNFIT)
            .is_ok_and(|unfit| unfit.is_some())
        {
            return Rndr::remove(&element);
        }
        for (name, value) in MARKS {
            Rndr::set_attribute(&element, name, value);
        }
        self.0.push((key, element));
        if self.0.len() > CAPACITY {
            let (_, oldest) = self.0.remove(0);
            Rndr::remove(&oldest);
        }
    }
}
