//! A story's page: the article, whole, and the related news when they could be had.

use super::{Page, Request};
use crate::{
    model::{article::Article, headline::Headline, slug::Slug},
    session::{self, LoadError, Session},
    site::Site,
    view::{article_view::article_view, markup::Content, related_news::related_news, story_path},
};

/// A story with its surroundings.
#[derive(Clone, Debug, PartialEq)]
pub struct Story {
    /// The story.
    pub article: Article,
    /// What to read next; nothing as long as it is on its way.
    pub related: Option<Vec<Headline>>,
}

pub(super) async fn load(
    slug: &Slug,
    session: &Session,
    site: &Site,
) -> Result<Option<Story>, LoadError> {
    let article = session::article(session, site, slug).await?;
    Ok(article.map(|article| Story {
        article,
        related: None,
    }))
}

pub(super) async fn related(
    story: &Story,
    request: &Request,
    session: &Session,
    site: &Site,
) -> Vec<Headline> {
    session::related(session, site, &story.article.headline, request.now).await
}

pub(super) fn view(story: &Story, page: &Page) -> Content {
    let site = &page.site;
    let mut content = Content::of(article_view(
        &story.article,
        &story_path(site, &story.article.headline),
        site,
    ));
    content.push(related_news(story.related.as_deref(), site));
    content
}
