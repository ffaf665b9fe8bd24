//! The string literals of a Rust source: no comments, no attributes, no characters.

/// The contents of the literals, as they are written.
pub fn of(source: &str) -> Vec<String> {
    let letters: Vec<char> = source.chars().collect();
    let mut literals = Vec::new();
    let mut place = 0;
    // Brackets that are open inside an attribute, whose reasons are for developers.
    let mut brackets = 0_usize;
    while let Some(&letter) = letters.get(place) {
        let next = letters.get(place + 1).copied().unwrap_or_default();
        match letter {
            '/' if next == '/' => place = end_of_line(&letters, place),
            '/' if next == '*' => place = end_of_comment(&letters, place),
            '#' if next == '[' || next == '!' && letters.get(place + 2) == Some(&'[') => {
                brackets = 1;
                place += if next == '[' { 2 } else { 3 };
            }
            '[' if brackets > 0 => {
                brackets += 1;
                place += 1;
            }
            ']' if brackets > 0 => {
                brackets -= 1;
                place += 1;
            }
            '\'' => place = end_of_character(&letters, place),
            'r' if is_raw(&letters, place) => {
                let (literal, end) = raw(&letters, place);
                place = end;
                literals.extend(Some(literal).filter(|_| brackets == 0));
            }
            '"' => {
                let (literal, end) = quoted(&letters, place);
                place = end;
                literals.extend(Some(literal).filter(|_| brackets == 0));
            }
            _ => place += 1,
        }
    }
    literals
}

fn end_of_line(letters: &[char], place: usize) -> usize {
    let rest = letters.iter().skip(place);
    place + rest.take_while(|letter| **letter != '\n').count()
}

fn end_of_comment(letters: &[char], start: usize) -> usize {
    let mut depth = 1;
    let mut place = start + 2;
    while depth > 0 && place < letters.len() {
        match letters.get(place..place + 2) {
            Some(['/', '*']) => (depth, place) = (depth + 1, place + 2),
            Some(['*', '/']) => (depth, place) = (depth - 1, place + 2),
            _ => place += 1,
        }
    }
    place
}

/// Behind a character such as `'"'`; behind the mark alone when it begins a lifetime.
fn end_of_character(letters: &[char], place: usize) -> usize {
    match letters.get(place + 1..place + 3) {
        Some(['\\', _]) => {
            let rest = letters.iter().skip(place + 3);
            place + 4 + rest.take_while(|letter| **letter != '\'').count()
        }
        Some([_, '\'']) => place + 3,
        _ => place + 1,
    }
}

fn is_raw(letters: &[char], place: usize) -> bool {
    let before = place.checked_sub(1).and_then(|place| letters.get(place));
    let begins = before.is_none_or(|letter| !letter.is_alphanumeric() && *letter != '_');
    let mut rest = letters
        .iter()
        .skip(place + 1)
        .skip_while(|mark| **mark == '#');
    begins && rest.next() == Some(&'"')
}

fn raw(letters: &[char], start: usize) -> (String, usize) {
    let rest = letters.iter().skip(start + 1);
    let marks = rest.take_while(|letter| **letter == '#').count();
    let end: Vec<char> = ['"'].into_iter().chain(vec!['#'; marks]).collect();
    let first = start + marks + 2;
    let mut place = first;
    while place < letters.len() && !letters.get(place..).is_some_and(|it| it.starts_with(&end)) {
        place += 1;
    }
    let literal = letters.get(first..place).unwrap_or_default();
    (literal.iter().collect(), place + end.len())
}

fn quoted(letters: &[char], start: usize) -> (String, usize) {
    let mut literal = String::new();
    let mut place = start + 1;
    while let Some(&letter) = letters.get(place).filter(|letter| **letter != '"') {
        literal.push(letter);
        place += 1;
        if letter == '\\' {
            literal.extend(letters.get(place));
            place += 1;
        }
    }
    (literal, place + 1)
}

#[test]
fn literals_are_found_and_nothing_else() {
    // Spelled otherwise here, so that this literal does not end there.
    let source = r#"
        //! "a comment"
        /* "nested /* "comment" */ still" */
        #![allow(x, reason = "a reason")]
        #[expect(clippy::y, reason = "another [one]")]
        fn f<'a>(x: &'a str) -> char { '"' }
        const A: &str = "one \"two\" {three}";
        let b = r"raw"; let c = r§"raw "marked""§; let d = b"bytes";
        view! { <p class="name">"text"{'\''}</p> } // "end"
        let star = "r"; '\u{22}'; "last"
    "#
    .replace('§', "#");
    let expected = [
        "one \\\"two\\\" {three}",
        "raw",
        "raw \"marked\"",
        "bytes",
        "name",
        "text",
        "r",
        "last",
    ];
    assert_eq!(of(&source), expected);
}
