//! Links of a body that lead to the newsroom's own stories and lists: they stay within this site.
//!
//! Owns recognising them by their paths. What it is not sure of keeps leading to `WordPress`, which
//! has it for certain: uploads, feeds, forms and whatever has a query.

use super::{Desk, query};
use crate::{
    marks,
    model::{
        address::Address,
        block::{Block, Inline, each_block, each_text},
        headline::Headline,
        slug::Slug,
    },
    part,
    route::{Listing, Route},
    site::{Permalink, Site},
};

/// First segments that are no story's: `WordPress`'s own, and lists without a page here.
const OTHERS: &str = "feed comments page search wp-content wp-json";

/// The newsroom's links as they look from one of its stories.
struct Own<'a> {
    /// The site's host and folder, without scheme and `www.`; ends with a slash.
    home: &'a str,
    /// The segments of the story's own path before its slug.
    folders: Vec<&'a str>,
    /// What stands behind the slug in that path; nothing when the slug is not in it.
    ending: Option<&'a str>,
    site: &'a Site,
}

/// Makes the links to the newsroom's own stories, categories, tags and authors lead to this site.
pub(super) fn keep_inside(body: &mut [Block], story: &Headline, desk: Desk<'_>) {
    // Where the source is on this site's own host, its stories tell what that is called.
    let host = match desk.url.origin() {
        Some(_) => None,
        None => story.origin.as_ref().and_then(Address::origin),
    };
    let home = [host.unwrap_or_default(), &query::home(desk.url)].concat();
    let own = Own::new(bare(&home), story, desk.site);
    each_block(body, &mut |block| {
        each_text(&mut block.kind, &mut |text| own.keep(text));
    });
}

/// An address without its scheme and `www.`, which many sites have now and then.
fn bare(address: &str) -> &str {
    let rest = part::around(address, "://").map_or(address, |(_, rest)| rest);
    rest.strip_prefix("www.").unwrap_or(rest)
}

/// The segments of a path below the site.
fn segments<'a>(address: &'a Address, home: &str) -> Option<Vec<&'a str>> {
    let (text, _) = marks::before(address.as_str(), "?#");
    let inside = bare(text).strip_prefix(home)?;
    let inside = inside.strip_prefix("index.php/").unwrap_or(inside);
    Some(marks::parts(inside, "/"))
}

impl<'a> Own<'a> {
    fn new(home: &'a str, story: &'a Headline, site: &'a Site) -> Self {
        let path = story.origin.as_ref();
        let mut folders = path
            .and_then(|link| segments(link, home))
            .unwrap_or_default();
        let ending = folders.pop().and_then(|last| {
            let ending = part::last_place(last, ".html").and_then(|place| last.get(place..));
            let ending = ending.unwrap_or_default();
            let slug = Slug::parse(last.strip_suffix(ending)?)?;
            (slug == story.slug).then_some(ending)
        });
        Self {
            home,
            folders,
            ending,
            site,
        }
    }

    /// Makes the links of a running text stay.
    fn keep(&self, text: &mut [Inline]) {
        for inline in text {
            if let Inline::Link(address, _) = inline
                && let Some(inner) = self.inner(address)
            {
                *address = inner;
            }
            if let Some(inside) = inline.inside_mut() {
                self.keep(inside);
            }
        }
    }

    /// Where an address leads on this site.
    fn inner(&self, address: &Address) -> Option<Address> {
        let segments = segments(address, self.home)?;
        let route = match address.query() {
            None => self.route(&segments)?,
            Some(query) if segments.is_empty() => {
                let id = query.strip_prefix("p=")?;
                story(
                    id.parse::<u32>()
                        .ok()
                        .and_then(|_| Slug::from_text(&["p-", id].concat()))?,
                )
            }
            Some(_) => return None,
        };
        Address::parse(&route.path(&self.site.base_path))
    }

    fn route(&self, segments: &[&str]) -> Option<Route> {
        let to = |listing: fn(Slug) -> Listing, slug| {
            let slug = Slug::parse(slug)?;
            Some(Route::List(listing(slug), 1))
        };
        match segments {
            [] => Some(Route::HOME),
            ["category", .., slug] if !segments.contains(&"page") => to(Listing::Section, slug),
            ["tag", slug] => to(Listing::Topic, slug),
            ["author", slug] => to(Listing::Author, slug),
            [folders @ .., last] => self.story(folders, last),
        }
    }

    /// The story of a path that looks like the path of the one that is read.
    fn story(&self, folders: &[&str], last: &str) -> Option<Route> {
        let ending = self.ending?;
        let name = last.strip_suffix(ending)?;
        let first = folders.first().copied().unwrap_or(last);
        let is_other =
            part::listed(OTHERS, first) || first.starts_with("wp-") || part::holds(name, ".");
        let mut pairs = folders.iter().zip(&self.folders);
        let is_alike =
            folders.len() == self.folders.len() && pairs.all(|(folder, own)| is_alike(folder, own));
        let slug = Slug::parse(name).filter(|_| is_alike && !is_other)?;
        let mut path = String::new();
        for folder in folders {
            path.push_str(folder);
            path.push('/');
        }
        path.push_str(&slug.segment());
        path.push_str(if ending.is_empty() { "/" } else { ending });
        // Where stories lie here as they do there, each has the address that it had.
        if self.site.permalink.parse(&path).as_ref() != Some(&slug) {
            path = Permalink::usual(&slug);
        }
        Some(Route::Article(slug, path))
    }
}

fn story(slug: Slug) -> Route {
    let path = Permalink::usual(&slug);
    Route::Article(slug, path)
}

/// Whether two folders can be the same part of a permalink: both a year, say, or both a name.
fn is_alike(folder: &str, own: &str) -> bool {
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    is_number(folder) == is_number(own) && (!is_number(own) || folder.len() == own.len())
}
