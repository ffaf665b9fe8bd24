//! Furniture in prose: what is taken out of a body, and what must be left alone.
#![cfg(not(target_arch = "wasm32"))]
// What a helper cannot make ends the test, as in the tests themselves.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use dateline::model::{
    address::Address,
    block::{Block, BlockKind, Figure, Inline, plain},
    furniture::{Furniture, ProseByline, byline, take},
    headline::Picture,
    timestamp::Timestamp,
};

fn words(text: &str) -> Inline {
    Inline::Plain(text.to_owned())
}

fn block(kind: BlockKind) -> Block {
    Block {
        kind,
        ..Block::default()
    }
}

fn paragraph(text: &str) -> Block {
    block(BlockKind::Paragraph(vec![words(text)]))
}

fn figure() -> Block {
    block(BlockKind::Figure(Figure {
        picture: Picture {
            address: Address::parse("/a.webp").unwrap(),
            alt: String::new(),
            caption: None,
            credit: None,
            size: None,
            widths: Vec::new(),
        },
        caption: None,
        link: None,
    }))
}

/// Takes from paragraphs; gives what was found and the texts that are left.
fn taken(paragraphs: &[&str]) -> (Furniture, Vec<String>) {
    let mut body: Vec<Block> = paragraphs.iter().map(|text| paragraph(text)).collect();
    let found = take(&mut body);
    (found, texts(&body))
}

fn texts(body: &[Block]) -> Vec<String> {
    let paragraphs = body.iter().filter_map(|block| match &block.kind {
        BlockKind::Paragraph(text) => Some(plain(text)),
        _ => None,
    });
    paragraphs.collect()
}

const LAST: &str = "The talks go on.";

#[test]
fn takes_bylines() {
    let table: &[(&str, &[&str], Option<&str>)] = &[
        ("By Jane Roe", &["Jane Roe"], None),
        ("BY JANE ROE", &["JANE ROE"], None),
        ("by Jane Roe", &["Jane Roe"], None),
        (" By\u{a0}Jane  Roe ", &["Jane Roe"], None),
        ("By JANE ROE and John Doe", &["JANE ROE", "John Doe"], None),
        ("By JANE ROE AND JOHN DOE", &["JANE ROE", "JOHN DOE"], None),
        ("By Jane Roe & John Doe", &["Jane Roe", "John Doe"], None),
        (
            "By Jane Roe, John Doe and Max Muster",
            &["Jane Roe", "John Doe", "Max Muster"],
            None,
        ),
        (
            "By Jane Roe, John Doe, and Max Muster, Reuters",
            &["Jane Roe", "John Doe", "Max Muster"],
            Some("Reuters"),
        ),
        (
            "By Jane Roe and John Doe, Some Agency",
            &["Jane Roe", "John Doe"],
            Some("Some Agency"),
        ),
        (
            "By Jane Roe, Chief International Correspondent Some Agency",
            &["Jane Roe"],
            Some("Chief International Correspondent Some Agency"),
        ),
        (
            "By Jane Roe, Correspondent, Some Agency",
            &["Jane Roe"],
            Some("Correspondent, Some Agency"),
        ),
        (
            "By Jane Roe | Some Agency",
            &["Jane Roe"],
            Some("Some Agency"),
        ),
        (
            "By Jane Roe, staff writer",
            &["Jane Roe"],
            Some("staff writer"),
        ),
        (
            "By Jane Roe, our correspondent in Kyiv",
            &["Jane Roe"],
            Some("our correspondent in Kyiv"),
        ),
        (
            "By Jane Roe, Special to The Gazette",
            &["Jane Roe"],
            Some("Special to The Gazette"),
        ),
        (
            "By Jane Roe, Science and Health Correspondent",
            &["Jane Roe"],
            Some("Science and Health Correspondent"),
        ),
        (
            "By Jane Roe, White House and State Department Editor",
            &["Jane Roe"],
            Some("White House and State Department Editor"),
        ),
        ("By Zoë Łapińska", &["Zoë Łapińska"], None),
        ("By Şule Özgür", &["Şule Özgür"], None),
        ("By Иван Петров", &["Иван Петров"], None),
        ("By Ludwig van der Berg", &["Ludwig van der Berg"], None),
        (
            "By Khalid bin Salman al-Masri",
            &["Khalid bin Salman al-Masri"],
            None,
        ),
        (
            "By Sinéad O’Connor and Valéry d’Estaing",
            &["Sinéad O’Connor", "Valéry d’Estaing"],
            None,
        ),
        ("By Jean-Luc D'Arc", &["Jean-Luc D'Arc"], None),
        ("By J. R. R. Tolkien", &["J. R. R. Tolkien"], None),
        (
            "By Martin Roe, Jr., Editor",
            &["Martin Roe, Jr."],
            Some("Editor"),
        ),
        ("By Martin Roe Jr.", &["Martin Roe Jr."], None),
        ("By April May June", &["April May June"], None),
    ];
    for (text, names, role) in table {
        let (found, left) = taken(&[text, LAST]);
        let byline = found.byline.unwrap_or_else(|| panic!("{text}"));
        assert_eq!(byline.names, *names, "{text}");
        assert_eq!(byline.role.as_deref(), *role, "{text}");
        assert_eq!(byline.agency, None, "{text}");
        assert_eq!(left, [LAST], "{text}");
    }
}

#[test]
fn takes_datelines() {
    let table: &[(&str, &[&str], &str)] = &[
        (
            "MOSCOW/ISTANBUL/BUDAPEST (Some Agency) – ",
            &["MOSCOW", "ISTANBUL", "BUDAPEST"],
            "Some Agency",
        ),
        (
            "WASHINGTON (Some Agency) — ",
            &["WASHINGTON"],
            "Some Agency",
        ),
        ("LONDON, England (AP) -- ", &["LONDON, England"], "AP"),
        (
            "NEW YORK, March 3 (Some Agency) - ",
            &["NEW YORK"],
            "Some Agency",
        ),
        ("NEW YORK, 3 March 2025 (AFP) - ", &["NEW YORK"], "AFP"),
        (
            "NEW YORK, March 03, 2025 (GLOBE NEWSWIRE) -- ",
            &["NEW YORK"],
            "GLOBE NEWSWIRE",
        ),
        (
            "KYIV, Ukraine, Feb. 27 (Reuters) – ",
            &["KYIV, Ukraine"],
            "Reuters",
        ),
        ("BERLIN, Monday (dpa) – ", &["BERLIN"], "dpa"),
        (
            "WASHINGTON, D.C. (Baptist Press) – ",
            &["WASHINGTON, D.C."],
            "Baptist Press",
        ),
        ("AUSTIN, TX (AP) – ", &["AUSTIN, TX"], "AP"),
        ("AUSTIN, Texas (AP)— ", &["AUSTIN, Texas"], "AP"),
        ("PARIS, LONDON (AFP)—", &["PARIS", "LONDON"], "AFP"),
        ("ST. LOUIS (AP) − ", &["ST. LOUIS"], "AP"),
        ("UNITED NATIONS (AP) — ", &["UNITED NATIONS"], "AP"),
        (
            "PORT-AU-PRINCE (Agence France-Presse) ‒ ",
            &["PORT-AU-PRINCE"],
            "Agence France-Presse",
        ),
        (
            "ŁÓDŹ/SÃO PAULO (Free Press) – ",
            &["ŁÓDŹ", "SÃO PAULO"],
            "Free Press",
        ),
        ("МОСКВА (ТАСС/Reuters) – ", &["МОСКВА"], "ТАСС/Reuters"),
        ("L’AQUILA\u{a0}(ANSA)\u{a0}–\u{a0}", &["L’AQUILA"], "ANSA"),
        (" ROME  ( Some   Agency )  –  ", &["ROME"], "Some Agency"),
        (
            "SARAJEVO, Bosnia and Herzegovina (AP) –",
            &["SARAJEVO, Bosnia and Herzegovina"],
            "AP",
        ),
    ];
    for (start, places, agency) in table {
        for sentence in [
            "Russia’s president spoke.",
            "“We hope,” he said.",
            "11 people were killed.",
            "Élysée officials met.",
        ] {
            let (found, left) = taken(&[&format!("{start}{sentence}"), LAST]);
            let dateline = found
                .dateline
                .unwrap_or_else(|| panic!("{start}{sentence}"));
            assert_eq!(dateline.places, *places);
            assert_eq!(dateline.agency.as_deref(), Some(*agency));
            assert_eq!(left, [sentence, LAST]);
        }
    }
}

#[test]
fn takes_notices() {
    let table: &[(&str, Option<&str>)] = &[
        (
            "Copyright 1999-2025 Some Agency. This article was originally published on February 27, 2025 and was reproduced with permission.",
            Some("2025-02-27T00:00:00Z"),
        ),
        (
            "Copyright 1999–2025 Some Agency. This article was originally published on Thursday, 27 February 2025 and was reproduced with permission.",
            Some("2025-02-27T00:00:00Z"),
        ),
        (
            "Copyright © 2025 by Some Agency. Originally published on 2025-02-27.",
            Some("2025-02-27T00:00:00Z"),
        ),
        (
            "© Some Agency. Originally published at the Gazette on Feb. 3rd, 2025.",
            Some("2025-02-03T00:00:00Z"),
        ),
        (
            "This article was originally published on 27th February, 2025, by Some Agency and is used with permission.",
            Some("2025-02-27T00:00:00Z"),
        ),
        (
            "This article was originally published on some day by Some Agency and is used with permission.",
            None,
        ),
        ("© 2025 Some Agency. All rights reserved.", None),
        ("© 2025 Some Agency All rights reserved.", None),
        ("(c) 2025 Some Agency", None),
        ("© Some Agency 2025", None),
        ("© 2025 Some Agency, Inc.", None),
        ("COPYRIGHT 2025 THE SOME AGENCY. ALL RIGHTS RESERVED.", None),
        ("Copyright Some Agency. All rights reserved.", None),
        (
            "Copyright 2025 The Associated Press. All rights reserved. This material may not be published, broadcast, rewritten or redistributed without permission.",
            None,
        ),
        ("All rights reserved.", None),
        ("Reproduced with permission from Some Agency.", None),
        ("Reprinted with permission.", None),
    ];
    for (text, date) in table {
        let (found, left) = taken(&[LAST, text]);
        assert_eq!(found.notice.as_deref(), Some(*text));
        let found = found.originally_published.map(Timestamp::rfc3339);
        assert_eq!(found.as_deref(), *date, "{text}");
        assert_eq!(left, [LAST], "{text}");
    }
}

#[test]
fn takes_several_notices_and_the_rule_above() {
    let mut body = vec![
        paragraph(LAST),
        block(BlockKind::Rule),
        paragraph("© 2025 Some Agency"),
        paragraph("Reproduced with permission of Some Agency."),
    ];
    let notice = take(&mut body).notice.unwrap();
    assert_eq!(
        notice,
        "© 2025 Some Agency Reproduced with permission of Some Agency."
    );
    assert_eq!(body, [paragraph(LAST)]);
}

#[test]
fn takes_all_of_an_agency_story_once() {
    let notice = "Copyright 1999-2025 Some Agency. This article was originally published on February 27, 2025 and was reproduced with permission.";
    let mut body = vec![
        figure(),
        paragraph("By Jane Roe, Chief International Correspondent Some Agency"),
        block(BlockKind::Paragraph(vec![
            Inline::Strong(vec![
                words("MOSCOW/ISTANBUL "),
                Inline::Emphasis(vec![words("(Some")]),
                words(" Agency)"),
            ]),
            words(" – Russia’s president "),
            Inline::Emphasis(vec![words("hoped")]),
            words("."),
        ])),
        paragraph(LAST),
        paragraph(notice),
    ];
    let found = take(&mut body);
    let byline = ProseByline {
        names: vec!["Jane Roe".to_owned()],
        role: Some("Chief International Correspondent".to_owned()),
        agency: Some("Some Agency".to_owned()),
    };
    assert_eq!(found.byline, Some(byline));
    assert_eq!(found.dateline.unwrap().places, ["MOSCOW", "ISTANBUL"]);
    assert_eq!(found.notice.as_deref(), Some(notice));
    let date = found.originally_published.unwrap();
    assert_eq!(date, Timestamp::parse("2025-02-27").unwrap());
    let rest = BlockKind::Paragraph(vec![
        words("Russia’s president "),
        Inline::Emphasis(vec![words("hoped")]),
        words("."),
    ]);
    assert_eq!(body, [figure(), block(rest), paragraph(LAST)]);
    let before = body.clone();
    assert_eq!(take(&mut body), Furniture::default());
    assert_eq!(body, before);
}

#[test]
fn keeps_the_markup_around_what_it_cuts() {
    let link = || Address::parse("https://example.org/").unwrap();
    let mut body = vec![block(BlockKind::Paragraph(vec![
        Inline::Link(link(), vec![words("KYIV")]),
        Inline::Strong(vec![
            words(" (AP) – "),
            Inline::Link(link(), vec![words("Talks")]),
            words(" began"),
        ]),
        Inline::NoteReference("n1".to_owned(), None, vec![words("1")]),
        words(" today."),
    ]))];
    assert!(take(&mut body).dateline.is_some());
    let rest = vec![
        Inline::Strong(vec![
            Inline::Link(link(), vec![words("Talks")]),
            words(" began"),
        ]),
        Inline::NoteReference("n1".to_owned(), None, vec![words("1")]),
        words(" today."),
    ];
    assert_eq!(body, [block(BlockKind::Paragraph(rest))]);
}

#[test]
fn takes_byline_and_dateline_of_one_paragraph() {
    let mut body = vec![block(BlockKind::Paragraph(vec![
        Inline::Strong(vec![words("By Jane Roe")]),
        Inline::Break,
        Inline::Break,
        words("KYIV (AP) – Talks began."),
    ]))];
    let found = take(&mut body);
    assert_eq!(found.byline.unwrap().names, ["Jane Roe"]);
    assert_eq!(found.dateline.unwrap().places, ["KYIV"]);
    assert_eq!(body, [paragraph("Talks began.")]);
}

#[test]
fn finds_them_around_one_picture() {
    let byline = || paragraph("By Jane Roe");
    let first = || paragraph("KYIV (AP) – Talks began.");
    let bodies = [
        vec![figure(), byline(), first()],
        vec![byline(), figure(), first()],
        vec![paragraph(" "), byline(), first()],
    ];
    for mut body in bodies {
        let found = take(&mut body);
        assert!(found.byline.is_some() && found.dateline.is_some());
        assert_eq!(body.last(), Some(&paragraph("Talks began.")));
    }
    let mut body = vec![figure(), figure(), byline(), first()];
    assert_eq!(take(&mut body), Furniture::default());
}

#[test]
fn tells_role_from_agency_by_what_else_it_knows() {
    let cases: &[(&[&str], Option<&str>, Option<&str>)] = &[
        (
            &["By Jane Roe, Editor Morning Star", LAST],
            Some("Editor Morning Star"),
            None,
        ),
        (
            &[
                "By Jane Roe, Editor Morning Star",
                LAST,
                "© 2025 Morning Star",
            ],
            Some("Editor"),
            Some("Morning Star"),
        ),
        (
            &[
                "By Jane Roe, Editor Morning Star",
                "KYIV (Morning Star) – Talks began.",
            ],
            Some("Editor"),
            Some("Morning Star"),
        ),
        (
            &[
                "By Jane Roe, Editor, AP",
                "KYIV (AP) – Talks.",
                "© 2025 Some Agency",
            ],
            Some("Editor"),
            Some("AP"),
        ),
        (
            &[
                "By Jane Roe, Associated Press",
                "KYIV (AP) – Talks.",
                "© 2025 The Associated Press.",
            ],
            None,
            Some("Associated Press"),
        ),
    ];
    for (paragraphs, role, agency) in cases {
        let found = taken(paragraphs).0.byline.unwrap();
        assert_eq!(found.names, ["Jane Roe"]);
        assert_eq!(
            (found.role.as_deref(), found.agency.as_deref()),
            (*role, *agency)
        );
    }
}

/// A line and the agency known beforehand; names, role and agency found.
type CreditLine<'a> = (
    &'a str,
    Option<&'a str>,
    &'a [&'a str],
    Option<&'a str>,
    Option<&'a str>,
);

#[test]
fn reads_credit_lines() {
    let cases: &[CreditLine] = &[
        ("Jane Roe", None, &["Jane Roe"], None, None),
        ("By Jane Roe", None, &["Jane Roe"], None, None),
        (
            "by Jane Roe and John Doe",
            None,
            &["Jane Roe", "John Doe"],
            None,
            None,
        ),
        (
            "Jane Roe, Politics Editor",
            None,
            &["Jane Roe"],
            Some("Politics Editor"),
            None,
        ),
        (
            "Jane Roe, Editor for Some Agency",
            Some("Some Agency"),
            &["Jane Roe"],
            Some("Editor"),
            Some("Some Agency"),
        ),
        (
            "Jane Roe, for the some agency",
            Some("Some Agency"),
            &["Jane Roe"],
            Some("for the"),
            Some("Some Agency"),
        ),
        (
            "Jane Roe, Some Agency Editor",
            Some("The Some Agency"),
            &["Jane Roe"],
            Some("Editor"),
            Some("Some Agency"),
        ),
        (
            "Jane Roe Morning Star",
            Some("Morning Star"),
            &["Jane Roe"],
            None,
            Some("Morning Star"),
        ),
        (
            "Jane Roe Morning Star",
            None,
            &["Jane Roe Morning Star"],
            None,
            None,
        ),
        (
            "Associated Press",
            Some("Associated Press"),
            &[],
            None,
            Some("Associated Press"),
        ),
        ("Associated Press", None, &["Associated Press"], None, None),
        ("admin", None, &["admin"], None, None),
        ("Roe, Jane", None, &["Roe, Jane"], None, None),
        ("محمد علي", Some(""), &["محمد علي"], None, None),
        ("Byron", None, &["Byron"], None, None),
        (
            "jane@example.org (Jane Roe)",
            None,
            &["jane@example.org (Jane Roe)"],
            None,
            None,
        ),
    ];
    for (text, agency, names, role, of) in cases {
        let found = byline(text, *agency).unwrap();
        assert_eq!(found.names, *names, "{text}");
        assert_eq!(
            (found.role.as_deref(), found.agency.as_deref()),
            (*role, *of),
            "{text}"
        );
    }
    for text in ["", " ", "By ", "\u{a0}"] {
        assert_eq!(byline(text, None), None, "{text:?}");
    }
}

/// Openings that must stay.
const OPENINGS: &[&str] = &[
    "By the time the talks ended, the market had closed.",
    "By Monday morning, 40 people had been found",
    "By Monday Morning",
    "By Popular Demand",
    "By All Accounts",
    "By The Numbers",
    "By Land and Sea",
    "By Air Mail",
    "By Reuters",
    "By Staff",
    "By Some Agency",
    "By Jane",
    "By Jane Roe.",
    "By Jane Roe: a life",
    "By Jane Roe (and others)",
    "By Jane Roe – and who else?",
    "By Jane Roe, who had seen it all before and told nobody of it",
    "By Jane Roe in Moscow",
    "By Jane Roe, Editor, and John Doe, Correspondent",
    "By 2030",
    "By Jane Roe, 47",
    "By-elections will be held",
    "Byron Roe",
    "Written by Jane Roe",
    "NATO (the alliance) – founded in 1949 – met on Monday.",
    "NATO (the alliance) – Founded in 1949, it met on Monday.",
    "NATO (Brussels) – The alliance met.",
    "NATO (North Atlantic Treaty Organization) – The alliance met.",
    "WHO (World Health Organization) – the agency said",
    "WHO (World Health Organization) – The agency said so.",
    "UPI (United Press International) – The agency said so.",
    "AFP (Agence France-Presse) – The agency said so.",
    "IPI (International Press Institute) – The group said so.",
    "PTSD (Post-Traumatic Stress Disorder) – Symptoms and help.",
    "NASA (Press Release) – The agency said so.",
    "COVID-19 (Omicron) – what we know",
    "COVID-19 (Reuters) – What we know",
    "IBM (NYSE: IBM) – shares fell",
    "IBM (NYSE: IBM) – Shares fell.",
    "APPLE (AAPL) – Shares fell.",
    "BREAKING NEWS (AP) – The talks ended.",
    "UPDATE (Reuters) – The talks ended.",
    "JERUSALEM – Talks began.",
    "MOSCOW/ISTANBUL – Talks began.",
    "JERUSALEM (Morning Star) – Talks began.",
    "Jerusalem (Reuters) – Talks began.",
    "JERUSALEM (Reuters) Talks began.",
    "JERUSALEM (Reuters)-Talks began.",
    "JERUSALEM (Reuters) --- Talks began.",
    "JERUSALEM (Reuters) – ",
    "JERUSALEM (Reuters – Talks began.",
    "JERUSALEM () – Talks began.",
    "(Reuters) – Talks began.",
    "/ (Reuters) – Talks began.",
    "A (Reuters) – Talks began.",
    "JERUSALEM, the holy city (Reuters) – Talks began.",
    "THE PRESIDENT OF THE UNITED STATES OF AMERICA (Reuters) – He spoke.",
    "The company (Reuters) – Talks began.",
    "القدس (Reuters) – Talks began.",
    "",
    " ",
];

/// Endings that must stay.
const ENDINGS: &[&str] = &[
    "Copyright law was changed on Monday.",
    "Copyright Office, with permission of Congress, said on Monday that it would move.",
    "Copyright Office said all rights reserved to authors will be kept.",
    "Copyright 2025 will be remembered as a year of lawsuits.",
    "Copyright.",
    "Copyright Monday",
    "©",
    "© Jane Roe",
    "All rights reserved for women were abolished.",
    "Reproduced with permission, the letter caused an outcry.",
    "Reproduced without permission.",
    "This article was originally published in The Conversation. Read the original.",
    "This story was originally published without permission.",
    "The report was reproduced with permission.",
    "Some Agency 2025",
    "2025",
];

#[test]
fn leaves_openings_alone() {
    for text in OPENINGS {
        let (found, left) = taken(&[text, LAST]);
        assert_eq!(found, Furniture::default(), "{text}");
        assert_eq!(left, [*text, LAST]);
    }
    // Not even as the last paragraph, nor any but the first.
    for text in OPENINGS
        .iter()
        .chain(&["By Jane Roe", "KYIV (AP) – Talks began."])
    {
        let (found, left) = taken(&[LAST, text]);
        assert_eq!((found, left.len()), (Furniture::default(), 2), "{text}");
    }
}

#[test]
fn leaves_endings_alone() {
    for text in ENDINGS {
        let (found, left) = taken(&[LAST, text]);
        assert_eq!(found, Furniture::default(), "{text}");
        assert_eq!(left, [LAST, *text]);
    }
    let (found, left) = taken(&[
        "By Jane Roe, Brussels Correspondent",
        "NATO (Brussels) – The alliance met.",
    ]);
    assert_eq!((found.dateline, left.len()), (None, 1));
    let notice = "© 2025 Some Agency. All rights reserved.";
    let (found, left) = taken(&[LAST, notice, LAST]);
    assert_eq!((found, left.len()), (Furniture::default(), 3));
}

#[test]
fn leaves_other_blocks_alone() {
    let byline = || vec![paragraph("By Jane Roe")];
    let bodies = [
        vec![],
        vec![figure()],
        vec![block(BlockKind::Paragraph(Vec::new()))],
        vec![
            block(BlockKind::Quote {
                blocks: byline(),
                cite: None,
            }),
            paragraph("KYIV (AP) – Talks."),
        ],
        vec![
            block(BlockKind::Heading(2, vec![words("By Jane Roe")])),
            paragraph(LAST),
        ],
        vec![block(BlockKind::Box(byline())), paragraph(LAST)],
        vec![block(BlockKind::Code("By Jane Roe".to_owned()))],
        vec![block(BlockKind::Rule)],
        vec![paragraph(LAST), block(BlockKind::Rule)],
        vec![
            paragraph(LAST),
            block(BlockKind::Heading(2, vec![words("© 2025 Some Agency")])),
        ],
    ];
    for mut body in bodies {
        let before = body.clone();
        assert_eq!(take(&mut body), Furniture::default());
        assert_eq!(body, before);
    }
}

/// No text makes it panic or lose anything but what it reports.
#[test]
fn takes_any_text() {
    const PIECES: &[&str] = &[
        "By ",
        "Jane Roe",
        ", ",
        " and ",
        "KYIV",
        "/",
        " (",
        "AP",
        "Some Agency",
        ") ",
        "– ",
        "—",
        "Talks",
        "é",
        "\u{a0}",
        "©",
        "Copyright ",
        "2025 ",
        "originally published",
        " on ",
        "February ",
        "3",
        ".",
        ". ",
        "İ",
        "ſ",
        "permission",
        "the ",
        "Jr.",
        "|",
        "\n",
        "All rights reserved",
    ];
    let mut state = 5_u64;
    let mut next = |below: usize| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        usize::try_from(state >> 33).unwrap() % below
    };
    for _ in 0..20_000 {
        let mut piece = || PIECES[next(PIECES.len())];
        let first: String = (0..9).map(|_| piece()).collect();
        let last: String = (0..9).map(|_| piece()).collect();
        let (found, left) = taken(&[&first, LAST, &last]);
        let start = left.first().unwrap();
        assert!(
            first.ends_with(start.as_str()) || start == LAST,
            "{first:?}"
        );
        assert!(found.byline.is_some() || found.dateline.is_some() || *start == first);
        assert_eq!(
            found.notice.is_none(),
            left.last() == Some(&last),
            "{last:?}"
        );
        let _ = byline(&first, Some(&last));
    }
}
