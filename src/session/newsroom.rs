//! Lists and stories, from whatever kind of source the publication has.
//!
//! A feed is a chain of pages, each leading to older stories ([`super::feed`]). A snapshot has a
//! document for every page of the site ([`super::snapshot`]), and `WordPress` answers questions
//! ([`super::wordpress`]).

use super::{Cause, LoadError, Session, feed, search, snapshot, wordpress::Live};
use crate::{
    fetch::Priority,
    model::{
        article::Article,
        headline::{Headline, Term},
        related,
        slug::Slug,
        timestamp::Timestamp,
    },
    route::Listing,
    site::{Site, SourceSettings},
    source::json_feed::{self, Wanted},
};

/// Stories on one page of a section, a topic or an author.
pub const PAGE_SIZE: usize = 20;
/// How many stories the related list has.
pub(super) const RELATED: usize = 7;

/// One page of a list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Listed {
    /// The name of what the list is about, when its stories tell it.
    pub name: Option<String>,
    /// The stories of this page.
    pub headlines: Vec<Headline>,
    /// Whether there is a next page.
    pub more: bool,
    /// What is known of the whole list.
    pub found: Option<Found>,
}

/// How much there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// The stories on all pages of the list.
    pub stories: usize,
    /// How many of the newest stories were looked through, if not all.
    pub among: Option<usize>,
}

/// The pages of a list from one to another, counted from 1, as far as they can be had; none when
/// the list has no such page.
///
/// # Errors
/// [`LoadError`] when not even the first of them can be had.
pub async fn pages(
    session: &Session,
    site: &Site,
    list: &Listing,
    first: u32,
    through: u32,
) -> Result<Vec<Listed>, LoadError> {
    let mut pages = Vec::new();
    for number in first..=through.max(first) {
        match listing(session, site, list, number).await {
            Ok(Some(page)) => pages.push(page),
            Err(error) if pages.is_empty() => return Err(error),
            // Without an older page the list stays as it is, with its link to try again.
            _ => break,
        }
    }
    Ok(pages)
}

/// One page of a list, counted from 1; nothing when the list has no such page.
///
/// # Errors
/// [`LoadError`] names the first document of the chain that could not be had.
pub async fn listing(
    session: &Session,
    site: &Site,
    listing: &Listing,
    page: u32,
) -> Result<Option<Listed>, LoadError> {
    let is_search = matches!(listing, Listing::Search(_));
    let follows_live = *listing == Listing::Front && session.follows_live.get();
    let source = if follows_live || is_search {
        site.source.live()
    } else {
        &site.source
    };
    if let SourceSettings::WordPress { url } = source {
        let listed = Live::new(session, site, url).listing(listing, page).await;
        // A published edition can be looked through where its live source does not answer.
        let has_edition = matches!(site.source, SourceSettings::Snapshot { .. });
        if listed.is_ok() || !is_search || !has_edition {
            return listed;
        }
    }
    match (source, listing) {
        (_, Listing::Search(search)) => search::listing(session, site, search, page).await,
        (SourceSettings::Snapshot { url, .. }, _) => {
            snapshot::listing(session, site, url, listing, page).await
        }
        (_, Listing::Front) => feed::front(session, site, page).await,
        _ => feed::filtered(session, site, listing, page).await,
    }
}

/// The name of a section that the publication announces, whether or not it has stories yet.
pub(super) fn named_section(site: &Site, listing: &Listing) -> Option<String> {
    let Listing::Section(slug) = listing else {
        return None;
    };
    let section = site
        .sections
        .iter()
        .find(|section| section.term.slug == *slug)?;
    Some(section.term.name.clone())
}

/// The term by which a story belongs to a list.
pub(super) fn belongs<'a>(headline: &'a Headline, listing: &Listing) -> Option<&'a Term> {
    let (terms, wanted) = match listing {
        Listing::Front | Listing::Search(_) => return None,
        Listing::Section(slug) => (headline.section.as_slice(), slug),
        Listing::Topic(slug) => (headline.topics.as_slice(), slug),
        Listing::Author(slug) => (headline.byline.authors.as_slice(), slug),
    };
    terms.iter().find(|term| term.slug == *wanted)
}

/// The story with this slug, wherever in the chain it is; nothing when no page has it.
///
/// # Errors
/// [`LoadError`] names the document that could not be had.
pub async fn article(
    session: &Session,
    site: &Site,
    slug: &Slug,
) -> Result<Option<Article>, LoadError> {
    if let SourceSettings::Snapshot { url, .. } = &site.source
        && let Some(article) = snapshot::article(session, site, url, slug).await?
    {
        return Ok(Some(article));
    }
    if let SourceSettings::WordPress { url } = site.source.live() {
        return Live::new(session, site, url).article(slug).await;
    }
    // In a snapshot, what is missing may be newer than the snapshot: its live source knows.
    let found = feed::find(session, site, slug).await?;
    let Some((mut address, mut document, headline)) = found else {
        return Ok(None);
    };
    if let Some(content) = &headline.content {
        document = session.get(content, Priority::Primary).await?;
        address = content.clone();
    }
    let article = json_feed::article(&document, &address, site, Wanted::Listed(&headline));
    article.map_err(|error| LoadError {
        address,
        cause: Cause::Parse(error),
    })
}

/// The stories to offer below a story. Candidates are the newest page of the feed, and older pages
/// only as far as stories that the newsroom named are still missing.
pub async fn related(
    session: &Session,
    site: &Site,
    story: &Headline,
    now: Option<Timestamp>,
) -> Vec<Headline> {
    if let SourceSettings::Snapshot { url, .. } = &site.source
        && let Some(stories) = snapshot::related(session, site, url, story).await
    {
        return stories;
    }
    let candidates = match site.source.live() {
        SourceSettings::WordPress { url } => {
            Live::new(session, site, url).akin(story, RELATED).await
        }
        _ => feed::newest(session, site, story).await,
    };
    related::choose(story, candidates.iter(), now, RELATED)
        .into_iter()
        .cloned()
        .collect()
}
