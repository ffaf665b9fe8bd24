//! What crawlers may read, and where they find what there is.
//!
//! Follows RFC 9309 and the `Sitemap` line of sitemaps.org. Everything that is published is meant to
//! be read; pages that are not carry `noindex` themselves, which a crawler must be let in to see.

use super::head::markup::{absolute, beside};
use crate::site::Site;

/// The file's name. Crawlers ask for it at the root of the host only, so under a base path someone
/// has to take its lines over to there.
pub const NAME: &str = "robots.txt";

/// The text of `robots.txt`. `sitemaps` are names of files beside the home page; they are left out
/// when the origin is not known, since they must be absolute.
#[must_use]
pub fn robots(site: &Site, sitemaps: &[&str]) -> String {
    let mut text = "User-agent: *\nDisallow:\n".to_owned();
    for name in sitemaps {
        if let Some(address) = absolute(site, &beside(site, name)) {
            text.push_str("\nSitemap: ");
            text.push_str(&address);
        }
    }
    if !text.ends_with('\n') {
        text.push('\n');
    }
    text
}
