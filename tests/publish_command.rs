//! The command `publish`, as a newsroom runs it.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "a test may stop at the first thing that is not as it should be"
)]

#[path = "publish_command/failures.rs"]
mod failures;
#[path = "publish_command/memory.rs"]
mod memory;
#[path = "publish_command/newsroom.rs"]
mod newsroom;
#[path = "publish_command/output.rs"]
mod output;
#[path = "publish_command/server.rs"]
mod server;
#[path = "publish_command/web.rs"]
mod web;
