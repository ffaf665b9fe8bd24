//! Every view's address: parsed and printed here and nowhere else, but for the paths of stories,
//! which follow the publication's own pattern ([`Permalink`]).

use crate::{
    marks,
    model::{headline::Headline, search::Search, slug::Slug},
    site::{Permalink, Site},
};

/// What an address of the site names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// One page of a list of stories, counted from 1.
    List(Listing, u32),
    /// A story, and the path of its page below the base path.
    Article(Slug, String),
    /// About the publication.
    About,
    /// An address that names nothing, as it was asked for.
    Unknown(String),
}

/// A list of stories that has an address.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Listing {
    /// All stories; its first page is the home page.
    Front,
    /// The stories of a section.
    Section(Slug),
    /// The stories of a tag.
    Topic(Slug),
    /// The stories of an author.
    Author(Slug),
    /// The stories that have these words.
    Search(Search),
}

impl Route {
    /// The home page.
    pub const HOME: Self = Self::List(Listing::Front, 1);
    /// The page with the field for words to look for.
    pub const SEARCH: Self = Self::List(Listing::Search(Search::NONE), 1);

    /// The route of an address: of its path, and for a search of its query too. Other queries do
    /// not matter.
    #[must_use]
    pub fn read(address: &str, base: &str) -> Self {
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        let route = Self::parse(path, base);
        if !matches!(route, Self::List(Listing::Search(_), _)) {
            return route;
        }
        let (mut search, mut page) = (Search::NONE, 1);
        for pair in query.split('&') {
            match pair.split_once('=') {
                Some(("q", words)) => search = Search::parse(words),
                Some(("page", number)) => page = page_number(number).unwrap_or(1),
                _ => {}
            }
        }
        Self::List(Listing::Search(search), page)
    }

    /// The route of a URL's path below the site's base path (which begins and ends with `/`).
    /// A missing last slash and a trailing `index.html` do not matter.
    #[must_use]
    ///
    /// These are the addresses that every publication has; what its own pattern for stories adds,
    /// [`Self::in_site`] finds out.
    pub fn parse(path: &str, base: &str) -> Self {
        let unknown = || Self::Unknown(path.to_owned());
        let Some(inside) = inside(path, base) else {
            return unknown();
        };
        if let Some(slug) = Permalink::default().parse(inside) {
            let path = Permalink::usual(&slug);
            return Self::Article(slug, path);
        }
        let inside = inside.strip_suffix('/').unwrap_or(inside);
        let segments: Vec<&str> = if inside.is_empty() {
            Vec::new()
        } else {
            marks::split(inside, "/").collect()
        };
        match segments.as_slice() {
            ["about"] => Some(Self::About),
            ["search"] => Some(Self::SEARCH),
            _ => Self::parse_list(&segments),
        }
        .unwrap_or_else(unknown)
    }

    /// The same for one publication: what names nothing elsewhere may be one of its stories.
    #[must_use]
    pub fn in_site(self, site: &Site) -> Self {
        let story = match &self {
            Self::Unknown(path) => inside(path, &site.base_path).and_then(|inside| {
                let slug = site.permalink.parse(inside)?;
                Some(Self::Article(slug, inside.to_owned()))
            }),
            _ => None,
        };
        story.unwrap_or(self)
    }

    /// The route of a story's page.
    #[must_use]
    pub fn story(headline: &Headline) -> Self {
        Self::Article(headline.slug.clone(), headline.path.clone())
    }

    fn parse_list(segments: &[&str]) -> Option<Self> {
        let (segments, page) = match segments {
            [list @ .., "page", number] => (list, page_number(number)?),
            list => (list, 1),
        };
        let listing = match segments {
            [] => Listing::Front,
            ["section", slug] => Listing::Section(Slug::parse(slug)?),
            ["topic", slug] => Listing::Topic(Slug::parse(slug)?),
            ["author", slug] => Listing::Author(Slug::parse(slug)?),
            _ => return None,
        };
        Some(Self::List(listing, page))
    }

    /// The path of this route below the base path; ends with `/` but for unknown addresses, stories
    /// that are files, and searches, whose words are a query.
    #[must_use]
    pub fn path(&self, base: &str) -> String {
        let (kind, slug, page) = match self {
            // Two slashes would name another host.
            Self::Unknown(path) => return ["/", marks::trim_start(path, "/\\")].concat(),
            Self::About => ("about/", None, 1),
            Self::Article(_, path) => (path.as_str(), None, 1),
            Self::List(Listing::Front, page) => ("", None, *page),
            Self::List(Listing::Section(slug), page) => ("section/", Some(slug), *page),
            Self::List(Listing::Topic(slug), page) => ("topic/", Some(slug), *page),
            Self::List(Listing::Author(slug), page) => ("author/", Some(slug), *page),
            Self::List(Listing::Search(search), page) => return search_path(base, search, *page),
        };
        let mut path = base.to_owned();
        path.push_str(kind);
        if let Some(slug) = slug {
            path.push_str(&slug.segment());
            path.push('/');
        }
        if page > 1 {
            path.push_str("page/");
            path.push_str(&page.to_string());
            path.push('/');
        }
        path
    }
}

/// The address of what a search finds. Nothing is found without words, so that has no pages.
fn search_path(base: &str, search: &Search, page: u32) -> String {
    let mut path = [base, "search/"].concat();
    if search.is_empty() {
        return path;
    }
    path.push_str("?q=");
    path.push_str(&search.value());
    if page > 1 {
        path.push_str("&page=");
        path.push_str(&page.to_string());
    }
    path
}

/// What a path says below the base path, without the name of a folder's own file.
fn inside<'a>(path: &'a str, base: &str) -> Option<&'a str> {
    let inside = match path.strip_prefix(base) {
        Some(rest) => rest,
        None if base.strip_suffix('/') == Some(path) => "",
        None => return None,
    };
    // By its whole name only: `xindex.html` is another file.
    Some(match inside.strip_suffix("index.html") {
        Some(folder) if folder.is_empty() || folder.ends_with('/') => folder,
        _ => inside,
    })
}

/// A page's number as printed: digits without leading zeros. Page 1 has the list's own address.
fn page_number(text: &str) -> Option<u32> {
    let number: u32 = text.parse().ok()?;
    (number > 1 && number.to_string() == text).then_some(number)
}
