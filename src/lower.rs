//! Capital letters made small, for comparing.
//!
//! The tables of Unicode are the browser's own there, so that the program need not carry them.

/// A text without capital letters, as the Unicode Standard's default case conversion (§3.13) makes
/// it: `toLowerCase` in the browser.
#[cfg(target_arch = "wasm32")]
#[must_use]
pub fn lower(text: &str) -> String {
    js_sys::JsString::from(text).to_lower_case().into()
}

/// A text without capital letters, as the Unicode Standard's default case conversion (§3.13) makes
/// it.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn lower(text: &str) -> String {
    text.to_lowercase()
}
