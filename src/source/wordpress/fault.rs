//! Why `WordPress` gives no stories, told apart as far as a newsroom can act on it.

use crate::{part, words::Word};

/// What is wrong at the other end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// There is nothing at the API's address.
    Missing,
    /// A web page came in place of data.
    WebPage,
    /// Data came, but not of `WordPress`.
    Foreign,
    /// No answer that may be read: nothing came, or the browser keeps it to itself (CORS).
    Unread,
    /// What stands before `WordPress` refuses, with this HTTP status.
    Refused(u16),
    /// The server fails, or is overrun, with this HTTP status.
    Failing(u16),
    /// `WordPress` gives nothing without a log-in; its code for that.
    Closed(String),
    /// The API, or the part of it that is needed, is switched off; `WordPress`'s code for that.
    Off(String),
    /// `WordPress` reports something else, by its code.
    Reported(String),
}

impl Fault {
    /// What an answer of `WordPress` itself says, by its status and its code.
    pub(super) fn said(status: u32, code: String) -> Self {
        match status {
            401 | 403 if !part::holds(&code, "disabled") => Self::Closed(code),
            401 | 403 | 404 => Self::Off(code),
            429 | 500..=599 => Self::Failing(u16::try_from(status).unwrap_or(500)),
            _ => Self::Reported(code),
        }
    }

    /// What an HTTP status says that is no answer of `WordPress`.
    #[must_use]
    pub fn of_status(status: u16) -> Self {
        match status {
            404 | 410 => Self::Missing,
            429 | 500..=599 => Self::Failing(status),
            _ => Self::Refused(status),
        }
    }

    /// Whether the words come from `WordPress`, so that this is where its API is.
    #[must_use]
    pub fn is_said(&self) -> bool {
        matches!(
            self,
            Self::Closed(_) | Self::Off(_) | Self::Reported(_) | Self::Failing(_)
        )
    }

    /// Whether something came that makes no sense, rather than nothing.
    #[must_use]
    pub fn is_unreadable(&self) -> bool {
        matches!(self, Self::WebPage | Self::Foreign)
    }

    /// The words for it, and what they are filled with: a status or a code.
    #[must_use]
    pub fn word(&self) -> (Word, String) {
        let status = |word, status: &u16| (word, status.to_string());
        let code = |word, code: &String| (word, code.clone());
        match self {
            Self::Missing => (Word::WordPressMissing, String::new()),
            Self::WebPage => (Word::WordPressWebPage, String::new()),
            Self::Foreign => (Word::WordPressForeign, String::new()),
            Self::Unread => (Word::WordPressUnread, String::new()),
            Self::Refused(found) => status(Word::WordPressRefused, found),
            Self::Failing(found) => status(Word::WordPressFailing, found),
            Self::Closed(found) => code(Word::WordPressClosed, found),
            Self::Off(found) => code(Word::WordPressOff, found),
            Self::Reported(found) => code(Word::WordPressReported, found),
        }
    }
}
