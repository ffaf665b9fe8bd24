//! Excerpts that `WordPress` has made of the text, with byline and dateline in them.

use dateline::{model::headline::Headline, source::wordpress};
use serde_json::{Value, json};

use crate::{value, with_desk};

const SENTENCE: &str = "Talks about the canal began on Monday in a hall by the harbour.";

/// A post with this text, and the excerpt of its first words, on one line as software does it.
fn post(paragraphs: &[&str]) -> Value {
    let mut post = value("plain");
    let body: Vec<String> = paragraphs.iter().map(|it| format!("<p>{it}</p>")).collect();
    post["content"]["rendered"] = json!(body.join("\n"));
    let words = paragraphs.join(" ");
    post["excerpt"]["rendered"] = json!(format!("<p>{words} And so it went [&hellip;]</p>\n"));
    post
}

fn listed(post: &Value) -> Headline {
    let posts = [post.clone().into()];
    let found = with_desk(&json!({}), |desk| wordpress::edition(&posts, desk));
    found.headlines.into_iter().next().expect("a story")
}

fn read(post: &Value) -> Headline {
    let post = post.clone().into();
    let story = with_desk(&json!({}), |desk| wordpress::article(&post, desk));
    story.expect("a story").headline
}

/// The dek of a post with this text, in a list and on its own page.
fn deks(paragraphs: &[&str]) -> [String; 2] {
    let post = post(paragraphs);
    [listed(&post), read(&post)].map(|story| story.dek.expect("a dek"))
}

#[test]
fn a_dateline_is_no_part_of_the_dek() {
    for dateline in [
        "MOSCOW (Some Agency) &#8211; ",
        "MOSCOW/KYIV, Feb. 27 (AP) - ",
    ] {
        for dek in deks(&[&format!("{dateline}{SENTENCE}")]) {
            assert!(dek.starts_with(SENTENCE), "{dek}");
        }
    }
}

#[test]
fn a_byline_on_one_line_with_a_dateline_goes_with_it() {
    for byline in [
        "By Jane Roe",
        "BY JANE ROE",
        "By Jane Roe and John van der Doe, Chief Correspondent Harbour Union",
    ] {
        for place in [
            "NEW YORK (Reuters) &#8211; ",
            "MOSCOW/ISTANBUL (Harbour News) - ",
        ] {
            for dek in deks(&[byline, &format!("{place}{SENTENCE}")]) {
                assert!(dek.starts_with(SENTENCE), "{byline}: {dek}");
            }
        }
    }
    // The byline tells who is an agency.
    let own = "By Jane Roe, Harbour Union OSLO (Harbour Union) - ";
    for dek in deks(&[&format!("{own}{SENTENCE}")]) {
        assert!(dek.starts_with(SENTENCE), "{dek}");
    }
}

#[test]
fn a_byline_alone_goes_where_the_text_tells_its_end() {
    let [listed, read] = deks(&["By Mary Major, Chief Correspondent", SENTENCE]);
    assert!(read.starts_with(SENTENCE), "{read}");
    assert!(listed.starts_with("By Mary Major"), "{listed}");
}

#[test]
fn what_only_looks_like_furniture_stays() {
    for sentence in [
        "By Monday NATO (the alliance) &#8211; founded in 1949 &#8211; will have met again in the old hall.",
        "By popular demand the OSLO (Harbour News) - Edition is back, and with it the harbour's own crossword.",
        "By Jane Roe and by others MOSCOW (Reuters) - These words open the plaque that now hangs in the hall.",
    ] {
        for dek in deks(&[sentence]) {
            assert!(dek.starts_with(&sentence[..20]), "{dek}");
        }
    }
}

#[test]
fn an_editors_own_words_stay_whatever_the_text_begins_with() {
    let mut post = post(&["By Jane Roe, Staff Writer", SENTENCE]);
    for excerpt in [
        "By dawn the hall was empty.",
        "Jane Roe on what was said by the harbour.",
    ] {
        post["excerpt"]["rendered"] = json!(format!("<p>{excerpt}</p>"));
        assert_eq!(read(&post).dek.as_deref(), Some(excerpt));
        assert_eq!(listed(&post).dek.as_deref(), Some(excerpt));
    }
}
