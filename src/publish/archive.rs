//! Posts as they were sent, kept between runs beside the published folder.
//!
//! Owns what need not be asked for again: a run that was cut short goes on where it was, and a later
//! one asks for what has changed since. Knows nothing of what a post says.

use std::{
    collections::BTreeSet,
    fs, io,
    path::{Path, PathBuf},
};

use super::output::beside;
use crate::json::Document;

/// A folder with a file for each post, or none where nothing is to be kept.
#[derive(Debug)]
pub(super) struct Archive(Option<PathBuf>);

impl Archive {
    /// An archive that forgets everything.
    pub fn nowhere() -> Self {
        Self(None)
    }

    /// The archive of the site that is published into a folder.
    pub fn beside(target: &Path) -> io::Result<Self> {
        let folder = beside(target, "posts");
        fs::create_dir_all(&folder)?;
        Ok(Self(Some(folder)))
    }

    fn file(&self, id: u32) -> Option<PathBuf> {
        let name = [&id.to_string(), ".json"].concat();
        Some(self.0.as_ref()?.join(name))
    }

    /// Keeps a post.
    pub fn put(&self, id: u32, post: &Document) -> io::Result<()> {
        let Some(file) = self.file(id) else {
            return Ok(());
        };
        // In one step: half a post would be taken for a whole one.
        let half = file.with_extension("half");
        fs::write(&half, post.value().to_string())?;
        fs::rename(half, file)
    }

    /// The post with this number, as it was when it was kept.
    pub fn get(&self, id: u32) -> Option<Document> {
        let text = fs::read_to_string(self.file(id)?).ok()?;
        Document::parse(&text)
    }

    /// Forgets all posts but these.
    pub fn keep(&self, ids: &BTreeSet<u32>) -> io::Result<()> {
        let Some(folder) = &self.0 else {
            return Ok(());
        };
        for entry in fs::read_dir(folder)? {
            let file = entry?.path();
            let stem = file.file_stem().and_then(|stem| stem.to_str());
            let id = stem.and_then(|stem| stem.parse().ok());
            if id.is_none_or(|id| !ids.contains(&id)) {
                fs::remove_file(file)?;
            }
        }
        Ok(())
    }
}
