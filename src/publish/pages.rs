//! Pages, one at a time: loaded from their own documents, drawn, filled into the shell, written.

use std::{path::PathBuf, sync::Arc};

use futures_util::FutureExt;
use leptos::prelude::*;

use super::{
    PublishError,
    documents::Documents,
    edition::Entry,
    head::{Head, Stories, Subject},
    lists::ListPage,
    output::Output,
    structured_data,
    template::{Filling, Template},
};
use crate::{
    app::{App, Status, Visit},
    fetch::{Origin, file_name},
    head,
    json::Document,
    model::{address::Address, language::Direction},
    page::{Page, PageContent, Request, problem::Problem},
    route::{Listing, Route},
    session::{Session, snapshot::digest},
};

/// Draws and writes pages.
pub(super) struct Renderer<'a> {
    documents: &'a Documents<'a>,
    template: &'a Template,
    output: &'a Output,
}

impl<'a> Renderer<'a> {
    pub fn new(documents: &'a Documents<'a>, template: &'a Template, output: &'a Output) -> Self {
        Self {
            documents,
            template,
            output,
        }
    }

    /// One page of a list, and its document.
    pub fn list(&self, list: &ListPage) -> Result<(), PublishError> {
        let document = self.documents.list(list)?;
        self.file(document.0.as_str(), &document.1)?;
        self.page(&Route::List(list.listing.clone(), list.number), &[document])
    }

    /// A story's page, and its document.
    pub fn article(&self, story: &Entry) -> Result<(), PublishError> {
        let document = self.documents.article(story)?;
        self.file(document.0.as_str(), &document.1)?;
        self.page(&Route::story(&story.headline), &[document])
    }

    /// The page about the publication.
    pub fn about(&self) -> Result<(), PublishError> {
        self.page(&Route::About, &[])
    }

    /// The page with the field for words to look for. What they find, the program draws there.
    pub fn search(&self) -> Result<(), PublishError> {
        self.page(&Route::SEARCH, &[])
    }

    /// What a host answers for addresses that it does not know. It has no seed: the program looks
    /// at the address that was really asked for.
    pub fn not_found(&self) -> Result<(), PublishError> {
        let base = &self.documents.site().base_path;
        let (page, _) = self.load(&Route::Unknown(base.clone()), &[])?;
        self.file(&[base, "404.html"].concat(), &self.html(&page, ""))
    }

    fn page(&self, route: &Route, documents: &[(Address, String)]) -> Result<(), PublishError> {
        let (page, seed) = self.load(route, documents)?;
        let path = route.path(&self.documents.site().base_path);
        if let PageContent::Problem(problem) = &page.content {
            let is_empty_list = matches!(route, Route::List(..)) && *problem != Problem::NotFound;
            if let Problem::Failed(error) = problem {
                let cause = format!("{}: {}", error.address.as_str(), error.cause);
                return Err(PublishError::Page(path, cause));
            }
            if !is_empty_list {
                return Err(PublishError::Page(path, problem.heading(&page.site)));
            }
        }
        // A story may be a file, where the permalinks say so.
        let name = if path.ends_with('/') {
            "index.html"
        } else {
            ""
        };
        self.file(&[&path, name].concat(), &self.html(&page, &seed))
    }

    /// The page as the browser will load it, and the digests of what it is loaded from.
    fn load(
        &self,
        route: &Route,
        documents: &[(Address, String)],
    ) -> Result<(Page, String), PublishError> {
        let settings = (
            self.documents.settings_address().clone(),
            self.documents.settings.clone(),
        );
        let session = Session::new(Origin::nowhere(), settings.0.clone());
        let mut seed = String::new();
        for (address, text) in std::iter::once(&settings).chain(documents) {
            let document = Document::read(text).map_err(|error| {
                PublishError::Page(address.as_str().to_owned(), error.to_string())
            })?;
            session.put(address.clone(), document);
            seed.push_str(if seed.is_empty() { "" } else { "," });
            seed.push_str(&serde_json::Value::from(address.as_str()).to_string());
            seed.push(':');
            seed.push_str(&digest(text).to_string());
        }
        let request = Request::new(route.clone());
        // Everything is at hand, so nothing is waited for.
        let waited =
            || PublishError::Page(route.path("/"), "its documents are not at hand".to_owned());
        let page = Page::load(&request, &session)
            .now_or_never()
            .ok_or_else(waited)?;
        let complete = page
            .complete(&request, &session)
            .now_or_never()
            .ok_or_else(waited)?;
        Ok((complete.unwrap_or(page), seed))
    }

    fn html(&self, page: &Page, documents: &str) -> String {
        let site = &page.site;
        let title = head::title(page);
        let path = head::path(page);
        let about = Head {
            site,
            title: &title,
            path: &path,
            subject: subject(page),
        };
        let tags = [about.tags(), structured_data::script(&about)].concat();
        // An address holds no `<`, but what may end an element is not left to that.
        let documents = documents.replace('<', "\\u003c");
        let seed = if documents.is_empty() {
            String::new()
        } else {
            [
                "<script type=\"application/json\" id=\"seed\">{\"build\":\"",
                env!("DATELINE_BUILD"),
                "\",\"documents\":{",
                &documents,
                "}}</script>",
            ]
            .concat()
        };
        self.template.fill(&Filling {
            tongue: (&site.language, Direction::as_str(site.direction)),
            head: &tags,
            body: &application(page),
            seed: &seed,
        })
    }

    fn file(&self, path: &str, contents: &str) -> Result<(), PublishError> {
        let base = &self.documents.site().base_path;
        let name = file_name(path.strip_prefix(base.as_str()).unwrap_or(path));
        self.output
            .write(&name, contents.as_bytes())
            .map_err(|error| PublishError::File(PathBuf::from(name), error))
    }
}

/// The application's HTML, with the same component as in the browser.
fn application(page: &Page) -> String {
    let page = Arc::new(page.clone());
    Owner::new_root(None).with(|| {
        let (visit, _) = arc_signal(Visit { number: 0, page });
        let (status, _) = arc_signal(Status::default());
        view! { <App visit=visit status=status/> }.to_html()
    })
}

/// What the page's head speaks of.
fn subject(page: &Page) -> Subject<'_> {
    match &page.content {
        PageContent::Home(home) => Subject::List(Stories {
            listing: &Listing::Front,
            heading: &page.site.title,
            dek: page.site.tagline.as_deref(),
            headlines: home.stories(),
            page: 1,
            more: home.more,
        }),
        // What is found is as many pages as there are words.
        PageContent::List(list) if matches!(list.listing, Listing::Search(_)) => Subject::Problem,
        PageContent::List(list) => Subject::List(Stories {
            listing: &list.listing,
            heading: &list.heading,
            dek: list.dek.as_deref(),
            headlines: list.headlines.iter().collect(),
            page: list.page,
            more: list.more,
        }),
        PageContent::Article(story) => Subject::Article(&story.article),
        PageContent::About(about) => Subject::About(&about.heading),
        PageContent::Problem(_) => Subject::Problem,
    }
}
