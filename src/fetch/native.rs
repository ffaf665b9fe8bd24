//! [`get`] over the files of a folder, and over HTTP where that is wanted.

mod web;

use std::{
    cell::Cell,
    fmt, fs,
    io::{self, Read},
    path::{Component, Path, PathBuf},
};

use super::{FetchError, Priority};
use crate::{
    json::{self, Document},
    model::address::Address,
};
pub use web::Web;

/// Most bytes of a document; of an answer after decompression.
const BYTES: u64 = 64 * 1_024 * 1_024;

/// Where addresses lead: rooted ones to a folder that holds what would lie below the site's base
/// path, others to the web.
#[derive(Debug, Default)]
pub struct Origin {
    folder: Option<PathBuf>,
    base: String,
    web: Option<Web>,
}

/// Why there is no document, with what is known beyond that.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// The kind of failure.
    pub cause: FetchError,
    /// What the system, the server's answer or the parser says.
    pub detail: Option<String>,
}

impl From<FetchError> for Failure {
    fn from(cause: FetchError) -> Self {
        Self {
            cause,
            detail: None,
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.cause.fmt(formatter)?;
        match &self.detail {
            Some(detail) => write!(formatter, " ({detail})"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for Failure {}

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
            web: None,
        }
    }

    /// No folder at all: only what a session has been given can be had.
    #[must_use]
    pub fn nowhere() -> Self {
        Self::default()
    }

    /// The same, and other hosts can be asked as well.
    #[must_use]
    pub fn with_web(self, web: Web) -> Self {
        Self {
            web: Some(web),
            ..self
        }
    }

    /// The document at an address.
    ///
    /// # Errors
    /// [`Failure`] says why there is none.
    pub fn read(&self, address: &Address) -> Result<Document, Failure> {
        let bytes = match (&self.web, address.host()) {
            (Some(web), Some(_)) => web.get(address)?,
            _ => self.file(address)?,
        };
        // As `fetch` decodes: what is not UTF-8 costs its characters, not the document.
        let text = String::from_utf8_lossy(&bytes);
        Document::read(&text).or_else(|error| {
            json::salvaged(&text).ok_or_else(|| Failure {
                cause: FetchError::NotJson,
                detail: Some(error.to_string()),
            })
        })
    }

    fn file(&self, address: &Address) -> Result<Vec<u8>, Failure> {
        let file = self.path(address).ok_or(FetchError::Unreachable)?;
        let bytes = contents(&file).map_err(|error| Failure {
            cause: match error.kind() {
                io::ErrorKind::NotFound => FetchError::Status(404),
                _ => FetchError::Unreachable,
            },
            detail: Some(format!("{}: {error}", file.display())),
        })?;
        bytes.ok_or_else(|| Failure {
            cause: FetchError::TooLarge,
            detail: Some(format!("{}: more than {BYTES} bytes", file.display())),
        })
    }

    /// Another host's document is none of the folder's files, whatever its path.
    fn path(&self, address: &Address) -> Option<PathBuf> {
        if address.host().is_some() {
            return None;
        }
        let relative = file_name(address.path().strip_prefix(self.base.as_str())?);
        let relative = Path::new(&relative);
        // Addresses come without dot segments; a check costs nothing and keeps reads inside.
        let inside = relative
            .components()
            .all(|part| matches!(part, Component::Normal(_)));
        Some(self.folder.as_ref().filter(|_| inside)?.join(relative))
    }
}

/// What a file holds; nothing when that is too much.
fn contents(file: &Path) -> io::Result<Option<Vec<u8>>> {
    let file = fs::File::open(file)?;
    let length = file.metadata()?.len();
    if length > BYTES {
        return Ok(None);
    }
    // Devices and pipes tell no length.
    let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or_default());
    file.take(BYTES + 1).read_to_end(&mut bytes)?;
    Ok((bytes.len() as u64 <= BYTES).then_some(bytes))
}

/// The JSON document at an address. It is there when this returns: nothing natively waits.
///
/// # Errors
/// [`FetchError`] says why there is none.
pub async fn get(origin: &Origin, address: &Address, _: Priority) -> Result<Document, FetchError> {
    origin.read(address).map_err(|failure| failure.cause)
}

/// Natively nobody waits for a thread that reads on.
pub async fn breathe(_: &Cell<f64>) {}

/// The file name of a path: servers look for the decoded one.
pub(crate) fn file_name(path: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = path.as_bytes();
    while let Some((first, behind)) = rest.split_first() {
        let escape = (*first == b'%').then(|| behind.get(..2)).flatten();
        let byte = escape
            .and_then(|digits| std::str::from_utf8(digits).ok())
            .and_then(|digits| u8::from_str_radix(digits, 16).ok());
        bytes.push(byte.unwrap_or(*first));
        rest = if byte.is_some() { &behind[2..] } else { behind };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
