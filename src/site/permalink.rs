//! Where the pages of stories are: the publication's pattern, read, printed and recognised.
//!
//! Owns how a story's path is spelled, and which stories a pattern cannot serve. What other pages'
//! paths are is [`crate::route`]'s affair, but for the names that they begin with.

mod piece;

use crate::{
    model::{headline::Headline, slug::Slug},
    part,
};

/// Longest pattern in bytes.
const LIMIT: usize = 200;
/// What a pattern's last segment ends with where it names a file; all else is a folder.
const FILE: &str = ".html";
/// What the path of a page or folder that is no story's begins with, in any publication.
const RESERVED: [&str; 11] = [
    "404.html",
    "about",
    "article",
    "author",
    "content",
    "index.html",
    "page",
    "search",
    "section",
    "shell.html",
    "topic",
];

/// A pattern for the paths of stories, such as `/{year}/{month}/{slug}/`.
///
/// Placeholders are `{slug}`, which every pattern has once, `{section}`, `{author}` (the first one
/// of the byline), `{id}` (digits only) and, of the first publication, `{year}`, `{month}`,
/// `{day}`, `{hour}`, `{minute}` and `{second}`. Around them stand letters, digits and `-._~`. A
/// segment holds at most one of slug, section and author, so that it can be taken apart again.
///
/// A story that lacks what the pattern asks for, or whose path would be read as another page's,
/// has the path that all stories have without a pattern: `article/{slug}/`. So every path leads
/// back to its slug, and that form is understood under every pattern.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Permalink {
    /// The pattern without slashes at its ends; empty for `article/{slug}/`.
    pattern: String,
}

impl Permalink {
    /// The pattern that a text spells; nothing when it is none.
    ///
    /// One without a slash at its end names files if it ends with `.html`, and otherwise folders,
    /// as though the slash were there: static hosts serve them alike.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let inside = text.strip_prefix('/').unwrap_or(text);
        let folder = inside.strip_suffix('/').unwrap_or(inside);
        if text.len() > LIMIT {
            return None;
        }
        if folder == "article/{slug}" {
            return Some(Self::default());
        }
        let first = folder.split('/').next()?;
        let is_html = folder.ends_with(FILE);
        let is_usable = folder.split('/').all(piece::is_segment)
            && folder.split('/').filter(|segment| part::holds(segment, "{slug}")).count() == 1
            && !is_reserved(first)
            // A folder named like a file would hide what hosts serve by that name.
            && !(is_html && folder != inside);
        is_usable.then(|| Self {
            pattern: folder.to_owned(),
        })
    }

    /// The pattern of the folders that stories lie in, without slashes at its ends; nothing where
    /// it is `article/{slug}/` or names files.
    #[must_use]
    pub fn folder(&self) -> Option<&str> {
        let is_own = !self.pattern.is_empty() && !self.is_file();
        is_own.then_some(self.pattern.as_str())
    }

    /// The path of a story's page below the base path; ends with a slash or with `.html`.
    #[must_use]
    pub fn path(&self, headline: &Headline) -> String {
        self.printed(headline)
            .filter(|path| self.parse(path).as_ref() == Some(&headline.slug))
            .unwrap_or_else(|| Self::usual(&headline.slug))
    }

    /// The path of a story that no pattern serves.
    #[must_use]
    pub fn usual(slug: &Slug) -> String {
        ["article/", &slug.segment(), "/"].concat()
    }

    /// The story that a path below the base path names under this pattern, or under the usual one.
    /// Only the slug must be right: a story that has got another date or section stays at home
    /// under its old address. A missing last slash does not matter.
    #[must_use]
    pub fn parse(&self, path: &str) -> Option<Slug> {
        let folder = path.strip_suffix('/').unwrap_or(path);
        if let Some(slug) = folder.strip_prefix("article/")
            && !part::holds(slug, "/")
        {
            return Slug::parse(slug);
        }
        // With a dot and without a slash it is a file, which may well lie there.
        let is_file = folder == path && part::holds(folder.rsplit('/').next()?, ".");
        if self.pattern.is_empty()
            || is_file != self.is_file()
            || is_reserved(folder.split('/').next()?)
            || folder.ends_with("/index.html")
        {
            return None;
        }
        let mut texts = folder.split('/');
        let mut found = None;
        for segment in self.pattern.split('/') {
            let text = piece::name_in(segment, texts.next()?)?;
            match piece::name_of(segment) {
                Some("{slug}") => found = Some(Slug::parse(text)?),
                Some(_) if Slug::parse(text).is_none() => return None,
                _ => {}
            }
        }
        found.filter(|_| texts.next().is_none())
    }

    fn is_file(&self) -> bool {
        self.pattern.ends_with(FILE)
    }

    fn printed(&self, headline: &Headline) -> Option<String> {
        let mut path = String::new();
        for segment in self.pattern.split('/') {
            piece::printed(segment, headline, &mut path)?;
            path.push('/');
        }
        if self.is_file() {
            path.pop();
        }
        Some(path)
    }
}

/// Whether a first segment may belong to what is no story: another page, or a file at the root.
fn is_reserved(segment: &str) -> bool {
    Slug::parse(segment).is_some_and(|name| {
        let name = name.as_str();
        RESERVED.contains(&name) || part::holds(name, ".") && !name.ends_with(FILE)
    })
}
