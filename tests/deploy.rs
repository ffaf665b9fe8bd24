//! The published site behind a real nginx that runs the published configuration, below `/` and
//! below a path; and the files for other hosts.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test may stop at the first thing that is not as it should be"
)]

#[path = "support/folder.rs"]
mod folder;
#[path = "support/http.rs"]
mod http;
#[path = "support/nginx.rs"]
#[allow(dead_code, reason = "the suites share it, and each uses a part")]
mod nginx;
#[path = "support/publishing.rs"]
mod publishing;

#[path = "deploy/answers.rs"]
mod answers;
#[path = "deploy/hosts.rs"]
mod hosts;
#[path = "deploy/links.rs"]
mod links;
#[path = "deploy/live.rs"]
mod live;
#[path = "deploy/packed.rs"]
mod packed;
#[path = "deploy/redirects.rs"]
mod redirects;

use std::{
    path::{Path, PathBuf},
    sync::OnceLock,
};

use nginx::Nginx;
use publishing::{BASES, published, site_below};

/// The demo edition below a base path, published once for all tests.
fn demo(base: &str) -> &'static Path {
    static FOLDERS: [OnceLock<PathBuf>; 2] = [const { OnceLock::new() }; 2];
    let place = BASES.iter().position(|known| *known == base).unwrap();
    FOLDERS[place].get_or_init(|| {
        let name = format!("deploy-{place}/site");
        let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        published(site_below(base, "content").as_ref(), &out);
        out
    })
}

/// Runs a test with a server below each base path; it gets the server's address and the base.
fn below_each(test: impl Fn(&str, &str)) {
    for base in BASES {
        let server = Nginx::start(demo(base));
        test(&server.origin, base);
        assert_eq!(server.errors(), "", "what nginx complains of below {base}");
    }
}
