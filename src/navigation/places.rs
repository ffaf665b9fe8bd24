//! Where the reader was in each history entry.
//!
//! While the program runs, positions are in memory. When the page goes away they move to the
//! session's storage, for the case that the reader comes back to it.

use std::cell::{Cell, RefCell};

use js_sys::Date;
use wasm_bindgen::JsValue;
use web_sys::{ScrollRestoration, Storage};

use crate::browser::window;

/// The name in the session's storage.
const NAME: &str = "dateline-places";
/// How many entries are remembered; the oldest goes first.
const CAPACITY: usize = 100;

/// What is kept of one history entry.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Place {
    /// Scroll position from the top, in CSS pixels.
    pub y: f64,
    /// How far its list was unrolled.
    pub through: u32,
}

/// The history entries of this tab, by key.
pub(super) struct Places {
    current: Cell<f64>,
    known: RefCell<Vec<(f64, Place)>>,
}

impl Places {
    /// The places that the tab remembers, and the one of the current entry.
    pub fn start() -> (Self, Option<Place>) {
        let known = stored().unwrap_or_default();
        let state = window()
            .history()
            .ok()
            .and_then(|history| history.state().ok())
            .unwrap_or_default();
        let places = Self {
            current: Cell::new(0.0),
            known: RefCell::new(known),
        };
        let remembered = places.enter(&state);
        (places, remembered)
    }

    /// Makes a history entry current, giving it a key if it has none; what is kept for it.
    fn enter(&self, state: &JsValue) -> Option<Place> {
        if let Some(key) = state.as_f64() {
            self.current.set(key);
            return self
                .known
                .borrow()
                .iter()
                .find(|(known, _)| known.to_bits() == key.to_bits())
                .map(|(_, place)| *place);
        }
        self.current.set(Date::now());
        if let Ok(history) = window().history() {
            let _ = history.replace_state(&self.current.get().into(), "");
        }
        None
    }

    fn remember(&self, through: u32) {
        let key = self.current.get();
        let place = Place {
            y: window().scroll_y().unwrap_or_default(),
            through,
        };
        let mut known = self.known.borrow_mut();
        known.retain(|(other, _)| other.to_bits() != key.to_bits());
        if known.len() >= CAPACITY {
            known.remove(0);
        }
        known.push((key, place));
    }

    /// Back or forward led to an entry with this state; the one left behind is remembered.
    pub fn arrive(&self, state: &JsValue, through: u32) -> Option<Place> {
        self.remember(through);
        self.enter(state)
    }

    /// A link leads to a new entry.
    pub fn leave(&self, address: &str, through: u32) {
        self.remember(through);
        // Two entries within a millisecond still need two keys.
        self.current.set(Date::now().max(self.current.get() + 1.0));
        if let Ok(history) = window().history() {
            let _ = history.push_state_with_url(&self.current.get().into(), "", Some(address));
        }
    }

    /// The page goes away: keeps everything for its return, and leaves scrolling to the browser.
    pub fn keep(&self, through: u32) {
        self.remember(through);
        if let Ok(history) = window().history() {
            let _ = history.set_scroll_restoration(ScrollRestoration::Auto);
        }
        let mut text = String::new();
        for (key, place) in self.known.borrow().iter() {
            for number in [*key, place.y, f64::from(place.through)] {
                text.push_str(&spell(number));
                text.push(' ');
            }
        }
        if let Some(storage) = storage() {
            let _ = storage.set_item(NAME, text.trim_end());
        }
    }
}

/// A number as the platform writes it: printing floats is heavy in wasm.
fn spell(number: f64) -> String {
    js_sys::Number::from(number)
        .to_string_with_radix(10)
        .map(String::from)
        .unwrap_or_default()
}

fn storage() -> Option<Storage> {
    window().session_storage().ok()?
}

fn stored() -> Option<Vec<(f64, Place)>> {
    let text = storage()?.get_item(NAME).ok()??;
    // The platform's numbers, since parsing floats is heavy in wasm.
    let numbers: Vec<f64> = text.split(' ').map(js_sys::Number::parse_float).collect();
    let places = numbers
        .chunks_exact(3)
        .filter(|numbers| numbers.iter().all(|number| number.is_finite()));
    Some(
        places
            .map(|numbers| {
                #[expect(
                    clippy::cast_possible_truncation,
                    clippy::cast_sign_loss,
                    reason = "`as` saturates"
                )]
                let through = numbers[2] as u32;
                (
                    numbers[0],
                    Place {
                        y: numbers[1],
                        through,
                    },
                )
            })
            .collect(),
    )
}
