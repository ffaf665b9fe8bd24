//! What stands on each page.

mod blocks;
mod front_page;
mod furniture;
mod lists;
mod not_found;
mod other_publications;
mod story;
