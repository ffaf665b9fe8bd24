//! How hosts are to serve the site: the templates in `deploy/`, filled.
//!
//! Knows their placeholders and how addresses and file names are spelled there; what the headers
//! say is [`super::policy`]'s.

use std::collections::BTreeSet;

use super::policy;
use crate::{
    json::{Document, Json},
    model::address::Address,
    site::{Permalink, Site},
};

/// Settings of Netlify and Cloudflare Pages, which they read in the folder.
pub const HEADERS: &str = "_headers";
/// Their redirects.
pub const REDIRECTS: &str = "_redirects";
/// The server block for nginx, which lies beside the folder.
pub const NGINX: &str = "nginx.conf";

/// Where stories lie below the base path, in the two languages that the templates need.
#[derive(Clone, Debug)]
pub struct ArticlePattern {
    /// A regular expression (PCRE) over the decoded path, without capturing groups, for nginx.
    pub expression: String,
    /// The same with placeholders, for `_redirects`.
    pub placeholders: String,
}

impl ArticlePattern {
    /// Where a publication's stories lie. Files have no rule of their own: what is not there is
    /// drawn by `404.html`.
    #[must_use]
    pub fn of(permalink: &Permalink) -> Self {
        let usual = Self::default();
        let Some(pattern) = permalink.folder() else {
            return usual;
        };
        let mut expression = String::new();
        let mut rest = pattern;
        while let Some((before, behind)) = rest.split_once('{') {
            let (name, after) = behind.split_once('}').unwrap_or((behind, ""));
            expression.push_str(&before.replace('.', "\\."));
            expression.push_str(match name {
                "year" => "[0-9]{4}",
                "month" | "day" | "hour" | "minute" | "second" => "[0-9]{2}",
                "id" => "[0-9]+",
                _ => "[^/]+",
            });
            rest = after;
        }
        expression.push_str(&rest.replace('.', "\\."));
        // Lists have their own places, whatever the pattern.
        let lists = "(?!(?:about|author|content|page|search|section|topic)/)";
        Self {
            expression: format!("(?:{}|{lists}{expression}/)", usual.expression),
            placeholders: pattern.replace('{', ":").replace('}', "") + "/",
        }
    }
}

impl Default for ArticlePattern {
    fn default() -> Self {
        Self {
            expression: "article/[^/]+/".to_owned(),
            placeholders: "article/:slug/".to_owned(),
        }
    }
}

/// What decides how a site is served.
#[derive(Clone, Debug)]
pub struct Deployment<'a> {
    /// The publication.
    pub site: &'a Site,
    /// The pages' content security policy.
    pub policy: &'a str,
    /// Where stories lie.
    pub article: ArticlePattern,
    /// Whether stories newer than the site can be drawn from a live source.
    pub is_live: bool,
}

impl Deployment<'_> {
    /// `_headers`; `hashed` names the files of the bundle that change their names with their
    /// contents.
    #[must_use]
    pub fn headers(&self, hashed: &BTreeSet<&str>) -> String {
        let headers = policy::headers(self.policy)
            .iter()
            .map(|(name, value)| ["  ", *name, ": ", value.as_str()].concat())
            .collect::<Vec<_>>()
            .join("\n");
        let base = &self.site.base_path;
        let hashed: String = hashed
            .iter()
            .map(|name| {
                [
                    "\n",
                    base,
                    name,
                    "\n  Cache-Control: public, max-age=31536000, immutable\n",
                ]
                .concat()
            })
            .collect();
        let template = include_str!("../../deploy/_headers");
        self.filled(template, &[("headers", &headers), ("hashed", &hashed)])
    }

    /// `_redirects`.
    #[must_use]
    pub fn redirects(&self) -> String {
        let without_slash = self.site.base_path.trim_end_matches('/');
        self.filled(
            include_str!("../../deploy/_redirects"),
            &[
                ("base_without_slash", without_slash),
                ("article", &self.article.placeholders),
            ],
        )
    }

    /// `nginx.conf`.
    #[must_use]
    pub fn nginx(&self) -> String {
        let headers = policy::headers(self.policy)
            .iter()
            .map(|(name, value)| {
                let value = value.replace('\\', "\\\\").replace('"', "\\\"");
                ["    add_header ", *name, " \"", &value, "\" always;"].concat()
            })
            .collect::<Vec<_>>()
            .join("\n");
        let origin = self.site.origin.as_ref().map(Address::as_str);
        let host = origin
            .and_then(|origin| origin.split_once("://")?.1.split([':', '/']).next())
            .unwrap_or("dateline");
        let below = literal(self.site.base_path.trim_end_matches('/'));
        let unknown = if self.is_live { "@shell" } else { "=404" };
        self.filled(
            include_str!("../../deploy/nginx.conf"),
            &[
                ("headers", &headers),
                ("host", host),
                ("below", &below),
                ("article", &self.article.expression),
                ("unknown", unknown),
            ],
        )
    }

    /// A template with its placeholders filled, and without the parts whose condition does not hold.
    fn filled(&self, template: &str, values: &[(&str, &str)]) -> String {
        let is_below = self.site.base_path != "/";
        let mut text = conditional(template, "below", is_below);
        text = conditional(&text, "live", self.is_live);
        for (name, value) in values
            .iter()
            .chain(&[("base", self.site.base_path.as_str())])
        {
            text = text.replace(&["{{", *name, "}}"].concat(), value);
        }
        text
    }
}

/// The lines from `{{if …}}` to the next `{{end}}`, kept or dropped.
fn conditional(template: &str, condition: &str, holds: bool) -> String {
    let opening = ["{{if ", condition, "}}\n"].concat();
    let mut text = String::new();
    let mut rest = template;
    while let Some((before, behind)) = rest.split_once(&opening) {
        let (part, after) = behind.split_once("{{end}}\n").unwrap_or((behind, ""));
        text.push_str(before);
        text.push_str(if holds { part } else { "" });
        rest = after;
    }
    text.push_str(rest);
    text
}

/// A regular expression for just this path, which nginx compares without its escapes. Nothing in it
/// means anything in nginx's own syntax.
fn literal(path: &str) -> String {
    let mut expression = String::new();
    for character in path.chars() {
        match character {
            '%' => expression.push_str("\\x"),
            '.' => expression.push_str("\\."),
            _ => expression.push(character),
        }
    }
    expression
}

/// The files that tell hosts how to serve the rest, as name and text. `settings` is the published
/// `site.json`, `shell` names the files of the bundle.
#[must_use]
pub(super) fn files(
    site: &Site,
    policy: &str,
    settings: &str,
    shell: &str,
) -> [(String, String); 3] {
    let source = Document::parse(settings).and_then(|settings| settings.member("source"));
    let deployment = Deployment {
        site,
        policy,
        article: ArticlePattern::of(&site.permalink),
        is_live: source.is_some_and(|source| source.member("live").is_some()),
    };
    [
        (HEADERS.to_owned(), deployment.headers(&hashed(shell))),
        (REDIRECTS.to_owned(), deployment.redirects()),
        (NGINX.to_owned(), deployment.nginx()),
    ]
}

/// The bundle's files whose names hold a hash of their contents, as a shell names them.
fn hashed(shell: &str) -> BTreeSet<&str> {
    shell
        .split(['"', ' ', '/'])
        .filter(|name| is_hashed(name))
        .collect()
}

/// The form `name-0123456789abcdef.js`, `name-0123456789abcdef_bg.wasm`. Trunk writes a hash without
/// its leading zeros.
fn is_hashed(name: &str) -> bool {
    let Some((stem, ending)) = name.split_once('.') else {
        return false;
    };
    let stem = stem.strip_suffix("_bg").unwrap_or(stem);
    stem.rsplit_once('-').is_some_and(|(_, hash)| {
        let is_hex = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
        (12..=16).contains(&hash.len()) && hash.bytes().all(is_hex) && !ending.is_empty()
    })
}
