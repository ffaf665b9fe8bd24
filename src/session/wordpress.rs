//! What a page needs of a live `WordPress` site, in as few requests as its API allows.
//!
//! Owns which questions are asked, in which order, and which of them a page can do without. What is
//! asked and what the answers mean is [`crate::source::wordpress`]'s affair.

mod api;

use futures_util::future::{join, join3};

pub(super) use self::api::Api;
use super::{Found, Listed, LoadError, Session, newsroom};
use crate::{
    fetch::Priority,
    json::Document,
    model::{
        address::Address,
        article::Article,
        headline::{Headline, Term},
        slug::Slug,
    },
    part,
    route::Listing,
    site::Site,
    source::wordpress::{self, Categories, Desk, query},
};

/// How many pages of the table of categories are read to find a section.
const TABLE: u32 = 5;

/// A live `WordPress` site.
pub(super) struct Live<'a> {
    api: Api<'a>,
    site: &'a Site,
    url: &'a Address,
}

impl<'a> Live<'a> {
    pub fn new(session: &'a Session, site: &'a Site, url: &'a Address) -> Self {
        Self {
            api: Api { session, url },
            site,
            url,
        }
    }

    fn desk<'b>(&'b self, categories: &'b Categories, topics: &'b [(u32, Term)]) -> Desk<'b> {
        Desk {
            site: self.site,
            url: self.url,
            categories,
            topics,
        }
    }

    fn headlines(&self, posts: &[Document], categories: &Categories) -> Vec<Headline> {
        wordpress::edition(posts, self.desk(categories, &[])).headlines
    }

    /// So many pages of the table of categories, the fullest ones first.
    async fn categories(&self, pages: u32, priority: Priority) -> Result<Categories, LoadError> {
        let mut categories = Categories::default();
        for page in 1..=pages {
            let reply = self.api.ask(&query::categories(page), priority).await?;
            categories.add(&reply.entries);
            if !reply.goes_on(page) {
                break;
            }
        }
        Ok(categories)
    }

    /// What names the sections of stories; a page is whole without it.
    async fn table(&self) -> Categories {
        let table = self.categories(1, Priority::Secondary).await;
        table.unwrap_or_default()
    }

    /// One page of a list. On the front's first one, stories that the newsroom keeps there stand
    /// above the newest ones, whatever their age.
    pub async fn listing(&self, listing: &Listing, page: u32) -> Result<Option<Listed>, LoadError> {
        let (mut filter, mut name, mut table) = (String::new(), None, None);
        match listing {
            Listing::Front => {}
            Listing::Search(search) => filter = query::search(search),
            Listing::Section(slug) => {
                let categories = self.categories(TABLE, Priority::Primary).await?;
                let Some((term, ids)) = categories.section(slug, self.site) else {
                    return Ok(self.announced(listing, page));
                };
                filter = query::filter("categories", &ids);
                name = Some(term.name.clone());
                table = Some(categories);
            }
            Listing::Topic(slug) | Listing::Author(slug) => {
                let is_topic = matches!(listing, Listing::Topic(_));
                let (kind, field) = if is_topic {
                    ("tags", "tags")
                } else {
                    ("users", "author")
                };
                let Some((id, term)) = self.term(kind, slug).await? else {
                    return Ok(None);
                };
                filter = query::filter(field, &[id]);
                name = Some(term.name);
            }
        }
        let question = query::list(&filter, page);
        let sections = async {
            match table {
                Some(table) => table,
                None => self.table().await,
            }
        };
        let (posts, sticky, categories) = join3(
            self.api.ask(&question, Priority::Primary),
            self.sticky(listing, page),
            sections,
        )
        .await;
        let posts = posts?;
        let mut headlines = self.headlines(&sticky, &categories);
        for (headline, rank) in headlines.iter_mut().zip(1..) {
            headline.rank = Some(rank);
        }
        for headline in self.headlines(&posts.entries, &categories) {
            if !headlines.iter().any(|sticky| sticky.id == headline.id) {
                headlines.push(headline);
            }
        }
        let exists = !headlines.is_empty() || page == 1;
        let total = posts.total.or(posts.entries.is_empty().then_some(0));
        Ok(exists.then_some(Listed {
            name: newsroom::named_section(self.site, listing).or(name),
            headlines,
            more: posts.goes_on(page),
            found: total.map(|total| Found {
                stories: total as usize,
                among: None,
            }),
        }))
    }

    /// The posts that the newsroom keeps on top of the front.
    async fn sticky(&self, listing: &Listing, page: u32) -> Vec<Document> {
        if *listing != Listing::Front || page != 1 {
            return Vec::new();
        }
        let sticky = self.api.ask(&query::sticky(), Priority::Secondary).await;
        let mut sticky = sticky.map(|sticky| sticky.entries).unwrap_or_default();
        // A server that loses the query of an address sends any posts.
        sticky.retain(wordpress::is_sticky);
        sticky
    }

    /// Where new stories appear first.
    pub fn first(&self) -> Option<Address> {
        self.api.address(&query::list("", 1))
    }

    /// The stories of an answer to that; nothing when it is no answer.
    pub fn stories(&self, document: &Document) -> Option<Vec<Headline>> {
        let reply = wordpress::open(document).ok()?;
        Some(self.headlines(&reply.entries, &Categories::default()))
    }

    /// A section that the site names, though `WordPress` has no such category.
    fn announced(&self, listing: &Listing, page: u32) -> Option<Listed> {
        let name = newsroom::named_section(self.site, listing).filter(|_| page == 1)?;
        Some(Listed {
            name: Some(name),
            ..Listed::default()
        })
    }

    /// The tag or the author of this slug. A site that tells nobody its authors has none.
    async fn term(&self, kind: &str, slug: &Slug) -> Result<Option<(u32, Term)>, LoadError> {
        let found = self
            .api
            .ask(&query::term(kind, slug), Priority::Primary)
            .await;
        let found = match found {
            Ok(found) => found.entries,
            Err(error) if error.is_kept_back() => return Ok(None),
            Err(error) => return Err(error),
        };
        let mut terms = found.iter().filter_map(wordpress::term);
        Ok(terms.find(|(_, term)| term.slug == *slug))
    }

    /// The post of this slug as it was sent: a story, or a page such as "About us", which stories
    /// link to as well.
    async fn post(&self, slug: &Slug) -> Result<Option<Document>, LoadError> {
        let segment = slug.segment();
        let mut questions = vec![query::whole("posts", "slug", &segment)];
        // In the database such slugs are percent-encoded; most sites find them either way.
        if part::holds(&segment, "%") {
            let twice = segment.replace('%', "%25");
            questions.push(query::whole("posts", "slug", &twice));
        }
        if let Some(id) = wordpress::find_id(slug) {
            questions.push(query::whole("posts", "include", id));
        }
        questions.push(query::whole("pages", "slug", &segment));
        for question in questions {
            let found = self.api.ask(&question, Priority::Primary).await?;
            if let Some(post) = wordpress::find(&found.entries, slug, self.url) {
                return Ok(Some(post.clone()));
            }
        }
        Ok(None)
    }

    pub async fn article(&self, slug: &Slug) -> Result<Option<Article>, LoadError> {
        let (post, categories) = join(self.post(slug), self.table()).await;
        let desk = self.desk(&categories, &[]);
        Ok(post?.and_then(|post| wordpress::article(&post, desk)))
    }

    /// Stories of the same tags, and where these are too few, of the same categories.
    pub async fn akin(&self, story: &Headline, count: usize) -> Vec<Headline> {
        let mut akin = Vec::new();
        // The story has just been read, so this is no request.
        let Ok(Some(post)) = self.post(&story.slug).await else {
            return akin;
        };
        let (topics, categories) = (wordpress::topics(&post), self.table().await);
        let desk = self.desk(&categories, &topics);
        for kind in ["tags", "categories"] {
            let ids = wordpress::numbers(&post, kind);
            if akin.len() >= count || ids.is_empty() {
                continue;
            }
            // Some of them may be the same story as another one.
            let question = query::related(kind, &ids, &story.id, count * 2);
            if let Ok(found) = self.api.ask(&question, Priority::Secondary).await {
                akin.extend(wordpress::edition(&found.entries, desk).headlines);
            }
        }
        akin
    }
}
