//! What stands around a published page's frame, as the native tests check it.

/// Before the frame.
pub const BEFORE: &str = "<div aria-hidden=\"true\" class=\"progress\"></div>";
/// Behind it.
pub const BEHIND: &str = "<p role=\"status\" class=\"visually-hidden\"> </p>";
