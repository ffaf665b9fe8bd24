//! Elements, attributes and characters of HTML, escaped.
//!
//! Knows no blocks.

/// An attribute's name, and its value where it has one.
pub(super) type Attribute<'a> = (&'static str, Option<&'a str>);

/// HTML while it is being written.
#[derive(Debug, Default)]
pub(super) struct Markup(String);

impl Markup {
    /// The HTML.
    pub(super) fn finished(self) -> String {
        self.0
    }

    /// An element with what is inside it. Attributes without a value are left out.
    pub(super) fn element(
        &mut self,
        name: &str,
        attributes: &[Attribute<'_>],
        inside: impl FnOnce(&mut Self),
    ) {
        self.void(name, attributes);
        inside(self);
        self.0.extend(["</", name, ">"]);
    }

    /// An element that has no end tag.
    pub(super) fn void(&mut self, name: &str, attributes: &[Attribute<'_>]) {
        self.0.extend(["<", name]);
        for (name, value) in attributes {
            if let Some(value) = value {
                self.0.extend([" ", name, "=\""]);
                self.push(value, "\"&<>");
                self.0.push('"');
            }
        }
        self.0.push('>');
    }

    /// Characters of a text.
    pub(super) fn words(&mut self, words: &str) {
        self.push(words, "&<>");
    }

    fn push(&mut self, words: &str, special: &str) {
        for letter in words.chars() {
            match letter {
                _ if !special.contains(letter) => self.0.push(letter),
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                _ => self.0.push_str("&quot;"),
            }
        }
    }

    /// A boundary between two pieces of one text, which nobody sees.
    pub(super) fn seam(&mut self) {
        self.0.push_str("<!---->");
    }

    /// The end of a line between blocks.
    pub(super) fn line_end(&mut self) {
        self.0.push('\n');
    }
}

/// Characters as a text of HTML.
pub(super) fn escaped(words: &str) -> String {
    let mut markup = Markup::default();
    markup.words(words);
    markup.finished()
}
