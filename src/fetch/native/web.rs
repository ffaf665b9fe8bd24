//! Documents of other hosts, over HTTP.
//!
//! Owns patience and bounds: how long an answer may take, how often it is asked for, and how much
//! of it is read. Knows nothing of what a document holds.

use std::{io, thread, time::Duration};

use ureq::Agent;

use super::{BYTES, Failure, FetchError};
use crate::model::address::Address;

/// How long one attempt may take, from the name's look-up to the last byte. Readers do not wait
/// for a publishing run, so it is far longer than theirs.
const DEADLINE: Duration = Duration::from_secs(30);
/// How long to wait before the second attempt, which is the last, as a part of the deadline.
const PAUSE: u32 = 30;

/// The way to other hosts. Redirects are followed, up to ten; answers may be compressed.
#[derive(Clone, Debug)]
pub struct Web {
    agent: Agent,
    pause: Duration,
}

impl Default for Web {
    fn default() -> Self {
        Self::within(DEADLINE)
    }
}

impl Web {
    /// The way with another deadline than a newsroom's.
    #[must_use]
    pub fn within(deadline: Duration) -> Self {
        let config = Agent::config_builder()
            .timeout_global(Some(deadline))
            .http_status_as_error(false)
            .user_agent(concat!("Dateline/", env!("CARGO_PKG_VERSION")))
            .accept("application/feed+json, application/json;q=0.9, */*;q=0.1")
            .build();
        Self {
            agent: config.into(),
            pause: deadline / PAUSE,
        }
    }

    /// The bytes at an absolute address. What may be different a moment later is tried twice.
    ///
    /// # Errors
    /// [`Failure`] says why there are none.
    pub fn get(&self, address: &Address) -> Result<Vec<u8>, Failure> {
        self.attempt(address).or_else(|failure| {
            if !failure.cause.is_passing() {
                return Err(failure);
            }
            thread::sleep(self.pause);
            self.attempt(address)
        })
    }

    fn attempt(&self, address: &Address) -> Result<Vec<u8>, Failure> {
        let mut response = self
            .agent
            .get(address.as_str())
            .call()
            .map_err(|error| failure(&error))?;
        let status = response.status();
        if !status.is_success() {
            return Err(FetchError::Status(status.as_u16()).into());
        }
        let body = response.body_mut().with_config().limit(BYTES);
        body.read_to_vec().map_err(|error| failure(&error))
    }
}

fn failure(error: &ureq::Error) -> Failure {
    let cause = match error {
        ureq::Error::Timeout(_) => FetchError::Slow,
        ureq::Error::Io(error) if error.kind() == io::ErrorKind::TimedOut => FetchError::Slow,
        ureq::Error::BodyExceedsLimit(_) => FetchError::TooLarge,
        _ => FetchError::Unreachable,
    };
    Failure {
        cause,
        detail: Some(error.to_string()),
    }
}
