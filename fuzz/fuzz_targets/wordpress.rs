//! The properties of `tests/properties/wordpress.rs`, on whatever libFuzzer comes upon.
#![no_main]

#[path = "../../tests/properties/wordpress.rs"]
mod wordpress;

// Bytes as a browser decodes them: what is not UTF-8 costs its characters, not the document.
libfuzzer_sys::fuzz_target!(|bytes: &[u8]| wordpress::check(&String::from_utf8_lossy(bytes)));
