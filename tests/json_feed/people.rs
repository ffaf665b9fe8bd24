//! Who wrote it.

use super::*;

#[test]
fn version_1_0_has_an_author() {
    let edition = edition("version_1_0_author");
    assert_eq!(authors(&edition, "a"), ["Jane Roe"]);
    assert_eq!(
        edition.headlines[0].byline.authors[0].slug.as_str(),
        "jane-roe"
    );
    assert_eq!(authors(&edition, "b"), ["Desk"]);
}

#[test]
fn authors_come_before_author() {
    let edition = edition("authors_before_author");
    assert_eq!(authors(&edition, "a"), ["New Name"]);
    assert_eq!(authors(&edition, "b"), ["Old Name"]);
    assert_eq!(authors(&edition, "c"), ["Old Name"]);
}

#[test]
fn the_feeds_authors_wrote_what_nobody_else_did() {
    let edition = edition("authors_of_feed");
    assert_eq!(authors(&edition, "a"), ["The Desk"]);
    assert!(headline(&edition, "b").byline.is_empty());
    assert_eq!(authors(&edition, "c"), ["The Desk"]);
}

#[test]
fn authors_are_taken_in_any_shape() {
    let edition = edition("authors_shapes");
    assert_eq!(authors(&edition, "object"), ["Only One"]);
    assert_eq!(authors(&edition, "strings"), ["Ann Lee", "Bo Ek"]);
    assert_eq!(authors(&edition, "string"), ["Ann Lee"]);
    assert_eq!(authors(&edition, "array"), ["Ann Lee", "Bo Ek"]);
    assert_eq!(authors(&edition, "twice"), ["Ann Lee", "Bo Ek"]);
    assert_eq!(authors(&edition, "signed"), ["Ann Lee"]);
    assert_eq!(authors(&edition, "script"), ["李雷"]);
    assert_eq!(authors(&edition, "entity"), ["Smith & Sons"]);
    let unsluggable = &headline(&edition, "no_letters").byline.authors[0];
    assert_eq!(unsluggable.name, "***");
    assert!(unsluggable.slug.as_str().starts_with("author-"));
}
