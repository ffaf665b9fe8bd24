//! The `WordPress` of the whole run: `tools/wordpress.sh`, started once.

use std::{
    env, fs,
    io::{BufRead, BufReader},
    os::unix::process::CommandExt,
    path::PathBuf,
    process::{ChildStdin, Command, Stdio},
    sync::OnceLock,
};

use crate::driver::root;

static NEWSROOM: OnceLock<Option<Newsroom>> = OnceLock::new();

/// A running `WordPress`. It ends with this process, however that ends: the script waits on a pipe
/// that closes then.
pub struct Newsroom {
    folder: PathBuf,
    /// Each kind of site, and its address.
    sites: Vec<(String, String)>,
    _pipe: ChildStdin,
}

/// A request that a site has answered.
#[derive(Clone, Debug)]
pub struct Answered {
    pub status: u16,
    /// As sent, with the head.
    pub bytes: usize,
    pub address: String,
}

impl Newsroom {
    /// The one of this run.
    pub async fn get() -> &'static Self {
        let newsroom = tokio::task::spawn_blocking(|| NEWSROOM.get_or_init(Self::start));
        newsroom.await.unwrap().as_ref().expect(
            "WordPress does not start, for the reason given above (`make setup` installs it)",
        )
    }

    fn start() -> Option<Self> {
        let folder = env::temp_dir().join(format!("dateline-wordpress-{}", std::process::id()));
        let mut script = Command::new(root().join("tools/wordpress.sh"))
            .arg("serve")
            .arg(&folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .process_group(0)
            .spawn()
            .ok()?;
        let pipe = script.stdin.take()?;
        let mut said = String::new();
        BufReader::new(script.stdout.take()?)
            .read_line(&mut said)
            .ok()?;
        let sites = fs::read_to_string(folder.join("origins")).ok()?;
        let pairs = sites.lines().filter_map(|line| line.split_once(' '));
        Some(Self {
            sites: pairs
                .map(|(kind, url)| (kind.to_owned(), url.to_owned()))
                .collect(),
            folder,
            _pipe: pipe,
        })
        .filter(|newsroom| newsroom.url("pretty") == said.trim())
    }

    /// The address of a kind of site.
    pub fn url(&self, kind: &str) -> &str {
        let site = self.sites.iter().find(|(known, _)| known == kind);
        site.map_or_else(|| panic!("no site of kind {kind}"), |(_, url)| url)
    }

    /// Scheme, host and port of a kind of site.
    pub fn origin(&self, kind: &str) -> String {
        self.url(kind).trim_end_matches("/blog").to_owned()
    }

    /// What scripts of a page from this origin have asked for, in order.
    pub fn asked_by(&self, origin: &str) -> Vec<Answered> {
        let log = fs::read_to_string(self.folder.join("log/requests")).unwrap();
        let lines = log.lines().filter_map(|line| {
            let mut fields = line.split(' ');
            let [by, _port, status, bytes, _method, address] = [(); 6].map(|()| fields.next());
            (by? == origin).then_some(())?;
            Some(Answered {
                status: status?.parse().ok()?,
                bytes: bytes?.parse().ok()?,
                address: address?.to_owned(),
            })
        });
        lines.collect()
    }
}
