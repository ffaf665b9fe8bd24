//! Somebody who reads the site in a browser, and notices everything.

mod eyes;
mod hands;
mod screen;
mod watch;

use std::{
    any::Any,
    cell::RefCell,
    future::poll_fn,
    panic::{AssertUnwindSafe, catch_unwind, resume_unwind},
    pin::pin,
    task::Poll,
    time::{Duration, Instant},
};

use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::WebDriver;

pub use self::screen::Scheme;
use self::watch::Notes;
use crate::{
    driver::{self, PLACES},
    server::Server,
};

/// How long a reader waits for anything.
const PATIENCE: Duration = Duration::from_secs(15);
const BEAT: Duration = Duration::from_millis(20);

/// A reader, the site and everything that was noticed.
pub struct Reader {
    /// The browser.
    pub driver: WebDriver,
    /// The site's server, unless the site is served elsewhere.
    pub server: Server,
    /// Scheme, host and port of the site.
    pub origin: String,
    notes: RefCell<Notes>,
}

/// Runs a test with a reader of the built site, and then has the reader say what was wrong: see
/// [`Reader::complaints`].
pub async fn reading(test: impl AsyncFnOnce(&Reader)) {
    let server = Server::start(driver::dist());
    let origin = server.origin();
    reading_at(origin, server, test).await;
}

/// The same with the site at `origin`; the tests' own server stands by.
pub async fn reading_at(origin: String, server: Server, test: impl AsyncFnOnce(&Reader)) {
    let _place = PLACES.acquire().await.unwrap();
    let reader = Reader {
        driver: driver::browser().await,
        server,
        origin,
        notes: RefCell::default(),
    };
    let probe = include_str!("../fixtures/e2e/probe.js");
    reader
        .cdp(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({"source": probe}),
        )
        .await;
    let outcome = caught(test(&reader)).await;
    if outcome.is_err() {
        eprintln!("{}", reader.situation().await);
    }
    let complaints = reader.complaints().await;
    // The browser goes in any case, before anything is said.
    let gone = reader.driver.quit().await;
    if let Err(panic) = outcome {
        eprintln!("{}", complaints.join("\n"));
        resume_unwind(panic);
    }
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
    gone.unwrap();
}

/// The outcome of a future, or the panic that ended it.
async fn caught<T>(future: impl Future<Output = T>) -> Result<T, Box<dyn Any + Send>> {
    let mut future = pin!(future);
    poll_fn(
        |context| match catch_unwind(AssertUnwindSafe(|| future.as_mut().poll(context))) {
            Ok(poll) => poll.map(Ok),
            Err(panic) => Poll::Ready(Err(panic)),
        },
    )
    .await
}

impl Reader {
    /// Opens a page as from a bookmark, and waits until it has a heading.
    pub async fn open(&self, path: &str) {
        self.visit(path).await;
        self.until("a heading", "document.querySelector('main h1')")
            .await;
    }

    /// Opens an address and waits for no more than the document.
    pub async fn visit(&self, path: &str) {
        let address = [&self.origin, path].concat();
        self.driver.goto(address).await.unwrap();
    }

    /// The value of an expression in the page; nothing where it has none, as in a page that is
    /// just going away.
    pub async fn try_eval<T: DeserializeOwned>(
        &self,
        expression: &str,
        arguments: Vec<Value>,
    ) -> Option<T> {
        let script = format!("return ({expression});");
        self.driver
            .execute(script, arguments)
            .await
            .ok()?
            .convert()
            .ok()
    }

    /// The value of an expression in the page.
    pub async fn eval<T: DeserializeOwned>(&self, expression: &str) -> T {
        self.eval_with(expression, Vec::new()).await
    }

    /// The value of an expression in the page that uses `arguments`.
    pub async fn eval_with<T: DeserializeOwned>(
        &self,
        expression: &str,
        arguments: Vec<Value>,
    ) -> T {
        let script = format!("return ({expression});");
        let value = self
            .driver
            .execute(script, arguments)
            .await
            .unwrap_or_else(|error| panic!("{expression}: {error}"));
        value
            .convert()
            .unwrap_or_else(|error| panic!("{expression} is {}: {error}", value.json()))
    }

    /// What the promise of an expression brings.
    pub async fn promised<T: DeserializeOwned>(&self, expression: &str) -> T {
        let script = format!(
            "const done = arguments[arguments.length - 1]; Promise.resolve({expression}).then(done);"
        );
        let value = self
            .driver
            .execute_async(script, Vec::new())
            .await
            .unwrap_or_else(|error| panic!("{expression}: {error}"));
        value
            .convert()
            .unwrap_or_else(|error| panic!("{expression} is {}: {error}", value.json()))
    }

    /// Waits for an expression in the page to be true.
    pub async fn until(&self, what: &str, expression: &str) {
        let truth = format!("!!({expression})");
        self.until_so(what, async || {
            self.try_eval(&truth, Vec::new()).await.unwrap_or(false)
        })
        .await;
    }

    /// Waits for anything.
    pub async fn until_so(&self, what: &str, condition: impl AsyncFn() -> bool) {
        let start = Instant::now();
        while !condition().await {
            assert!(start.elapsed() < PATIENCE, "waited {PATIENCE:?} for {what}");
            tokio::time::sleep(BEAT).await;
        }
    }

    /// Waits until the page's heading reads so.
    pub async fn until_heading(&self, words: &str) {
        let expression = format!(
            "document.querySelector('main h1')?.innerText.trim() === {}",
            json!(words)
        );
        self.until(&format!("the heading “{words}”"), &expression)
            .await;
    }

    /// Waits until everything that the page asked for has come, and has been painted.
    pub async fn settle(&self) {
        self.until("every picture in view", "document.readyState === 'complete' && [...document.images].every((image) => image.complete || image.loading === 'lazy')").await;
        self.until("the related news", "!document.querySelector('.awaited')")
            .await;
        self.promised::<Value>("document.fonts.ready.then(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(() => painted(null)))))").await;
    }

    /// A command of the Chrome `DevTools` protocol.
    pub async fn cdp(&self, method: &str, parameters: Value) -> Value {
        self.driver
            .cdp()
            .send_raw(method, parameters)
            .await
            .unwrap_or_else(|error| panic!("{method}: {error}"))
    }

    /// Where the reader is, for whoever mends a failed test.
    async fn situation(&self) -> String {
        let seen: Option<String> = self.try_eval(
            "`${location.href} “${document.title}”, scrolled ${scrollY}, focus on ${__reader.describe(document.activeElement)}\n\
             heard: ${__reader.heard.join(' | ')}\n${document.body.innerText.slice(0, 300)}`",
            Vec::new(),
        ).await;
        format!(
            "--- the page: {}\n--- asked for: {:?}",
            seen.unwrap_or_default(),
            self.server.asked()
        )
    }
}
