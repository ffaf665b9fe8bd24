//! From 320 to 2560 pixels, and at 200 % zoom, nothing scrolls sideways.

use crate::{
    edition,
    reader::{Reader, reading},
    server::Rule,
};

const PAGES: [&str; 10] = [
    "/",
    "/article/putin-says-contacts-with-trump-inspired-hope/",
    "/article/everything-an-article-can-hold/",
    "/article/warum-deutsche-woerter-so-lang-sind/",
    "/article/atlantic-cable-1858/",
    "/article/eratosthenes-arabic/",
    "/section/culture/",
    "/page/2/",
    "/about/",
    "/nonsense/",
];

async fn check_all(reader: &Reader, sizes: &[(u32, u32, f64)]) {
    let mut found = Vec::new();
    for path in PAGES {
        reader.open(path).await;
        for (width, height, scale) in sizes {
            reader.resize(*width, *height, *scale).await;
            reader.settle().await;
            let overflow = reader.overflow().await;
            if !overflow.is_empty() {
                found.push(format!("{path} at {width} × {scale}: {overflow:?}"));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[tokio::test]
async fn nothing_scrolls_sideways() {
    reading(async |reader| {
        let sizes = [
            (320, 640, 1.0),
            (360, 740, 1.0),
            (768, 1024, 1.0),
            (1280, 900, 1.0),
            (1920, 1080, 1.0),
            (2560, 1440, 1.0),
        ];
        check_all(reader, &sizes).await;
    })
    .await;
}

#[tokio::test]
async fn nothing_scrolls_sideways_at_twice_the_size() {
    reading(async |reader| {
        // Zoom halves the window in CSS pixels.
        check_all(reader, &[(640, 450, 2.0), (320, 512, 4.0)]).await;
    })
    .await;
}

#[tokio::test]
async fn nothing_scrolls_sideways_from_right_to_left() {
    reading(async |reader| {
        let site = crate::edition::right_to_left();
        reader
            .server
            .set("/site.json", crate::server::Rule::json(&site));
        check_all(
            reader,
            &[(320, 640, 1.0), (768, 1024, 1.0), (1280, 900, 1.0)],
        )
        .await;
    })
    .await;
}

#[tokio::test]
async fn large_letters_fit() {
    reading(async |reader| {
        // A reader who has chosen letters twice as large in the browser's settings.
        let mut found = Vec::new();
        for path in PAGES {
            reader.open(path).await;
            reader
                .eval::<()>("void (document.documentElement.style.fontSize = '200%')")
                .await;
            for width in [640, 1280] {
                reader.resize(width, 900, 1.0).await;
                let overflow = reader.overflow().await;
                if !overflow.is_empty() {
                    found.push(format!("{path} at {width}: {overflow:?}"));
                }
            }
        }
        assert!(found.is_empty(), "{}", found.join("\n"));
    })
    .await;
}

#[tokio::test]
async fn the_measure_is_comfortable() {
    reading(async |reader| {
        for width in [768, 1280, 2560] {
            reader.resize(width, 900, 1.0).await;
            reader.open("/article/how-the-suez-canal-moves-ships/").await;
            let characters: f64 = reader
                .eval(
                    "(() => {
                        const paragraph = [...document.querySelectorAll('.body > p')].sort((one, other) => other.innerText.length - one.innerText.length)[0];
                        return paragraph.innerText.length / (paragraph.getBoundingClientRect().height / parseFloat(getComputedStyle(paragraph).lineHeight)) ;
                    })()",
                )
                .await;
            // The last line is short, so the mean is a little below the measure.
            assert!((52.0..75.0).contains(&characters), "{characters} characters a line at {width}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_publication_from_right_to_left_is_mirrored() {
    reading(async |reader| {
        let left = "(selector) => document.querySelector(selector).getBoundingClientRect().left";
        let is_left = async |one: &str, other: &str| -> bool {
            reader
                .eval(&format!("(({left})('{one}') < ({left})('{other}'))"))
                .await
        };
        let pairs = [
            (".lead", ".secondaries"),
            ("nav li:nth-child(1) a", "nav li:nth-child(2) a"),
            (
                ".headline-list .headline-card:has(img) h3",
                ".headline-list .headline-card:has(img) img",
            ),
            (
                ".section-stories > :nth-child(1)",
                ".section-stories > :nth-child(2)",
            ),
        ];
        reader.open("/").await;
        for (first, second) in pairs {
            assert!(
                is_left(first, second).await,
                "{first} is not left of {second}"
            );
        }
        reader
            .server
            .set("/site.json", Rule::json(&edition::right_to_left()));
        reader.open("/").await;
        // Stories in English stay as they are; what is the publication's turns round.
        for (first, second) in [pairs[0], pairs[1], pairs[3]] {
            assert!(
                !is_left(first, second).await,
                "{first} is left of {second} from right to left"
            );
        }
    })
    .await;
}
