//! [`get`] over the browser's `fetch`.

use std::cell::Cell;

use gloo_net::http::Request;
use js_sys::{Date, Function, JsString, Math, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, AbortSignal, RequestCache, Response};

use super::{FetchError, Priority};
use crate::{
    json::{self, Document},
    model::address::Address,
};

/// Longest answer that is read, in bytes as it is sent and in UTF-16 units as it is parsed. More
/// would not come within the deadline, but from a cache or next door.
const LONGEST: u32 = 16 * 1_024 * 1_024;
/// Between two attempts, in milliseconds; up to as much again is added by chance.
const SHORTEST_PAUSE: f64 = 250.0;
/// How long the program may go on before a touch of the reader is attended to, in milliseconds.
const BREATH: f64 = 16.0;

/// Where rooted addresses lead: in the browser always the page's own origin.
#[derive(Debug, Default)]
pub struct Origin;

/// Ends a request when its caller loses interest (drop) or the deadline passes.
struct Deadline {
    controller: AbortController,
    timer: i32,
}

impl Deadline {
    fn start(milliseconds: u32) -> Option<Self> {
        let controller = AbortController::new().ok()?;
        // The platform's own function, bound: a closure of ours would need a way back into the wasm.
        let abort = Reflect::get(&controller, &"abort".into()).ok()?;
        let abort = abort.unchecked_ref::<Function>().bind0(&controller);
        let timer = web_sys::window()?
            .set_timeout_with_callback_and_timeout_and_arguments_0(
                &abort,
                i32::try_from(milliseconds).unwrap_or(i32::MAX),
            )
            .ok()?;
        Some(Self { controller, timer })
    }
}

impl Drop for Deadline {
    fn drop(&mut self) {
        if let Some(window) = web_sys::window() {
            window.clear_timeout_with_handle(self.timer);
        }
        self.controller.abort();
    }
}

/// The JSON document at an address. Dropping the future aborts the request.
///
/// What a page cannot do without is asked for twice, within one deadline, when the second attempt
/// may fare better.
///
/// # Errors
/// [`FetchError`] says why there is none.
pub async fn get(
    _: &Origin,
    address: &Address,
    priority: Priority,
) -> Result<Document, FetchError> {
    let text = answer(address, priority, RequestCache::Default).await?;
    // Only what is not JSON enters the wasm's memory: for a look at what is around it.
    let document = parsed(&text).or_else(|| json::salvaged(&text.as_string()?));
    document.ok_or(FetchError::NotJson)
}

/// The JSON document at an address as its server has it now, whatever caches hold, and its text;
/// otherwise as [`get`] does it.
///
/// # Errors
/// [`FetchError`] says why there is none.
pub async fn newest(address: &Address) -> Result<(Document, String), FetchError> {
    let text = answer(address, Priority::Primary, RequestCache::NoCache).await?;
    let document = parsed(&text).zip(text.as_string());
    document.ok_or(FetchError::NotJson)
}

async fn answer(
    address: &Address,
    priority: Priority,
    cache: RequestCache,
) -> Result<JsValue, FetchError> {
    let began = Date::now();
    let deadline = Deadline::start(priority.deadline()).ok_or(FetchError::Unreachable)?;
    let signal = deadline.controller.signal();
    let mut is_last = priority == Priority::Secondary;
    loop {
        let Refusal { error, pause } = match attempt(address, cache, &signal).await {
            Ok(text) => return Ok(text),
            Err(refusal) => refusal,
        };
        // Not all at once: those whose requests failed together would come back together.
        let pause = pause.unwrap_or(SHORTEST_PAUSE) + Math::random() * SHORTEST_PAUSE;
        let in_time = Date::now() + pause < began + f64::from(priority.deadline());
        if is_last || !error.is_passing() || !in_time {
            return Err(error);
        }
        is_last = true;
        wait(pause).await;
    }
}

/// Why an attempt failed, and how long the server asks to wait, in milliseconds.
struct Refusal {
    error: FetchError,
    pause: Option<f64>,
}

impl From<FetchError> for Refusal {
    fn from(error: FetchError) -> Self {
        Self { error, pause: None }
    }
}

/// Lets the browser attend to the reader when it has not been able to for a while; `last` holds when
/// it last was, in milliseconds since 1970.
pub async fn breathe(last: &Cell<f64>) {
    if Date::now() - last.get() > BREATH {
        wait(0.0).await;
        last.set(Date::now());
    }
}

async fn wait(milliseconds: f64) {
    let timer = Promise::new(&mut |resolve, _| {
        if let Some(window) = web_sys::window() {
            #[expect(clippy::cast_possible_truncation, reason = "less than a deadline")]
            let milliseconds = milliseconds as i32;
            // Without a timer the wait has no end but the caller's.
            let _ = window
                .set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds);
        }
    });
    let _ = JsFuture::from(timer).await;
}

async fn attempt(
    address: &Address,
    cache: RequestCache,
    signal: &AbortSignal,
) -> Result<JsValue, Refusal> {
    let failed = || {
        if signal.aborted() {
            FetchError::Slow
        } else if web_sys::window().is_some_and(|window| !window.navigator().on_line()) {
            FetchError::Offline
        } else {
            FetchError::Unreachable
        }
    };
    let response = Request::get(address.as_str())
        .abort_signal(Some(signal))
        .cache(cache)
        .send()
        .await
        .map_err(|_| failed())?;
    let response = Response::from(response);
    let header = |name| response.headers().get(name).ok().flatten();
    if !response.ok() {
        let seconds = header("retry-after");
        let seconds = seconds.and_then(|seconds| seconds.trim().parse::<u32>().ok());
        return Err(Refusal {
            error: FetchError::Status(response.status()),
            pause: seconds.map(|seconds| f64::from(seconds) * 1_000.0),
        });
    }
    let length = header("content-length");
    // One that is no number of this size is larger.
    if length.is_some_and(|length| length.parse().unwrap_or(u32::MAX) > LONGEST) {
        return Err(FetchError::TooLarge.into());
    }
    let text = response.text().map_err(|_| failed())?;
    let text = JsFuture::from(text).await.map_err(|_| failed())?;
    if text.unchecked_ref::<JsString>().length() > LONGEST {
        return Err(FetchError::TooLarge.into());
    }
    Ok(text)
}

/// What the platform's `JSON.parse` makes of a text that stays on its side.
fn parsed(text: &JsValue) -> Option<Document> {
    let json = Reflect::get(&js_sys::global(), &"JSON".into()).ok()?;
    let parse = Reflect::get(&json, &"parse".into()).ok()?;
    let value = parse.dyn_into::<Function>().ok()?.call1(&json, text);
    value.ok().map(Document::from)
}
