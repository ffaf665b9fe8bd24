//! One document from its address, within a deadline.
//!
//! gloo-net in the browser; files of a folder, or HTTP, natively. Knows nothing of what is in a
//! document.

use std::fmt;

#[cfg(not(target_arch = "wasm32"))]
mod native;
#[cfg(target_arch = "wasm32")]
mod platform;

#[cfg(not(target_arch = "wasm32"))]
pub(crate) use native::file_name;
#[cfg(not(target_arch = "wasm32"))]
pub use native::{Failure, Origin, Web, breathe, get};
#[cfg(target_arch = "wasm32")]
pub use platform::{Origin, breathe, get, newest};

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
    /// The answer is longer than is read.
    TooLarge,
    /// It is on a host that pages may not ask, so nothing was.
    UnlistedHost,
}

impl FetchError {
    /// Whether it may be different a moment later, so that asking again may help.
    #[must_use]
    pub fn is_passing(self) -> bool {
        matches!(
            self,
            Self::Unreachable | Self::Slow | Self::Status(429 | 500..=599)
        )
    }
}

impl fmt::Display for FetchError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Offline => "the device is offline",
            Self::Unreachable => "it cannot be reached",
            Self::Slow => "it did not answer in time",
            Self::Status(status) => return write!(formatter, "it answered with status {status}"),
            Self::NotJson => "it is not JSON",
            Self::TooLarge => "it is too large",
            Self::UnlistedHost => "its host is not among those that may be asked",
        })
    }
}

impl std::error::Error for FetchError {}
