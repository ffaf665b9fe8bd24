//! The properties of `tests/properties/address.rs`, on whatever libFuzzer comes upon.
#![no_main]

#[path = "../../tests/properties/address.rs"]
mod address;

libfuzzer_sys::fuzz_target!(|text: &str| address::check(text));
