//! How hard what is published is compressed.
//!
//! Every file that gains by it lies there as it is, as brotli and as gzip, so that no server has to
//! do it again for each reader. Knows nothing of folders.

use std::{ffi::OsStr, io, io::Write, path::Path};

use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, GzBuilder};

/// Endings of files that gain by compression.
const TEXT: [&str; 9] = [
    "html",
    "css",
    "js",
    "json",
    "xml",
    "svg",
    "txt",
    "webmanifest",
    "wasm",
];
/// How hard to compress, as levels of brotli and gzip.
pub(super) type Effort = (i32, u32);

/// For files that come ready, which every reader downloads.
pub(super) const BUNDLE: Effort = (11, 9);
/// For pages and their documents, of which there may be many: compressing them is most of the work
/// of publishing.
pub(super) const PAGE: Effort = (5, 6);
/// For the pages of a small edition: a tenth less for every reader, at ten times the work.
const FEW_PAGES: Effort = (10, 9);
/// How many pages a small edition has at most.
const FEW: usize = 200;

/// Whether a file gains by compression, as its name tells.
pub(super) fn gains(name: &Path) -> bool {
    let ending = name.extension().and_then(OsStr::to_str);
    ending.is_some_and(|ending| TEXT.contains(&ending))
}

/// How hard to compress so many pages.
pub(super) fn effort_for(pages: usize) -> Effort {
    if pages > FEW { PAGE } else { FEW_PAGES }
}

pub(super) fn brotli(contents: &[u8], quality: i32) -> io::Result<Vec<u8>> {
    let params = BrotliEncoderParams {
        quality,
        // It prepares no more than contents of this size need.
        size_hint: contents.len(),
        ..BrotliEncoderParams::default()
    };
    let mut packed = brotli::CompressorWriter::with_params(Vec::new(), 1 << 16, &params);
    packed.write_all(contents)?;
    Ok(packed.into_inner())
}

/// Without name and time, so that the same contents give the same bytes.
pub(super) fn gzip(contents: &[u8], level: u32) -> io::Result<Vec<u8>> {
    let mut packed = GzBuilder::new().write(Vec::new(), Compression::new(level));
    packed.write_all(contents)?;
    packed.finish()
}
