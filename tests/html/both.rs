//! What the native and the browser's parser are compared by: `browser/html.rs` reads the same
//! fixtures and vectors and must print the same blocks as this does.

use std::{collections::BTreeSet, fs, path::Path};

use super::{
    read,
    vectors::{FILES, vectors},
    vectors_text::{assert_same, print_vectors},
};

/// The names of the files of a folder that end so.
fn names(folder: &str, ending: &str) -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures")
        .join(folder);
    let files = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name());
    files
        .filter_map(|name| Some(name.to_str()?.strip_suffix(ending)?.to_owned()))
        .collect()
}

#[test]
fn the_browser_reads_every_fixture() {
    let list = include_str!("../browser/html.rs");
    for name in names("html", ".html") {
        assert!(list.contains(&format!("    \"{name}\"\n")), "{name}");
    }
}

#[test]
fn every_file_of_vectors_is_read() {
    let known: BTreeSet<_> = FILES.iter().map(|(name, ..)| (*name).to_owned()).collect();
    assert_eq!(names("hostile", ".txt"), known);
    assert!(vectors().len() >= 300, "{}", vectors().len());
    let texts: BTreeSet<_> = vectors().into_iter().map(|vector| vector.text).collect();
    assert_eq!(texts.len(), vectors().len(), "a vector stands twice");
}

/// `UPDATE=1 cargo test --test html` writes the blocks anew.
#[test]
fn vectors_give_their_blocks() {
    for (name, lines, expected) in FILES {
        let found = print_vectors(name, lines, read);
        if std::env::var_os("UPDATE").is_some() {
            let file = format!("tests/fixtures/hostile/{name}.blocks");
            fs::write(Path::new(env!("CARGO_MANIFEST_DIR")).join(file), found).unwrap();
        } else {
            assert_same(name, &found, expected);
        }
    }
}
