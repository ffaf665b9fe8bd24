//! [`get`] over the browser's `fetch`.

use gloo_net::http::Request;
use wasm_bindgen::{JsCast, prelude::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::AbortController;

use super::{FetchError, Priority};
use crate::{json::Document, model::address::Address};

/// Where rooted addresses lead: in the browser always the page's own origin.
#[derive(Debug, Default)]
pub struct Origin;

/// Ends a request when its caller loses interest (drop) or the deadline passes.
struct Deadline {
    controller: AbortController,
    timer: i32,
    _on_time: Closure<dyn FnMut()>,
}

impl Deadline {
    fn start(milliseconds: u32) -> Option<Self> {
        let controller = AbortController::new().ok()?;
        let aborted = controller.clone();
        // Without a reason of our own: gloo-net takes nothing but errors.
        let on_time = Closure::new(move || aborted.abort());
        let timer = web_sys::window()?
            .set_timeout_with_callback_and_timeout_and_arguments_0(
                on_time.as_ref().unchecked_ref(),
                i32::try_from(milliseconds).unwrap_or(i32::MAX),
            )
            .ok()?;
        Some(Self {
            controller,
            timer,
            _on_time: on_time,
        })
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
/// # Errors
/// [`FetchError`] says why there is none.
pub async fn get(
    _: &Origin,
    address: &Address,
    priority: Priority,
) -> Result<Document, FetchError> {
    let deadline = Deadline::start(priority.deadline()).ok_or(FetchError::Unreachable)?;
    let signal = deadline.controller.signal();
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
        .abort_signal(Some(&signal))
        .send()
        .await
        .map_err(|_| failed())?;
    if !response.ok() {
        return Err(FetchError::Status(response.status()));
    }
    // The platform parses while it reads; the text never enters the wasm's memory.
    let parsed = web_sys::Response::from(response)
        .json()
        .map_err(|_| FetchError::NotJson)?;
    match JsFuture::from(parsed).await {
        Ok(value) => Ok(value.into()),
        Err(error) if error.is_instance_of::<js_sys::SyntaxError>() => Err(FetchError::NotJson),
        Err(_) => Err(failed()),
    }
}
