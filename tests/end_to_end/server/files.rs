//! What a static host answers: the folder's files, the shell for pages, and 404.

use std::{
    fmt, fs,
    path::{Component, Path},
};

/// An answer before anything goes wrong with it.
#[derive(Clone, Debug)]
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) kind: &'static str,
    pub(super) caching: Caching,
    pub(super) body: Vec<u8>,
}

/// What the browser may keep. Documents are never kept, so that every request of the program
/// reaches the server and is counted.
#[derive(Clone, Copy, Debug)]
pub(super) enum Caching {
    Never,
    AnHour,
}

impl fmt::Display for Caching {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Never => "no-store",
            Self::AnHour => "max-age=3600",
        })
    }
}

/// The answer for a path: its file; `index.html` below it or, for what looks like a page's address,
/// at the root; 404 for files that are not there.
pub(super) fn find(folder: &Path, path: &str) -> Answer {
    let path = decoded(path);
    let relative = Path::new(path.trim_start_matches('/'));
    let is_tame = relative
        .components()
        .all(|part| matches!(part, Component::Normal(_)));
    let name = path.rsplit('/').next().unwrap_or_default();
    let candidates = match (is_tame, name.contains('.')) {
        (false, _) if !relative.as_os_str().is_empty() => Vec::new(),
        (_, true) => vec![folder.join(relative)],
        (_, false) => vec![
            folder.join(relative).join("index.html"),
            folder.join("index.html"),
        ],
    };
    let found = candidates
        .iter()
        .find_map(|file| Some((file, fs::read(file).ok()?)));
    let Some((file, body)) = found else {
        return Answer {
            status: 404,
            kind: "text/html; charset=utf-8",
            caching: Caching::Never,
            body: b"<!doctype html><title>Not found</title><h1>Not found</h1>".to_vec(),
        };
    };
    let (kind, caching) = kind(file);
    Answer {
        status: 200,
        kind,
        caching,
        body,
    }
}

/// A path with its escapes read, as hosts look for files.
fn decoded(path: &str) -> String {
    let mut parts = path.split('%');
    let mut bytes = parts.next().unwrap_or_default().as_bytes().to_vec();
    for part in parts {
        let digits = part.get(..2).unwrap_or_default();
        if let Ok(byte) = u8::from_str_radix(digits, 16) {
            bytes.push(byte);
            bytes.extend_from_slice(&part.as_bytes()[2..]);
        } else {
            bytes.push(b'%');
            bytes.extend_from_slice(part.as_bytes());
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn kind(file: &Path) -> (&'static str, Caching) {
    let extension = file
        .extension()
        .and_then(|extension| extension.to_str())
        .unwrap_or_default();
    match extension {
        "html" => ("text/html; charset=utf-8", Caching::Never),
        "json" => ("application/json", Caching::Never),
        "css" => ("text/css; charset=utf-8", Caching::AnHour),
        "js" => ("text/javascript; charset=utf-8", Caching::AnHour),
        "wasm" => ("application/wasm", Caching::AnHour),
        "webp" => ("image/webp", Caching::AnHour),
        "png" => ("image/png", Caching::AnHour),
        "svg" => ("image/svg+xml", Caching::AnHour),
        "woff2" => ("font/woff2", Caching::AnHour),
        "wav" => ("audio/wav", Caching::AnHour),
        "webm" => ("video/webm", Caching::AnHour),
        "xml" => ("application/xml", Caching::Never),
        "txt" | "md" => ("text/plain; charset=utf-8", Caching::Never),
        _ => ("application/octet-stream", Caching::Never),
    }
}
