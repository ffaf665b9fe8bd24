//! Folders of a test's own, and copies of sites to change.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process,
    sync::atomic::{AtomicUsize, Ordering},
};

use serde_json::Value;

/// A folder that goes when the test ends.
pub struct Folder(PathBuf);

impl Folder {
    /// A new, empty one.
    pub fn new() -> Self {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let path = env::temp_dir().join(format!("dateline-site-{}-{number}", process::id()));
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    /// A copy of a folder.
    pub fn copy_of(folder: &Path) -> Self {
        let copy = Self::new();
        copy_into(folder, &copy.0);
        copy
    }

    /// A place in it.
    pub fn at(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    /// Changes one of its JSON documents.
    pub fn change(&self, name: &str, change: impl FnOnce(&mut Value)) {
        let file = self.0.join(name);
        let mut document = serde_json::from_slice(&fs::read(&file).unwrap()).unwrap();
        change(&mut document);
        fs::write(file, document.to_string()).unwrap();
    }
}

impl AsRef<Path> for Folder {
    fn as_ref(&self) -> &Path {
        &self.0
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Copies a folder's files and folders into another.
pub fn copy_into(folder: &Path, into: &Path) {
    fs::create_dir_all(into).unwrap();
    for name in files(folder) {
        let copy = into.join(&name);
        fs::create_dir_all(copy.parent().unwrap()).unwrap();
        fs::copy(folder.join(&name), copy).unwrap();
    }
}

/// The names of all files in a folder and those within it, in order.
pub fn files(folder: &Path) -> Vec<String> {
    let mut names = Vec::new();
    let mut folders = vec![PathBuf::new()];
    while let Some(inner) = folders.pop() {
        for entry in fs::read_dir(folder.join(&inner)).unwrap() {
            let entry = entry.unwrap();
            let path = inner.join(entry.file_name());
            if entry.file_type().unwrap().is_dir() {
                folders.push(path);
            } else {
                names.push(path.to_str().unwrap().to_owned());
            }
        }
    }
    names.sort();
    names
}
