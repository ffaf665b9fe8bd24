//! [`get`] over the files of a folder.

use std::{
    fs, io,
    path::{Component, Path, PathBuf},
};

use super::{FetchError, Priority};
use crate::{json::Document, model::address::Address};

/// Where rooted addresses lead: a folder that holds what would lie at the site's root.
#[derive(Debug)]
pub struct Origin {
    folder: PathBuf,
}

impl Origin {
    /// The folder that holds `site.json`.
    #[must_use]
    pub fn folder(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
        }
    }

    fn file(&self, address: &Address) -> Option<PathBuf> {
        let relative = Path::new(address.path().strip_prefix('/')?);
        // Addresses come without dot segments; a check costs nothing and keeps reads inside.
        let inside = relative
            .components()
            .all(|part| matches!(part, Component::Normal(_)));
        inside.then(|| self.folder.join(relative))
    }
}

/// The JSON document at an address.
///
/// # Errors
/// [`FetchError`] says why there is none.
#[expect(clippy::unused_async, reason = "the same signature as in the browser")]
pub async fn get(origin: &Origin, address: &Address, _: Priority) -> Result<Document, FetchError> {
    let file = origin.file(address).ok_or(FetchError::Unreachable)?;
    let text = fs::read_to_string(file).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => FetchError::Status(404),
        io::ErrorKind::InvalidData => FetchError::NotJson,
        _ => FetchError::Unreachable,
    })?;
    Document::parse(&text).ok_or(FetchError::NotJson)
}
