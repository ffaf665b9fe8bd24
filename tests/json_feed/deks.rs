//! Deks, and titles of posts that have none.

use super::*;

#[test]
fn deks_are_given_or_made_of_first_sentences() {
    let edition = edition("deks");
    let dek = |id| headline(&edition, id).dek.as_deref();
    assert_eq!(dek("summary"), Some("A summary over lines."));
    assert_eq!(dek("html"), Some("Marked up …"));
    assert_eq!(dek("title_again"), Some("The first sentence. The second."));
    assert_eq!(dek("first"), Some("One sentence. Two sentences."));
    assert_eq!(dek("only_title"), None);
    assert_eq!(dek("extension"), Some("This."));
    assert_eq!(dek("before_quote"), None);
    assert_eq!(dek("wrong"), Some("From the body."));
}

#[test]
fn posts_without_a_title_are_called_by_their_first_words() {
    let edition = edition("microblog_untitled");
    let words = |id| {
        let story = headline(&edition, id);
        (story.title.as_str(), story.dek.as_deref())
    };
    let (title, dek) = words("1");
    assert!(
        title.starts_with("Saw a heron by the canal this morning") && title.chars().count() <= 80,
        "{title}"
    );
    assert_eq!(dek, None);
    assert_eq!(words("2"), ("Short one.", None));
    assert_eq!(words("3"), ("Words of the post.", Some("A real summary.")));
    assert_eq!(words("4"), ("", None));
    assert_eq!(words("5"), ("Only a summary.", None));
    assert_eq!(headline(&edition, "1").slug.as_str(), "101500");
}

#[test]
fn only_the_beginning_of_a_body_is_read_for_them() {
    let dek = |html: String| only(&json!({"id": 1, "title": "T", "content_html": html})).dek;
    let paragraphs = "<p>A short sentence.</p>".repeat(10_000);
    assert!(dek(paragraphs).is_some_and(|dek| dek.starts_with("A short sentence.")));
    let long = format!(
        "<p>By Jane Roe</p><p>Start of it. {}</p>",
        "More words. ".repeat(1_000)
    );
    assert!(dek(long).is_some_and(|dek| dek.starts_with("Start of it.")));
    let late = format!(
        "<img alt='' srcset='{}'><p>{}</p>{}",
        "x".repeat(3_950),
        "A long sentence ".repeat(8) + "ends.",
        "<p>More.</p>".repeat(500)
    );
    assert!(dek(late).is_some_and(|dek| dek.ends_with("ends.")));
    // Cut inside a tag, an entity and a letter: nothing of it shows.
    for tail in ["<a title='é' href='x'>y</a>", "&eacute;&amp;", "éü€𝄞"] {
        for shift in 0..40 {
            let html = format!(
                "<p>{}Start. {}",
                "<i></i>".repeat(560),
                "x".repeat(shift) + &tail.repeat(500)
            );
            let dek = dek(html).expect("a dek");
            assert!(
                dek.starts_with("Start.") && !dek.contains(['<', '\u{fffd}']),
                "{dek}"
            );
        }
    }
    assert_eq!(
        dek(format!("<p>{}", "<".repeat(9_000))).filter(|dek| dek.chars().count() > 200),
        None
    );
}
