//! The properties of `tests/properties/timestamp.rs`, on whatever libFuzzer comes upon.
#![no_main]

#[path = "../../tests/properties/timestamp.rs"]
mod timestamp;

libfuzzer_sys::fuzz_target!(|text: &str| timestamp::check(text));
