//! What a page is, in the vocabulary of schema.org, for machines that read news.
//!
//! Owns the graph of a page: the publisher, its site, the page or story, and the way to it. Follows
//! JSON-LD 1.1 (§7, embedding in HTML) and Google's guidelines for articles, breadcrumbs and
//! carousels. Addresses are absolute when the site knows its origin; otherwise they are paths,
//! which JSON-LD resolves against the page's own address.

mod news_article;

use serde_json::{Map, Value, json};

use super::{
    head::{
        Head, Stories, Subject,
        markup::{beside, outward},
    },
    manifest,
};
use crate::{
    model::address::Address,
    route::{Listing, Route},
    site::Site,
    view::{list_path, story_path},
};

/// The page's graph as a `script` element with a line end; nothing for a page that went wrong.
///
/// It is data, so a content security policy needs no word for it. Whatever the text says, it cannot
/// end the element: no `<` is written as itself.
#[must_use]
pub fn script(head: &Head<'_>) -> String {
    let nodes: Vec<Value> = graph(head).into_iter().map(lean).collect();
    if nodes.is_empty() {
        return String::new();
    }
    let document = json!({ "@context": "https://schema.org", "@graph": nodes });
    let mut out = String::from("<script type=\"application/ld+json\">");
    // Outside its texts JSON has none of these. The last two end a line in old JavaScript.
    for letter in document.to_string().chars() {
        match letter {
            '<' => out.push_str("\\u003c"),
            '\u{2028}' => out.push_str("\\u2028"),
            '\u{2029}' => out.push_str("\\u2029"),
            _ => out.push(letter),
        }
    }
    out.push_str("</script>\n");
    out
}

fn graph(head: &Head<'_>) -> Vec<Value> {
    let site = head.site;
    let about = match &head.subject {
        Subject::Article(article) => news_article::node(head, article),
        Subject::List(stories) => page(head, "CollectionPage", "mainEntity", &list(site, stories)),
        Subject::About(_) => page(head, "AboutPage", "about", &reference(publisher_id(site))),
        Subject::Problem => return Vec::new(),
    };
    let mut graph = vec![publisher(site), website(head), about];
    graph.extend(breadcrumbs(head));
    graph
}

/// The publication as an organization.
fn publisher(site: &Site) -> Value {
    let contact = site.contact.as_ref().map(Address::as_str);
    let mail = contact.and_then(|contact| contact.strip_prefix("mailto:"));
    let form = contact.filter(|_| mail.is_none()).map(|page| {
        json!({ "@type": "ContactPoint", "contactType": "newsroom", "url": outward(site, page) })
    });
    let icon = outward(site, &beside(site, manifest::ICON));
    json!({
        "@type": "NewsMediaOrganization",
        "@id": publisher_id(site),
        "name": site.title,
        "description": site.tagline,
        "url": home(site),
        "email": mail,
        "contactPoint": form,
        "logo": { "@type": "ImageObject", "url": icon, "contentUrl": icon },
    })
}

fn website(head: &Head<'_>) -> Value {
    let site = head.site;
    // Those who read it ask for it on the front page.
    let search = head.is_home().then(|| {
        let field = outward(site, &Route::SEARCH.path(&site.base_path)) + "?q={words}";
        json!({
            "@type": "SearchAction",
            "target": { "@type": "EntryPoint", "urlTemplate": field },
            "query-input": "required name=words",
        })
    });
    json!({
        "@type": "WebSite",
        "@id": website_id(site),
        "name": site.title,
        "description": site.tagline,
        "url": home(site),
        "inLanguage": site.language,
        "copyrightNotice": site.copyright,
        "potentialAction": search,
        "publisher": reference(publisher_id(site)),
    })
}

/// A page that is no story, with the property that only its kind has.
fn page(head: &Head<'_>, kind: &str, property: &str, value: &Value) -> Value {
    let site = head.site;
    json!({
        "@type": kind,
        "@id": id(head, "page"),
        "url": outward(site, head.path),
        "name": head.heading(),
        "description": head.description(),
        "inLanguage": head.language(),
        "isPartOf": reference(website_id(site)),
        "publisher": reference(publisher_id(site)),
        "breadcrumb": (!head.is_home()).then(|| reference(id(head, "breadcrumbs"))),
        property: value,
    })
}

/// The stories of a list, by address: each one's own page says the rest.
fn list(site: &Site, stories: &Stories<'_>) -> Value {
    let headlines = stories.headlines.iter();
    let items: Vec<Value> = (1..)
        .zip(headlines)
        .map(|(position, headline)| {
            let address = outward(site, &story_path(site, headline));
            json!({ "@type": "ListItem", "position": position, "url": address })
        })
        .collect();
    json!({ "@type": "ItemList", "numberOfItems": items.len(), "itemListElement": items })
}

/// The way from the front page; nothing for the front page itself.
fn breadcrumbs(head: &Head<'_>) -> Option<Value> {
    let site = head.site;
    if head.is_home() {
        return None;
    }
    let mut steps = vec![(site.title.clone(), Route::HOME.path(&site.base_path))];
    if let Subject::Article(article) = head.subject
        && let Some(section) = &article.headline.section
    {
        let path = list_path(site, Listing::Section, &section.slug);
        steps.push((section.name.clone(), path));
    }
    steps.push((head.heading(), head.path.to_owned()));
    let items: Vec<Value> = (1..)
        .zip(steps)
        .map(|(position, (name, path))| {
            let item = outward(site, &path);
            json!({ "@type": "ListItem", "position": position, "name": name, "item": item })
        })
        .collect();
    Some(json!({
        "@type": "BreadcrumbList",
        "@id": id(head, "breadcrumbs"),
        "itemListElement": items,
    }))
}

fn home(site: &Site) -> String {
    outward(site, &Route::HOME.path(&site.base_path))
}

fn publisher_id(site: &Site) -> String {
    home(site) + "#publisher"
}

fn website_id(site: &Site) -> String {
    home(site) + "#website"
}

/// The name of a node of this page.
fn id(head: &Head<'_>, part: &str) -> String {
    [&outward(head.site, head.path), "#", part].concat()
}

/// A node that stands elsewhere in the graph.
fn reference(id: impl Into<Value>) -> Value {
    json!({ "@id": id.into() })
}

/// The same without members that say nothing.
fn lean(value: Value) -> Value {
    match value {
        Value::Object(members) => {
            let members = members.into_iter().map(|(name, value)| (name, lean(value)));
            let said = |value: &Value| {
                !value.is_null()
                    && value.as_array().is_none_or(|items| !items.is_empty())
                    && value.as_str().is_none_or(|text| !text.is_empty())
            };
            Value::Object(
                members
                    .filter(|(_, value)| said(value))
                    .collect::<Map<_, _>>(),
            )
        }
        Value::Array(items) => Value::Array(items.into_iter().map(lean).collect()),
        other => other,
    }
}
