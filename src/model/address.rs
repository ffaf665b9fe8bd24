//! Addresses that are safe to put into `href` and `src`.
//!
//! Owns which addresses may reach a page at all, and how a reference becomes one. Follows RFC 3986
//! §5.2 with the leniencies of the WHATWG URL Standard, so that what is checked here is what a
//! browser will open. Knows nothing of this site's own routes.

mod characters;

pub(super) use characters::is_harmless;
pub(crate) use characters::push_escape;
use characters::{cleaned, is_host, push_encoded};
use std::fmt;

use crate::{marks, part};

/// Longest address in bytes, before and after encoding; longer ones are refused.
const LIMIT: usize = 8_192;

/// Browsers take both for a slash, up to the query.
const SLASHES: &str = "/\\";

/// An address that can do no harm in `href` or `src`.
///
/// Always one of: an absolute `http` or `https` URL without credentials, a `mailto:` address, or a
/// path from the root of the site's origin that begins with a single `/` (*rooted*). All text is
/// ASCII and free of spaces, quotes, angle brackets and backslashes; only a host may hold other
/// letters.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Address(String);

impl Address {
    /// An address that stands on its own: absolute or rooted; `//host/x` is taken as `https`.
    ///
    /// Nothing for a relative reference, any scheme but `http`, `https` and `mailto`, credentials,
    /// a missing or impossible host, a control character inside, or more than 8,192 bytes.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = cleaned(text)?;
        if scheme_of(&text).is_some() || marks::begin(&text, SLASHES) {
            Self("/".to_owned()).resolve(&text)
        } else {
            None
        }
    }

    /// What a reference in a document at this address leads to, by RFC 3986 §5.2.
    ///
    /// With a rooted base the result is rooted too, unless the reference is absolute; `//host/x`
    /// then becomes `https://host/x`. Refuses what [`Address::parse`] refuses, and every relative
    /// reference against `mailto:`.
    #[must_use]
    pub fn resolve(&self, reference: &str) -> Option<Self> {
        let reference = cleaned(reference)?;
        let Some((scheme, rest)) = scheme_of(&reference) else {
            return self.resolve_relative(&reference);
        };
        let scheme = match scheme.to_ascii_lowercase().as_str() {
            "https" => "https",
            "http" => "http",
            "mailto" => return mailto(rest),
            _ => return None,
        };
        // Browsers read `https:x` on a page of the same scheme as the relative reference `x`.
        if self.scheme() == Some(scheme) && !rest.starts_with("//") {
            self.resolve_relative(rest)
        } else {
            absolute(scheme, rest)
        }
    }

    fn resolve_relative(&self, reference: &str) -> Option<Self> {
        if self.is_mailto() {
            return None;
        }
        let (path, suffix) = marks::before(reference, "?#");
        if path.len() - marks::trim_start(path, SLASHES).len() > 1 {
            return absolute(self.scheme().unwrap_or("https"), reference);
        }
        let prefix = self.origin().unwrap_or_default();
        let base = self.path();
        if path.is_empty() {
            let (query, fragment) = marks::before(suffix, "#");
            return match self.query().filter(|_| query.is_empty()) {
                Some(query) => build(prefix, base, &["?", query, fragment].concat()),
                None => build(prefix, base, suffix),
            };
        }
        if marks::begin(path, SLASHES) {
            return build(prefix, path, suffix);
        }
        let folder = base.rfind('/').and_then(|end| base.get(..=end));
        build(prefix, &(folder.unwrap_or("/").to_owned() + path), suffix)
    }

    /// The whole address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it is a `mailto:` address.
    #[must_use]
    pub fn is_mailto(&self) -> bool {
        self.0.starts_with("mailto:")
    }

    fn scheme(&self) -> Option<&'static str> {
        if self.0.starts_with("https://") {
            Some("https")
        } else if self.0.starts_with("http://") {
            Some("http")
        } else {
            None
        }
    }

    /// Scheme, host and port as in `https://example.org:8443`; nothing when rooted or `mailto:`.
    #[must_use]
    pub fn origin(&self) -> Option<&str> {
        let start = self.scheme()?.len() + "://".len();
        let length = self.0.get(start..)?.find('/')?;
        self.0.get(..start + length)
    }

    /// The host in lower case without port, IPv6 in brackets; nothing when rooted or `mailto:`.
    #[must_use]
    pub fn host(&self) -> Option<&str> {
        let authority = self.origin()?.get(self.scheme()?.len() + "://".len()..)?;
        let port = authority.rfind(':').filter(|_| !authority.ends_with(']'));
        authority.get(..port.unwrap_or(authority.len()))
    }

    /// The path without query and fragment, from its first `/`; of `mailto:` the recipients.
    #[must_use]
    pub fn path(&self) -> &str {
        let start = match self.origin() {
            Some(origin) => origin.len(),
            None if self.is_mailto() => "mailto:".len(),
            None => 0,
        };
        marks::before(self.0.get(start..).unwrap_or_default(), "?#").0
    }

    /// What stands between `?` and the fragment.
    #[must_use]
    pub fn query(&self) -> Option<&str> {
        Some(marks::before(&self.0, "#").0.split_once('?')?.1)
    }

    /// What stands after `#`.
    #[must_use]
    pub fn fragment(&self) -> Option<&str> {
        Some(self.0.split_once('#')?.1)
    }

    /// The address of the document, whatever part of it is meant.
    #[must_use]
    pub fn document(&self) -> &str {
        marks::before(&self.0, "#").0
    }
}

impl fmt::Display for Address {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl AsRef<str> for Address {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

fn scheme_of(text: &str) -> Option<(&str, &str)> {
    let (scheme, rest) = text.split_once(':')?;
    let formed = scheme.starts_with(|first: char| first.is_ascii_alphabetic())
        && scheme
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte));
    formed.then_some((scheme, rest))
}

fn mailto(rest: &str) -> Option<Address> {
    let mut out = "mailto:".to_owned();
    push_encoded(&mut out, rest);
    (!rest.is_empty() && out.len() <= LIMIT).then_some(Address(out))
}

/// An URL from what follows its scheme; any number of slashes may stand before the host.
fn absolute(scheme: &str, rest: &str) -> Option<Address> {
    let rest = marks::trim_start(rest, SLASHES);
    let (authority, rest) = marks::before(rest, "/\\?#");
    let colon = authority.rfind(':').filter(|_| !authority.ends_with(']'));
    let (host, port) = authority.split_at(colon.unwrap_or(authority.len()));
    if !is_host(host) {
        return None;
    }
    let mut prefix = [scheme, "://", &host.to_ascii_lowercase()].concat();
    if let Some(digits) = port.strip_prefix(':').filter(|port| !port.is_empty()) {
        // `parse` alone would take a sign.
        if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let number: u16 = digits.parse().ok()?;
        if number != if scheme == "https" { 443 } else { 80 } {
            prefix.push(':');
            prefix.push_str(&u32::from(number).to_string());
        }
    }
    let (path, suffix) = marks::before(rest, "?#");
    build(&prefix, path, suffix)
}

fn build(prefix: &str, path: &str, suffix: &str) -> Option<Address> {
    let mut out = prefix.to_owned();
    push_path(&mut out, path);
    if prefix.is_empty() {
        // Two slashes at the start would make a host of the first segment.
        let extra = out.bytes().take_while(|&byte| byte == b'/').count();
        out.drain(..extra.saturating_sub(1));
    }
    push_encoded(&mut out, suffix);
    (out.len() <= LIMIT).then_some(Address(out))
}

/// Appends a path without its dot segments, in the way of the URL Standard's path state.
fn push_path(out: &mut String, path: &str) {
    let root = out.len();
    let path = marks::strip(path, SLASHES).unwrap_or(path);
    let mut segments = marks::split(path, SLASHES).peekable();
    while let Some(segment) = segments.next() {
        if part::listed(".. .%2e %2e. %2e%2e", segment) {
            let parent = out.get(root..).and_then(|path| path.rfind('/'));
            out.truncate(root + parent.unwrap_or_default());
        } else if !part::listed(". %2e", segment) {
            out.push('/');
            push_encoded(out, segment);
            continue;
        }
        if segments.peek().is_none() {
            out.push('/');
        }
    }
}
