//! The site in a real browser: what readers get, page by page, link by link, fault by fault.
//!
//! [`reader::reading`] runs a test with a browser and a server of its own; whatever the console
//! says and whatever is asked of another site fails it. `DATELINE_DIST` names another built site
//! than `dist`.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test may stop at the first thing that is not as it should be"
)]

mod driver;
mod edition;
mod reader;
mod server;

mod accessible;
mod faults;
mod hostile;
mod navigating;
mod reading;
mod screenshots;
mod watching;
