//! What the published site takes over as it is: the program from the bundle, and pictures and
//! other files from the site's folder.
//!
//! Leaves behind what is published in another form: raw feeds, stories and settings, and style
//! sheets that every page holds already.

use std::{
    collections::BTreeSet,
    ffi::OsStr,
    path::{Component, Path, PathBuf},
};

use super::{
    Options, Place, PublishError, documents::Documents, output::Output, place::SETTINGS, policy,
    template::Template,
};
use crate::fetch::file_name;

/// The bundle's folder for parts of the program that the program itself names.
const SNIPPETS: &str = "snippets";

/// The bundle's shell, made the publication's own, and the policy of its pages.
pub(super) fn template(
    bundle: &Path,
    documents: &Documents,
) -> Result<(Template, String), PublishError> {
    let site = documents.site();
    let accent = site.accent.map_or_else(String::new, |accent| {
        format!(
            ":root{{--accent-on-light:{};--accent-on-dark:{}}}",
            accent.on_light(),
            accent.on_dark()
        )
    });
    let mut policy = String::new();
    let template = Template::read(bundle, &site.base_path, &accent, |style, script| {
        policy = policy::content_security_policy(style, script, &site.hosts, documents.players());
        policy.clone()
    })?;
    Ok((template, policy))
}

/// Copies what the published site takes over.
pub(super) fn copy(
    options: &Options,
    documents: &Documents,
    template: &Template,
    output: &Output,
) -> Result<(), PublishError> {
    let Options { bundle, site, .. } = options;
    let is_program = |path: &Path| {
        let name = path.file_name().and_then(OsStr::to_str);
        path.starts_with(SNIPPETS) || name.is_some_and(|name| template.shell.contains(name))
    };
    output
        .copy(bundle, &is_program)
        .map_err(|error| PublishError::File(bundle.clone(), error))?;
    let Place::Folder(folder) = site else {
        return Ok(());
    };
    let raw = raw(documents);
    let is_bundle = site.is(bundle);
    let is_style = |path: &Path| {
        let is_beside_shell = path.components().count() == 1;
        is_beside_shell && path.extension().is_some_and(|ending| ending == "css")
    };
    let is_content = |path: &Path| {
        let mut parts = path.components();
        let is_hidden = |part: Component<'_>| {
            let name = part.as_os_str().to_string_lossy();
            name.starts_with('.') && name != ".well-known"
        };
        !(parts.any(is_hidden) || raw.contains(path) || is_bundle && is_style(path))
    };
    output
        .copy(folder, &is_content)
        .map_err(|error| PublishError::File(folder.clone(), error))
}

/// The files of the site's folder that were read as documents.
fn raw(documents: &Documents) -> BTreeSet<PathBuf> {
    let base = &documents.site().base_path;
    let rooted = documents.sources().iter();
    rooted
        .filter(|address| address.host().is_none())
        .filter_map(|address| address.path().strip_prefix(base.as_str()))
        .map(|path| PathBuf::from(file_name(path)))
        .chain([PathBuf::from(SETTINGS)])
        .collect()
}
