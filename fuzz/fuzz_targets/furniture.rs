//! The properties of `tests/properties/furniture.rs`, on whatever libFuzzer comes upon.
#![no_main]

#[path = "../../tests/properties/furniture.rs"]
mod furniture;

libfuzzer_sys::fuzz_target!(|text: &str| furniture::check(text));
