//! The folder that is written: beside the old one, then in its place.
//!
//! Owns atomicity, compression and the record of what was written. Knows nothing of the contents,
//! except which file goes beside the folder.

use std::{
    collections::BTreeSet,
    ffi::OsStr,
    fs, io,
    path::{Path, PathBuf},
    sync::{Mutex, OnceLock, PoisonError},
};

use super::compression::{BUNDLE, Effort, PAGE, brotli, effort_for, gains, gzip};

/// The list of what was written, so that publishing again knows what is its own.
const RECORD: &str = "published.txt";
/// What the server is told about the folder: it goes beside it in the end, since it is for nobody
/// who visits the site.
const BESIDE: &str = super::deploy::NGINX;
/// A folder in the making. Dropped before [`Output::swap`], it leaves no trace.
#[derive(Debug)]
pub struct Output {
    target: PathBuf,
    staging: PathBuf,
    written: Mutex<BTreeSet<String>>,
    /// How hard pages are compressed.
    effort: OnceLock<Effort>,
}

impl Output {
    /// Begins a folder that will stand at `target`.
    ///
    /// # Errors
    /// When the folder beside it cannot be made.
    pub fn begin(target: &Path) -> io::Result<Self> {
        let staging = beside(target, "new");
        let old = beside(target, "old");
        if old.exists() && !target.exists() {
            // A run was killed between the two steps of its swap.
            fs::rename(old, target)?;
        }
        if staging.exists() {
            // What a killed run has left.
            fs::remove_dir_all(&staging)?;
        }
        fs::create_dir_all(&staging)?;
        Ok(Self {
            target: target.to_owned(),
            staging,
            written: Mutex::default(),
            effort: OnceLock::new(),
        })
    }

    /// Tells how many pages there will be.
    pub fn prepare_for(&self, pages: usize) {
        self.effort.get_or_init(|| effort_for(pages));
    }

    /// Copies those of a folder's files that are `wanted`, by their paths in it, except for what an
    /// earlier run wrote into it.
    ///
    /// # Errors
    /// When a file cannot be read or written.
    pub fn copy(&self, folder: &Path, wanted: &dyn Fn(&Path) -> bool) -> io::Result<()> {
        let record = fs::read_to_string(folder.join(RECORD)).unwrap_or_default();
        let own: BTreeSet<&str> = record.lines().collect();
        let mut folders = vec![PathBuf::new()];
        while let Some(inner) = folders.pop() {
            for entry in fs::read_dir(folder.join(&inner))? {
                let entry = entry?;
                let path = inner.join(entry.file_name());
                let name = path.to_string_lossy();
                // What is linked counts as what it is, as for a host.
                if fs::metadata(entry.path())?.is_dir() {
                    // The site's folder may hold the one that is written.
                    if !self.is_ours(&entry.path()) {
                        folders.push(path);
                    }
                } else if !own.contains(name.as_ref()) && name != RECORD && wanted(&path) {
                    self.place(&path, &fs::read(entry.path())?, BUNDLE, false)?;
                }
            }
        }
        Ok(())
    }

    fn is_ours(&self, folder: &Path) -> bool {
        let Ok(folder) = fs::canonicalize(folder) else {
            return false;
        };
        [&self.target, &self.staging]
            .into_iter()
            .any(|own| fs::canonicalize(own).is_ok_and(|own| own == folder))
    }

    /// Writes a file, and beside it the same compressed.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn write(&self, name: &str, contents: &[u8]) -> io::Result<()> {
        let name = Path::new(name);
        let is_page = name.extension() == Some(OsStr::new("html"));
        let effort = self.effort.get().filter(|_| is_page).unwrap_or(&PAGE);
        self.place(name, contents, *effort, true)
    }

    fn place(&self, name: &Path, contents: &[u8], effort: Effort, is_own: bool) -> io::Result<()> {
        if let Some(folder) = self.staging.join(name).parent() {
            fs::create_dir_all(folder)?;
        }
        let packed = [with(name, ".br"), with(name, ".gz")];
        let packed = if gains(name) { packed.as_slice() } else { &[] };
        self.note(name, is_own);
        for name in packed {
            // Compressed files are always our own: they are made anew from what they belong to.
            self.note(name, true);
        }
        if self.take_over(name, packed, contents) {
            return Ok(());
        }
        let write = |name: &Path, contents: &[u8]| {
            let file = self.staging.join(name);
            // What has that name already may be a link into the site that stands.
            let _ = fs::remove_file(&file);
            fs::write(file, contents)
        };
        write(name, contents)?;
        if let [br, gz] = packed {
            write(br, &brotli(contents, effort.0)?)?;
            write(gz, &gzip(contents, effort.1)?)?;
        }
        Ok(())
    }

    /// Takes a file over from the site that stands there, with its compressed ones, where it holds
    /// the same: it keeps its time, by which hosts tell browsers that nothing has changed.
    fn take_over(&self, name: &Path, packed: &[PathBuf], contents: &[u8]) -> bool {
        let old = self.target.join(name);
        let is_same = fs::metadata(&old).is_ok_and(|old| old.len() == contents.len() as u64)
            && fs::read(&old).is_ok_and(|old| old == contents)
            && packed.iter().all(|name| self.target.join(name).is_file());
        let link = |name: &Path| fs::hard_link(self.target.join(name), self.staging.join(name));
        // A disk without links writes everything anew.
        is_same && packed.iter().all(|name| link(name).is_ok()) && link(name).is_ok()
    }

    fn note(&self, name: &Path, is_own: bool) {
        if is_own && name != Path::new(BESIDE) {
            let mut written = self.written.lock().unwrap_or_else(PoisonError::into_inner);
            written.insert(name.to_string_lossy().into_owned());
        }
    }

    /// Puts the new folder in the place of the old one.
    ///
    /// # Errors
    /// When a folder cannot be renamed; the old one then stands where it stood.
    pub fn swap(self) -> io::Result<()> {
        let mut record = String::new();
        for name in self
            .written
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .iter()
        {
            record.push_str(name);
            record.push('\n');
        }
        fs::write(self.staging.join(RECORD), record)?;
        let old = beside(&self.target, "old");
        if old.exists() {
            fs::remove_dir_all(&old)?;
        }
        if self.target.exists() {
            fs::rename(&self.target, &old)?;
        }
        if let Err(error) = fs::rename(&self.staging, &self.target) {
            fs::rename(&old, &self.target)?;
            return Err(error);
        }
        if old.exists() {
            fs::remove_dir_all(old)?;
        }
        let inside = self.target.join(BESIDE);
        if inside.exists() {
            let mut name = self.target.file_name().unwrap_or_default().to_owned();
            name.push(".");
            name.push(BESIDE);
            fs::rename(inside, self.target.with_file_name(name))?;
        }
        Ok(())
    }
}

impl Drop for Output {
    fn drop(&mut self) {
        // Gone already after a swap; otherwise half a site is of no use to anybody.
        let _ = fs::remove_dir_all(&self.staging);
    }
}

/// A file's name with one more ending.
fn with(name: &Path, ending: &str) -> PathBuf {
    let mut name = name.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

/// A folder beside another: on the same disk, so that a rename is one step.
pub(super) fn beside(target: &Path, kind: &str) -> PathBuf {
    let mut name = std::ffi::OsString::from(".");
    name.push(target.file_name().unwrap_or(OsStr::new("site")));
    name.push(".");
    name.push(kind);
    target.with_file_name(name)
}
