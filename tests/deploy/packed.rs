//! Compressed files: who gets which, and that it is the same file.

use std::io::Read;

use super::{below_each, http::ask};

const TEXTS: [&str; 6] = [
    "",
    "site.json",
    "rss.xml",
    "icon.svg",
    "dateline-123456789abcdef.js",
    "nowhere/",
];

fn unpacked(encoding: Option<&str>, body: &[u8]) -> Vec<u8> {
    let mut plain = Vec::new();
    match encoding {
        Some("br") => brotli::Decompressor::new(body, 4096).read_to_end(&mut plain),
        Some("gzip") => flate2::read::GzDecoder::new(body).read_to_end(&mut plain),
        None => return body.to_vec(),
        Some(other) => panic!("{other}"),
    }
    .unwrap();
    plain
}

#[test]
fn readers_get_the_best_that_their_browser_takes() {
    let wishes = [
        ("gzip, deflate, br, zstd", Some("br")),
        ("br", Some("br")),
        ("gzip;q=0.5,br;q=0.9", Some("br")),
        ("BR", Some("br")),
        ("gzip, deflate", Some("gzip")),
        ("br;q=0, gzip", Some("gzip")),
        ("br; q=0.000, gzip", Some("gzip")),
        ("brotli, gzip", Some("gzip")),
        ("gzip;q=0", None),
        ("identity", None),
        ("", None),
    ];
    below_each(|origin, base| {
        for path in TEXTS {
            let target = format!("{base}{path}");
            let plain = ask(origin, "GET", &target, &[]);
            assert_eq!(plain.header("Content-Encoding"), None, "{target}");
            assert_eq!(plain.header("Vary"), Some("Accept-Encoding"), "{target}");
            for (wish, encoding) in wishes {
                let about = format!("{target}, Accept-Encoding: {wish}");
                let answer = ask(
                    origin,
                    "GET",
                    &target,
                    &[&format!("Accept-Encoding: {wish}")],
                );
                assert_eq!(answer.header("Content-Encoding"), encoding, "{about}");
                assert_eq!(answer.header("Vary"), Some("Accept-Encoding"), "{about}");
                assert!(
                    unpacked(encoding, &answer.body) == plain.body,
                    "{about}: another file"
                );
            }
        }
    });
}

#[test]
fn pictures_come_as_they_are() {
    below_each(|origin, base| {
        let target = format!("{base}images/schengen-480.webp");
        let answer = ask(origin, "GET", &target, &["Accept-Encoding: gzip, br"]);
        assert_eq!(answer.header("Content-Encoding"), None);
        assert_eq!(answer.header("Vary"), None);
        let part = ask(origin, "GET", &target, &["Range: bytes=0-3"]);
        assert_eq!((part.status, part.body.as_slice()), (206, &b"RIFF"[..]));
    });
}
