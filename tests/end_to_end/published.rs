//! The published site behind a real nginx with the published configuration, below `/` and below a
//! path: finished HTML first, then the program, and HTML alone where the program does not come.

mod drawn;
mod hydration;
mod live;
mod refresh;
mod search;
mod versions;
mod without_program;
mod without_script;

use std::{
    fs,
    path::{Path, PathBuf},
    sync::OnceLock,
};

use crate::{
    driver,
    folder::{self, Folder},
    nginx::Nginx,
    publishing::{BASES, published_with, site_below},
    reader::{Reader, reading_at},
    server::Server,
};

/// The state that a page and its program must share.
const BUILD: &str = env!("DATELINE_BUILD");

/// True in a page once the program has taken it over and listens.
pub const ALIVE: &str = "__reader.memory && history.scrollRestoration === 'manual'";

/// A published site of a test's own.
pub struct Site {
    /// The path that it lies below.
    pub base: &'static str,
    /// Its server.
    pub nginx: Nginx,
    folder: Folder,
}

impl Site {
    /// A page or file of the site.
    pub fn path(&self, rest: &str) -> String {
        [self.base, rest].concat()
    }

    /// The path of a file of the bundle.
    pub fn bundled(&self, ending: &str) -> String {
        self.path(&bundled(&self.folder.at("site"), ending))
    }

    /// How often a path was asked for.
    pub fn count(&self, path: &str) -> usize {
        self.nginx
            .asked()
            .iter()
            .filter(|asked| *asked == path)
            .count()
    }
}

/// The demo edition below a base path, with the real bundle, published once for all tests.
fn master(base: &str) -> &'static Path {
    static FOLDERS: [OnceLock<PathBuf>; 2] = [const { OnceLock::new() }; 2];
    let place = BASES.iter().position(|known| *known == base).unwrap();
    FOLDERS[place].get_or_init(|| {
        let bundle = driver::dist();
        let program = fs::read(bundle.join(bundled(&bundle, "_bg.wasm"))).unwrap();
        assert!(
            program
                .windows(BUILD.len())
                .any(|bytes| bytes == BUILD.as_bytes()),
            "{} is the bundle of other sources: `trunk build --release` again",
            bundle.display()
        );
        let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("end-to-end-{place}/site"));
        published_with(&bundle, site_below(base, "content").as_ref(), &out).unwrap();
        out
    })
}

/// The name of the program's file that ends so.
fn bundled(folder: &Path, ending: &str) -> String {
    let mut names = folder::files(folder).into_iter();
    names
        .find(|name| name.starts_with("dateline-") && name.ends_with(ending))
        .expect("a bundle")
}

/// Runs a test with a site of its own below each base path; `change` may do to the site's files what
/// it likes before they are served.
async fn below_each(change: impl Fn(&Path), test: impl AsyncFn(&Reader, &Site)) {
    for base in BASES {
        let configuration = fs::read_to_string(master(base).with_file_name("site.nginx.conf"));
        below(base, &configuration.unwrap(), &change, &test).await;
    }
}

/// The same below one base path, with this configuration.
async fn below(
    base: &'static str,
    configuration: &str,
    change: impl Fn(&Path),
    test: impl AsyncFn(&Reader, &Site),
) {
    let folder = Folder::new();
    let files = folder.at("site");
    folder::copy_into(master(base), &files);
    change(&files);
    let site = Site {
        base,
        nginx: Nginx::with(&files, configuration),
        folder,
    };
    let idle = Server::start(files);
    reading_at(site.nginx.origin.clone(), idle, async |reader| {
        test(reader, &site).await;
    })
    .await;
    assert_eq!(
        site.nginx.errors(),
        "",
        "what nginx complains of below {base}"
    );
}

/// Puts other contents in the place of a file, which then lies there uncompressed only.
fn replace(file: &Path, contents: Option<&[u8]>) {
    for ending in ["", ".br", ".gz"] {
        let mut name = file.as_os_str().to_owned();
        name.push(ending);
        fs::remove_file(name).unwrap();
    }
    if let Some(contents) = contents {
        fs::write(file, contents).unwrap();
    }
}

/// The bytes of one file with another state of the program in them.
fn of_another_state(contents: &[u8]) -> Vec<u8> {
    let place = contents
        .windows(BUILD.len())
        .position(|bytes| bytes == BUILD.as_bytes());
    let mut contents = contents.to_vec();
    contents[place.expect("the state")..][..BUILD.len()].copy_from_slice(b"0123456789abcdef");
    contents
}

/// The page can be read, and its links lead on by loading the next document.
async fn is_plain_but_whole(reader: &Reader, site: &Site, heading: &str, link: &str, next: &str) {
    reader.until_heading(heading).await;
    assert!(reader.sees("main h1").await);
    assert!(reader.text("main").await.len() > 200);
    let document = reader.document().await;
    reader.follow(&site.path(link), next).await;
    assert_eq!(reader.address().await, site.path(link));
    assert_ne!(
        reader.document().await,
        document,
        "a link loads the next document"
    );
}
