//! A real nginx with the very configuration that was published. Only the port and the folder, which
//! belong to a machine and not to a site, are the test's.

use std::{
    fs,
    net::{Ipv4Addr, TcpListener, TcpStream},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use super::folder::Folder;

/// How long nginx has to start.
const PATIENCE: Duration = Duration::from_secs(10);
const BEAT: Duration = Duration::from_millis(5);

/// Serves a published folder until it is dropped.
pub struct Nginx {
    /// Scheme, host and port.
    pub origin: String,
    program: Child,
    own: Folder,
}

impl Nginx {
    /// Serves a folder as its configuration beside it says.
    pub fn start(site: &Path) -> Self {
        let mut name = site.file_name().unwrap().to_owned();
        name.push(".nginx.conf");
        let configuration = fs::read_to_string(site.with_file_name(name)).unwrap();
        Self::with(site, &configuration)
    }

    /// Serves a folder as a configuration says.
    pub fn with(site: &Path, configuration: &str) -> Self {
        // Somebody else can take a port between finding it free and using it.
        (0..5)
            .find_map(|_| Self::on_free_port(site, configuration))
            .expect("nginx does not start: is it installed? (`make setup` installs it)")
    }

    fn on_free_port(site: &Path, configuration: &str) -> Option<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let address = listener.local_addr().unwrap();
        drop(listener);
        let own = Folder::new();
        fs::write(
            own.at("site.conf"),
            placed(configuration, site, &address.to_string()),
        )
        .unwrap();
        fs::write(own.at("nginx.conf"), around(own.as_ref())).unwrap();
        let program = Command::new(nginx())
            .arg("-p")
            .arg(own.as_ref())
            .arg("-c")
            .arg(own.at("nginx.conf"))
            .arg("-e")
            .arg(own.at("error.log"))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("nginx (`make setup` installs it)");
        let mut server = Self {
            origin: format!("http://{address}"),
            program,
            own,
        };
        let start = Instant::now();
        loop {
            if server.program.try_wait().unwrap().is_some() {
                eprintln!("{}", server.errors());
                return None;
            }
            if TcpStream::connect(address).is_ok() {
                return Some(server);
            }
            assert!(
                start.elapsed() < PATIENCE,
                "nginx is not ready in {PATIENCE:?}"
            );
            thread::sleep(BEAT);
        }
    }

    /// What it was asked for, in order.
    pub fn asked(&self) -> Vec<String> {
        let log = fs::read_to_string(self.own.at("access.log")).unwrap_or_default();
        log.lines().map(str::to_owned).collect()
    }

    /// What went wrong for it.
    pub fn errors(&self) -> String {
        fs::read_to_string(self.own.at("error.log")).unwrap_or_default()
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

/// Debian installs it outside the path of ordinary users.
fn nginx() -> PathBuf {
    let debian = Path::new("/usr/sbin/nginx");
    if debian.is_file() {
        debian.to_owned()
    } else {
        PathBuf::from("nginx")
    }
}

/// The published configuration at another port and folder.
fn placed(configuration: &str, site: &Path, address: &str) -> String {
    let root = configuration
        .lines()
        .find(|line| line.trim_start().starts_with("root "))
        .expect("a folder to serve");
    let listen = "    listen 80;";
    assert_eq!(configuration.matches(listen).count(), 1);
    assert_eq!(configuration.matches(root).count(), 1);
    configuration
        .replace(listen, &format!("    listen {address};"))
        .replace(root, &format!("    root {};", site.display()))
}

/// What stands around a site's own configuration: one process, in front, with all of its files in
/// one folder, as any user may run it.
fn around(own: &Path) -> String {
    let temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map(|kind| format!("    {kind}_temp_path {}/{kind};\n", own.display()))
        .concat();
    format!(
        "daemon off;\nmaster_process off;\npid {0}/nginx.pid;\nerror_log {0}/error.log;\nevents {{}}\nhttp {{\n{temporary}    \
         log_format asked '$request_uri';\n    access_log {0}/access.log asked;\n    include {0}/site.conf;\n}}\n",
        own.display()
    )
}
