//! The front page: one lead, secondaries, a block for each section, and the rest by recency.

use std::cmp::Reverse;

use super::Page;
use crate::{
    model::{
        headline::{Headline, Term},
        timestamp::Timestamp,
    },
    route::{Listing, Route},
    session::Listed,
    site::{Section, Site},
    view::{
        headline_grid::{headline_grid, section_block},
        headline_list::headline_list,
        markup::{Content, Markup, element},
        pager::pager,
    },
    words::{Word, fill, say},
};

/// Stories beside the lead.
const SECONDARIES: usize = 3;
/// Stories in a section's block.
const BLOCK: usize = 4;

/// The front page, arranged.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Home {
    /// The most important story.
    pub lead: Option<Headline>,
    /// The next important ones.
    pub secondaries: Vec<Headline>,
    /// Sections in the publication's order, each with its own stories.
    pub blocks: Vec<(Term, Vec<Headline>)>,
    /// Everything else.
    pub rest: Vec<Headline>,
    /// The last of the list's pages that is shown.
    pub through: u32,
    /// Whether there are older stories.
    pub more: bool,
}

/// The front of the newest page, and of the older ones that the reader has unrolled below it;
/// nothing when there is no story.
pub(super) fn front(pages: Vec<Listed>, site: &Site) -> Option<Home> {
    let mut pages = pages.into_iter();
    let first = pages.next().filter(|first| !first.headlines.is_empty())?;
    let mut home = arrange(first.headlines, &site.sections);
    home.more = first.more;
    home.through = 1;
    for older in pages {
        for headline in older.headlines {
            if !home.holds(&headline) {
                home.rest.push(headline);
            }
        }
        home.more = older.more;
        home.through += 1;
    }
    Some(home)
}

/// Gives every story its place: by rank, then by recency. No story is lost and none stands twice.
#[must_use]
pub fn arrange(headlines: Vec<Headline>, sections: &[Section]) -> Home {
    let mut home = Home::default();
    let mut stories: Vec<Headline> = Vec::new();
    for headline in headlines {
        if !stories.iter().any(|known| known.same_story(&headline)) {
            // Stories without rank and date stay in the source's order, which is mostly this one;
            // so this is as quick as the library's sort, which takes 3 KB of wasm.
            let place = stories.partition_point(|known| order(known) <= order(&headline));
            stories.insert(place, headline);
        }
    }
    let mut stories = stories.into_iter();
    home.lead = stories.next();
    home.secondaries = stories.by_ref().take(SECONDARIES).collect();
    let mut rest: Vec<Headline> = stories.collect();
    for Section { term: section, .. } in sections {
        let belongs = |headline: &Headline| {
            headline
                .section
                .as_ref()
                .is_some_and(|term| term.slug == section.slug)
        };
        // A section of one story is not a block; that story stays among the latest.
        if rest.iter().filter(|headline| belongs(headline)).count() < 2 {
            continue;
        }
        let block = rest.extract_if(.., |headline| belongs(headline));
        let block = block.take(BLOCK).collect();
        home.blocks.push((section.clone(), block));
    }
    home.rest = rest;
    home
}

/// What decides a story's place; the least comes first.
fn order(headline: &Headline) -> (u32, Reverse<Option<Timestamp>>) {
    let rank = headline.rank.unwrap_or(u32::MAX);
    (rank, Reverse(headline.published))
}

impl Home {
    /// Every story of the page in its reading order.
    #[must_use]
    pub fn stories(&self) -> Vec<&Headline> {
        let mut stories: Vec<&Headline> = Vec::new();
        stories.extend(&self.lead);
        stories.extend(&self.secondaries);
        for (_, block) in &self.blocks {
            stories.extend(block);
        }
        stories.extend(&self.rest);
        stories
    }

    fn holds(&self, headline: &Headline) -> bool {
        let mut stories = self.stories().into_iter();
        stories.any(|known| known.same_story(headline))
    }

    /// When the newest story appeared: the edition's date.
    #[must_use]
    pub fn newest(&self) -> Option<Timestamp> {
        let stories = self.stories().into_iter();
        stories.filter_map(|headline| headline.published).max()
    }
}

pub(super) fn view(home: &Home, page: &Page) -> Content {
    let site = &page.site;
    let title = element("h1").class("visually-hidden").set("tabindex", "-1");
    let mut content = Content::of(title.with(site.title.as_str()));
    content.push(offer(page.fresh, site));
    content.push(headline_grid(home.lead.as_ref(), &home.secondaries, site));
    for (section, stories) in &home.blocks {
        content.push(section_block(section, stories, site));
    }
    if !home.rest.is_empty() {
        let heading = element("h2").set("id", "latest").class("section-heading");
        content.push(
            element("section")
                .class("latest")
                .set("aria-labelledby", "latest")
                .with(heading.with(say(site, Word::Latest)))
                .with(headline_list(&home.rest, site)),
        );
    }
    content.push(pager(&Listing::Front, 1, home.through, home.more, site));
    content
}

/// A link to the page as it would be now. Its place is kept, so that nothing moves when it comes.
fn offer(fresh: usize, site: &Site) -> Markup {
    let link = (fresh > 0).then(|| {
        element("a")
            .set("href", Route::HOME.path(&site.base_path))
            .with(new_stories(fresh, site))
    });
    element("p").class("offer").with(link)
}

/// How many stories are new, in words.
#[must_use]
pub fn new_stories(count: usize, site: &Site) -> String {
    if count == 1 {
        return say(site, Word::NewStory).to_owned();
    }
    fill(site, Word::NewStories, &[("count", &count.to_string())])
}
