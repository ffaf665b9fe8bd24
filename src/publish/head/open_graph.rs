//! What a page looks like where its link is shared.
//!
//! Owns Open Graph (ogp.me, with its `article` vocabulary) and the cards of X, which fall back on
//! Open Graph for all but the size of the card and the picture's description.

use super::{
    Head, Subject,
    markup::{Tags, absolute},
};
use crate::{
    model::{article::Article, timestamp::Timestamp},
    route::Listing,
    site::Site,
    view::list_path,
};

/// The place that a language without one is most likely written in (Unicode CLDR, likely subtags):
/// Open Graph knows no language without a territory, and takes a page that names none for American.
const LIKELY: &[&str] = &[
    "ar_EG", "bg_BG", "bn_BD", "ca_ES", "cs_CZ", "da_DK", "de_DE", "el_GR", "en_US", "es_ES",
    "et_EE", "fa_IR", "fi_FI", "fr_FR", "he_IL", "hi_IN", "hr_HR", "hu_HU", "id_ID", "it_IT",
    "ja_JP", "ko_KR", "lt_LT", "lv_LV", "ms_MY", "nb_NO", "nl_NL", "no_NO", "pl_PL", "pt_BR",
    "ro_RO", "ru_RU", "sk_SK", "sl_SI", "sq_AL", "sr_RS", "sv_SE", "sw_TZ", "ta_IN", "th_TH",
    "tr_TR", "uk_UA", "ur_PK", "vi_VN", "zh_CN",
];

pub(super) fn write(head: &Head<'_>, tags: &mut Tags) {
    let kind = match head.subject {
        Subject::Article(_) => "article",
        _ => "website",
    };
    tags.property("og:type", kind);
    tags.property("og:title", &head.heading());
    if let Some(description) = head.description() {
        tags.property("og:description", description);
    }
    if let Some(address) = head.address() {
        tags.property("og:url", &address);
    }
    if !head.site.title.is_empty() {
        tags.property("og:site_name", &head.site.title);
    }
    if let Some(locale) = locale(head.language()) {
        tags.property("og:locale", &locale);
    }
    if let Subject::Article(article) = head.subject {
        write_article(head.site, article, tags);
    }
    write_picture(head, tags);
}

/// The properties of `og:type` `article`; a section's and a tag's are names, an author's is the
/// address of a page.
fn write_article(site: &Site, article: &Article, tags: &mut Tags) {
    let headline = &article.headline;
    let times = [
        ("article:published_time", headline.published),
        ("article:modified_time", headline.updated),
    ];
    for (property, time) in times {
        if let Some(time) = time.map(Timestamp::rfc3339) {
            tags.property(property, &time);
        }
    }
    for author in &headline.byline.authors {
        let path = list_path(site, Listing::Author, &author.slug);
        if let Some(address) = absolute(site, &path) {
            tags.property("article:author", &address);
        }
    }
    if let Some(section) = &headline.section {
        tags.property("article:section", &section.name);
    }
    for topic in &headline.topics {
        tags.property("article:tag", &topic.name);
    }
}

/// The picture, which must be absolute, and the card that its presence decides.
fn write_picture(head: &Head<'_>, tags: &mut Tags) {
    let picture = head.picture();
    let address = picture.and_then(|it| absolute(head.site, it.address.as_str()));
    let Some((picture, address)) = picture.zip(address) else {
        tags.name("twitter:card", "summary");
        return;
    };
    tags.property("og:image", &address);
    if let Some((width, height)) = picture.size {
        tags.property("og:image:width", &width.to_string());
        tags.property("og:image:height", &height.to_string());
    }
    if !picture.alt.is_empty() {
        tags.property("og:image:alt", &picture.alt);
    }
    tags.name("twitter:card", "summary_large_image");
    if !picture.alt.is_empty() {
        tags.name("twitter:image:alt", &picture.alt);
    }
}

/// A language tag (BCP 47) as Open Graph writes it, `language_TERRITORY`.
fn locale(tag: &str) -> Option<String> {
    let mut subtags = tag.split('-');
    let language = subtags.next()?.to_ascii_lowercase();
    // A single letter begins an extension, which may hold anything.
    let region = subtags
        .take_while(|subtag| subtag.len() > 1)
        .find(|it| it.len() == 2 && it.bytes().all(|byte| byte.is_ascii_alphabetic()));
    if let Some(region) = region {
        return Some([&language, "_", &region.to_ascii_uppercase()].concat());
    }
    let mut likely = LIKELY.iter();
    let found = likely.find(|locale| locale.split('_').next() == Some(&language))?;
    Some((*found).to_owned())
}
