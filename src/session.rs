//! Documents already loaded: asked first, so that what was read once comes back without a request.
//!
//! Owns caching and sharing of requests. Knows addresses and documents, not what is in them, except
//! for the publication's settings, which every page needs.

mod chain;
mod feed;
mod newer;
mod newsroom;
mod pace;
mod search;
pub mod snapshot;
mod wordpress;

use std::{
    cell::{Cell, RefCell},
    fmt,
    rc::Rc,
    sync::Arc,
};

use futures_util::{
    FutureExt,
    future::{LocalBoxFuture, Shared, WeakShared},
};
pub use newer::newer;
pub use newsroom::{Found, Listed, article, listing, pages, related};

use crate::{
    fetch::{self, FetchError, Origin, Priority},
    json::Document,
    model::address::Address,
    site::{Site, SiteError},
    source::{
        ParseError,
        wordpress::{Fault, query::Root},
    },
    words::english,
};

/// Why a page has nothing to show.
#[derive(Clone, Debug, PartialEq)]
pub struct LoadError {
    /// The document that was asked for.
    pub address: Address,
    /// What went wrong with it.
    pub cause: Cause,
}

/// What can go wrong with a document.
#[derive(Clone, Debug, PartialEq)]
pub enum Cause {
    /// It did not arrive.
    Fetch(FetchError),
    /// It is not a list of stories.
    Parse(ParseError),
    /// It is not a publication's settings.
    Site(SiteError),
    /// It is not what `WordPress` was asked for.
    WordPress(Fault),
}

impl fmt::Display for Cause {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Fetch(error) => error.fmt(formatter),
            Self::Parse(error) => error.fmt(formatter),
            Self::Site(error) => error.fmt(formatter),
            Self::WordPress(fault) => {
                let (word, value) = fault.word();
                let values = [
                    ("place", "its address"),
                    ("status", &*value),
                    ("code", &*value),
                ];
                formatter.write_str(&english(word, &values))
            }
        }
    }
}

impl LoadError {
    /// Whether the source has it, or may have it, and tells nobody.
    fn is_kept_back(&self) -> bool {
        matches!(
            self.cause,
            Cause::WordPress(Fault::Closed(_) | Fault::Off(_) | Fault::Refused(_))
        )
    }
}

/// How many documents are kept; the one that was asked for longest ago goes first.
const CAPACITY: usize = 64;

type Request = LocalBoxFuture<'static, Result<Document, FetchError>>;

/// The documents of one visit.
pub struct Session {
    origin: Rc<Origin>,
    settings: Address,
    site: RefCell<Option<Arc<Site>>>,
    /// The last one asked for stands last.
    documents: RefCell<Vec<(Address, Document)>>,
    /// Requests on their way. They end when nobody waits for them any more.
    underway: RefCell<Vec<(Address, WeakShared<Request>)>>,
    /// The front's document as it is by now, until the reader asks for it.
    newer: RefCell<Option<(Address, Document)>>,
    /// Whether the front of a snapshot is made of its live source.
    follows_live: Cell<bool>,
    /// When the browser could last attend to the reader, in milliseconds since 1970.
    rested: Cell<f64>,
    /// How addresses of the `WordPress` that the stories come from are spelled, once it is known.
    wordpress: Cell<Option<Root>>,
}

impl Session {
    /// A session of the publication whose settings lie at this address.
    #[must_use]
    pub fn new(origin: Origin, settings: Address) -> Self {
        Self {
            origin: Rc::new(origin),
            settings,
            site: RefCell::default(),
            documents: RefCell::default(),
            underway: RefCell::default(),
            newer: RefCell::default(),
            follows_live: Cell::default(),
            rested: Cell::default(),
            wordpress: Cell::default(),
        }
    }

    /// The path that the site lies below: where its settings are.
    #[must_use]
    pub fn base_path(&self) -> String {
        let path = self.settings.path();
        let end = path.rfind('/').map_or(0, |slash| slash + 1);
        path[..end].to_owned()
    }

    /// Keeps a document that came by another way than a request.
    pub fn put(&self, address: Address, document: Document) {
        self.discard(&address);
        let mut documents = self.documents.borrow_mut();
        if documents.len() >= CAPACITY {
            documents.remove(0);
        }
        documents.push((address, document));
    }

    /// Forgets every document, for a reader who asks again after a problem: what was read without
    /// use is no better the second time.
    pub fn forget(&self) {
        self.documents.borrow_mut().clear();
    }

    /// Forgets one document.
    fn discard(&self, address: &Address) {
        let mut documents = self.documents.borrow_mut();
        documents.retain(|(known, _)| known != address);
    }

    fn kept(&self, address: &Address) -> Option<Document> {
        let is_wanted = |entry: &&(Address, Document)| entry.0 == *address;
        let documents = self.documents.borrow();
        let document = documents.iter().find(is_wanted)?.1.clone();
        drop(documents);
        self.put(address.clone(), document.clone());
        Some(document)
    }

    /// The document at an address: kept, on its way, or fetched now. Only what arrived whole is
    /// kept, so asking again after an error is a new attempt.
    ///
    /// # Errors
    /// [`LoadError`] with [`Cause::Fetch`].
    pub async fn get(&self, address: &Address, priority: Priority) -> Result<Document, LoadError> {
        if let Some(document) = self.kept(address) {
            return Ok(document);
        }
        let result = if self.may_ask(address) {
            self.request(address, priority).await
        } else {
            Err(FetchError::UnlistedHost)
        };
        self.underway
            .borrow_mut()
            .retain(|(_, request)| request.upgrade().is_some());
        match result {
            Ok(document) => {
                self.put(address.clone(), document.clone());
                Ok(document)
            }
            Err(cause) => Err(LoadError {
                address: address.clone(),
                cause: Cause::Fetch(cause),
            }),
        }
    }

    /// Content may name any host; the settings say which of them are asked.
    fn may_ask(&self, address: &Address) -> bool {
        let site = self.site.borrow();
        site.as_ref().is_none_or(|site| site.may_ask(address))
    }

    fn request(&self, address: &Address, priority: Priority) -> Shared<Request> {
        let mut underway = self.underway.borrow_mut();
        let known = underway
            .iter()
            .find(|(known, _)| known == address)
            .and_then(|(_, request)| request.upgrade());
        if let Some(request) = known {
            return request;
        }
        let (origin, wanted) = (Rc::clone(&self.origin), address.clone());
        let request = async move { fetch::get(&origin, &wanted, priority).await }
            .boxed_local()
            .shared();
        underway.retain(|(known, _)| known != address);
        if let Some(weak) = request.downgrade() {
            underway.push((address.clone(), weak));
        }
        request
    }

    /// The publication's settings.
    ///
    /// # Errors
    /// [`LoadError`] when they do not arrive or are not settings.
    pub async fn site(&self) -> Result<Arc<Site>, LoadError> {
        if let Some(site) = self.site.borrow().as_ref() {
            return Ok(Arc::clone(site));
        }
        let document = self.get(&self.settings, Priority::Primary).await?;
        let site = Site::parse(&document, &self.settings).map_err(|error| LoadError {
            address: self.settings.clone(),
            cause: Cause::Site(error),
        })?;
        let site = Arc::new(site);
        *self.site.borrow_mut() = Some(Arc::clone(&site));
        Ok(site)
    }
}
