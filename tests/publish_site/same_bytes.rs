//! The same content gives the same bytes, wherever and however often it is published.

use std::{
    fs,
    time::{Duration, SystemTime},
};

use serde_json::json;

use super::{
    contents, differing,
    folder::Folder,
    publishing::{published, published_with, root},
};

#[test]
fn two_folders_hold_the_same() {
    let (one, other) = (Folder::new(), Folder::new());
    let [first, second] = [&one, &other].map(|folder| {
        published(&root("content"), &folder.at("site"));
        contents(folder.as_ref())
    });
    assert!(
        first.contains_key("site.nginx.conf"),
        "it lies beside the folder"
    );
    assert!(first.len() > 500, "{}", first.len());
    assert_eq!(differing(&first, &second), [""; 0]);
    assert_eq!(
        fs::read_dir(one.as_ref()).unwrap().count(),
        2,
        "nothing is left over"
    );
}

#[test]
fn a_site_published_over_itself_stays_the_same() {
    let folder = Folder::new();
    let out = folder.at("site");
    published(&root("content"), &out);
    let before = contents(folder.as_ref());
    published(&root("content"), &out);
    assert_eq!(differing(&before, &contents(folder.as_ref())), [""; 0]);
}

/// As `make build` does it: the bundle's folder becomes the site, and later the bundle again.
#[test]
fn a_bundle_becomes_the_site_and_is_a_bundle_still() {
    let apart = Folder::new();
    published(&root("tests/fixtures/edition-small"), &apart.at("site"));
    let within = Folder::new();
    super::folder::copy_into(&root("tests/fixtures/bundle"), &within.at("site"));
    let bundle = within.at("site");
    for time in ["first", "second", "third"] {
        published_with(&bundle, &root("tests/fixtures/edition-small"), &bundle).unwrap();
        let (apart, within) = (contents(apart.as_ref()), contents(within.as_ref()));
        assert_eq!(differing(&apart, &within), [""; 0], "{time} time");
    }
}

/// Hosts tell browsers by a file's time that nothing has changed.
#[test]
fn what_has_not_changed_keeps_its_time() {
    let site = Folder::copy_of(&root("tests/fixtures/edition-small"));
    let out = Folder::new();
    let long_ago = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
    published(site.as_ref(), &out.at("site"));
    let all = contents(&out.at("site"));
    for name in all.keys() {
        let file = fs::File::options()
            .write(true)
            .open(out.at("site").join(name));
        file.unwrap().set_modified(long_ago).unwrap();
    }
    site.change("site.json", |settings| {
        settings["contact"] = json!("else@courier.example");
    });
    published(site.as_ref(), &out.at("site"));
    let after = contents(&out.at("site"));
    let changed = differing(&all, &after);
    assert!(changed.contains(&"index.html".to_owned()), "{changed:?}");
    let mut kept = 0;
    for name in after.keys().filter(|name| *name != "published.txt") {
        let time = fs::metadata(out.at("site").join(name))
            .unwrap()
            .modified()
            .unwrap();
        assert_eq!(time == long_ago, !changed.contains(name), "{name}");
        kept += usize::from(time == long_ago);
    }
    assert!(kept > 20, "{kept} of {}", after.len());
}
