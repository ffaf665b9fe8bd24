//! The properties of `tests/properties/html.rs`, on whatever libFuzzer comes upon.
#![no_main]

#[path = "../../tests/properties/html.rs"]
mod html;

libfuzzer_sys::fuzz_target!(|text: &str| html::check(text));
