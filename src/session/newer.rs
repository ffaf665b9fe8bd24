//! What the source has by now, kept aside until the reader asks for it.
//!
//! Owns the difference between asking quietly and showing: nothing that is on show changes here.

use super::{Session, snapshot::list_name, wordpress::Live};
use crate::{
    fetch::{self, Priority},
    model::{address::Address, headline::Headline, timestamp::Timestamp},
    route::Listing,
    site::{Site, SourceSettings},
    source::json_feed,
};

impl Session {
    /// From now on what was kept aside is what the front is made of.
    pub fn accept(&self) {
        if let Some((address, document)) = self.newer.take() {
            self.put(address, document);
            self.follows_live.set(true);
        }
    }
}

/// Where new stories appear first; nothing where nothing can be asked.
fn first(session: &Session, site: &Site) -> Option<Address> {
    match site.source.live() {
        SourceSettings::WordPress { url } => Live::new(session, site, url).first(),
        SourceSettings::JsonFeed { url } => Some(url.clone()),
        SourceSettings::Snapshot { url, .. } => url.resolve(&list_name(&Listing::Front, 1)),
        SourceSettings::None => None,
    }
}

/// How many stories the source has by now that are not among those on show, and not older than
/// all of them. A source that cannot be asked, or says that it will never change again, has none.
pub async fn newer(session: &Session, site: &Site, shown: &[&Headline], now: Timestamp) -> usize {
    let Some(address) = first(session, site) else {
        return 0;
    };
    let known = session.kept(&address);
    if known.is_some_and(|document| json_feed::is_expired(&document)) {
        return 0;
    }
    let Ok(document) = fetch::get(&session.origin, &address, Priority::Secondary).await else {
        return 0;
    };
    let read = if let SourceSettings::WordPress { url } = site.source.live() {
        Live::new(session, site, url).stories(&document)
    } else {
        let edition = session.edition(&document, &address, site).await;
        edition.ok().map(|edition| edition.headlines)
    };
    let Some(headlines) = read else {
        return 0;
    };
    let oldest = shown.iter().filter_map(|story| story.published).min();
    let is_new = |story: &&Headline| {
        story.published >= oldest
            && story.published <= Some(now)
            && !shown.iter().any(|known| known.same_story(story))
    };
    let count = headlines.iter().filter(is_new).count();
    if count > 0 {
        session.newer.replace(Some((address, document)));
    }
    count
}
