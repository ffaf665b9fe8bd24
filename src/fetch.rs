//! One document from its address, within a deadline.
//!
//! gloo-net in the browser; files of a folder natively. Knows nothing of what a document holds.

#[cfg(not(target_arch = "wasm32"))]
mod native;
#[cfg(target_arch = "wasm32")]
mod platform;

#[cfg(not(target_arch = "wasm32"))]
pub use native::{Origin, get};
#[cfg(target_arch = "wasm32")]
pub use platform::{Origin, get};

/// How much a page depends on a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Priority {
    /// There is no page without it.
    Primary,
    /// The page is whole without it.
    Secondary,
}

impl Priority {
    /// How long the answer may take, in milliseconds.
    #[must_use]
    pub fn deadline(self) -> u32 {
        match self {
            Self::Primary => 4500,
            Self::Secondary => 2000,
        }
    }
}

/// Why there is no document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FetchError {
    /// The device itself has no connection.
    Offline,
    /// No answer came: refused, blocked, or cut off.
    Unreachable,
    /// The deadline passed.
    Slow,
    /// The server answered with this HTTP status.
    Status(u16),
    /// The answer is not JSON.
    NotJson,
}
