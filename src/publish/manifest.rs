//! What a browser needs to keep the site as an application, and its icon.
//!
//! Follows the W3C's Web Application Manifest and SVG 2. Knows no page.

use serde_json::json;

use super::head::markup::{beside, escaped, permitted};
use crate::site::{Accent, Site};

/// The manifest's name beside the home page.
pub const NAME: &str = "manifest.webmanifest";
/// The icon's name beside the home page.
pub const ICON: &str = "icon.svg";

/// The colour of the light theme's paper; the same as `--paper` in `style/tokens.css`.
pub(super) const PAPER: &str = "#fffefb";
/// The colour of the dark theme's paper; the same as `--paper` there.
pub(super) const DARK_PAPER: &str = "#121212";
/// The accent of a publication that names none; the same as `--accent` there.
const ACCENT: &str = "#8a1c1c";

/// The web application manifest.
///
/// Its display mode keeps the browser's own way back: a reader who came from a search and stays in
/// the application must not be locked up in it.
#[must_use]
pub fn manifest(site: &Site) -> String {
    let icon = |purpose| {
        json!({
            "src": beside(site, ICON),
            "type": "image/svg+xml",
            "sizes": "any",
            "purpose": purpose,
        })
    };
    let mut manifest = json!({
        "name": permitted(&site.title),
        "lang": site.language,
        "dir": site.direction.as_str(),
        "id": site.base_path,
        "start_url": site.base_path,
        "scope": site.base_path,
        "display": "minimal-ui",
        "background_color": PAPER,
        "theme_color": PAPER,
        "categories": ["news"],
        // The letter keeps inside the safe zone, so one drawing serves both purposes.
        "icons": [icon("any"), icon("maskable")],
    });
    if let Some(tagline) = &site.tagline {
        manifest["description"] = json!(permitted(tagline));
    }
    format!("{manifest:#}\n")
}

/// The icon: the publication's initial in white on its accent, as an SVG that fills its square.
#[must_use]
pub fn icon_svg(site: &Site) -> String {
    let accent = site
        .accent
        .map_or_else(|| ACCENT.to_owned(), Accent::on_light);
    let initial = escaped(&initial(&site.title));
    [
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512">"#,
        r#"<rect width="512" height="512" fill=""#,
        &accent,
        r##""/><text x="256" y="256" dy=".35em" fill="#fff" text-anchor="middle" "##,
        r#"font-family="Georgia, 'Noto Serif', serif" font-size="320" font-weight="700">"#,
        &initial,
        "</text></svg>\n",
    ]
    .concat()
}

/// The first letter or digit with the marks that belong to it, in upper case. English titles are
/// known by the word after their article.
fn initial(title: &str) -> String {
    let name = title.strip_prefix("The ").unwrap_or(title);
    let mut letters = name.chars().skip_while(|letter| !letter.is_alphanumeric());
    let first = letters.next().map(char::to_uppercase);
    let marks = letters.take_while(|letter| matches!(letter, '\u{300}'..='\u{36f}'));
    first.into_iter().flatten().chain(marks).collect()
}
