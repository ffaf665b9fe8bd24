//! A picture with its space reserved and its widths on offer.

use super::markup::{Markup, element};
use crate::{model::headline::Picture, site::Site};

/// Where on a page a picture stands; decides how wide it is shown and how soon it is needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The lead of the front page.
    Lead,
    /// Beside the lead.
    Secondary,
    /// First story of a section's block.
    Block,
    /// In a list.
    List,
    /// Over a story.
    Article,
    /// In a story's body.
    Body,
}

impl Place {
    /// The `sizes` attribute; follows the layout in `style/`.
    fn sizes(self) -> &'static str {
        match self {
            Self::Lead => "(min-width: 84rem) 60rem, (min-width: 64rem) 70vw, 100vw",
            Self::Secondary => "(min-width: 64rem) 18rem, (min-width: 40rem) 33vw, 8rem",
            Self::Block => "(min-width: 64rem) 39rem, (min-width: 40rem) 50vw, 100vw",
            Self::List => "10rem",
            Self::Article | Self::Body => "(min-width: 48rem) 46rem, 100vw",
        }
    }

    /// Whether the picture is what a reader waits for.
    fn is_first(self) -> bool {
        matches!(self, Self::Lead | Self::Article)
    }
}

/// The picture alone, without its caption. Its host must be one that may be asked.
#[must_use]
pub fn picture(picture: &Picture, place: Place, site: &Site) -> Markup {
    let srcset = srcset(picture, site);
    let sizes = srcset.is_some().then(|| place.sizes().to_owned());
    let (width, height) = picture.size.unzip();
    let image = element("img")
        .class("picture")
        .set("src", picture.address.as_str().to_owned())
        .maybe("srcset", srcset)
        .maybe("sizes", sizes)
        .maybe("width", width.map(|width| width.to_string()))
        .maybe("height", height.map(|height| height.to_string()))
        .set("alt", picture.alt.clone())
        .set("decoding", "async");
    if place.is_first() {
        image.set("fetchpriority", "high")
    } else {
        image.set("loading", "lazy")
    }
}

fn srcset(picture: &Picture, site: &Site) -> Option<String> {
    let mut set = String::new();
    let files = picture.widths.iter();
    for file in files.filter(|file| site.may_ask(&file.address)) {
        if !set.is_empty() {
            set.push_str(", ");
        }
        set.push_str(file.address.as_str());
        set.push(' ');
        set.push_str(&file.width.to_string());
        set.push('w');
    }
    (!set.is_empty()).then_some(set)
}
