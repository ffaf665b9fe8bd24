//! How text and addresses are written into the documents that leave the house.
//!
//! Owns escaping for HTML and XML, and the way from a path to an absolute address. Knows no tags.

use crate::site::Site;

/// Text for the content and the quoted attributes of HTML and of XML 1.0 alike: their five special
/// characters as references, and without what [`permitted`] takes out.
#[must_use]
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars().filter(|letter| is_permitted(*letter)) {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // HTML 4 does not know `&apos;`, nor do old feed readers.
            '\'' => out.push_str("&#39;"),
            _ => out.push(letter),
        }
    }
    out
}

/// Text without the characters that XML 1.0 (§2.2) forbids or discourages: there is no way to
/// write them, and one of them makes a whole document unreadable.
#[must_use]
pub fn permitted(text: &str) -> String {
    text.chars().filter(|it| is_permitted(*it)).collect()
}

fn is_permitted(letter: char) -> bool {
    // The last two of every plane are no characters.
    let none = u32::from(letter) & 0xfffe == 0xfffe;
    !none && (!letter.is_control() || matches!(letter, '\t' | '\n' | '\r'))
}

/// The absolute address of a path of this site, or of an address that may be elsewhere; nothing
/// when the site does not know its own origin.
#[must_use]
pub fn absolute(site: &Site, path: &str) -> Option<String> {
    let address = site.origin.as_ref()?.resolve(path)?;
    Some(address.as_str().to_owned())
}

/// The absolute address where the origin is known, else the path as it is, for formats in which a
/// reference is resolved against the document's own address.
#[must_use]
pub fn outward(site: &Site, path: &str) -> String {
    absolute(site, path).unwrap_or_else(|| path.to_owned())
}

/// The path of a file that lies beside the home page.
#[must_use]
pub fn beside(site: &Site, name: &str) -> String {
    [&site.base_path, name].concat()
}

/// Tags of a head, one a line.
#[derive(Debug)]
pub(super) struct Tags(String);

impl Tags {
    /// A head that begins with the document's title.
    pub(super) fn new(title: &str) -> Self {
        Self(["<title>", &escaped(title), "</title>\n"].concat())
    }

    /// All of them.
    pub(super) fn into_text(self) -> String {
        self.0
    }

    /// A tag without content.
    pub(super) fn tag(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.0.push('<');
        self.0.push_str(name);
        for (name, value) in attributes {
            self.0.push(' ');
            self.0.push_str(name);
            self.0.push_str("=\"");
            self.0.push_str(&escaped(value));
            self.0.push('"');
        }
        self.0.push_str(">\n");
    }

    /// Metadata by name (HTML §4.2.5).
    pub(super) fn name(&mut self, name: &str, content: &str) {
        self.tag("meta", &[("name", name), ("content", content)]);
    }

    /// Metadata by property, as Open Graph has it (`RDFa` 1.1).
    pub(super) fn property(&mut self, property: &str, content: &str) {
        self.tag("meta", &[("property", property), ("content", content)]);
    }

    /// A link to another document (HTML §4.2.4).
    pub(super) fn link(&mut self, rel: &str, href: &str) {
        self.tag("link", &[("rel", rel), ("href", href)]);
    }
}
