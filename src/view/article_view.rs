//! A story, whole: from kicker to share link.

use super::{
    blocks::body,
    byline::byline,
    figure::shown,
    list_path,
    markup::{Content, Markup, element},
    moment::{day, moment},
    own_tongue,
    picture::Place,
    title_of,
};
use crate::{
    marks,
    model::{
        address::push_escape,
        article::{Article, Correction, Reprint},
        headline::{Headline, Picture},
    },
    route::Listing,
    site::Site,
    words::{Word, fill, say},
};

/// The story. `path` is the address of its page, below the origin.
#[must_use]
pub fn article_view(article: &Article, path: &str, site: &Site) -> Markup {
    let headline = &article.headline;
    let protected = article.protected.then(|| {
        element("p")
            .class("protected")
            .with(say(site, Word::Protected))
    });
    let text = element("div").class("body").with(protected).with(body(
        &article.body,
        article.dateline.as_ref(),
        site,
    ));
    element("article")
        .class("article-view")
        .tongue(&headline.tongue)
        .with(header(headline, site))
        .with(headline.picture.as_ref().map(|it| lead_picture(it, site)))
        .with(text)
        .with(corrections(&article.corrections, site))
        .with(rights(
            article.notice.as_deref(),
            article.reprint.as_ref(),
            site,
        ))
        .with(footer(headline, path, site))
}

fn header(headline: &Headline, site: &Site) -> Markup {
    let own = own_tongue(site, &headline.tongue);
    let section = headline.section.as_ref().map(|section| {
        let href = list_path(site, Listing::Section, &section.slug);
        element("a")
            .tongue(&own)
            .set("href", href)
            .with(section.name.as_str())
    });
    let kicker = headline
        .kicker
        .as_deref()
        .map(|kicker| element("span").with(kicker));
    let above = (section.is_some() || kicker.is_some())
        .then(|| element("p").class("kicker").with(section).with(kicker));
    let updated = headline
        .updated
        .filter(|updated| Some(*updated) != headline.published);
    let stamped = |word, at| {
        element("span")
            .tongue(&own)
            .with(say(site, word))
            .with(" ")
            .with(moment(at, site))
    };
    let times = element("p")
        .class("times")
        .with(headline.published.map(|at| stamped(Word::Published, at)))
        .with(updated.map(|at| stamped(Word::Updated, at)));
    element("header")
        .with(above)
        .with(
            element("h1")
                .set("tabindex", "-1")
                .with(title_of(site, headline)),
        )
        .with(
            headline
                .dek
                .as_deref()
                .map(|dek| element("p").class("dek").with(dek)),
        )
        .with(byline(&headline.byline, site))
        .with(times)
}

fn lead_picture(content: &Picture, site: &Site) -> Markup {
    let mut words = Content::default();
    if let Some(caption) = &content.caption {
        words.push(caption.as_str());
        words.push(" ");
    }
    words.push(
        content
            .credit
            .as_deref()
            .map(|credit| element("small").with(credit)),
    );
    let caption = (content.caption.is_some() || content.credit.is_some())
        .then(|| element("figcaption").with(words));
    element("figure")
        .class("lead-picture")
        .with(shown(content, Place::Article, None, site))
        .with(caption)
}

fn corrections(corrections: &[Correction], site: &Site) -> Option<Markup> {
    let entries: Vec<Markup> = corrections
        .iter()
        .map(|correction| {
            let date = correction.date.map(|at| moment(at, site));
            let joint = if date.is_some() { " " } else { "" };
            element("p")
                .with(date)
                .with(joint)
                .with(correction.text.as_str())
        })
        .collect();
    (!entries.is_empty()).then(|| {
        element("section")
            .class("corrections")
            .set("aria-labelledby", "corrections")
            .with(
                element("h2")
                    .set("id", "corrections")
                    .with(say(site, Word::Corrections)),
            )
            .with(entries)
    })
}

/// Notice and first publisher.
fn rights(notice: Option<&str>, reprint: Option<&Reprint>, site: &Site) -> Option<Markup> {
    let source = reprint.map(|reprint| {
        let words = fill(site, Word::FirstPublished, &[("name", &reprint.name)]);
        let mut line = Content::default();
        match &reprint.address {
            Some(address) => line.push(
                element("a")
                    .set("rel", "external noopener")
                    .set("href", address.as_str().to_owned())
                    .with(words),
            ),
            None => line.push(words),
        }
        if let Some(at) = reprint.published {
            line.push(", ");
            line.push(day(at, site));
        }
        element("p").with(line)
    });
    (notice.is_some() || source.is_some()).then(|| {
        element("div")
            .class("notice")
            .with(notice.map(|notice| element("p").with(notice)))
            .with(source)
    })
}

fn footer(headline: &Headline, path: &str, site: &Site) -> Markup {
    let topics: Vec<Markup> = headline
        .topics
        .iter()
        .map(|topic| {
            let href = list_path(site, Listing::Topic, &topic.slug);
            element("li").with(
                element("a")
                    .set("rel", "tag")
                    .set("href", href)
                    .with(topic.name.as_str()),
            )
        })
        .collect();
    let topics = (!topics.is_empty()).then(|| {
        element("nav")
            .class("topics")
            .set("aria-label", say(site, Word::Topics).to_owned())
            .with(element("ul").with(topics))
    });
    let origin = site
        .origin
        .as_ref()
        .map_or("", |origin| marks::trim_end(origin.as_str(), "/"));
    let address = [origin, path].concat();
    let share = element("a")
        .class("button")
        .set("href", letter(&headline.title, &address))
        .with(say(site, Word::Share));
    element("footer")
        .with(topics)
        .with(element("p").class("share").with(share))
        .with(element("p").class("print-address").with(address))
}

/// A letter that holds the story's address: what works everywhere. Where the browser can share or
/// copy, the program does that instead.
fn letter(title: &str, address: &str) -> String {
    let mut letter = "mailto:?subject=".to_owned();
    encode(title, &mut letter);
    letter.push_str("&body=");
    encode(address, &mut letter);
    letter
}

/// Percent-encodes all but the unreserved characters of RFC 3986.
fn encode(text: &str, out: &mut String) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(byte.into());
        } else {
            push_escape(out, byte);
        }
    }
}
