//! Bodies and what is attached to them.

use super::*;

#[test]
fn html_comes_before_text() {
    assert_eq!(
        paragraphs(&article("content_both", "a").body),
        ["From HTML."]
    );
    assert_eq!(
        paragraphs(&article("content_html_empty", "a").body),
        ["From text."]
    );
    assert_eq!(
        paragraphs(&article("content_html_empty", "b").body),
        ["Spare text."]
    );
}

#[test]
fn text_is_text() {
    let body = article("content_text_only", "a").body;
    let first = vec![
        Inline::Plain("First line".into()),
        Inline::Break,
        Inline::Plain("second line, 5 < 6 & <b>not bold</b> &amp;".into()),
    ];
    assert_eq!(body[0].kind, BlockKind::Paragraph(first));
    assert_eq!(paragraphs(&body)[1..], ["  Second paragraph."]);
    assert_eq!(
        paragraphs(&article("content_html_in_text_fields", "a").body),
        ["<p>Shown as typed</p>"]
    );
}

#[test]
fn attached_sound_and_film_is_played_once() {
    let feed = article("attachments_podcast", "a");
    assert_eq!(paragraphs(&feed.body), ["Notes."]);
    let media: Vec<(&str, Option<String>)> = feed.body[1..]
        .iter()
        .map(|block| match &block.kind {
            BlockKind::Audio { address, caption }
            | BlockKind::Video {
                address, caption, ..
            } => (
                address.as_str(),
                caption.as_ref().map(|caption| plain(caption)),
            ),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(
        media,
        [
            ("https://cdn.example/1.m4a", Some("Episode 1".into())),
            ("https://example.org/feeds/media/clip.mp4", None),
            ("https://cdn.example/bonus.OGG", None),
        ]
    );
    assert!(matches!(feed.body[2].kind, BlockKind::Video { .. }));
    let sounds = |body: &[Block]| {
        body.iter()
            .filter(|block| matches!(block.kind, BlockKind::Audio { .. }))
            .count()
    };
    assert_eq!(sounds(&article("attachments_podcast", "b").body), 1);
    assert_eq!(sounds(&article("attachments_podcast", "c").body), 0);
}

#[test]
fn the_lead_picture_is_not_shown_twice() {
    let first = article("picture_twice", "a");
    assert_eq!(first.body.len(), 1);
    assert_eq!(first.headline.picture.expect("a picture").alt, "A heron");
    assert_eq!(article("picture_twice", "b").body.len(), 2);
}
