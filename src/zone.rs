//! Time zones by name: how far from UTC their clocks are at a moment.
//!
//! The tables of the IANA database are the browser's own there, so that the program need not carry
//! them; natively they come with the program, so that every machine publishes the same. Used while
//! documents are read, never while a page is drawn: what is drawn has its offset already.

#[cfg(not(target_arch = "wasm32"))]
mod native;
#[cfg(target_arch = "wasm32")]
mod platform;

#[cfg(not(target_arch = "wasm32"))]
use native as tables;
#[cfg(target_arch = "wasm32")]
use platform as tables;

use crate::model::timestamp::Timestamp;

/// A moment as the clocks of a zone (an IANA name) show it; unchanged when nobody knows the zone.
#[must_use]
pub fn told_in(zone: &str, at: Timestamp) -> Timestamp {
    tables::offset(zone, at).map_or(at, |minutes| at.with_offset(minutes))
}

/// Whether the tables have a zone of this name.
#[must_use]
pub fn exists(zone: &str) -> bool {
    tables::offset(zone, Timestamp::from_unix(0)).is_some()
}
