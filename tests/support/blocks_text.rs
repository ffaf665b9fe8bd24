//! Blocks as a compact text, for comparing bodies in tests and for reading the difference.
//!
//! A block stands on its line(s): kind, `#anchor`, `[language direction]`, then what it says; what
//! is inside is indented. Inlines read `name<detail>(text)`, a line break is `⏎`, and invisible
//! characters are spelled `⟨a0⟩`.

use dateline::model::{
    block::{Block, BlockKind, Cell, Figure, Inline},
    language::Tongue,
};

/// The blocks as text.
pub fn print(blocks: &[Block]) -> String {
    let mut out = String::new();
    print_all(blocks, 0, &mut out);
    out
}

/// A fixture as text. After a first line `<!-- each line -->` every line is a document, put between
/// two paragraphs that it must not harm.
pub fn print_fixture(fixture: &str, read: impl Fn(&str) -> Vec<Block>) -> String {
    let Some(lines) = fixture.strip_prefix("<!-- each line -->\n") else {
        return print(&read(fixture));
    };
    let mut out = String::new();
    for (number, line) in lines.lines().enumerate() {
        let document = format!("<p>before</p>{line}<p>after</p>");
        out += &format!("-- {}\n{}", number + 1, print(&read(&document)));
    }
    out
}

fn print_all(blocks: &[Block], depth: usize, out: &mut String) {
    for block in blocks {
        print_one(block, depth, out);
    }
}

fn line(depth: usize, words: &str, out: &mut String) {
    out.push_str(&"  ".repeat(depth));
    out.push_str(words);
    out.push('\n');
}

fn print_one(block: &Block, depth: usize, out: &mut String) {
    let anchor = block.anchor.as_ref().map(|anchor| format!(" #{anchor}"));
    let marks = anchor.unwrap_or_default() + &tongue(&block.tongue);
    let mut head = |name: &str, words: &str| {
        let separator = if words.is_empty() { "" } else { ": " };
        line(depth, &[name, &marks, separator, words].concat(), out);
    };
    match &block.kind {
        BlockKind::Paragraph(words) => head("p", &text(words)),
        BlockKind::Heading(level, words) => head(&format!("h{level}"), &text(words)),
        BlockKind::List { start, items } => {
            head(
                &start.map_or("ul".to_owned(), |start| format!("ol {start}")),
                "",
            );
            for item in items {
                line(depth + 1, "-", out);
                print_all(item, depth + 2, out);
            }
        }
        BlockKind::Quote { blocks, cite } => {
            head("quote", "");
            print_all(blocks, depth + 1, out);
            caption("cite", cite.as_deref(), depth, out);
        }
        BlockKind::PullQuote { text: words, cite } => {
            head("pull", &text(words));
            caption("cite", cite.as_deref(), depth, out);
        }
        BlockKind::Figure(picture) => {
            head("figure", "");
            figure(picture, depth, out);
        }
        BlockKind::Gallery {
            figures,
            caption: words,
        } => {
            head("gallery", "");
            for picture in figures {
                line(depth + 1, "-", out);
                figure(picture, depth + 1, out);
            }
            caption("caption", words.as_deref(), depth, out);
        }
        BlockKind::Table(table) => {
            head("table", "");
            caption("caption", table.caption.as_deref(), depth, out);
            rows("head", &table.head, depth, out);
            rows("row", &table.body, depth, out);
        }
        BlockKind::Code(code) => {
            head("code", "");
            code.split('\n')
                .for_each(|words| line(depth + 1, &format!("|{}", shown(words)), out));
        }
        BlockKind::Rule => head("rule", ""),
        BlockKind::Footnotes(notes) => {
            head("notes", "");
            for note in notes {
                let back = note
                    .back
                    .as_ref()
                    .map_or(String::new(), |back| format!(" <- #{back}"));
                line(
                    depth + 1,
                    &format!("#{}{back}: {}", note.anchor, text(&note.text)),
                    out,
                );
            }
        }
        BlockKind::Audio {
            address,
            caption: words,
        } => {
            head("audio", address.as_str());
            caption("caption", words.as_deref(), depth, out);
        }
        BlockKind::Video {
            address,
            poster,
            size,
            caption: words,
        } => {
            let poster = poster
                .as_ref()
                .map_or(String::new(), |poster| format!(" poster {poster}"));
            head("video", &format!("{address}{}{poster}", dimensions(*size)));
            caption("caption", words.as_deref(), depth, out);
        }
        BlockKind::Embed(embed) => {
            head(
                "embed",
                &format!(
                    "{} {:?}",
                    embed.provider,
                    embed.title.as_deref().unwrap_or_default()
                ),
            );
            if let Some(frame) = &embed.frame {
                line(depth + 1, &format!("frame {frame}"), out);
            }
            line(depth + 1, &format!("page {}", embed.page), out);
            caption("caption", embed.caption.as_deref(), depth, out);
        }
        BlockKind::Box(blocks) => {
            head("box", "");
            print_all(blocks, depth + 1, out);
        }
    }
}

fn caption(name: &str, words: Option<&[Inline]>, depth: usize, out: &mut String) {
    if let Some(words) = words {
        line(depth + 1, &format!("{name}: {}", text(words)), out);
    }
}

fn figure(figure: &Figure, depth: usize, out: &mut String) {
    let picture = &figure.picture;
    line(
        depth + 1,
        &format!(
            "{}{} {:?}",
            picture.address,
            dimensions(picture.size),
            picture.alt
        ),
        out,
    );
    for file in &picture.widths {
        line(depth + 1, &format!("{}w {}", file.width, file.address), out);
    }
    caption("caption", figure.caption.as_deref(), depth, out);
    if let Some(credit) = &picture.credit {
        line(depth + 1, &format!("credit: {credit}"), out);
    }
    if let Some(words) = &picture.caption {
        line(depth + 1, &format!("unexpected caption: {words}"), out);
    }
    if let Some(link) = &figure.link {
        line(depth + 1, &format!("link: {link}"), out);
    }
}

fn rows(name: &str, rows: &[Vec<Cell>], depth: usize, out: &mut String) {
    for row in rows {
        let cells = row.iter().map(|cell| {
            let kind = if cell.header { "th" } else { "td" };
            let span = match (cell.columns, cell.rows) {
                (1, 1) => String::new(),
                (columns, rows) => format!(" {columns}x{rows}"),
            };
            format!("{kind}{span}: {}", text(&cell.text))
        });
        line(
            depth + 1,
            &format!("{name} {}", cells.collect::<Vec<_>>().join(" | ")),
            out,
        );
    }
}

fn dimensions(size: Option<(u32, u32)>) -> String {
    size.map_or(String::new(), |(width, height)| {
        format!(" {width}x{height}")
    })
}

fn tongue(tongue: &Tongue) -> String {
    let direction = tongue.direction.map(|direction| direction.as_str());
    let words: Vec<&str> = tongue
        .language
        .as_deref()
        .into_iter()
        .chain(direction)
        .collect();
    if words.is_empty() {
        String::new()
    } else {
        format!(" [{}]", words.join(" "))
    }
}

fn text(inlines: &[Inline]) -> String {
    inlines.iter().map(inline).collect::<Vec<_>>().join("‖")
}

fn inline(inline: &Inline) -> String {
    match inline {
        Inline::Plain(words) => shown(words),
        Inline::Strong(words) => format!("strong({})", text(words)),
        Inline::Emphasis(words) => format!("em({})", text(words)),
        Inline::Link(address, words) => format!("a<{address}>({})", text(words)),
        Inline::Jump(anchor, words) => format!("a<#{anchor}>({})", text(words)),
        Inline::NoteReference(note, own, words) => {
            let own = own.as_ref().map_or(String::new(), |own| format!(" #{own}"));
            format!("note<#{note}{own}>({})", text(words))
        }
        Inline::Code(words) => format!("code({})", shown(words)),
        Inline::Subscript(words) => format!("sub({})", text(words)),
        Inline::Superscript(words) => format!("sup({})", text(words)),
        Inline::Mark(words) => format!("mark({})", text(words)),
        Inline::Abbreviation(long, words) => format!("abbr<{}>({})", shown(long), text(words)),
        Inline::Time(moment, words) => format!("time<{moment}>({})", text(words)),
        Inline::Span(of, words) => format!("span{}({})", tongue(of), text(words)),
        Inline::Break => "⏎".to_owned(),
    }
}

/// Characters with those spelled that an editor would not show.
fn shown(words: &str) -> String {
    let invisible = |letter: char| {
        letter.is_control()
            || (letter.is_whitespace() && letter != ' ')
            || matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
    };
    let spelled = |letter: char| {
        if invisible(letter) {
            format!("⟨{:x}⟩", u32::from(letter))
        } else {
            letter.to_string()
        }
    };
    words.chars().map(spelled).collect()
}
