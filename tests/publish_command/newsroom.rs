//! A newsroom with a bundle, a site's folder and the command, in a folder made for one test.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::Command,
    sync::atomic::{AtomicUsize, Ordering},
};

use serde_json::{Value, json};

/// The bundle's shell, as Trunk writes it.
const SHELL: &str = "<!doctype html>
<html lang=\"en\">
<head>
<meta charset=\"utf-8\">
<meta name=\"base-path\" content=\"/\">
<title>Dateline</title>
<link rel=\"icon\" href=\"/icon-1.svg\"/>
<link rel=\"stylesheet\" href=\"/base-1.css\"/>
<meta name=\"bundle\" content=\"/dateline-1.js /dateline-1_bg.wasm\">
<script src=\"/loader-1.js\" async></script>
</head>
<body><p>Loading…</p></body>
</html>
";

/// A folder with everything that a run needs.
pub struct Newsroom(PathBuf);

/// What a run said.
pub struct Said {
    pub is_success: bool,
    pub out: String,
    pub err: String,
}

impl Newsroom {
    /// A newsroom with the bundle and these files in the site's folder.
    pub fn new(files: &[(&str, Value)]) -> Self {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("newsroom-{}-{number}", std::process::id());
        let newsroom = Self(Path::new(env!("CARGO_TARGET_TMPDIR")).join(name));
        newsroom.write("bundle/index.html", SHELL);
        newsroom.write("bundle/base-1.css", "body { color: black; }");
        newsroom.write("bundle/icon-1.svg", "<svg/>");
        newsroom.write("bundle/loader-1.js", "// loads");
        newsroom.write("bundle/dateline-1.js", "// runs");
        newsroom.write("bundle/dateline-1_bg.wasm", "\0asm");
        newsroom.write("bundle/feed.json", "the demo edition's");
        for (name, contents) in files {
            newsroom.write(&format!("site/{name}"), &contents.to_string());
        }
        newsroom
    }

    /// A newsroom with two stories: one whole in the feed, one in a document of its own, and a
    /// picture.
    pub fn usual(settings: &Value) -> Self {
        let newsroom = Self::new(&[
            ("site.json", site(settings)),
            ("feed.json", feed(&[whole("one"), listed("two")])),
            ("articles/two.json", feed(&[whole("two")])),
        ]);
        newsroom.write("site/images/one.webp", "a picture");
        newsroom.write("site/files/report.json", "{}");
        newsroom
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    pub fn write(&self, name: &str, contents: &str) {
        let file = self.path(name);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, contents).unwrap();
    }

    pub fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    pub fn json(&self, name: &str) -> Value {
        serde_json::from_str(&self.read(name)).expect(name)
    }

    /// Runs the command beside the folders, at a time shortly after the stories appeared.
    pub fn run(&self, arguments: &[&str]) -> Said {
        self.run_at("2025-03-01T00:00:00Z", "site", arguments)
    }

    pub fn run_at(&self, now: &str, site: &str, arguments: &[&str]) -> Said {
        self.run_in(&[], site, &[&["--now", now], arguments].concat())
    }

    /// Runs the command in an environment with these variables.
    pub fn run_in(&self, variables: &[(&str, &str)], site: &str, arguments: &[&str]) -> Said {
        let mut command = Command::new(env!("CARGO_BIN_EXE_publish"));
        for name in ["http_proxy", "https_proxy", "all_proxy"] {
            command.env_remove(name).env_remove(name.to_uppercase());
        }
        let output = command
            .current_dir(&self.0)
            .env_remove("SOURCE_DATE_EPOCH")
            .envs(variables.iter().copied())
            .args(["--site", site, "--bundle", "bundle"])
            .args(arguments)
            .output()
            .expect("the command runs");
        Said {
            is_success: output.status.success(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// Publishes into `out`, which must succeed.
    pub fn published(&self) -> Said {
        let said = self.run(&["--out", "out"]);
        assert!(said.is_success, "{}", said.err);
        said
    }

    /// The names of a folder's files and what is in them.
    pub fn files(&self, folder: &str) -> BTreeMap<String, Vec<u8>> {
        let root = self.path(folder);
        let mut files = BTreeMap::new();
        let mut folders = vec![root.clone()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    let name = path.strip_prefix(&root).unwrap().display().to_string();
                    files.insert(name, fs::read(path).unwrap());
                }
            }
        }
        files
    }

    /// What stands beside bundle and site.
    pub fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(&self.0).unwrap();
        let mut names: Vec<String> = entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }
}

impl Drop for Newsroom {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Settings; these are added.
pub fn site(settings: &Value) -> Value {
    let mut site = json!({
        "title": "Test",
        "origin": "https://example.org",
        "sections": ["World"],
        "source": {"kind": "json-feed", "url": "feed.json"}
    });
    for (name, value) in settings.as_object().unwrap() {
        site[name] = value.clone();
    }
    site
}

pub fn feed(items: &[Value]) -> Value {
    json!({"version": "https://jsonfeed.org/version/1.1", "title": "Test", "items": items})
}

/// A story with its body.
pub fn whole(id: &str) -> Value {
    json!({
        "id": id,
        "url": format!("https://example.org/{id}"),
        "title": format!("Story {id}"),
        "content_html": format!("<p>All of story {id}.</p>"),
        "image": format!("/images/{id}.webp"),
        "date_published": "2025-02-27T18:05:00Z",
        "tags": ["Harbour"],
        "_dateline": {"section": "World"}
    })
}

/// A story whose body is in a document of its own.
pub fn listed(id: &str) -> Value {
    let mut item = whole(id);
    item.as_object_mut().unwrap().remove("content_html");
    item["summary"] = json!("What it is about.");
    item["_dateline"]["content_url"] = json!(format!("articles/{id}.json"));
    item
}
