//! The properties of `tests/properties/json_feed.rs`, on whatever libFuzzer comes upon.
#![no_main]

#[path = "../../tests/properties/json_feed.rs"]
mod json_feed;

libfuzzer_sys::fuzz_target!(|text: &str| json_feed::check(text));
