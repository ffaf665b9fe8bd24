//! Texts laid aside in one file and found again by their place, so that memory need not hold them.
//!
//! Knows nothing of what they say. The file goes when the spool goes.

use std::{
    fs::{self, File},
    io::{self, Read, Seek, SeekFrom, Write},
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, PoisonError},
};

use super::output::beside;

/// The place of a text.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Span {
    start: u64,
    length: usize,
}

/// A file of texts, or none where nobody will ask for them again.
#[derive(Debug)]
pub(super) struct Spool(Option<Kept>);

#[derive(Debug)]
struct Kept {
    path: PathBuf,
    file: Mutex<File>,
}

impl Spool {
    /// A spool that forgets everything.
    pub fn nowhere() -> Self {
        Self(None)
    }

    /// A spool beside the folder that is written, on the same disk.
    pub fn beside(target: &Path) -> io::Result<Self> {
        let path = beside(target, "spool");
        let mut options = File::options();
        let file = options.read(true).write(true).create(true).truncate(true);
        let file = Mutex::new(file.open(&path)?);
        Ok(Self(Some(Kept { path, file })))
    }

    /// Lays a text aside.
    pub fn put(&self, text: &str) -> io::Result<Span> {
        let Some(kept) = &self.0 else {
            return Ok(Span::default());
        };
        let mut file = kept.file();
        let start = file.seek(SeekFrom::End(0))?;
        file.write_all(text.as_bytes())?;
        Ok(Span {
            start,
            length: text.len(),
        })
    }

    /// The text of a place.
    pub fn get(&self, span: Span) -> io::Result<String> {
        let mut bytes = vec![0; span.length];
        if let Some(kept) = &self.0 {
            let mut file = kept.file();
            file.seek(SeekFrom::Start(span.start))?;
            file.read_exact(&mut bytes)?;
        }
        String::from_utf8(bytes).map_err(io::Error::other)
    }
}

impl Kept {
    fn file(&self) -> MutexGuard<'_, File> {
        self.file.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Kept {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.path);
    }
}
