//! What to read next: *More {publication} news*.

use super::{
    markup::{Markup, element},
    moment::day,
    own_tongue, story_path, title_of,
};
use crate::{
    model::headline::Headline,
    site::Site,
    words::{Word, fill},
};

/// The related list. While it is on its way (`None`) its space is kept below the article, so that
/// nothing that a reader sees moves when it comes, or when it never does.
#[must_use]
pub fn related_news(headlines: Option<&[Headline]>, site: &Site) -> Markup {
    let entries: Vec<Markup> = headlines
        .unwrap_or_default()
        .iter()
        .map(|headline| entry(headline, site))
        .collect();
    let heading = fill(site, Word::MoreNews, &[("publication", &site.title)]);
    let list = (!entries.is_empty()).then(|| {
        element("aside")
            .class("related-news")
            .set("aria-labelledby", "related-news")
            .with(
                element("h2")
                    .set("id", "related-news")
                    .class("section-heading")
                    .with(heading),
            )
            .with(element("ol").with(entries))
    });
    let class = if headlines.is_none() {
        "related-space awaited"
    } else {
        "related-space"
    };
    element("div").class(class).with(list)
}

fn entry(headline: &Headline, site: &Site) -> Markup {
    let own = own_tongue(site, &headline.tongue);
    let link = element("a")
        .set("href", story_path(site, headline))
        .with(title_of(site, headline));
    element("li")
        .tongue(&headline.tongue)
        .with(element("h3").with(link))
        .with(
            headline
                .published
                .map(|at| element("p").class("date").with(day(at, site).tongue(&own))),
        )
        .with(
            headline
                .dek
                .as_deref()
                .map(|dek| element("p").class("dek").with(dek)),
        )
}
