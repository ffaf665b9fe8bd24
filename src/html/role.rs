//! What block elements become.

use super::{element::Classes, flow::Place};

/// What a block element becomes.
pub(super) enum Role {
    /// Only a boundary.
    Plain,
    /// A heading of this level.
    Heading(u8),
    /// A name whose explanation follows.
    Term,
    /// A rule.
    Rule,
    /// Text with its white space.
    Code,
    /// Blocks set apart.
    Box,
    /// A list.
    List,
    /// Notes to the text.
    Notes,
    /// A quotation.
    Quote,
    /// Words lifted out of the text.
    PullQuote,
    /// A figure.
    Figure,
    /// Figures shown together.
    Gallery,
    /// A caption or attribution.
    Caption,
    /// A table.
    Table,
    /// A post of a social network without text.
    Post,
    /// A chart that a script would draw.
    Chart,
}

/// What a block element becomes, by its name and classes and where it stands.
pub(super) fn role(name: &str, classes: &Classes, place: Place) -> Role {
    const GALLERIES: &str = "gallery wp-block-gallery blocks-gallery-grid tiled-gallery \
        wp-block-jetpack-tiled-gallery wp-block-jetpack-slideshow";
    let in_figure = matches!(place, Place::Figure | Place::Gallery);
    match name {
        "h1" | "h2" => Role::Heading(2),
        "h3" => Role::Heading(3),
        "h4" | "h5" | "h6" => Role::Heading(4),
        "hr" => Role::Rule,
        "pre" | "listing" | "xmp" => Role::Code,
        "table" => Role::Table,
        "figcaption" | "footer" if place == Place::Quote => Role::Caption,
        "figcaption" if in_figure => Role::Caption,
        _ if in_figure && classes.any("wp-caption-text gallery-caption") => Role::Caption,
        _ if classes.any("wp-block-pullquote pullquote pull-quote") => Role::PullQuote,
        "blockquote" => Role::Quote,
        _ if classes.any("wp-block-footnotes footnotes references") => Role::Notes,
        _ if classes.any(GALLERIES) => Role::Gallery,
        "figure" => Role::Figure,
        _ if classes.any("wp-caption gallery-item") => Role::Figure,
        _ if classes.any("fb-post fb-video") => Role::Post,
        _ if classes.any("flourish-embed") => Role::Chart,
        "ul" | "ol" | "menu" | "dir" if place != Place::Gallery => Role::List,
        "dt" | "summary" if !in_figure => Role::Term,
        "aside" | "details" => Role::Box,
        _ => Role::Plain,
    }
}
