//! A story as schema.org's `NewsArticle`.
//!
//! Owns who counts as a person and what a reprint says of its origin. Keeps the whole headline:
//! Google may shorten what is longer than 110 characters, and that is its own affair.

use serde_json::{Value, json};

use super::{home, id, publisher_id, reference, website_id};
use crate::{
    model::{
        address::Address,
        article::{Article, Correction, Reprint},
        headline::{Picture, Term},
        timestamp::Timestamp,
    },
    publish::head::{Head, markup::outward},
    route::Listing,
    site::Site,
    view::list_path,
};

/// The node of a story's page.
pub(super) fn node(head: &Head<'_>, article: &Article) -> Value {
    let site = head.site;
    let headline = &article.headline;
    let section = headline.section.as_ref().map(|section| &section.name);
    let address = outward(site, head.path);
    let places = article.dateline.as_ref().map(|dateline| &dateline.places);
    let located = places.into_iter().flatten();
    json!({
        "@type": "NewsArticle",
        "@id": id(head, "article"),
        "url": address,
        "mainEntityOfPage": { "@type": "WebPage", "@id": address },
        "isPartOf": reference(website_id(site)),
        "publisher": reference(publisher_id(site)),
        "headline": head.heading(),
        "description": headline.dek,
        "inLanguage": head.language(),
        "datePublished": time(headline.published),
        "dateModified": time(headline.updated.or(headline.published)),
        "author": authors(site, article),
        "sourceOrganization": agency(article).map(organization),
        "image": headline.picture.as_ref().map(|picture| image(site, picture)),
        "articleSection": section,
        "keywords": names(&headline.topics),
        "dateline": places.map(|places| places.join("/")),
        "locationCreated": located
            .map(|place| json!({ "@type": "Place", "name": place }))
            .collect::<Vec<_>>(),
        "isBasedOn": article.reprint.as_ref().map(based_on),
        "copyrightNotice": article.notice,
        "correction": article.corrections.iter().map(correction).collect::<Vec<_>>(),
        // Said only where it is not so.
        "isAccessibleForFree": article.protected.then_some(false),
    })
}

fn time(moment: Option<Timestamp>) -> Option<String> {
    moment.map(Timestamp::rfc3339)
}

fn names(terms: &[Term]) -> Vec<&str> {
    terms.iter().map(|term| term.name.as_str()).collect()
}

fn agency(article: &Article) -> Option<&str> {
    let dateline = article.dateline.as_ref();
    let byline = article.headline.byline.agency.as_deref();
    byline.or_else(|| dateline?.agency.as_deref())
}

fn organization(name: &str) -> Value {
    json!({ "@type": "Organization", "name": name })
}

/// Who wrote it: persons, unless a name is that of the agency, the first publisher or the
/// publication. A story without names is the agency's, or else the publication's own.
fn authors(site: &Site, article: &Article) -> Vec<Value> {
    let byline = &article.headline.byline;
    let written = byline.authors.iter().enumerate();
    let authors: Vec<Value> = written
        .map(|(place, author)| {
            // The role is the first one's.
            let role = byline.role.as_deref().filter(|_| place == 0);
            written_by(site, article, author, role)
        })
        .collect();
    if !authors.is_empty() {
        return authors;
    }
    vec![agency(article).map_or_else(|| own_desk(site), organization)]
}

fn written_by(site: &Site, article: &Article, author: &Term, role: Option<&str>) -> Value {
    if author.name.eq_ignore_ascii_case(&site.title) {
        return own_desk(site);
    }
    let reprint = article
        .reprint
        .as_ref()
        .map(|reprint| reprint.name.as_str());
    let mut others = [agency(article), reprint].into_iter().flatten();
    let is_organization = others.any(|name| name.eq_ignore_ascii_case(&author.name));
    let page = outward(site, &list_path(site, Listing::Author, &author.slug));
    if is_organization {
        json!({ "@type": "Organization", "name": author.name, "url": page })
    } else {
        json!({ "@type": "Person", "name": author.name, "url": page, "jobTitle": role })
    }
}

fn own_desk(site: &Site) -> Value {
    json!({
        "@type": "NewsMediaOrganization",
        "@id": publisher_id(site),
        "name": site.title,
        "url": home(site),
    })
}

fn image(site: &Site, picture: &Picture) -> Value {
    let address = outward(site, picture.address.as_str());
    let (width, height) = picture.size.unzip();
    json!({
        "@type": "ImageObject",
        "url": address,
        "contentUrl": address,
        "width": width,
        "height": height,
        "description": picture.alt,
        "caption": picture.caption,
        "creditText": picture.credit,
    })
}

/// What a reprint repeats. It may be known by its publisher alone, so it is no more than a work.
fn based_on(reprint: &Reprint) -> Value {
    json!({
        "@type": "CreativeWork",
        "url": reprint.address.as_ref().map(Address::as_str),
        "publisher": organization(&reprint.name),
        "datePublished": time(reprint.published),
    })
}

fn correction(correction: &Correction) -> Value {
    json!({
        "@type": "CorrectionComment",
        "text": correction.text,
        "datePublished": time(correction.date),
    })
}
