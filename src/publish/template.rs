//! The document shell that Trunk has built, filled for one page at a time.
//!
//! Knows the few lines of `index.html` that it fills and nothing of what goes in.

use std::{fs, io, path::Path};

use super::manifest;

/// A shell has an address of a story, whatever that is, and nothing for a search engine to read.
const NOT_TO_BE_FOUND: &str = "<meta name=\"robots\" content=\"noindex\">\n";

/// A document shell with its styles and its script at hand. Both stand in the page: a request for
/// either would delay the first paint.
#[derive(Debug)]
pub struct Template {
    /// Everything up to the title, with styles inlined and the base path set.
    before: String,
    /// From behind the title to the body's start tag.
    between: String,
    /// The element that starts the program, for the body's end: it looks for the seed.
    script: String,
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
    /// Reads the shell of a bundle: `shell.html` where the folder has been published before. `policy`
    /// makes the content security policy of the style and the script.
    ///
    /// # Errors
    /// [`TemplateError`] names the file or the missing line.
    pub fn read(
        bundle: &Path,
        base: &str,
        accent: &str,
        policy: impl FnOnce(&str, &str) -> String,
    ) -> Result<Self, TemplateError> {
        let published = bundle.join("shell.html");
        let file = if published.exists() {
            published
        } else {
            bundle.join("index.html")
        };
        let built = read(&file)?;
        let (mut style, mut script) = (String::new(), String::new());
        let mut head = String::new();
        let built_base = attribute_of(&built, "<meta name=\"base-path\"", "content")
            .unwrap_or("/")
            .to_owned();
        let file_at = |address: &str| {
            let name = address.strip_prefix(&built_base).unwrap_or(address);
            read(&bundle.join(name.trim_start_matches('/')))
        };
        for line in built.split_inclusive('\n') {
            if let Some(href) = stylesheet(line) {
                style.push_str(minified(&file_at(href)?).as_str());
            } else if let Some(src) = attribute_of(line, "<script", "src") {
                script.push_str(file_at(src)?.trim_end());
            } else if !line.contains("rel=\"icon\"") {
                // The publication's own icon takes the place of the shell's.
                head.push_str(line);
            }
        }
        if style.is_empty() {
            // A shell that was published before has its style and script inlined already.
            let inlined = taken(&mut head, "style").ok_or(TemplateError::Missing("style"))?;
            let own = inlined.split_once("/*site*/");
            style.push_str(own.map_or(inlined.as_str(), |(own, _)| own));
            script.push_str(&taken(&mut head, "script").unwrap_or_default());
            head = without_line(&head, "<meta http-equiv=\"Content-Security-Policy\"");
            head = without_line(&head, NOT_TO_BE_FOUND.trim_end());
        }
        if script.is_empty() {
            return Err(TemplateError::Missing("script"));
        }
        let style = [&style, "/*site*/", accent].concat();
        let head = rebased(&head, &built_base, base);
        let policy = policy(&style, &script);
        let script = ["<script>", &script, "</script>\n"].concat();
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
            &body.replacen("</body>", &[&script, "</body>"].concat(), 1),
        ]
        .concat();
        Ok(Self {
            before,
            between: [between, "<body>"].concat(),
            script,
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
            &self.script,
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

/// Takes an element without attributes out of a document; gives back what stands in it.
fn taken(html: &mut String, name: &str) -> Option<String> {
    let (open, close) = (["<", name, ">"].concat(), ["</", name, ">\n"].concat());
    let start = html.find(&open)?;
    let inside = start + open.len();
    let end = inside + html[inside..].find(&close)?;
    let text = html[inside..end].to_owned();
    html.replace_range(start..end + close.len(), "");
    Some(text)
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
        } else if line.contains("name=\"bundle\"") {
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
