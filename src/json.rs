//! JSON, read field by field and never as a whole.
//!
//! Content comes from many hands, so a reader asks for one field at a time and decides what a
//! missing or odd one means; one bad field never costs the document. In the browser the platform's
//! `JSON.parse` does the work, natively `serde_json`; [`Json`] is what both trees can do.

use crate::{marks, part};

/// A JSON value of either tree. `null` counts as absent everywhere.
pub trait Json: Clone {
    /// The named member of an object; a value that says nothing where there is none.
    #[must_use]
    fn at(&self, name: &str) -> Self;
    /// Whether the value says something.
    fn is_present(&self) -> bool;
    /// The entries of an array; nothing for any other value.
    fn items(&self) -> Option<Vec<Self>>;
    /// The names and values of an object, in the document's order; empty for any other value.
    fn members(&self) -> Vec<(String, Self)>;
    /// The characters of a string.
    fn text(&self) -> Option<String>;
    /// The value of a number.
    fn number(&self) -> Option<f64>;
    /// The value of a boolean.
    fn flag(&self) -> Option<bool>;
    /// Whether the value is an object.
    fn is_object(&self) -> bool;

    /// The named member of an object.
    fn member(&self, name: &str) -> Option<Self> {
        let member = self.at(name);
        member.is_present().then_some(member)
    }

    /// Whether the boolean member of this name is true.
    fn says(&self, name: &str) -> bool {
        self.at(name).flag() == Some(true)
    }

    /// The string member of this name, trimmed, when it is not blank.
    fn words(&self, name: &str) -> Option<String> {
        let text = self.at(name).text()?;
        let trimmed = text.trim();
        (!trimmed.is_empty()).then(|| trimmed.to_owned())
    }

    /// The number member of this name as a whole number that fits; numbers sent as strings count.
    fn whole(&self, name: &str) -> Option<u32> {
        self.at(name).count()
    }

    /// The value as a whole number that fits; numbers sent as strings count.
    fn count(&self) -> Option<u32> {
        // Sent as a string, only digits count: the standard library's float parser is heavy in wasm.
        let sent = || self.text()?.trim().parse::<u32>().ok().map(f64::from);
        let number = self.number().or_else(sent)?;
        let fits = number >= 0.0 && number <= f64::from(u32::MAX) && number.fract() == 0.0;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "checked by `fits`"
        )]
        fits.then_some(number as u32)
    }

    /// The entries of the array member of this name; empty when it is missing or something else.
    fn list(&self, name: &str) -> Vec<Self> {
        self.at(name).items().unwrap_or_default()
    }
}

/// The object in a text that is JSON but for what a server has put around it, such as a warning of
/// PHP; nothing when there is none, or when the text is a web page.
#[must_use]
pub fn salvaged(text: &str) -> Option<Document> {
    let text = marks::trim_start(text, "\u{feff}").trim();
    let is_page = ["<!", "<html"].iter().any(|start| {
        let found = text.get(..start.len());
        found.is_some_and(|found| found.eq_ignore_ascii_case(start))
    });
    // A later brace would be one inside of a document that is cut off.
    let start = part::place(text, "{\"").filter(|_| !is_page)?;
    Document::parse(text.get(start..=text.rfind('}')?)?)
}

#[cfg(target_arch = "wasm32")]
mod platform;
#[cfg(target_arch = "wasm32")]
pub use platform::Document;

#[cfg(not(target_arch = "wasm32"))]
mod native;
#[cfg(not(target_arch = "wasm32"))]
pub use native::Document;
