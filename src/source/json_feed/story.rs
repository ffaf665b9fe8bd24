//! An item as its own page shows it: the headline, the body, and what belongs to both.
//!
//! Furniture is taken out of the prose once, and what the extension says wins over what the prose
//! said, so that nothing is printed twice.

use super::{Feed, NAME, body, headline, item::Item, label, link, named};
use crate::{
    json::{Document, Json},
    model::{
        address::Address,
        article::{Article, Correction, Dateline, Reprint},
        furniture::{self, Furniture},
        timestamp::Timestamp,
    },
    site::Site,
    source::picture::take_lead,
};

/// How many places, or corrections, of one story are read.
const MANY: usize = 20;
/// Longest notice or correction in characters.
const REMARK: usize = 4_000;

/// The story that an item tells.
pub(super) fn read(item: &Item, feed: &Feed<'_>) -> Article {
    let mut body = body::blocks(&item.json, feed.address);
    let prose = if item.normalised {
        Furniture::default()
    } else {
        furniture::take(&mut body)
    };
    let mut headline = headline::read(item, feed, prose.byline);
    if let Some(picture) = &mut headline.picture
        && !item.normalised
    {
        take_lead(&mut body, picture);
    }
    body::attach(&mut body, &item.json, feed.address);

    let source = item.extra("source");
    let dateline = dateline(item.extra("dateline"), prose.dateline);
    let agency = headline
        .byline
        .agency
        .clone()
        .or_else(|| dateline.as_ref()?.agency.clone());
    Article {
        notice: label(source.at("notice"), REMARK).or(prose.notice),
        reprint: reprint(
            &source,
            feed.address,
            item.date(&source, "published", feed.site),
            prose.originally_published,
            agency,
        ),
        corrections: corrections(item, feed.site),
        protected: item.extension.says("protected"),
        headline,
        dateline,
        body,
    }
}

/// The extension's dateline, completed by the prose's. One string of places with slashes will do.
fn dateline(extension: Document, prose: Option<Dateline>) -> Option<Dateline> {
    let agency = label(extension.at("agency"), NAME);
    let places = extension.member("places").unwrap_or(extension);
    let entries = places.items().unwrap_or_else(|| vec![places]);
    let mut places = Vec::new();
    for entry in entries.into_iter().take(MANY) {
        let line = label(entry, NAME).unwrap_or_default();
        for name in line.split('/').map(str::trim) {
            if !name.is_empty() {
                places.push(name.to_owned());
            }
        }
    }
    if places.is_empty() {
        return prose.map(|prose| Dateline {
            agency: agency.or(prose.agency),
            ..prose
        });
    }
    Some(Dateline {
        places,
        agency: agency.or_else(|| prose?.agency),
    })
}

/// Where a reprint first appeared: the extension's `source`, or what the notice in the prose says
/// of the agency's first publication.
fn reprint(
    source: &Document,
    base: &Address,
    published: Option<Timestamp>,
    originally: Option<Timestamp>,
    agency: Option<String>,
) -> Option<Reprint> {
    let address = link(source, "url", base);
    let published = published.or(originally);
    let name = named(source, "name", NAME)
        .or_else(|| Some(address.as_ref()?.host()?.to_owned()))
        .or_else(|| agency.filter(|_| originally.is_some()))?;
    Some(Reprint {
        name,
        address,
        published,
    })
}

/// The corrections, oldest first; those without a date come before them.
fn corrections(item: &Item, site: &Site) -> Vec<Correction> {
    let mut corrections: Vec<Correction> = Vec::new();
    for entry in item.extension.list("corrections").iter().take(MANY) {
        let Some(text) = named(entry, "text", REMARK) else {
            continue;
        };
        let date = item.date(entry, "date", site);
        let place = corrections
            .iter()
            .position(|other| other.date > date)
            .unwrap_or(corrections.len());
        corrections.insert(place, Correction { date, text });
    }
    corrections
}
