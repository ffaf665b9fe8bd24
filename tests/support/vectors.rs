//! Hostile content, collected in `tests/fixtures/hostile`: one vector to a line, a file for each way
//! of attacking. `{U+000A}` spells a character that a line cannot show; `## ` begins a comment.

macro_rules! fixture {
    ($name:literal) => {
        (
            $name,
            include_str!(concat!("../fixtures/hostile/", $name, ".txt")),
            include_str!(concat!("../fixtures/hostile/", $name, ".blocks")),
        )
    };
}

/// The name of a file, its lines, and the blocks of every vector as the native parser gives them.
pub const FILES: &[(&str, &str, &str)] = &[
    fixture!("breaking_out"),
    fixture!("clobbering"),
    fixture!("css"),
    fixture!("elements"),
    fixture!("encodings"),
    fixture!("events"),
    fixture!("mathml"),
    fixture!("mutation"),
    fixture!("names"),
    fixture!("requests"),
    fixture!("schemes"),
    fixture!("svg"),
    fixture!("templates"),
];

/// A piece of hostile content.
#[derive(Clone, Debug)]
pub struct Vector {
    /// Its file and line.
    pub place: String,
    /// What a newsroom's content says.
    pub text: String,
}

/// The vectors of a file's lines.
pub fn vectors_of(name: &str, lines: &str) -> Vec<Vector> {
    let lines = lines.lines().enumerate();
    let vectors = lines.filter(|(_, line)| !line.is_empty() && !line.starts_with("## "));
    vectors
        .map(|(number, line)| Vector {
            place: format!("{name}:{}", number + 1),
            text: spelled(line),
        })
        .collect()
}

/// All vectors.
pub fn vectors() -> Vec<Vector> {
    FILES
        .iter()
        .flat_map(|(name, lines, _)| vectors_of(name, lines))
        .collect()
}

/// A line with its spelled characters in their places.
fn spelled(line: &str) -> String {
    let mut out = String::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once("{U+") {
        let (digits, behind) = after.split_once('}').expect(line);
        let code = u32::from_str_radix(digits, 16).expect(line);
        out.push_str(before);
        out.push(char::from_u32(code).expect(line));
        rest = behind;
    }
    out + rest
}
