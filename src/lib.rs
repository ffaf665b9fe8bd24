//! Dateline: a news site front end.
//!
//! A page is a value. [`route::Route`] names it, [`page::Page::load`] fetches and parses all that it
//! needs, and [`page::view`] turns it into HTML, in the browser and natively alike:
//!
//! ```text
//! URL ── Route::parse ──> Route ── Page::load ──> Page ── view ──> DOM or HTML
//! ```
//!
//! Dependencies point one way: `model ← html, json ← source ← session → fetch`;
//! `model, route ← view ← page → session, head`; `app → page`; `navigation, browser → app`.
//! [`model`] and [`source`] know neither Leptos nor the web. `cfg(target_arch)` stands only here, in
//! `main`, [`fetch`], [`html`], [`json`], [`lower`], [`percent`] and [`zone`].

#![warn(clippy::unwrap_used, clippy::expect_used)]

pub mod app;
pub mod fetch;
pub mod head;
pub mod html;
pub mod json;
pub mod lower;
pub mod marks;
pub mod model;
pub mod page;
pub mod part;
pub mod percent;
pub mod route;
pub mod session;
pub mod site;
pub mod source;
pub mod view;
pub mod words;
pub mod zone;

#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(target_arch = "wasm32")]
pub mod navigation;

#[cfg(not(target_arch = "wasm32"))]
pub mod publish;
