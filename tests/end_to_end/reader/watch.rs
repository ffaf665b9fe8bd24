//! What no page may do: say something on the console, fail, or ask another site for anything.

use serde_json::Value;

use super::Reader;

/// What the reader knows of beforehand, and what the browser's logs have said so far.
#[derive(Default)]
pub(super) struct Notes {
    expected: Vec<String>,
    words: Vec<String>,
    allowed: Vec<String>,
    asked: Vec<String>,
    console: Vec<String>,
    elsewhere: Vec<String>,
}

impl Reader {
    /// The network's own console entry about this path is the test's doing.
    pub fn expect_failure_of(&self, path: &str) {
        self.notes
            .borrow_mut()
            .expected
            .push([&self.origin, path].concat());
    }

    /// Whatever the console says with these words is the test's doing.
    pub fn expect_words(&self, words: &str) {
        self.notes.borrow_mut().words.push(words.to_owned());
    }

    /// Requests to this origin are what the test wants, and so is their failure.
    pub fn allow(&self, origin: &str) {
        self.notes.borrow_mut().allowed.push(origin.to_owned());
    }

    /// Requests to this origin are what the test wants; that they fail is not.
    pub fn ask(&self, origin: &str) {
        self.notes.borrow_mut().asked.push(origin.to_owned());
    }

    /// What has been wrong so far. A test ends with none.
    pub async fn complaints(&self) -> Vec<String> {
        self.read_console().await;
        self.read_traffic().await;
        let notes = self.notes.borrow();
        let console = notes
            .console
            .iter()
            .map(|entry| format!("the console says: {entry}"));
        let elsewhere = notes
            .elsewhere
            .iter()
            .map(|address| format!("another site was asked: {address}"));
        let mut complaints: Vec<String> = Vec::new();
        for complaint in console.chain(elsewhere) {
            if !complaints.contains(&complaint) {
                complaints.push(complaint);
            }
        }
        complaints
    }

    async fn read_console(&self) {
        let entries = self.driver.browser_log().await.unwrap();
        let mut notes = self.notes.borrow_mut();
        for entry in entries {
            if !["SEVERE", "WARNING"].contains(&entry.level.as_str()) {
                continue;
            }
            let is_network = entry.source.as_deref() == Some("network");
            let is_ours = |start: &String| {
                let rest = entry.message.strip_prefix(start.as_str());
                is_network && rest.is_some_and(|rest| rest.starts_with([' ', '/']))
            };
            let is_known = notes
                .words
                .iter()
                .any(|words| entry.message.contains(words));
            // The browser keeps an answer back that its server has not meant for the site.
            let is_kept_back = |origin: &String| {
                let words = format!("Access to fetch at '{origin}/");
                entry.message.contains(&words)
            };
            if !is_known
                && !notes.expected.iter().chain(&notes.allowed).any(is_ours)
                && !notes.allowed.iter().any(is_kept_back)
            {
                notes
                    .console
                    .push(format!("{} {}", entry.level, entry.message));
            }
        }
    }

    async fn read_traffic(&self) {
        let entries = self.driver.get_log("performance").await.unwrap();
        let mut notes = self.notes.borrow_mut();
        for entry in entries {
            let Ok(event) = serde_json::from_str::<Value>(&entry.message) else {
                continue;
            };
            let event = &event["message"];
            let address = match event["method"].as_str() {
                Some("Network.requestWillBeSent") => &event["params"]["request"]["url"],
                Some("Network.webSocketCreated") => &event["params"]["url"],
                _ => continue,
            };
            let address = address.as_str().unwrap_or_default();
            let is_asked = ["http", "ws"]
                .iter()
                .any(|scheme| address.starts_with(scheme));
            let is_known = |origin: &str| {
                address
                    .strip_prefix(origin)
                    .is_some_and(|rest| rest.starts_with('/'))
            };
            if is_asked
                && !is_known(&self.origin)
                && !is_known(&self.server.origin())
                && !notes
                    .allowed
                    .iter()
                    .chain(&notes.asked)
                    .any(|origin| is_known(origin))
            {
                notes.elsewhere.push(address.to_owned());
            }
        }
    }
}
