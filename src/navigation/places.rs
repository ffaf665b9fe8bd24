//! Where the reader was in each history entry.
//!
//! While the program runs, positions are in memory, and the last pages themselves. When the page
//! goes away the positions move to the session's storage, for the case that the reader comes back.

use std::cell::{Cell, RefCell};

use js_sys::Date;
use wasm_bindgen::JsValue;
use web_sys::{ScrollRestoration, Storage};

use crate::{
    app::Visit,
    browser::window,
    page::{Page, PageContent},
    route::Route,
};

/// The name in the session's storage.
const NAME: &str = "dateline-places";
/// How many entries are remembered; the oldest goes first.
const CAPACITY: usize = 100;
/// How many pages are kept: the one on show, and as many as the view keeps elements of. The one that
/// was left first goes first.
const PAGES: usize = 3;

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
    /// Pages that were left, by the key of their entry.
    pages: RefCell<Vec<(f64, Visit)>>,
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
            pages: RefCell::default(),
        };
        let remembered = places.enter(&state);
        (places, remembered)
    }

    /// Makes a history entry current, giving it a key if it has none; what is kept for it.
    fn enter(&self, state: &JsValue) -> Option<Place> {
        if let Some(key) = state.as_f64() {
            self.current.set(key);
            return get(&self.known.borrow(), key);
        }
        self.current.set(Date::now());
        if let Ok(history) = window().history() {
            let _ = history.replace_state(&self.current.get().into(), "");
        }
        None
    }

    fn remember(&self, visit: Visit) {
        let key = self.current.get();
        let place = Place {
            y: window().scroll_y().unwrap_or_default(),
            through: visit.page.through(),
        };
        put(&mut self.known.borrow_mut(), CAPACITY, key, place);
        if visit.page.is_whole() {
            put(&mut self.pages.borrow_mut(), PAGES, key, visit);
        }
    }

    /// Back or forward led to an entry with this state; the one left behind is remembered.
    pub fn arrive(&self, state: &JsValue, left: Visit) -> Option<Place> {
        self.remember(left);
        self.enter(state)
    }

    /// The page of the current entry, if it is kept.
    pub fn page(&self) -> Option<Visit> {
        get(&self.pages.borrow(), self.current.get())
    }

    /// A story that was left, as it was. Lists may be longer by now.
    pub fn story(&self, route: &Route) -> Option<Visit> {
        let pages = self.pages.borrow();
        let is_wanted =
            |page: &Page| page.route == *route && matches!(page.content, PageContent::Article(_));
        let found = pages.iter().find(|(_, visit)| is_wanted(&visit.page));
        found.map(|(_, visit)| visit.clone())
    }

    /// A link leads to a new entry.
    pub fn leave(&self, address: &str, left: Visit) {
        self.remember(left);
        // Two entries within a millisecond still need two keys.
        self.current.set(Date::now().max(self.current.get() + 1.0));
        if let Ok(history) = window().history() {
            let _ = history.push_state_with_url(&self.current.get().into(), "", Some(address));
        }
    }

    /// The page goes away: keeps everything for its return, and leaves scrolling to the browser.
    pub fn keep(&self, left: Visit) {
        self.remember(left);
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
            let _ = storage.set_item(NAME, text.trim());
        }
    }
}

fn get<T: Clone>(entries: &[(f64, T)], key: f64) -> Option<T> {
    let mut entries = entries.iter();
    let found = entries.find(|(known, _)| known.to_bits() == key.to_bits());
    found.map(|(_, value)| value.clone())
}

/// Puts the newest last, in place of what is there with its key or, if there are many, of the oldest.
fn put<T>(entries: &mut Vec<(f64, T)>, capacity: usize, key: f64, value: T) {
    entries.retain(|(other, _)| other.to_bits() != key.to_bits());
    if entries.len() >= capacity {
        entries.remove(0);
    }
    entries.push((key, value));
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
