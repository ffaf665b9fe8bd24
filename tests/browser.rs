//! What only a browser can tell: its own parsers, and pages that live in a document.
#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::cloned_ref_to_slice_refs,
    clippy::format_collect,
    clippy::format_push_string,
    clippy::needless_raw_string_hashes,
    clippy::redundant_closure_for_method_calls,
    clippy::too_many_lines,
    clippy::type_complexity,
    reason = "what a test prints and compares is written in its plainest form"
)]
#![allow(
    clippy::expect_used,
    reason = "a test may stop at the first thing that is not as it should be"
)]

#[path = "browser/app.rs"]
mod app;
#[path = "support/blocks_text.rs"]
mod blocks_text;
#[path = "browser/edition.rs"]
mod edition;
#[path = "browser/html.rs"]
mod html;
#[path = "browser/json.rs"]
mod json;
#[path = "browser/live.rs"]
mod live;
#[path = "browser/navigation.rs"]
mod navigation;
#[path = "browser/page.rs"]
mod page;
#[path = "browser/painted.rs"]
mod painted;
#[path = "browser/session.rs"]
mod session;
#[path = "support/vectors.rs"]
mod vectors;
#[path = "support/vectors_text.rs"]
mod vectors_text;
#[path = "browser/zone.rs"]
mod zone;
#[path = "support/zones.rs"]
mod zones;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
