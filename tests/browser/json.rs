//! JSON over the browser's own values says the same as natively.

use dateline::json::{Document, Json};
use wasm_bindgen_test::wasm_bindgen_test;

fn parse(text: &str) -> Document {
    Document::parse(text).expect(text)
}

/// The values of a document by their kinds.
fn kinds(
    value: &Document,
) -> (
    Option<String>,
    Option<f64>,
    Option<bool>,
    Option<usize>,
    bool,
) {
    (
        value.text(),
        value.number(),
        value.flag(),
        value.items().map(|items| items.len()),
        value.is_object(),
    )
}

#[wasm_bindgen_test]
fn every_value_is_of_one_kind() {
    for (text, expected) in [
        ("\"a\"", (Some("a".to_owned()), None, None, None, false)),
        ("\"\"", (Some(String::new()), None, None, None, false)),
        ("1.5", (None, Some(1.5), None, None, false)),
        ("0", (None, Some(0.0), None, None, false)),
        ("-1e3", (None, Some(-1000.0), None, None, false)),
        ("true", (None, None, Some(true), None, false)),
        ("false", (None, None, Some(false), None, false)),
        ("[1, 2]", (None, None, None, Some(2), false)),
        ("[]", (None, None, None, Some(0), false)),
        ("{}", (None, None, None, None, true)),
        ("null", (None, None, None, None, false)),
    ] {
        assert_eq!(kinds(&parse(text)), expected, "{text}");
    }
}

#[wasm_bindgen_test]
fn what_is_not_json_is_nothing() {
    for text in [
        "",
        " ",
        "{",
        "[1,]",
        "{'a': 1}",
        "{a: 1}",
        "undefined",
        "NaN",
        "<!DOCTYPE html>",
        "{} {}",
        "// a\n{}",
        "\"\u{1}\"",
    ] {
        assert!(Document::parse(text).is_none(), "{text:?}");
    }
}

#[wasm_bindgen_test]
fn only_what_the_document_says_is_a_member() {
    let object = parse("{\"a\": 1}");
    for name in [
        "constructor",
        "toString",
        "hasOwnProperty",
        "valueOf",
        "__proto__",
        "__defineGetter__",
        "length",
        "A",
        "",
    ] {
        assert!(object.member(name).is_none(), "{name}");
    }
    assert_eq!(object.member("a").and_then(|it| it.number()), Some(1.0));
    // As soon as the document says them, they are members like any other.
    let object = parse("{\"constructor\": \"x\", \"__proto__\": {\"b\": 2}, \"\": 3}");
    assert_eq!(object.words("constructor").as_deref(), Some("x"));
    assert_eq!(
        object.member("__proto__").and_then(|it| it.whole("b")),
        Some(2)
    );
    assert_eq!(object.whole(""), Some(3));
    assert!(object.member("b").is_none());
}

#[wasm_bindgen_test]
fn null_is_absent() {
    let object = parse("{\"a\": null, \"b\": [null, 1]}");
    assert!(object.member("a").is_none());
    let names: Vec<String> = object.members().into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["b"]);
    // An entry keeps its place.
    let entries = object.list("b");
    assert_eq!(entries.len(), 2);
    assert_eq!(kinds(&entries[0]), (None, None, None, None, false));
}

#[wasm_bindgen_test]
fn only_objects_have_members() {
    for text in ["[1, 2]", "\"words\"", "5", "true", "null", "[]"] {
        let value = parse(text);
        for name in ["0", "length", "at", "constructor"] {
            assert!(value.member(name).is_none(), "{name} of {text}");
        }
        assert!(value.members().is_empty(), "{text}");
        assert!(value.words("length").is_none());
        assert_eq!(value.whole("length"), None);
    }
}

#[wasm_bindgen_test]
fn only_arrays_have_items() {
    for text in [
        "{\"length\": 2, \"0\": 1}",
        "\"words\"",
        "5",
        "true",
        "null",
        "{}",
    ] {
        assert!(parse(text).items().is_none(), "{text}");
    }
    let document = parse("{\"a\": [\"x\", {\"y\": 1}, [2]], \"b\": {\"length\": 1}}");
    assert_eq!(document.list("a").len(), 3);
    assert!(document.list("b").is_empty());
    assert!(document.list("c").is_empty());
}

#[wasm_bindgen_test]
fn members_are_named_with_their_values() {
    let document = parse("{\"b\": 1, \"a\": \"x\", \"c\": {\"d\": true}}");
    let mut members = document.members();
    members.sort_by(|(one, _), (other, _)| one.cmp(other));
    let names: Vec<&str> = members.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["a", "b", "c"]);
    assert_eq!(members[0].1.text().as_deref(), Some("x"));
    assert_eq!(
        members[2].1.member("d").and_then(|it| it.flag()),
        Some(true)
    );
}

#[wasm_bindgen_test]
fn words_are_trimmed_and_never_blank() {
    let document = parse(
        "{\"a\": \" x y\\n\", \"b\": \" \\t\", \"c\": 5, \"d\": \"\\u2028ü漢\\ud83d\\ude00\"}",
    );
    assert_eq!(document.words("a").as_deref(), Some("x y"));
    assert_eq!(document.words("b"), None);
    assert_eq!(document.words("c"), None);
    assert_eq!(document.words("d").as_deref(), Some("ü漢😀"));
    // Half a character is replaced rather than lost with everything else.
    let half = parse("{\"a\": \"x\\ud800y\"}");
    assert_eq!(half.words("a").as_deref(), Some("x\u{fffd}y"));
}

#[wasm_bindgen_test]
fn whole_numbers_fit_or_are_none() {
    let document = parse(
        "{\"a\": 7, \"b\": \"12\", \"c\": -1, \"d\": 1.5, \"e\": 4294967295, \"f\": 4294967296, \
         \"g\": \" 3 \", \"h\": \"x\", \"i\": true, \"j\": 1e999, \"k\": -0, \"l\": [4], \"m\": 5.0}",
    );
    let whole = |name| document.whole(name);
    assert_eq!(
        (whole("a"), whole("b"), whole("g")),
        (Some(7), Some(12), Some(3))
    );
    assert_eq!((whole("e"), whole("f")), (Some(u32::MAX), None));
    assert_eq!((whole("k"), whole("m")), (Some(0), Some(5)));
    for name in ["c", "d", "h", "i", "j", "l", "z"] {
        assert_eq!(whole(name), None, "{name}");
    }
}

#[wasm_bindgen_test]
fn a_byte_order_mark_is_skipped() {
    let document = Document::parse("\u{feff}{\"a\": 1}");
    assert_eq!(document.and_then(|it| it.whole("a")), Some(1));
}
