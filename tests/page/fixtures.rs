//! The browser's tests cannot list a folder, so they name the fixtures of HTML that they read.

use std::{collections::BTreeSet, fs, path::Path};

#[test]
fn the_browser_reads_every_fixture_of_html() {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let listed = fs::read_to_string(tests.join("browser/html.rs")).expect("the list");
    let (_, listed) = listed.split_once("\nfixtures! {").expect("the list");
    let (listed, _) = listed.split_once('}').expect("the list");
    let listed: BTreeSet<&str> = listed.split('"').skip(1).step_by(2).collect();
    let mut found = BTreeSet::new();
    for entry in fs::read_dir(tests.join("fixtures/html")).expect("the fixtures") {
        let path = entry.expect("a file").path();
        if path.extension().is_some_and(|ending| ending == "html") {
            assert!(
                path.with_extension("blocks").is_file(),
                "{}",
                path.display()
            );
            let name = path.file_stem().expect("a name").to_string_lossy();
            found.insert(name.into_owned());
        }
    }
    let found: BTreeSet<&str> = found.iter().map(String::as_str).collect();
    assert_eq!(listed, found, "tests/browser/html.rs names other fixtures");
    assert!(found.len() >= 40, "{}", found.len());
}
