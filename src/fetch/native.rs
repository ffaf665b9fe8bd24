//! [`get`] over the files of a folder.

use std::{
    fs, io,
    path::{Component, Path, PathBuf},
};

use super::{FetchError, Priority};
use crate::{json::Document, model::address::Address};

/// Where rooted addresses lead: a folder that holds what would lie below the site's base path.
#[derive(Debug)]
pub struct Origin {
    folder: Option<PathBuf>,
    base: String,
}

impl Origin {
    /// The folder that holds `site.json`, for a site at the root of its host.
    #[must_use]
    pub fn folder(folder: &Path) -> Self {
        Self::below(folder, "/")
    }

    /// The folder that holds `site.json`, for a site below a base path, which ends with `/`.
    #[must_use]
    pub fn below(folder: &Path, base: &str) -> Self {
        Self {
            folder: Some(folder.to_owned()),
            base: base.to_owned(),
        }
    }

    /// No folder at all: only what a session has been given can be had.
    #[must_use]
    pub fn nowhere() -> Self {
        Self {
            folder: None,
            base: String::new(),
        }
    }

    /// Another host's document is none of the folder's files, whatever its path.
    fn file(&self, address: &Address) -> Option<PathBuf> {
        if address.host().is_some() {
            return None;
        }
        let relative = Path::new(address.path().strip_prefix(self.base.as_str())?);
        // Addresses come without dot segments; a check costs nothing and keeps reads inside.
        let inside = relative
            .components()
            .all(|part| matches!(part, Component::Normal(_)));
        Some(self.folder.as_ref().filter(|_| inside)?.join(relative))
    }
}

/// The JSON document at an address.
///
/// # Errors
/// [`FetchError`] says why there is none.
pub async fn get(origin: &Origin, address: &Address, _: Priority) -> Result<Document, FetchError> {
    let file = origin.file(address).ok_or(FetchError::Unreachable)?;
    let text = fs::read_to_string(file).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => FetchError::Status(404),
        io::ErrorKind::InvalidData => FetchError::NotJson,
        _ => FetchError::Unreachable,
    })?;
    Document::parse(&text).ok_or(FetchError::NotJson)
}
