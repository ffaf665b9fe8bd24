//! Stories by their words.
//!
//! `WordPress` looks through all that it has. A feed and a published edition have nobody to ask:
//! their newest stories are looked through here, and the page says how many these were.

use super::{
    Found, Listed, LoadError, Session, chain::Chain, newsroom::PAGE_SIZE, snapshot, wordpress::Live,
};
use crate::{
    fetch::Priority,
    model::{headline::Headline, search::Search},
    route::Listing,
    site::{Site, SourceSettings},
};

/// How many documents one search looks through, from the newest on.
const REACH: u32 = 10;

/// One page of what a search finds, counted from 1; nothing when there is no such page.
///
/// # Errors
/// [`LoadError`] names what could not be had. Where a published edition's live source does not
/// answer, the edition itself is looked through.
pub(super) async fn listing(
    session: &Session,
    site: &Site,
    search: &Search,
    page: u32,
) -> Result<Option<Listed>, LoadError> {
    if search.is_empty() {
        return Ok((page == 1).then(Listed::default));
    }
    let edition = match &site.source {
        SourceSettings::Snapshot { url, .. } => Some(url),
        _ => None,
    };
    if let SourceSettings::WordPress { url } = site.source.live() {
        let listing = Listing::Search(search.clone());
        let found = Live::new(session, site, url).listing(&listing, page).await;
        if edition.is_none() || found.is_ok() {
            return found;
        }
    }
    let mut chain = Chain::start(session, site, Priority::Primary);
    let (mut headlines, mut among) = (Vec::<Headline>::new(), 0);
    for number in 1..=REACH {
        let step = match edition {
            Some(folder) => snapshot::listing(session, site, folder, &Listing::Front, number)
                .await
                .map(|listed| listed.map(|listed| (listed.headlines, listed.more))),
            None => chain
                .step()
                .await
                .map(|step| step.map(|(_, _, edition)| (edition.headlines, true))),
        };
        let (stories, more) = match step {
            Ok(Some(step)) => step,
            Ok(None) => break,
            // What was found before an older page failed is still worth reading.
            Err(_) if among > 0 => break,
            Err(error) => return Err(error),
        };
        among += stories.len();
        for story in search.among(stories) {
            if !headlines.iter().any(|known| known.id == story.id) {
                headlines.push(story);
            }
        }
        if !more {
            break;
        }
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
