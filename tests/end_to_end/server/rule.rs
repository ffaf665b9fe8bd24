//! How the answer to a path differs from what the built site says.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use serde_json::Value;

use super::files::{Answer, Caching};

/// What happens to requests for one path. As it is by default, nothing out of the ordinary.
#[derive(Clone, Debug, Default)]
pub struct Rule {
    pub(super) answer: Option<Answer>,
    pub(super) wait: Wait,
    pub(super) end: End,
}

/// Before the answer.
#[derive(Clone, Debug, Default)]
pub(super) enum Wait {
    #[default]
    No,
    For(Duration),
    UntilReleased(Arc<AtomicBool>),
}

/// How much of the answer arrives.
#[derive(Clone, Copy, Debug, Default)]
pub(super) enum End {
    #[default]
    Whole,
    /// Half of it, as though that were all.
    Half,
    /// Half of it, then the connection breaks.
    Cut,
    /// The connection breaks at once.
    Nothing,
}

impl Rule {
    /// The server reports this status, with a page in HTML as servers do.
    pub fn status(status: u16) -> Self {
        Self {
            answer: Some(Answer {
                status,
                ..page("<!doctype html><title>Error</title><h1>Error</h1>")
            }),
            ..Self::default()
        }
    }

    /// A page in HTML with status 200, as a captive portal or a host with a catch-all gives it.
    pub fn html() -> Self {
        Self {
            answer: Some(page(
                "<!doctype html><title>Welcome</title><p>Please sign in.",
            )),
            ..Self::default()
        }
    }

    /// Other JSON than the site's own.
    pub fn json(value: &Value) -> Self {
        Self::text(&value.to_string())
    }

    /// Whatever is sent as JSON.
    pub fn text(text: &str) -> Self {
        let answer = Answer {
            status: 200,
            kind: "application/json",
            caching: Caching::Never,
            body: text.into(),
        };
        Self {
            answer: Some(answer),
            ..Self::default()
        }
    }

    /// The answer comes late.
    pub fn after(wait: Duration) -> Self {
        Self {
            wait: Wait::For(wait),
            ..Self::default()
        }
    }

    /// The answer comes when the rule goes.
    pub fn held() -> Self {
        Self {
            wait: Wait::UntilReleased(Arc::default()),
            ..Self::default()
        }
    }

    /// The first half of the file, as though that were all.
    pub fn half() -> Self {
        Self {
            end: End::Half,
            ..Self::default()
        }
    }

    /// The first half of the file, then the connection breaks.
    pub fn cut() -> Self {
        Self {
            end: End::Cut,
            ..Self::default()
        }
    }

    /// The connection breaks without an answer.
    pub fn dropped() -> Self {
        Self {
            end: End::Nothing,
            ..Self::default()
        }
    }

    pub(super) fn release(&self) {
        if let Wait::UntilReleased(released) = &self.wait {
            released.store(true, Ordering::Relaxed);
        }
    }
}

impl Wait {
    pub(super) fn is_over(&self, waited: Duration) -> bool {
        match self {
            Self::No => true,
            Self::For(duration) => waited >= *duration,
            Self::UntilReleased(released) => released.load(Ordering::Relaxed),
        }
    }
}

fn page(html: &str) -> Answer {
    Answer {
        status: 200,
        kind: "text/html; charset=utf-8",
        caching: Caching::Never,
        body: html.into(),
    }
}
