//! Percent-encoded texts (RFC 3986 §2.1).
//!
//! Checking that bytes are UTF-8 is the browser's own work there, so that the program need not know
//! how.

/// The text that a percent-encoded one spells; nothing when an escape is broken, or its bytes are no
/// UTF-8: `decodeURIComponent` in the browser.
#[cfg(target_arch = "wasm32")]
#[must_use]
pub fn decoded(text: &str) -> Option<String> {
    js_sys::decode_uri_component(text).ok().map(String::from)
}

/// The text that a percent-encoded one spells; nothing when an escape is broken, or its bytes are no
/// UTF-8.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    let hex = |byte: Option<u8>| char::from(byte?).to_digit(16);
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'%' => u8::try_from(hex(rest.next())? * 16 + hex(rest.next())?).ok()?,
            _ => byte,
        });
    }
    String::from_utf8(bytes).ok()
}
