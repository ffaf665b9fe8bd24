//! Where the publication to publish is: a folder or a web address that holds `site.json`.

use std::{
    fs,
    path::{Path, PathBuf},
};

use super::{Options, PublishError};
use crate::{
    fetch::{FetchError, Origin, Web},
    json::Document,
    model::address::Address,
    site::{Site, SourceSettings},
};

/// The settings' name.
pub(super) const SETTINGS: &str = "site.json";

/// What holds `site.json`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// A folder, which also holds what `site.json` points to.
    Folder(PathBuf),
    /// The address of a folder on the web, or of the settings themselves.
    Web(Address),
}

impl Place {
    /// A folder by its path, or an `http` or `https` address; nothing when it looks like an
    /// address and is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let is_web = ["http://", "https://"].iter().any(|scheme| {
            let start = text.get(..scheme.len());
            start.is_some_and(|start| start.eq_ignore_ascii_case(scheme))
        });
        if !is_web {
            return Some(Self::Folder(PathBuf::from(text)));
        }
        let address = Address::parse(text)?;
        let is_settings = Path::new(address.path())
            .extension()
            .is_some_and(|ending| ending.eq_ignore_ascii_case("json"));
        let folder = if is_settings || address.path().ends_with('/') {
            address
        } else {
            Address::parse(&[text, "/"].concat())?
        };
        Some(Self::Web(folder))
    }

    /// Refuses to put the published site in the place of what it is made from.
    pub(super) fn spare(&self, options: &Options) -> Result<(), PublishError> {
        let overwrites = self.is(&options.out) && !self.is(&options.bundle);
        if overwrites {
            return Err(PublishError::Overwrites(options.out.clone()));
        }
        Ok(())
    }

    /// Whether this is the folder.
    pub(super) fn is(&self, folder: &Path) -> bool {
        let Self::Folder(own) = self else {
            return false;
        };
        own == folder
            || matches!((fs::canonicalize(own), fs::canonicalize(folder)), (Ok(own), Ok(it)) if own == it)
    }
}

/// A publication as it is to be published, and the way to its documents.
pub(super) struct Publication {
    /// The settings as they were written.
    pub settings: Document,
    /// The same, read.
    pub site: Site,
    /// Where the stories come from: the feed with the newest ones, or the `WordPress` site.
    pub source: Address,
    /// Where the documents are.
    pub origin: Origin,
}

impl Publication {
    pub fn read(place: &Place) -> Result<Self, PublishError> {
        let web = Web::default();
        let (settings, address, origin) = match place {
            Place::Folder(folder) => {
                let name = Address::parse("/site.json").ok_or(PublishError::Source)?;
                let failed = |failure| {
                    let file = folder.join(SETTINGS).display().to_string();
                    PublishError::Settings(file, failure)
                };
                let settings = Origin::folder(folder).read(&name).map_err(failed)?;
                let base = Site::parse(&settings, &name)?.base_path;
                let address = Address::parse(&[&base, SETTINGS].concat());
                let address = address.ok_or_else(|| failed(FetchError::Unreachable.into()))?;
                (
                    settings,
                    address,
                    Origin::below(folder, &base).with_web(web),
                )
            }
            Place::Web(place) => {
                let is_folder = place.path().ends_with('/');
                let address = place.resolve(if is_folder { SETTINGS } else { "" });
                let address = address.ok_or(PublishError::Source)?;
                let origin = Origin::nowhere().with_web(web);
                let settings = origin.read(&address).map_err(|failure| {
                    PublishError::Settings(address.as_str().to_owned(), failure)
                })?;
                (settings, address, origin)
            }
        };
        let site = Site::parse(&settings, &address)?;
        let source = match &site.source {
            SourceSettings::JsonFeed { url } | SourceSettings::WordPress { url } => url.clone(),
            SourceSettings::Snapshot { .. } => return Err(PublishError::Snapshot),
            SourceSettings::None => return Err(PublishError::Source),
        };
        Ok(Self {
            settings,
            site,
            source,
            origin,
        })
    }
}
