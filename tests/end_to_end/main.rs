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

#[path = "../support/folder.rs"]
mod folder;
#[path = "../support/nginx.rs"]
#[allow(dead_code, reason = "the suites share it, and each uses a part")]
mod nginx;
#[path = "../support/publishing.rs"]
#[allow(dead_code, reason = "the suites share it, and each uses a part")]
mod publishing;

mod driver;
mod edition;
mod reader;
mod server;

mod accessible;
mod faults;
mod hostile;
mod navigating;
mod published;
mod reading;
mod screenshots;
mod watching;
mod wordpress;
