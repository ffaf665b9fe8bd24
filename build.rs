//! Names the state of the sources, so that a published page and the program that is to take it
//! over can tell whether they belong together.

use std::{fs, io, path::Path};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=src");
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    digest(Path::new("src"), &mut hash)?;
    println!("cargo::rustc-env=DATELINE_BUILD={hash:016x}");
    Ok(())
}

/// FNV-1a over names and contents, in the order of the names.
fn digest(folder: &Path, hash: &mut u64) -> io::Result<()> {
    let mut entries: Vec<_> = fs::read_dir(folder)?.collect::<io::Result<_>>()?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let path = entry.path();
        if entry.file_type()?.is_dir() {
            digest(&path, hash)?;
            continue;
        }
        for byte in path.to_string_lossy().bytes().chain(fs::read(&path)?) {
            *hash = (*hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    Ok(())
}
