//! Which hosts a page may ask for pictures and documents before its reader has clicked anything.
//!
//! Owns the one rule that views, the session and the published policy go by: the site's own host,
//! its source's, those that the newsroom names, and the names below each of them, which nobody but
//! its owner can give away.

use super::{Site, SourceSettings};
use crate::{
    json::{Document, Json},
    model::address::Address,
    part,
};

impl Site {
    /// Whether what is at an address may be fetched without a click.
    #[must_use]
    pub fn may_ask(&self, address: &Address) -> bool {
        let Some(host) = host_of(address) else {
            // Rooted, so of the site itself.
            return true;
        };
        self.hosts.iter().any(|known| {
            let before = host.strip_suffix(known.as_str());
            before.is_some_and(|before| before.is_empty() || before.ends_with('.'))
        })
    }
}

/// Host and port, as in `example.org:8443`.
fn host_of(address: &Address) -> Option<&str> {
    Some(part::around(address.origin()?, "//")?.1)
}

/// The hosts of a site and its source. What `www.` stands before has its pictures at its side.
pub(super) fn of_its_own(origin: Option<&Address>, source: &SourceSettings) -> Vec<String> {
    let addresses = [origin, source.url(), source.live().url()];
    let hosts = addresses.into_iter().flatten().filter_map(host_of);
    let mut found: Vec<String> = Vec::new();
    for host in hosts.map(|host| host.strip_prefix("www.").unwrap_or(host)) {
        if !found.iter().any(|known| known == host) {
            found.push(host.to_owned());
        }
    }
    found
}

/// A host that a newsroom names, which is that and nothing else.
pub(super) fn host(entry: &Document) -> Option<String> {
    let text = entry.text()?;
    let address = Address::parse(&["https://", text.trim(), "/"].concat())?;
    let host = host_of(&address).filter(|host| host.eq_ignore_ascii_case(text.trim()))?;
    Some(host.to_owned())
}
