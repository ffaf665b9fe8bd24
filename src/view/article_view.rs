//! A story, whole: from kicker to share link.

use leptos::prelude::*;

use super::{
    blocks::Blocks,
    byline::Byline,
    list_path,
    moment::Moment,
    picture::{PictureView, Place},
    site, title_of,
};
use crate::{
    model::{
        article::{Article, Correction, Reprint},
        headline::{Headline, Picture},
        language::Direction,
    },
    route::Listing,
    words::{Word, fill, say},
};

/// The story.
#[component]
pub fn ArticleView(
    /// The story.
    article: Article,
    /// The address of its page, below the origin.
    path: String,
) -> impl IntoView {
    let site = site();
    let Article {
        headline,
        dateline,
        body,
        notice,
        reprint,
        corrections,
        protected,
    } = article;
    let protected = protected.then(|| say(&site, Word::Protected).to_owned());
    let (tongue, has_corrections) = (headline.tongue.clone(), !corrections.is_empty());
    let has_rights = notice.is_some() || reprint.is_some();
    let lead = headline.picture.clone();
    view! {
        <article
            class="article-view"
            lang=tongue.language
            dir=tongue.direction.map(Direction::as_str)
        >
            <ArticleHeader headline=headline.clone()/>
            {lead.map(|picture| view! { <LeadPicture picture=picture/> })}
            <div class="body">
                {protected.map(|words| view! { <p class="protected">{words}</p> })}
                <Blocks blocks=body dateline=dateline/>
            </div>
            {has_corrections.then(|| view! { <Corrections corrections=corrections/> })}
            {has_rights.then(|| view! { <Rights notice=notice reprint=reprint/> })}
            <ArticleFooter headline=headline path=path/>
        </article>
    }
}

#[component]
fn ArticleHeader(headline: Headline) -> impl IntoView {
    let site = site();
    let title = title_of(&site, &headline);
    let section = headline.section.map(|section| {
        let href = list_path(&site, Listing::Section, &section.slug);
        view! { <a href=href>{section.name}</a> }
    });
    let kicker = headline
        .kicker
        .map(|kicker| view! { <span>{kicker}</span> });
    let has_kicker = section.is_some() || kicker.is_some();
    let updated = headline
        .updated
        .filter(|updated| Some(*updated) != headline.published);
    let stamped = |word, at| view! { <span>{say(&site, word).to_owned()}" "<Moment at=at/></span> };
    view! {
        <header>
            {has_kicker.then(|| view! { <p class="kicker">{section}{kicker}</p> })}
            <h1 tabindex="-1">{title}</h1>
            {headline.dek.map(|dek| view! { <p class="dek">{dek}</p> })}
            {(!headline.byline.is_empty()).then(|| view! { <Byline byline=headline.byline/> })}
            <p class="times">
                {headline.published.map(|at| stamped(Word::Published, at))}
                {updated.map(|at| stamped(Word::Updated, at))}
            </p>
        </header>
    }
}

#[component]
fn LeadPicture(picture: Picture) -> impl IntoView {
    let site = site();
    let caption = picture.caption.clone();
    let credit = picture
        .credit
        .as_deref()
        .map(|name| fill(&site, Word::Credit, &[("name", name)]));
    let has_caption = caption.is_some() || credit.is_some();
    view! {
        <figure class="lead-picture">
            <PictureView picture=picture place=Place::Article/>
            {has_caption.then(|| view! {
                <figcaption>{caption}" "{credit.map(|credit| view! { <small>{credit}</small> })}</figcaption>
            })}
        </figure>
    }
}

#[component]
fn Corrections(corrections: Vec<Correction>) -> impl IntoView {
    let heading = say(&site(), Word::Corrections).to_owned();
    view! {
        <section class="corrections" aria-labelledby="corrections">
            <h2 id="corrections">{heading}</h2>
            {corrections
                .into_iter()
                .map(|correction| view! {
                    <p>{correction.date.map(|date| view! { <Moment at=date/>" " })}{correction.text}</p>
                })
                .collect_view()}
        </section>
    }
}

/// Notice and first publisher.
#[component]
fn Rights(notice: Option<String>, reprint: Option<Reprint>) -> impl IntoView {
    let site = site();
    let source = reprint.map(|reprint| {
        let words = fill(&site, Word::FirstPublished, &[("name", &reprint.name)]);
        let words = match reprint.address {
            Some(address) => {
                view! { <a rel="external noopener" href=address.as_str().to_owned()>{words}</a> }
                    .into_any()
            }
            None => words.into_any(),
        };
        view! { <p>{words}{reprint.published.map(|at| view! { ", "<Moment at=at/> })}</p> }
    });
    view! {
        <div class="notice">
            {notice.map(|notice| view! { <p>{notice}</p> })}
            {source}
        </div>
    }
}

#[component]
fn ArticleFooter(headline: Headline, path: String) -> impl IntoView {
    let site = site();
    let topics = (!headline.topics.is_empty()).then(|| {
        let links = headline
            .topics
            .iter()
            .map(|topic| {
                let href = list_path(&site, Listing::Topic, &topic.slug);
                view! { <li><a rel="tag" href=href>{topic.name.clone()}</a></li> }
            })
            .collect_view();
        view! {
            <nav class="topics" aria-label=say(&site, Word::Topics).to_owned()><ul>{links}</ul></nav>
        }
    });
    let share = share_address(
        &headline.title,
        site.origin.as_ref().map_or("", |origin| origin.as_str()),
        &path,
    );
    view! {
        <footer>
            {topics}
            <p class="share"><a class="button" href=share>{say(&site, Word::Share).to_owned()}</a></p>
        </footer>
    }
}

/// A letter that holds the story's address: what works everywhere. Where the browser can share or
/// copy, [`crate::navigation`] does that instead.
fn share_address(title: &str, origin: &str, path: &str) -> String {
    let mut address = "mailto:?subject=".to_owned();
    encode(title, &mut address);
    address.push_str("&body=");
    encode(origin.trim_end_matches('/'), &mut address);
    encode(path, &mut address);
    address
}

/// Percent-encodes all but the unreserved characters of RFC 3986.
fn encode(text: &str, out: &mut String) {
    const DIGITS: [char; 16] = [
        '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F',
    ];
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(byte.into());
        } else {
            out.push('%');
            out.push(DIGITS[usize::from(byte >> 4)]);
            out.push(DIGITS[usize::from(byte & 15)]);
        }
    }
}
