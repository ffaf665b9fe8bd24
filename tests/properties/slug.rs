//! Slugs: one safe segment, which reads as it was printed. Every line is a text of its own.

use dateline::model::slug::Slug;

pub fn check(text: &str) {
    for line in text.lines() {
        if let Some(slug) = Slug::from_text(line) {
            is_safe(&slug);
            assert_eq!(
                Slug::from_text(slug.as_str()).as_ref(),
                Some(&slug),
                "{line:?}"
            );
        }
        if let Some(slug) = Slug::parse(line) {
            is_safe(&slug);
            let other = slug.distinguished(line);
            is_safe(&other);
            assert_ne!(other, slug);
        }
    }
}

fn is_safe(slug: &Slug) {
    let text = slug.as_str();
    assert!(!text.is_empty() && text.len() <= 120, "{text:?}");
    assert!(
        !text.contains([
            '/', '\\', '?', '#', '%', ' ', '<', '>', '"', '\'', '&', '\0', '\n'
        ]),
        "{text:?}"
    );
    assert!(
        !text.contains("..") && !text.starts_with('.') && !text.ends_with('.'),
        "{text:?}"
    );
    assert!(
        !text
            .chars()
            .any(|letter| letter.is_control() || letter.is_whitespace()),
        "{text:?}"
    );
    let segment = slug.segment();
    assert!(
        segment
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"-_.~%".contains(&byte)),
        "{segment}"
    );
    assert_eq!(Slug::parse(&segment).as_ref(), Some(slug), "{segment}");
}
