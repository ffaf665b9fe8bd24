//! What names, classes and attributes of an element mean, apart from its content.

use super::Node;
use crate::{
    marks,
    model::language::{Direction, Tongue, language_tag},
    part::listed,
};

/// Longest id in bytes that becomes an anchor.
const ANCHOR: usize = 64;

/// Whether a name is among those of a list, which are parted by spaces; case does not matter.
pub(super) fn among(name: &str, list: &str) -> bool {
    listed(list, name)
}

/// Elements whose content is not for reading.
pub(super) fn is_dropped(name: &str) -> bool {
    among(
        name,
        "annotation annotation-xml applet area base col colgroup datalist frame frameset head input \
         link meta meter noembed noframes optgroup option param progress rp script source style svg \
         template textarea title track",
    )
}

/// Elements whose content is not for reading either, unless they were never closed and have
/// swallowed the rest of the story, or an old page builder has put all of it into a form.
pub(super) fn is_tool(name: &str) -> bool {
    among(name, "button canvas form map noscript select")
}

/// Elements whose content the parser takes as it is.
pub(super) fn is_raw(name: &str) -> bool {
    among(
        name,
        "iframe noembed noframes script style textarea title xmp",
    )
}

/// Elements that the parser opens again in the next paragraph when they were not closed.
pub(super) fn is_formatting(name: &str) -> bool {
    among(
        name,
        "a b big code em font i nobr s small strike strong tt u",
    )
}

/// Elements that are empty, or that the next of their kind ends.
pub(super) fn ends_itself(name: &str) -> bool {
    among(
        name,
        "area base br col colgroup dd dt embed hr img input li link meta optgroup option p param rp \
         rt source td th tr track wbr",
    )
}

/// Elements that stand apart from the text around them.
pub(super) fn is_block(name: &str) -> bool {
    among(
        name,
        "address article aside blockquote body caption center dd details dialog dir div dl dt \
         fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing \
         main menu nav ol p plaintext pre search section summary table tbody td tfoot th thead tr ul \
         xmp",
    )
}

/// The classes of an element.
pub(super) struct Classes(String);

impl Classes {
    /// The classes of a node.
    pub(super) fn of<N: Node>(node: &N) -> Self {
        Self(node.attribute("class").unwrap_or_default())
    }

    fn each(&self) -> impl Iterator<Item = &str> {
        marks::split(&self.0, super::space::SPACES)
    }

    /// Whether any of these is among them.
    pub(super) fn any(&self, wanted: &str) -> bool {
        self.each().any(|class| among(class, wanted))
    }

    /// Whether one of them ends so.
    pub(super) fn end(&self, ending: &str) -> bool {
        self.each().any(|class| class.ends_with(ending))
    }
}

/// Whether an element is hidden from readers, or a tool of the page that it was taken from.
pub(super) fn is_hidden<N: Node>(node: &N, classes: &Classes) -> bool {
    const TOOLS: &str = "screen-reader-text sr-only visually-hidden more-link sharedaddy \
        jp-relatedposts yarpp-related addtoany_share_save_container mw-editsection mw-cite-backlink \
        wp-block-file__button";
    let is = |name: &str, value: &str| node.attribute(name).is_some_and(|found| found == value);
    classes.any(TOOLS)
        || is("aria-hidden", "true")
        || node
            .attribute("hidden")
            .is_some_and(|value| value != "until-found")
        || node.attribute("style").is_some_and(|style| hides(&style))
}

fn hides(style: &str) -> bool {
    style.split(';').any(|declaration| {
        let Some((name, value)) = declaration.split_once(':') else {
            return false;
        };
        let value = value.split('!').next().unwrap_or_default().trim();
        let (name, says) = (name.trim(), |word: &str| value.eq_ignore_ascii_case(word));
        name.eq_ignore_ascii_case("display") && says("none")
            || name.eq_ignore_ascii_case("visibility") && says("hidden")
    })
}

/// An id that can be the target of a link.
pub(super) fn anchor(id: &str) -> Option<String> {
    let allowed =
        |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b':' | b'-');
    let formed = !id.is_empty() && id.len() <= ANCHOR && id.bytes().all(allowed);
    formed.then(|| id.to_owned())
}

/// The anchor that an element is.
pub(super) fn anchor_of<N: Node>(node: &N) -> Option<String> {
    anchor(&node.attribute("id")?)
}

/// The language and direction that an element states.
pub(super) fn tongue_of<N: Node>(node: &N) -> Tongue {
    let dir = node.attribute("dir").unwrap_or_default();
    let direction = if dir.eq_ignore_ascii_case("rtl") {
        Some(Direction::Rtl)
    } else {
        dir.eq_ignore_ascii_case("ltr").then_some(Direction::Ltr)
    };
    let language = node.attribute("lang").and_then(|lang| language_tag(&lang));
    Tongue {
        language,
        direction,
    }
}

/// The whole number that an attribute begins with, when it is no greater than `most`.
pub(super) fn number<N: Node>(node: &N, name: &str, most: u32) -> Option<u32> {
    let value = node.attribute(name)?;
    let value = value.trim();
    let digits = value.bytes().take_while(u8::is_ascii_digit).count();
    let (digits, unit) = value.split_at(digits);
    // Percentages are of something unknown.
    let number = digits.parse().ok().filter(|_| !unit.starts_with('%'))?;
    (number <= most).then_some(number)
}

/// Width and height, when both are stated.
pub(super) fn size_of<N: Node>(node: &N) -> Option<(u32, u32)> {
    let side = |name| number(node, name, 20_000).filter(|side| *side > 0);
    Some((side("width")?, side("height")?))
}
