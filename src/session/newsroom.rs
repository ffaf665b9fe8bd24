//! Lists and stories, from whatever kind of source the publication has.
//!
//! A feed is a chain of pages, each leading to older stories ([`super::chain`]); this owns what is
//! looked for in it. A snapshot has a document for every page of the site ([`super::snapshot`]), and
//! `WordPress` answers questions ([`super::wordpress`]).

use std::ops::ControlFlow;

use super::{Cause, LoadError, Session, chain::Chain, search, snapshot, wordpress::Live};
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
const RELATED: usize = 7;

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
        (_, Listing::Front) => front(session, site, page).await,
        _ => filtered(session, site, listing, page).await,
    }
}

/// The front's pages are the feed's own. A story that the feed repeats on a later page is shown
/// where it came first.
async fn front(session: &Session, site: &Site, page: u32) -> Result<Option<Listed>, LoadError> {
    let mut chain = Chain::start(session, site, Priority::Primary);
    let mut seen: Vec<String> = Vec::new();
    let mut number = 0;
    let mut shown = None;
    let visit = &mut |_, _, mut headlines: Vec<Headline>| {
        number += 1;
        headlines.retain(|headline| !seen.contains(&headline.id));
        if number == page {
            shown = Some(headlines);
            return ControlFlow::Break(());
        }
        seen.extend(headlines.into_iter().map(|headline| headline.id));
        ControlFlow::Continue(())
    };
    chain.each(visit).await?;
    Ok(shown.map(|headlines| Listed {
        more: chain.goes_on(),
        headlines,
        ..Listed::default()
    }))
}

async fn filtered(
    session: &Session,
    site: &Site,
    listing: &Listing,
    page: u32,
) -> Result<Option<Listed>, LoadError> {
    let first = (page as usize - 1).saturating_mul(PAGE_SIZE);
    // One more than is shown tells whether there is a next page.
    let last = first.saturating_add(PAGE_SIZE);
    let mut chain = Chain::start(session, site, Priority::Primary);
    let mut found: Vec<Headline> = Vec::new();
    let visit = &mut |_, _, headlines| {
        for headline in headlines {
            if belongs(&headline, listing).is_some()
                && !found.iter().any(|known| known.id == headline.id)
            {
                found.push(headline);
            }
        }
        go_on(found.len() <= last)
    };
    let end = chain.each(visit).await;
    // What was found before an older page failed is still worth reading.
    if found.is_empty() {
        end?;
    }
    let name = found
        .first()
        .and_then(|headline| belongs(headline, listing))
        .map(|term| term.name.clone());
    let name = named_section(site, listing).or(name);
    let more = found.len() > last;
    let headlines: Vec<Headline> = found.into_iter().skip(first).take(PAGE_SIZE).collect();
    let exists = !headlines.is_empty() || page == 1 && name.is_some();
    Ok(exists.then_some(Listed {
        name,
        headlines,
        more,
        found: None,
    }))
}

/// Whether a walk along a chain is to go on.
pub(super) fn go_on(further: bool) -> ControlFlow<()> {
    if further {
        ControlFlow::Continue(())
    } else {
        ControlFlow::Break(())
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
    let mut found = None;
    let visit = &mut |address, document, headlines: Vec<Headline>| {
        let mut headlines = headlines.into_iter();
        let headline = headlines.find(|headline| headline.slug == *slug);
        found = headline.map(|headline| (address, document, headline));
        go_on(found.is_none())
    };
    let mut chain = Chain::start(session, site, Priority::Primary);
    chain.each(visit).await?;
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
        _ => newest(session, site, story).await,
    };
    related::choose(story, candidates.iter(), now, RELATED)
        .into_iter()
        .cloned()
        .collect()
}

/// The stories of the newest page of the feed, and of older ones as far as it takes.
async fn newest(session: &Session, site: &Site, story: &Headline) -> Vec<Headline> {
    let mut stories: Vec<Headline> = Vec::new();
    let visit = &mut |_, _, headlines| {
        stories.extend(headlines);
        let is_here = |id: &String| stories.iter().any(|headline| headline.id == *id);
        let is_complete = story.related.iter().all(is_here);
        go_on(!is_complete || stories.len() <= RELATED)
    };
    let mut chain = Chain::start(session, site, Priority::Secondary);
    // What could be had by then is what there is.
    let _ = chain.each(visit).await;
    stories
}
