//! Stories by their words, where there is nobody to ask.
//!
//! A feed and a published edition are looked through here, from the newest story on, and the page
//! says how many there were. What `WordPress` finds by itself is [`super::wordpress`]'s affair.

use super::{
    Found, Listed, LoadError, Session, chain::Chain, feed::go_on, newsroom::PAGE_SIZE, snapshot,
};
use crate::{
    fetch::Priority,
    model::{headline::Headline, search::Search},
    route::Listing,
    site::{Site, SourceSettings},
};

/// How many documents one search looks through.
const REACH: u32 = 10;

/// One page of what a search finds, counted from 1; nothing when there is no such page.
///
/// # Errors
/// [`LoadError`] when not even the newest stories can be had.
pub(super) async fn listing(
    session: &Session,
    site: &Site,
    search: &Search,
    page: u32,
) -> Result<Option<Listed>, LoadError> {
    let mut chain = Chain::start(session, site, Priority::Primary);
    if let SourceSettings::Snapshot { url, .. } = &site.source {
        chain = chain.from(url.resolve(&snapshot::list_name(&Listing::Front, 1)));
    }
    let mut headlines: Vec<Headline> = Vec::new();
    let (mut among, mut documents) = (0, 0);
    let visit = &mut |_, _, stories: Vec<Headline>| {
        among += stories.len();
        for story in stories {
            let is_known = headlines.iter().any(|known| known.id == story.id);
            if !is_known && search.fits(&story) {
                headlines.push(story);
            }
        }
        documents += 1;
        go_on(documents < REACH)
    };
    let end = chain.each(visit).await;
    // What was found before an older page failed is still worth reading.
    if among == 0 {
        end?;
    }
    let first = (page as usize - 1).saturating_mul(PAGE_SIZE);
    let exists = page == 1 || headlines.len() > first;
    Ok(exists.then(|| Listed {
        name: None,
        more: headlines.len() > first.saturating_add(PAGE_SIZE),
        found: Some(Found {
            stories: headlines.len(),
            among: Some(among),
        }),
        headlines: headlines.into_iter().skip(first).take(PAGE_SIZE).collect(),
    }))
}
