//! Stands in for the `wasm-streams` crate, which Leptos brings in by way of `server_fn`.
//!
//! Its classes are exported to JavaScript, and no linker removes what is exported: every reader
//! would fetch them, though there are no server functions here and no stream is ever made. This
//! is what `server_fn` needs to compile; its streams are empty.

use futures_util::stream::{Empty, Stream, empty};
use wasm_bindgen::{JsValue, UnwrapThrowExt};

/// A stream of the platform, never read.
#[derive(Debug)]
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    /// Takes a stream of the platform.
    #[must_use]
    pub fn from_raw(raw: web_sys::ReadableStream) -> Self {
        Self(raw)
    }

    /// An empty stream of the platform; what the given one says is not in it.
    ///
    /// # Panics
    /// Where the platform has no streams.
    #[must_use]
    pub fn from_stream<S>(_stream: S) -> Self
    where
        S: Stream<Item = Result<JsValue, JsValue>> + 'static,
    {
        Self(web_sys::ReadableStream::new().unwrap_throw())
    }

    /// The stream of the platform.
    #[must_use]
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// A stream that ends at once.
    #[must_use]
    pub fn into_stream(self) -> Empty<Result<JsValue, JsValue>> {
        empty()
    }
}
