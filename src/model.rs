//! The newsroom's nouns, as plain values.
//!
//! Owns what a story, a list of stories and a body are. Knows neither the web, nor Leptos, nor any
//! wire format; [`crate::source`] fills it and [`crate::view`] shows it.

pub mod address;
pub mod article;
pub mod block;
pub mod edition;
pub mod furniture;
pub mod headline;
pub mod language;
pub mod related;
pub mod search;
pub mod slug;
pub mod timestamp;
