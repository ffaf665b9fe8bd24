//! What is looked for in a feed, which is a chain of pages, each leading to older stories.
//!
//! How the chain is walked is [`super::chain`]'s affair.

use std::ops::ControlFlow;

use super::{
    Listed, LoadError, Session,
    chain::Chain,
    newsroom::{PAGE_SIZE, RELATED, belongs, named_section},
};
use crate::{
    fetch::Priority,
    json::Document,
    model::{address::Address, headline::Headline, slug::Slug},
    route::Listing,
    site::Site,
};

/// Whether a walk along a chain is to go on.
pub(super) fn go_on(further: bool) -> ControlFlow<()> {
    if further {
        ControlFlow::Continue(())
    } else {
        ControlFlow::Break(())
    }
}

/// The front's pages are the feed's own. A story that the feed repeats on a later page is shown
/// where it came first.
pub(super) async fn front(
    session: &Session,
    site: &Site,
    page: u32,
) -> Result<Option<Listed>, LoadError> {
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

/// The stories that belong to a list, from the newest on.
pub(super) async fn filtered(
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

/// The document that lists the story with this slug, with its address, and what it says of it.
pub(super) async fn find(
    session: &Session,
    site: &Site,
    slug: &Slug,
) -> Result<Option<(Address, Document, Headline)>, LoadError> {
    let mut found = None;
    let visit = &mut |address, document, headlines: Vec<Headline>| {
        let mut headlines = headlines.into_iter();
        let headline = headlines.find(|headline| headline.slug == *slug);
        found = headline.map(|headline| (address, document, headline));
        go_on(found.is_none())
    };
    let mut chain = Chain::start(session, site, Priority::Primary);
    chain.each(visit).await?;
    Ok(found)
}

/// The stories of the newest page of the feed, and of older ones as far as it takes.
pub(super) async fn newest(session: &Session, site: &Site, story: &Headline) -> Vec<Headline> {
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
