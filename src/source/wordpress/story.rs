//! A post as its own page shows it.

use super::{Desk, dek, link, post, rendered};
use crate::{
    html,
    json::{Document, Json},
    model::{
        article::{Article, Reprint},
        furniture,
        headline::Headline,
    },
    source::picture::take_lead,
};

/// The story that a post tells; nothing when the post has no identity.
///
/// Pages of a post that is divided (`<!--nextpage-->`) come as one, comments are no blocks, and
/// leftover shortcodes are no words.
#[must_use]
pub fn article(json: &Document, desk: Desk<'_>) -> Option<Article> {
    let topics = post::topics(json);
    let desk = Desk {
        topics: &topics,
        ..desk
    };
    let base = super::address(json, "link", desk.url);
    let base = base.as_ref().unwrap_or(desk.url);
    let mut body = rendered(json, "content")
        .map(|html| html::blocks(&html, base))
        .unwrap_or_default();
    let prose = furniture::take(&mut body);
    let is_signed = prose.byline.is_some();
    let mut headline = post::headline(json, desk, prose.byline)?;
    if is_signed && begins_with_byline(&headline) {
        headline.dek = dek::sentences(&body);
    }
    if let Some(picture) = &mut headline.picture {
        take_lead(&mut body, picture);
    }
    link::keep_inside(&mut body, &headline, desk);
    let agency = headline.byline.agency.clone();
    let agency = agency.or_else(|| prose.dateline.as_ref()?.agency.clone());
    Some(Article {
        reprint: agency
            .filter(|_| prose.originally_published.is_some())
            .map(|name| Reprint {
                name,
                address: None,
                published: prose.originally_published,
            }),
        headline,
        dateline: prose.dateline,
        body,
        notice: prose.notice,
        corrections: Vec::new(),
        protected: json.at("content").says("protected"),
    })
}

/// Whether the dek was made of the text as it was before its byline was taken out.
fn begins_with_byline(story: &Headline) -> bool {
    let names = story.dek.as_deref().and_then(furniture::unsigned);
    let author = story.byline.authors.first();
    names
        .zip(author)
        .is_some_and(|(names, author)| names.starts_with(&author.name))
}
