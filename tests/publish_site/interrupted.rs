//! Publishing that does not come to its end: the old site stays whole.

use std::{
    fs,
    path::Path,
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use serde_json::json;

use super::{
    contents, differing,
    folder::{Folder, files},
    publishing::{published, root, try_published},
};

const PATIENCE: Duration = Duration::from_secs(60);
const BEAT: Duration = Duration::from_millis(2);

/// The program, publishing the demo edition.
fn program(out: &Path) -> Child {
    Command::new(env!("CARGO_BIN_EXE_publish"))
        .arg("--site")
        .arg(root("content"))
        .arg("--bundle")
        .arg(root("tests/fixtures/bundle"))
        .arg("--out")
        .arg(out)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

#[test]
fn a_killed_run_leaves_the_old_site() {
    let folder = Folder::new();
    let out = folder.at("site");
    published(&root("tests/fixtures/edition-small"), &out);
    let old = contents(folder.as_ref());
    let mut run = program(&out);
    let staging = folder.at(".site.new");
    let start = Instant::now();
    while !staging.join("article").exists() {
        assert!(
            run.try_wait().unwrap().is_none(),
            "the run is over too soon"
        );
        assert!(
            start.elapsed() < PATIENCE,
            "nothing is written in {PATIENCE:?}"
        );
        thread::sleep(BEAT);
    }
    run.kill().unwrap();
    assert!(!run.wait().unwrap().success(), "it was killed too late");
    assert!(!files(&staging).is_empty(), "half a site is left");
    let mut left = contents(folder.as_ref());
    // What was being written, and the bodies that were laid aside for it.
    left.retain(|name, _| !name.starts_with(".site.new/") && name != ".site.spool");
    assert_eq!(differing(&old, &left), [""; 0], "the old site has changed");
    // The next run is not disturbed by what the killed one has left.
    assert!(program(&out).wait().unwrap().success());
    let fresh = Folder::new();
    published(&root("content"), &fresh.at("site"));
    assert_eq!(
        differing(&contents(fresh.as_ref()), &contents(folder.as_ref())),
        [""; 0]
    );
}

#[test]
fn a_run_that_fails_leaves_the_old_site_and_says_why() {
    let folder = Folder::new();
    let out = folder.at("site");
    published(&root("tests/fixtures/edition-small"), &out);
    let old = contents(folder.as_ref());
    let site = Folder::copy_of(&root("tests/fixtures/edition-small"));
    // The newest stories can be read; the older ones cannot.
    let missing = "feed-2.json";
    fs::remove_file(site.at(missing)).unwrap();
    let error = try_published(site.as_ref(), &out).unwrap_err().to_string();
    assert!(error.contains(missing), "{error}");
    assert_eq!(differing(&old, &contents(folder.as_ref())), [""; 0]);

    let site = Folder::copy_of(&root("tests/fixtures/edition-small"));
    site.change("site.json", |settings| settings["title"] = json!(""));
    let error = try_published(site.as_ref(), &out).unwrap_err().to_string();
    assert!(error.contains("site.json"), "{error}");
    assert_eq!(differing(&old, &contents(folder.as_ref())), [""; 0]);
}
