//! Sites published for a test, most of them with a bundle that stands for the real one.

use std::path::{Path, PathBuf};

use dateline::publish::{Options, Place, PublishError, Report, publish};
use serde_json::json;

use super::folder::Folder;

/// The bases that every site is tested below.
pub const BASES: [&str; 2] = ["/", "/news/"];

/// A place in the project.
pub fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// Publishes with the bundle of the fixtures.
pub fn try_published(site: &Path, out: &Path) -> Result<Report, PublishError> {
    published_with(&root("tests/fixtures/bundle"), site, out)
}

/// Publishes with a bundle.
pub fn published_with(bundle: &Path, site: &Path, out: &Path) -> Result<Report, PublishError> {
    let options = Options {
        site: Place::Folder(site.to_owned()),
        bundle: bundle.to_owned(),
        out: out.to_owned(),
        strict: false,
        check: false,
        now: None,
        front: None,
    };
    publish(&options, &|_| {})
}

/// Publishes with the bundle of the fixtures, and it must not fail.
pub fn published(site: &Path, out: &Path) -> Report {
    try_published(site, out).unwrap_or_else(|error| panic!("{}: {error}", site.display()))
}

/// A copy of a site that lies below another base path.
pub fn site_below(base: &str, site: &str) -> Folder {
    let copy = Folder::copy_of(&root(site));
    copy.change("site.json", |settings| settings["base_path"] = json!(base));
    copy
}
