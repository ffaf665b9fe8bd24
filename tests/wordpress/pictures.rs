//! Featured pictures.

use dateline::model::block::{BlockKind, Inline};

use crate::{article, headline};

const UPLOADS: &str = "https://news.example/wp-content/uploads/2025/02/";

#[test]
fn a_picture_has_its_sizes_without_the_cropped_ones() {
    let picture = headline("picture").picture.expect("a picture");
    assert_eq!(
        picture.address.as_str(),
        format!("{UPLOADS}locks-%E2%80%93-n-scaled.jpg")
    );
    assert_eq!(picture.size, Some((2560, 1707)));
    assert_eq!(picture.alt, "A ship in a lock");
    assert_eq!(picture.caption.as_deref(), Some("Ships & locks at noon"));
    let widths: Vec<u32> = picture.widths.iter().map(|file| file.width).collect();
    assert_eq!(widths, [300, 1024, 2560]);
    let large = &picture.widths[1].address;
    assert_eq!(large.as_str(), format!("{UPLOADS}locks-1024x683.jpg"));
}

#[test]
fn a_picture_that_the_body_repeats_in_another_size_stands_once() {
    let story = article("picture");
    let [block] = story.body.as_slice() else {
        panic!("{:?}", story.body);
    };
    let text = vec![Inline::Plain("Then the text.".to_owned())];
    assert_eq!(block.kind, BlockKind::Paragraph(text));
    let picture = story.headline.picture.expect("a picture");
    assert_eq!(picture.caption.as_deref(), Some("Ships & locks at noon"));
}

#[test]
fn what_is_not_known_of_a_picture_is_left_out() {
    let picture = headline("picture_bare").picture.expect("a picture");
    assert_eq!(picture.size, None);
    assert_eq!(picture.widths, []);
    assert_eq!(picture.caption, None, "an excerpt made up by WordPress");
}

#[test]
fn what_is_no_picture_is_none() {
    for name in ["api_index_as_media", "featured_sound", "embedded_errors"] {
        assert_eq!(headline(name).picture, None, "{name}");
    }
}
