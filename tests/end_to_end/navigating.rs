//! From page to page: links, history, focus, hash, waiting, prefetch, and layout that stays put.

mod focus;
mod hash;
mod history;
mod kept;
mod links;
pub mod newer;
mod permalink;
mod prefetch;
mod shift;
mod waiting;
