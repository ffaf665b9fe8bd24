//! Where the stories come from, as `site.json` says it.

use super::SiteError;
use crate::{
    json::{Document, Json},
    model::address::Address,
    source::plain,
};

/// Longest kind that is quoted, in characters.
const KIND: usize = 200;

/// Where the stories come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SourceSettings {
    /// Nowhere: the settings could not be read.
    None,
    /// A JSON Feed, kind `json-feed`.
    JsonFeed {
        /// The feed with the newest stories.
        url: Address,
    },
    /// What `publish` has written, kind `snapshot`.
    Snapshot {
        /// The folder of the documents; ends with a slash.
        url: Address,
        /// What to ask for stories newer than the snapshot: a feed or a `WordPress` site.
        live: Option<Box<Self>>,
    },
    /// A `WordPress` site, kind `wordpress`.
    WordPress {
        /// The site.
        url: Address,
    },
}

impl SourceSettings {
    /// Where it is.
    #[must_use]
    pub fn url(&self) -> Option<&Address> {
        match self {
            Self::None => None,
            Self::JsonFeed { url } | Self::Snapshot { url, .. } | Self::WordPress { url } => {
                Some(url)
            }
        }
    }

    /// The source that shows new stories soonest: a snapshot's live one, else this one itself.
    #[must_use]
    pub fn live(&self) -> &Self {
        match self {
            Self::Snapshot {
                live: Some(live), ..
            } => live,
            other => other,
        }
    }
}

/// The live source beside a snapshot: the address of a feed, or an object as `source` is one.
fn live(source: &Document, base: &Address) -> Option<SourceSettings> {
    let live = source.member("live")?;
    let written = live.words("url").or_else(|| live.text())?;
    let url = base.resolve(&written).filter(|url| !url.is_mailto())?;
    Some(if live.words("kind").as_deref() == Some("wordpress") {
        SourceSettings::WordPress { url }
    } else {
        SourceSettings::JsonFeed { url }
    })
}

/// The source that the settings name.
pub(super) fn source(document: &Document, base: &Address) -> Result<SourceSettings, SiteError> {
    let source = document
        .member("source")
        .filter(Document::is_object)
        .ok_or(SiteError::NoSource)?;
    let kind = source.words("kind").unwrap_or_default();
    if !matches!(kind.as_str(), "json-feed" | "snapshot" | "wordpress") {
        let kind = plain(&kind, KIND).unwrap_or_default();
        return Err(SiteError::UnknownSource(kind));
    }
    let address = |name| {
        let address = base.resolve(&source.words(name)?)?;
        (!address.is_mailto()).then_some(address)
    };
    let url = address("url").ok_or(SiteError::BadSourceUrl)?;
    Ok(match kind.as_str() {
        "json-feed" => SourceSettings::JsonFeed { url },
        "snapshot" => SourceSettings::Snapshot {
            url,
            live: live(&source, base).map(Box::new),
        },
        _ => SourceSettings::WordPress { url },
    })
}
