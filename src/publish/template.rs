//! The document shell that Trunk has built, filled for one page at a time.
//!
//! Knows the few lines of `index.html` that it fills and nothing of what goes in.

use std::{fs, io, path::Path};

use super::manifest;

/// A shell has an address of a story, whatever that is, and nothing for a search engine to read.
const NOT_TO_BE_FOUND: &str = "<meta name=\"robots\" content=\"noindex\">\n";

/// A document shell with its styles at hand.
#[derive(Debug)]
pub struct Template {
    /// Everything up to the title, with styles inlined and the base path set.
    before: String,
    /// From behind the title to the body's start tag.
    between: String,
    /// The shell as it was built, for addresses that were not known when publishing.
    pub shell: String,
}

/// What cannot be filled.
#[derive(Debug, thiserror::Error)]
pub enum TemplateError {
    /// A file of the bundle could not be read.
    #[error("{0}: {1}")]
    Read(String, io::Error),
    /// The shell lacks a line that must be filled.
    #[error("index.html has no {0}; was the bundle built with the project's own index.html?")]
    Missing(&'static str),
}

/// What one page puts into the shell. All of it is finished HTML.
#[derive(Debug, Default)]
pub struct Filling<'a> {
    /// Language tag and direction of the document.
    pub tongue: (&'a str, &'a str),
    /// The elements of the head, title included.
    pub head: &'a str,
    /// The application's HTML.
    pub body: &'a str,
    /// The seed element.
    pub seed: &'a str,
}

impl Template {
    /// Reads the shell of a bundle: `shell.html` where the folder has been published before.
    ///
    /// # Errors
    /// [`TemplateError`] names the file or the missing line.
    pub fn read(
        bundle: &Path,
        base: &str,
        accent: &str,
        policy: impl FnOnce(&str) -> String,
    ) -> Result<Self, TemplateError> {
        let published = bundle.join("shell.html");
        let file = if published.exists() {
            published
        } else {
            bundle.join("index.html")
        };
        let built = read(&file)?;
        let mut style = String::new();
        let mut head = String::new();
        let built_base = attribute_of(&built, "<meta name=\"base-path\"", "content")
            .unwrap_or("/")
            .to_owned();
        for line in built.split_inclusive('\n') {
            if let Some(href) = stylesheet(line) {
                let name = href
                    .strip_prefix(&built_base)
                    .unwrap_or(href)
                    .trim_start_matches('/');
                style.push_str(minified(&read(&bundle.join(name))?).as_str());
            } else if !line.contains("rel=\"icon\"") {
                // The publication's own icon takes the place of the shell's.
                head.push_str(line);
            }
        }
        if style.is_empty() {
            // A shell that was published before has its style inlined already.
            let (_, rest) = head
                .split_once("<style>")
                .ok_or(TemplateError::Missing("style"))?;
            let (inlined, _) = rest
                .split_once("</style>")
                .ok_or(TemplateError::Missing("style"))?;
            style.push_str(
                inlined
                    .split_once("/*site*/")
                    .map_or(inlined, |(own, _)| own),
            );
            let start = head.find("<style>").unwrap_or_default();
            let end = head
                .find("</style>")
                .map_or(start, |end| end + "</style>\n".len());
            head.replace_range(start..end, "");
            head = without_line(&head, "<meta http-equiv=\"Content-Security-Policy\"");
            head = without_line(&head, NOT_TO_BE_FOUND.trim_end());
        }
        let style = [&style, "/*site*/", accent].concat();
        let head = rebased(&head, &built_base, base);
        let policy = policy(&style);
        let added = [
            "<meta http-equiv=\"Content-Security-Policy\" content=\"",
            &policy,
            "\">\n<style>",
            &style,
            "</style>\n",
        ]
        .concat();
        let title = "<title>";
        let (before, rest) = head
            .split_once(title)
            .ok_or(TemplateError::Missing("title"))?;
        let (words, rest) = rest
            .split_once("</title>\n")
            .ok_or(TemplateError::Missing("title"))?;
        let (between, body) = rest
            .split_once("<body>")
            .ok_or(TemplateError::Missing("body"))?;
        let before = [before, &added].concat();
        let shell = [
            &before,
            NOT_TO_BE_FOUND,
            "<link rel=\"icon\" href=\"",
            base,
            manifest::ICON,
            "\" type=\"image/svg+xml\">\n",
            title,
            words,
            "</title>\n",
            between,
            "<body>",
            body,
        ]
        .concat();
        Ok(Self {
            before,
            between: [between, "<body>"].concat(),
            shell,
        })
    }

    /// A finished document.
    #[must_use]
    pub fn fill(&self, filling: &Filling) -> String {
        let (language, direction) = filling.tongue;
        let html = ["<html lang=\"", language, "\" dir=\"", direction, "\">"].concat();
        let before = self.before.replacen("<html lang=\"en\">", &html, 1);
        [
            &before,
            filling.head,
            &self.between,
            filling.body,
            filling.seed,
            "</body>\n</html>\n",
        ]
        .concat()
    }
}

fn read(file: &Path) -> Result<String, TemplateError> {
    fs::read_to_string(file).map_err(|error| TemplateError::Read(file.display().to_string(), error))
}

fn stylesheet(line: &str) -> Option<&str> {
    line.contains("rel=\"stylesheet\"")
        .then(|| attribute_of(line, "<link", "href"))
        .flatten()
}

/// The value of an attribute of the first element that begins so.
fn attribute_of<'a>(html: &'a str, element: &str, name: &str) -> Option<&'a str> {
    let element = &html[html.find(element)?..];
    let element = &element[..element.find('>')?];
    let start = [" ", name, "=\""].concat();
    let value = &element[element.find(&start)? + start.len()..];
    value.split('"').next()
}

fn without_line(html: &str, start: &str) -> String {
    html.split_inclusive('\n')
        .filter(|line| !line.starts_with(start))
        .collect()
}

/// The shell for a site that lies below another path than the bundle was built for.
fn rebased(head: &str, from: &str, to: &str) -> String {
    let mut out = String::new();
    for line in head.split_inclusive('\n') {
        let moved = if line.contains("name=\"base-path\"") {
            line.replace(
                &["content=\"", from, "\""].concat(),
                &["content=\"", to, "\""].concat(),
            )
        } else if line.contains("name=\"bundle\"") || line.contains("<script") {
            let quoted = line.replace(&["=\"", from].concat(), &["=\"", to].concat());
            quoted.replace(&[" ", from].concat(), &[" ", to].concat())
        } else {
            line.to_owned()
        };
        out.push_str(&moved);
    }
    out
}

/// A style sheet without comments and indentation: what readers download with every page.
fn minified(css: &str) -> String {
    let mut out = String::new();
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        out.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, behind)| behind);
    }
    out.push_str(rest);
    out.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .fold(String::new(), |mut all, line| {
            // A selector or value that goes on in the next line keeps its space.
            let joined = all.ends_with(['{', '}', ';', ',', '('])
                || all.is_empty()
                || line.starts_with([')', '}']);
            if !joined {
                all.push(' ');
            }
            all.push_str(line);
            all
        })
}
