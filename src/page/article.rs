//! A story's page: the article, whole, and the related news when they could be had.

use std::sync::Arc;

use super::Page;
use crate::{
    model::{article::Article, headline::Headline},
    view::{article_view::article_view, markup::Content, related_news::related_news, story_path},
};

/// A story with its surroundings.
#[derive(Clone, Debug, PartialEq)]
pub struct Story {
    /// The story.
    pub article: Arc<Article>,
    /// What to read next; nothing as long as it is on its way.
    pub related: Option<Vec<Headline>>,
}

impl Story {
    /// A story whose surroundings are on their way.
    pub(super) fn new(article: Article) -> Self {
        Self {
            article: Arc::new(article),
            related: None,
        }
    }
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
