//! A story's HTML as it can stand in a feed, away from its page.
//!
//! Owns which addresses are made absolute and which elements make no sense there. Reads the text
//! with the HTML Standard's tokenizer; what it is given was made by this site's own views, so it
//! does not have to be made safe, only portable.

use std::cell::{Cell, RefCell};

use html5ever::{
    Attribute,
    buffer_queue::BufferQueue,
    tokenizer::{Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts},
};

use super::super::head::markup::escaped;
use crate::model::address::Address;

/// Elements that work only on a page of the site, with all they contain.
const DEAD: [&str; 5] = ["button", "iframe", "script", "style", "template"];

/// The same HTML with every address resolved against `base`; one that leads nowhere is left out.
/// Comments, which hydration needs, go as well.
pub(super) fn absolute(html: &str, base: &str) -> String {
    let Some(base) = Address::parse(base) else {
        return String::new();
    };
    let sink = Sink {
        base,
        out: RefCell::default(),
        inside: Cell::new(None),
    };
    let input = BufferQueue::default();
    input.push_back(html.into());
    let tokenizer = Tokenizer::new(sink, TokenizerOpts::default());
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    tokenizer.sink.out.take().trim().to_owned()
}

struct Sink {
    base: Address,
    out: RefCell<String>,
    /// The dead element that is being left out.
    inside: Cell<Option<&'static str>>,
}

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, _: u64) -> TokenSinkResult<()> {
        match token {
            Token::TagToken(tag) => self.tag(&tag),
            Token::CharacterTokens(text) if self.inside.get().is_none() => {
                self.out.borrow_mut().push_str(&escaped(&text));
            }
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

impl Sink {
    fn tag(&self, tag: &Tag) {
        let closes = tag.kind == TagKind::EndTag;
        if let Some(dead) = self.inside.get() {
            if closes && *tag.name == *dead {
                self.inside.set(None);
            }
            return;
        }
        if let Some(dead) = DEAD.into_iter().find(|dead| *tag.name == **dead) {
            self.inside.set((!closes).then_some(dead));
            return;
        }
        let mut out = self.out.borrow_mut();
        out.push_str(if closes { "</" } else { "<" });
        out.push_str(&tag.name);
        for attribute in &tag.attrs {
            if let Some(value) = self.value(attribute) {
                out.push(' ');
                out.push_str(&attribute.name.local);
                out.push_str("=\"");
                out.push_str(&escaped(&value));
                out.push('"');
            }
        }
        out.push('>');
    }

    fn value(&self, attribute: &Attribute) -> Option<String> {
        match &*attribute.name.local {
            "href" | "src" | "poster" | "cite" => self.resolved(&attribute.value),
            "srcset" => self.resolved_set(&attribute.value),
            _ => Some(attribute.value.to_string()),
        }
    }

    fn resolved(&self, reference: &str) -> Option<String> {
        let address = self.base.resolve(reference)?;
        Some(address.as_str().to_owned())
    }

    /// The candidates of a `srcset` (HTML §4.8.4.2.1): an address, which may hold commas but not
    /// end with one, and up to the next comma what it is good for.
    fn resolved_set(&self, set: &str) -> Option<String> {
        let between = |letter: char| letter.is_ascii_whitespace() || letter == ',';
        let mut candidates = Vec::new();
        let mut rest = set.trim_start_matches(between);
        while !rest.is_empty() {
            let end = rest.find(|letter: char| letter.is_ascii_whitespace());
            let (address, after) = rest.split_at(end.unwrap_or(rest.len()));
            let bare = address.trim_end_matches(',');
            let end = if bare == address {
                after.find(',')
            } else {
                Some(0)
            };
            let (descriptor, after) = after.split_at(end.unwrap_or(after.len()));
            if let Some(address) = self.resolved(bare) {
                candidates.push(
                    [&address, " ", descriptor.trim()]
                        .concat()
                        .trim()
                        .to_owned(),
                );
            }
            rest = after.trim_start_matches(between);
        }
        (!candidates.is_empty()).then(|| candidates.join(", "))
    }
}
