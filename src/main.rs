//! The browser program: takes over a finished page, or draws one where there is none.

// A `main` brings the standard library's own start and end, with its output streams.
#![cfg_attr(all(target_arch = "wasm32", not(test)), no_main)]
#![warn(clippy::unwrap_used, clippy::expect_used)]

#[cfg(all(target_arch = "wasm32", not(test)))]
#[wasm_bindgen::prelude::wasm_bindgen(start)]
fn start() {
    dateline::browser::start();
}

/// Far less code than the standard one has, and no more memory over thousands of pages
/// (`make bench PART=memory`).
#[cfg(all(target_arch = "wasm32", not(test)))]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("This program runs in a browser: `make serve` builds it and opens the door to it.");
}
