//! `ChromeDriver`, one for the whole run, and the browsers that it starts, two at a time.

use std::{
    env, fs,
    io::{BufRead, BufReader},
    os::unix::process::CommandExt,
    path::{Path, PathBuf},
    process::{ChildStdin, Command, Stdio},
    sync::OnceLock,
};

use serde_json::{Value, json};
use thirtyfour::{Capabilities, WebDriver};
use tokio::sync::Semaphore;

/// How many browsers run at once.
pub static PLACES: Semaphore = Semaphore::const_new(2);

static DRIVER: OnceLock<Driver> = OnceLock::new();

/// Keeps `ChromeDriver` until the tests end, in whatever way they do: then the pipe that it waits on
/// closes, and everything that it and its browsers started goes with it.
const KEEPER: &str = r#"
trap '' INT
export TMPDIR="$2"
"$1" --port=0 </dev/null &
cat >/dev/null
trap '' TERM
kill -TERM 0
wait
rm -rf "$2"
"#;

struct Driver {
    address: String,
    /// Closes when this process ends.
    _pipe: ChildStdin,
}

impl Driver {
    fn start() -> Self {
        let program = env::var("CHROMEDRIVER")
            .ok()
            .filter(|path| !path.is_empty());
        let folder = env::temp_dir().join(format!("dateline-end-to-end-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let mut keeper = Command::new("sh")
            .args([
                "-c",
                KEEPER,
                "keeper",
                program.as_deref().unwrap_or("chromedriver"),
            ])
            .arg(&folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .process_group(0)
            .spawn()
            .expect("sh");
        let pipe = keeper.stdin.take().unwrap();
        let mut said = BufReader::new(keeper.stdout.take().unwrap())
            .lines()
            .map_while(Result::ok);
        let port = said
            .find_map(|line| line.split_once("successfully on port ")?.1.trim_end_matches('.').parse::<u16>().ok())
            .expect("ChromeDriver does not start: is it on PATH, or CHROMEDRIVER set? (`make setup` installs it)");
        // Reads on, so that the driver never waits for a reader.
        std::thread::spawn(move || {
            said.for_each(drop);
            keeper.wait()
        });
        Self {
            address: format!("http://127.0.0.1:{port}"),
            _pipe: pipe,
        }
    }
}

/// A new browser with an empty profile.
pub async fn browser() -> WebDriver {
    let driver = tokio::task::spawn_blocking(|| DRIVER.get_or_init(Driver::start))
        .await
        .unwrap();
    let capabilities: Capabilities = serde_json::from_value(capabilities()).unwrap();
    WebDriver::new(&driver.address, capabilities)
        .await
        .expect("a browser")
}

fn capabilities() -> Value {
    let shared: Value =
        serde_json::from_str(&fs::read_to_string(root().join("webdriver.json")).unwrap()).unwrap();
    let mut options = shared["goog:chromeOptions"].clone();
    let arguments = options["args"]
        .as_array_mut()
        .expect("arguments in webdriver.json");
    arguments.extend([
        json!("--no-proxy-server"),
        // Whatever a page asks of the world outside fails, and is seen in the traffic.
        json!("--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost"),
        json!("--window-size=1280,900"),
    ]);
    options["perfLoggingPrefs"] = json!({"enableNetwork": true, "enablePage": false});
    if let Some(path) = env::var("CHROME").ok().filter(|path| !path.is_empty()) {
        options["binary"] = json!(path);
    }
    json!({
        "browserName": "chrome",
        "goog:chromeOptions": options,
        "goog:loggingPrefs": {"browser": "ALL", "performance": "ALL"},
    })
}

/// The root of the project.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The built site.
pub fn dist() -> PathBuf {
    let folder = env::var_os("DATELINE_DIST").map_or_else(|| root().join("dist"), PathBuf::from);
    assert!(
        folder.join("index.html").is_file(),
        "{} holds no site: `trunk build --release` (or `make build`) first",
        folder.display()
    );
    folder
}
