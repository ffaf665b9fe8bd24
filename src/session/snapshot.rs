//! A published edition's own documents: one for each page of each list, one for each story.
//!
//! Owns where they lie. Each is a JSON Feed; a story's document holds the story first and the
//! stories related to it behind it, so that a story's page needs one request.

use super::{Cause, Listed, LoadError, Session, newsroom};
use crate::{
    fetch::{FetchError, Priority},
    json::Document,
    model::{address::Address, article::Article, edition::Edition, headline::Headline, slug::Slug},
    route::Listing,
    site::Site,
    source::json_feed::{self, Wanted},
};

/// The place of a page of a list below the snapshot's folder.
#[must_use]
pub fn list_name(listing: &Listing, page: u32) -> String {
    let (kind, slug) = match listing {
        // A search looks through the front's.
        Listing::Front | Listing::Search(_) => ("front", None),
        Listing::Section(slug) => ("section/", Some(slug)),
        Listing::Topic(slug) => ("topic/", Some(slug)),
        Listing::Author(slug) => ("author/", Some(slug)),
    };
    let slug = slug.map(Slug::segment).unwrap_or_default();
    [kind, &slug, "/", &page.to_string(), ".json"].concat()
}

/// The place of a story below the snapshot's folder.
#[must_use]
pub fn article_name(slug: &Slug) -> String {
    ["article/", &slug.segment(), ".json"].concat()
}

/// By what a published page knows the documents that it was made from: FNV-1a, 32 bits, of their
/// text. It tells another state of the edition from this one and guards against nobody.
#[must_use]
pub fn digest(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}

/// A document of the snapshot with its address; nothing when the snapshot does not have it.
async fn document(
    session: &Session,
    folder: &Address,
    name: &str,
    priority: Priority,
) -> Result<Option<(Document, Address)>, LoadError> {
    let Some(address) = folder.resolve(name) else {
        return Ok(None);
    };
    match session.get(&address, priority).await {
        Ok(document) => Ok(Some((document, address))),
        Err(LoadError {
            cause: Cause::Fetch(FetchError::Status(404 | 410)),
            ..
        }) => Ok(None),
        Err(error) => Err(error),
    }
}

pub(super) async fn listing(
    session: &Session,
    site: &Site,
    folder: &Address,
    listing: &Listing,
    page: u32,
) -> Result<Option<Listed>, LoadError> {
    let name = list_name(listing, page);
    let found = document(session, folder, &name, Priority::Primary).await?;
    let Some((document, address)) = found else {
        return Ok(None);
    };
    let Edition {
        headlines, next, ..
    } = session.edition(&document, &address, site).await?;
    let name = headlines
        .first()
        .and_then(|headline| newsroom::belongs(headline, listing));
    let name =
        newsroom::named_section(site, listing).or_else(|| name.map(|term| term.name.clone()));
    Ok(Some(Listed {
        name,
        headlines,
        more: next.is_some(),
        found: None,
    }))
}

pub(super) async fn article(
    session: &Session,
    site: &Site,
    folder: &Address,
    slug: &Slug,
) -> Result<Option<Article>, LoadError> {
    let name = article_name(slug);
    let found = document(session, folder, &name, Priority::Primary).await?;
    let Some((document, address)) = found else {
        return Ok(None);
    };
    json_feed::article(&document, &address, site, Wanted::Slug(slug)).map_err(|error| LoadError {
        address,
        cause: Cause::Parse(error),
    })
}

/// The stories that stand behind a story in its own document.
pub(super) async fn related(
    session: &Session,
    site: &Site,
    folder: &Address,
    story: &Headline,
) -> Option<Vec<Headline>> {
    let name = article_name(&story.slug);
    let found = document(session, folder, &name, Priority::Secondary).await;
    let (document, address) = found.ok()??;
    // Few, and mostly at hand: without a pause they are shown together with the story.
    let edition = json_feed::edition(&document, &address, site).ok()?;
    let mut headlines = edition.headlines;
    headlines.retain(|headline| headline.id != story.id);
    Some(headlines)
}
