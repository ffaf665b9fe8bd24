//! Furniture: what leaves the prose stands in its slots, and everything else stays as it was.

use dateline::{
    html,
    model::{address::Address, furniture},
    publish::body,
};

pub fn check(text: &str) {
    let base = Address::parse("https://news.example/").expect("an address");
    let before = html::blocks(text, &base);
    let mut after = before.clone();
    let found = furniture::take(&mut after);
    if found == furniture::Furniture::default() {
        assert_eq!(after, before, "nothing is found, and yet something is gone");
        return;
    }
    let told = words(&format!("{found:?}"));
    let rest = words(&html::text(&body::html(&after)));
    let mut rest = rest.iter().peekable();
    // Of the words before, in their order, each stays or is told; joining words and dates need not be.
    for word in words(&html::text(&body::html(&before))) {
        if rest.next_if(|next| **next == word).is_some() || told.contains(&word) {
            continue;
        }
        let is_joint =
            word.len() <= 5 || word.bytes().any(|byte| byte.is_ascii_digit()) || is_month(&word);
        assert!(is_joint, "{word:?} is lost: {found:?}");
    }
    assert_eq!(rest.next(), None, "a word that was not there before");
}

fn is_month(word: &str) -> bool {
    [
        "january",
        "february",
        "march",
        "april",
        "august",
        "september",
        "october",
        "november",
        "december",
    ]
    .contains(&word)
}

fn words(text: &str) -> Vec<String> {
    let parts = text.split(|letter: char| !letter.is_alphanumeric());
    parts
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}
