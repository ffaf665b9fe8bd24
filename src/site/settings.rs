//! The way from `site.json` into [`Site`].
//!
//! Owns how leniently it is read: only a title and a source are required, and an optional field
//! that makes no sense is left out and named.

use super::{Accent, Permalink, Section, Site, SiteError, hosts, source::source};
use crate::{
    json::{Document, Json},
    marks,
    model::{
        address::Address,
        headline::Term,
        language::{Direction, direction_of, language_tag},
        slug::Slug,
    },
    part,
    source::{one_line, plain},
};

/// Longest title, tagline or dek in characters.
const LINE: usize = 1_000;
/// Longest name in characters.
const NAME: usize = 200;
/// Longest interface word in characters.
const WORD: usize = 300;
/// How many interface words can be replaced.
const WORDS: usize = 500;

impl Site {
    /// The publication that a document describes; `address` is the document's own, for relative
    /// addresses in it. Unknown members are ignored.
    ///
    /// # Errors
    /// [`SiteError`] when the title or the source is missing or wrong.
    pub fn parse(document: &Document, address: &Address) -> Result<Self, SiteError> {
        if !document.is_object() {
            return Err(SiteError::NotAnObject);
        }
        let title = document
            .words("title")
            .and_then(|title| plain(&title, NAME))
            .ok_or(SiteError::NoTitle)?;
        let source = source(document, address)?;
        let mut reader = Reader {
            document,
            ignored: Vec::new(),
        };
        let language = reader
            .text("language", language_tag)
            .unwrap_or_else(|| String::from("en"));
        let origin = reader.text("origin", origin);
        let contact = reader.text("contact", owned);
        let contact = contact.and_then(|text| reader.noted("contact", contact_at(&text, address)));
        let mut hosts = hosts::of_its_own(origin.as_ref(), &source);
        reader.entries("hosts", &mut |entry| {
            hosts.push(hosts::host(entry)?);
            Some(())
        });
        Ok(Self {
            title,
            tagline: reader.text("tagline", line),
            direction: reader
                .text("direction", direction)
                .unwrap_or_else(|| direction_of(&language)),
            language,
            time_zone: reader.text("time_zone", time_zone),
            origin,
            base_path: reader
                .text("base_path", base_path)
                .unwrap_or_else(|| String::from("/")),
            permalink: reader
                .text("permalink", Permalink::read)
                .unwrap_or_default(),
            accent: reader.text("accent", Accent::parse),
            copyright: reader.text("copyright", line),
            about: reader.text("about", owned),
            contact,
            sections: reader.sections(),
            source,
            hosts,
            refresh_minutes: reader.minutes().or(Some(5)).filter(|minutes| *minutes > 0),
            words: reader.words(),
            ignored: reader.ignored,
        })
    }
}

/// Reads optional fields and keeps the names of those that made no sense.
struct Reader<'a> {
    document: &'a Document,
    ignored: Vec<&'static str>,
}

impl Reader<'_> {
    /// A field; one that is missing, `null` or blank says nothing wrong.
    fn field(&self, name: &str) -> Option<Document> {
        let value = self.document.member(name)?;
        let blank = value.text().is_some_and(|text| text.trim().is_empty());
        (!blank).then_some(value)
    }

    /// What was read from a field that is there.
    fn noted<T>(&mut self, name: &'static str, read: Option<T>) -> Option<T> {
        if read.is_none() {
            self.ignored.push(name);
        }
        read
    }

    /// What a reader makes of a field's text. Not written out anew for each of a dozen fields.
    #[inline(never)]
    fn text<T>(&mut self, name: &'static str, read: fn(&str) -> Option<T>) -> Option<T> {
        let text = self.field(name)?.text();
        self.noted(name, text.and_then(|text| read(text.trim())))
    }

    fn minutes(&mut self) -> Option<u32> {
        const NAME: &str = "refresh_minutes";
        self.field(NAME)?;
        self.noted(NAME, self.document.whole(NAME))
    }

    /// Hands over the entries of an array, and notes those that are not taken.
    fn entries(&mut self, name: &'static str, take: &mut dyn FnMut(&Document) -> Option<()>) {
        let Some(value) = self.field(name) else {
            return;
        };
        for entry in self.noted(name, value.items()).unwrap_or_default() {
            self.noted(name, take(&entry));
        }
    }

    fn sections(&mut self) -> Vec<Section> {
        let mut sections: Vec<Section> = Vec::new();
        self.entries("sections", &mut |entry| {
            let new = section(entry)?;
            let is_known = |known: &Section| known.term.slug == new.term.slug;
            let is_new = !sections.iter().any(is_known);
            is_new.then(|| sections.push(new))
        });
        sections
    }

    fn words(&mut self) -> Vec<(String, String)> {
        let mut words = Vec::new();
        let Some(value) = self.field("words") else {
            return words;
        };
        let object = self.noted("words", value.is_object().then(|| value.members()));
        for (key, value) in object.unwrap_or_default().into_iter().take(WORDS) {
            let text = value.text().map(|text| one_line(&text));
            match text.filter(|text| !text.is_empty() && text.chars().count() <= WORD) {
                Some(text) => words.push((key, text)),
                None => self.ignored.push("words"),
            }
        }
        words
    }
}

fn line(text: &str) -> Option<String> {
    plain(text, LINE)
}

/// Any text.
#[expect(clippy::unnecessary_wraps, reason = "the form of all readers")]
fn owned(text: &str) -> Option<String> {
    Some(text.to_owned())
}

/// Scheme and host of an address, as an address.
fn origin(text: &str) -> Option<Address> {
    Address::parse(Address::parse(text)?.origin()?)
}

fn direction(text: &str) -> Option<Direction> {
    let mut directions = [Direction::Ltr, Direction::Rtl].into_iter();
    directions.find(|direction| direction.as_str().eq_ignore_ascii_case(text))
}

/// A name of the form of the IANA database, so that nothing else reaches the browser's `Intl`.
fn time_zone(name: &str) -> Option<String> {
    let formed = name.len() <= 64
        && name.starts_with(|first: char| first.is_ascii_alphabetic())
        && name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"/_+-".contains(&byte));
    formed.then(|| name.to_owned())
}

/// A path with a slash at either end; `news` means `/news/`.
fn base_path(text: &str) -> Option<String> {
    let mut path = String::from("/");
    for segment in text.split('/').filter(|segment| !segment.is_empty()) {
        let tame = segment
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"-._~%".contains(&byte));
        if !tame {
            return None;
        }
        path.push_str(segment);
        path.push('/');
    }
    // Dots, encoded or not, would lead elsewhere.
    (Address::parse(&path)?.as_str() == path).then_some(path)
}

fn contact_at(text: &str, base: &Address) -> Option<Address> {
    if part::holds(text, "@") && marks::before(text, ":/").1.is_empty() {
        let mut mail = String::from("mailto:");
        mail.push_str(text);
        return Address::parse(&mail);
    }
    base.resolve(text)
}

/// A section: an object with `name` and, where that makes a bad address, `slug`; or just a name.
fn section(entry: &Document) -> Option<Section> {
    let name = entry
        .text()
        .or_else(|| entry.words("name"))
        .and_then(|name| plain(&name, NAME))?;
    let slug = match entry.words("slug") {
        Some(slug) => Slug::parse(&slug)?,
        None => Slug::from_text(&name)?,
    };
    let dek = entry.words("dek").and_then(|dek| plain(&dek, LINE));
    Some(Section {
        term: Term { slug, name },
        dek,
    })
}
