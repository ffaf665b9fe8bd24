//! Who wrote a story: `By NAME, Chief International Correspondent AGENCY`.

use super::{
    list_path,
    markup::{Content, Markup, element},
};
use crate::{
    model::headline::Byline,
    part,
    route::Listing,
    site::Site,
    words::{Word, say},
};

/// The credit line, if there is anything to print. Names lead to their authors' pages,
/// where lists know them.
#[must_use]
pub fn byline(byline: &Byline, site: &Site) -> Option<Markup> {
    if byline.is_empty() {
        return None;
    }
    let mut line = Content::default();
    let count = byline.authors.len();
    if count > 0 {
        // The words around the names belong to names only: a bare role or agency stands alone.
        let (before, after) = part::around(say(site, Word::By), "{names}").unwrap_or_default();
        line.push(before);
        for (place, author) in byline.authors.iter().enumerate() {
            match place {
                0 => {}
                last if last + 1 == count => line.push([" ", say(site, Word::And), " "].concat()),
                _ => line.push(", "),
            }
            let name = author.name.as_str();
            if byline.is_unlisted {
                line.push(name);
                continue;
            }
            let href = list_path(site, Listing::Author, &author.slug);
            let author = element("a").set("rel", "author").set("href", href);
            line.push(author.with(name));
        }
        line.push(after);
    }
    if let Some(role) = &byline.role {
        line.push(if count > 0 { ", " } else { "" });
        line.push(element("span").class("role").with(role.as_str()));
    }
    if let Some(agency) = &byline.agency {
        line.push(" ");
        line.push(element("span").class("agency").with(agency.as_str()));
    }
    Some(element("address").class("byline").with(line))
}
