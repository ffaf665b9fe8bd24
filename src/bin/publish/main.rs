//! The command line of `publish`: the bundle and the content in, the whole site out.

#![warn(clippy::unwrap_used, clippy::expect_used)]

#[cfg(not(target_arch = "wasm32"))]
mod command;
#[cfg(not(target_arch = "wasm32"))]
mod teller;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    command::run()
}

/// A browser has nothing to publish.
#[cfg(target_arch = "wasm32")]
fn main() {}
