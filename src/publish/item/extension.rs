//! The `_dateline` extension of an item: what JSON Feed has no member for.

mod slugs;

use std::borrow::Cow;

use serde::Serialize;

use self::slugs::Slugs;
use super::{is_elsewhere, plainly};
use crate::{
    model::{
        address::Address,
        article::{Article, Correction, Dateline, Reprint},
        headline::{Byline, Headline, Picture, PictureWidth},
        timestamp::Timestamp,
    },
    site::Site,
};

/// The extension. Everything but the first two members is left out where it says nothing.
#[derive(Debug, Serialize)]
pub(super) struct Extension<'a> {
    normalised: bool,
    slug: &'a str,
    /// Where the story's page is, when the permalink of what is said here leads elsewhere.
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    kicker: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    section: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rank: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    byline: Option<Credit<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    dateline: Option<Places<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    image: Option<Image<'a>>,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    related: &'a [String],
    /// The story's address at its source where that is the publication itself; `external_url`
    /// where it is another one.
    #[serde(skip_serializing_if = "Option::is_none")]
    origin: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    content_url: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<Source<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    corrections: Vec<Remark<'a>>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    protected: bool,
    #[serde(skip_serializing_if = "Slugs::is_empty")]
    slugs: Slugs<'a>,
}

#[derive(Debug, Serialize)]
struct Credit<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    role: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    agency: Option<Cow<'a, str>>,
}

#[derive(Debug, Serialize)]
struct Places<'a> {
    places: Vec<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    agency: Option<Cow<'a, str>>,
}

#[derive(Debug, Serialize)]
struct Image<'a> {
    #[serde(skip_serializing_if = "str::is_empty")]
    alt: Cow<'a, str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    caption: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    credit: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    width: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    height: Option<u32>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    widths: Vec<File<'a>>,
}

#[derive(Debug, Serialize)]
struct File<'a> {
    width: u32,
    url: &'a str,
}

#[derive(Debug, Default, Serialize)]
struct Source<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    published: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    notice: Option<Cow<'a, str>>,
}

#[derive(Debug, Serialize)]
struct Remark<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<String>,
    text: Cow<'a, str>,
}

impl<'a> Extension<'a> {
    /// What belongs to a story in lists.
    pub(super) fn of(headline: &'a Headline, site: &'a Site) -> Self {
        let origin = headline.origin.as_ref();
        let section = headline.section.as_ref();
        Self {
            normalised: true,
            slug: headline.slug.as_str(),
            path: Some(headline.path.as_str()).filter(|it| *it != site.permalink.path(headline)),
            kicker: headline.kicker.as_deref().map(plainly),
            section: section.map(|section| plainly(&section.name)),
            rank: headline.rank,
            byline: credit(&headline.byline),
            dateline: None,
            image: headline.picture.as_ref().and_then(image),
            related: &headline.related,
            origin: origin
                .filter(|origin| !is_elsewhere(origin, site))
                .map(Address::as_str),
            content_url: headline.content.as_ref().map(Address::as_str),
            source: None,
            corrections: Vec::new(),
            protected: false,
            slugs: Slugs::of(headline, site),
        }
    }

    /// Adds what belongs to the story's own page.
    pub(super) fn with_article(self, article: &'a Article) -> Self {
        Self {
            dateline: article.dateline.as_ref().map(places),
            source: source(article.reprint.as_ref(), article.notice.as_deref()),
            corrections: article.corrections.iter().map(remark).collect(),
            protected: article.protected,
            ..self
        }
    }
}

fn credit(byline: &Byline) -> Option<Credit<'_>> {
    let credit = Credit {
        role: byline.role.as_deref().map(plainly),
        agency: byline.agency.as_deref().map(plainly),
    };
    (credit.role.is_some() || credit.agency.is_some()).then_some(credit)
}

fn places(dateline: &Dateline) -> Places<'_> {
    Places {
        places: dateline.places.iter().map(|it| plainly(it)).collect(),
        agency: dateline.agency.as_deref().map(plainly),
    }
}

/// What is known of a picture but its address.
fn image<'a>(picture: &'a Picture) -> Option<Image<'a>> {
    let (width, height) = picture.size.unzip();
    let file = |file: &'a PictureWidth| File {
        width: file.width,
        url: file.address.as_str(),
    };
    let image = Image {
        alt: plainly(&picture.alt),
        caption: picture.caption.as_deref().map(plainly),
        credit: picture.credit.as_deref().map(plainly),
        width,
        height,
        widths: picture.widths.iter().map(file).collect(),
    };
    let silent = image.alt.is_empty()
        && image.caption.is_none()
        && image.credit.is_none()
        && width.is_none()
        && image.widths.is_empty();
    (!silent).then_some(image)
}

fn source<'a>(reprint: Option<&'a Reprint>, notice: Option<&'a str>) -> Option<Source<'a>> {
    if reprint.is_none() && notice.is_none() {
        return None;
    }
    let notice = notice.map(plainly);
    let Some(reprint) = reprint else {
        return Some(Source {
            notice,
            ..Source::default()
        });
    };
    Some(Source {
        name: Some(plainly(&reprint.name)),
        url: reprint.address.as_ref().map(Address::as_str),
        published: reprint.published.map(Timestamp::rfc3339),
        notice,
    })
}

fn remark(correction: &Correction) -> Remark<'_> {
    Remark {
        date: correction.date.map(Timestamp::rfc3339),
        text: plainly(&correction.text),
    }
}
