//! A page as a value: loaded once, shown by a pure function.
//!
//! [`Page::load`] never fails: what went wrong is a page too ([`problem`]). [`view`] depends on the
//! page alone, so that the same page gives the same HTML in the browser and natively.

pub mod about;
pub mod article;
pub mod home;
pub mod list;
pub mod problem;

use std::sync::Arc;

use self::article::Story;
use crate::{
    model::timestamp::Timestamp,
    route::{Listing, Route},
    session::{self, LoadError, Session},
    site::Site,
    view::{markup::Content, title_of},
};

/// Everything that one view of the site shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// The publication.
    pub site: Arc<Site>,
    /// The address that it answers.
    pub route: Route,
    /// What the address led to.
    pub content: PageContent,
    /// How many stories the source of a front has by now that are offered, not shown.
    pub fresh: usize,
}

/// What a page shows between masthead and footer. Stories are shared with the page as it is once
/// it has been completed or renewed.
#[derive(Clone, Debug, PartialEq)]
pub enum PageContent {
    /// The front page.
    Home(Arc<home::Home>),
    /// A list of stories: older pages of the front, a section, a topic, an author, a search.
    List(list::List),
    /// A story.
    Article(Story),
    /// About the publication.
    About(about::About),
    /// What went wrong.
    Problem(problem::Problem),
}

/// What a visitor asks for: a route, and how far its list was unrolled in place.
#[derive(Clone, Debug, PartialEq)]
pub struct Request {
    /// The address.
    pub route: Route,
    /// The last page of the list that is shown; lists show their own page and those up to it.
    pub through: u32,
    /// The present, where it is known: nothing dated later is offered.
    pub now: Option<Timestamp>,
}

impl Request {
    /// A request for a route as its address gives it.
    #[must_use]
    pub fn new(route: Route) -> Self {
        Self {
            route,
            through: 1,
            now: None,
        }
    }
}

impl Page {
    /// Fetches and parses everything that the page cannot do without.
    pub async fn load(request: &Request, session: &Session) -> Self {
        let route = request.route.clone();
        let site = match session.site().await {
            Ok(site) => site,
            Err(error) => {
                let content = PageContent::Problem(problem::Problem::from(error));
                let site = Arc::new(Site {
                    base_path: session.base_path(),
                    ..Site::default()
                });
                return Self {
                    site,
                    route,
                    content,
                    fresh: 0,
                };
            }
        };
        session.breathe().await;
        // Which addresses are stories', only the settings tell.
        let route = route.in_site(&site);
        let content = Self::content(&route, request, session, &site)
            .await
            .unwrap_or_else(|error| PageContent::Problem(problem::Problem::from(error)));
        Self {
            site,
            route,
            content,
            fresh: 0,
        }
    }

    async fn content(
        route: &Route,
        request: &Request,
        session: &Session,
        site: &Site,
    ) -> Result<PageContent, LoadError> {
        let found = match route {
            Route::List(listing, page) => {
                let pages = match listing {
                    // Nothing is looked for, so nothing is asked.
                    Listing::Search(search) if search.is_empty() => list::unsought(*page),
                    _ => session::pages(session, site, listing, *page, request.through).await?,
                };
                if matches!((listing, page), (Listing::Front, 1)) {
                    home::front(pages, site).map(|home| PageContent::Home(Arc::new(home)))
                } else {
                    list::list(listing, *page, pages, site).map(PageContent::List)
                }
            }
            Route::Article(slug, _) => {
                let article = session::article(session, site, slug).await?;
                article.map(|article| PageContent::Article(Story::new(article)))
            }
            Route::About => Some(PageContent::About(about::load(site))),
            Route::Unknown(_) => None,
        };
        Ok(found.unwrap_or_else(|| PageContent::Problem(problem::Problem::not_found(route))))
    }

    /// Adds what the page can do without; nothing when it already has it all.
    pub async fn complete(&self, request: &Request, session: &Session) -> Option<Self> {
        let PageContent::Article(story) = &self.content else {
            return None;
        };
        if story.related.is_some() {
            return None;
        }
        let headline = &story.article.headline;
        let related = session::related(session, &self.site, headline, request.now).await;
        Some(Self {
            site: Arc::clone(&self.site),
            route: self.route.clone(),
            content: PageContent::Article(Story {
                article: Arc::clone(&story.article),
                related: Some(related),
            }),
            fresh: self.fresh,
        })
    }

    /// Whether it is all that it will ever be: no problem, which may pass, and nothing on its way.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        match &self.content {
            PageContent::Problem(_) => false,
            PageContent::Article(story) => story.related.is_some(),
            _ => true,
        }
    }

    /// The same front, offering what its source has by now; nothing when that is nothing new. The
    /// source is asked quietly: a failure says nothing.
    pub async fn renewed(&self, session: &Session, now: Timestamp) -> Option<Self> {
        let PageContent::Home(home) = &self.content else {
            return None;
        };
        let fresh = session::newer(session, &self.site, &home.stories(), now).await;
        (fresh > self.fresh).then(|| Self {
            site: Arc::clone(&self.site),
            route: self.route.clone(),
            content: PageContent::Home(Arc::clone(home)),
            fresh,
        })
    }

    /// The words that name the page, without the publication's.
    #[must_use]
    pub fn heading(&self) -> String {
        match &self.content {
            PageContent::Home(_) => self.site.title.clone(),
            PageContent::List(list) => list.heading.clone(),
            PageContent::Article(story) => title_of(&self.site, &story.article.headline).to_owned(),
            PageContent::About(about) => about.heading.clone(),
            PageContent::Problem(problem) => problem.heading(&self.site),
        }
    }

    /// The last of its list's pages that the page shows.
    #[must_use]
    pub fn through(&self) -> u32 {
        match &self.content {
            PageContent::Home(home) => home.through,
            PageContent::List(list) => list.through,
            _ => match self.route {
                Route::List(Listing::Front, page) => page,
                _ => 1,
            },
        }
    }
}

/// The page between masthead and footer.
#[must_use]
pub fn view(page: &Page) -> Content {
    match &page.content {
        PageContent::Home(home) => home::view(home, page),
        PageContent::List(list) => list::view(list, page),
        PageContent::Article(story) => article::view(story, page),
        PageContent::About(about) => about::view(about, page),
        PageContent::Problem(problem) => problem::view(problem, page),
    }
}
