//! The properties of `tests/properties/slug.rs`, on whatever libFuzzer comes upon.
#![no_main]

#[path = "../../tests/properties/slug.rs"]
mod slug;

libfuzzer_sys::fuzz_target!(|text: &str| slug::check(text));
