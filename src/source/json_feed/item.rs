//! The items of a feed, one by one: which can be used, and what each is called.
//!
//! Owns identity, that is ids and slugs, and the counting of what is left out. Reads no more of an
//! item than that takes.

use super::{NAME, TITLE, label, link};
use crate::{
    json::{Document, Json},
    model::{address::Address, edition::Skipped, slug::Slug, timestamp::Timestamp},
    site::Site,
    source::{date, plain},
};

/// How many items of one document are read.
const LIMIT: usize = 1_000;

/// An item that can be used.
pub(super) struct Item {
    /// The item as it was sent.
    pub json: Document,
    /// From 0, those that cannot be used counted.
    pub place: usize,
    /// Unique in its document.
    pub id: String,
    /// Unique in its document.
    pub slug: Slug,
    /// Whether `_dateline.normalised` says that every field stands where it belongs, as in what
    /// `publish` writes: nothing is taken out of the prose then, and nothing derived.
    pub normalised: bool,
    /// The item's `_dateline` extension.
    pub extension: Document,
}

impl Item {
    /// The date in a member of the item or of a part of it; a malformed one counts as absent. In
    /// a normalised item it has the publication's offset already, whatever a browser's own tables
    /// say.
    pub fn date(&self, holder: &Document, name: &str, site: &Site) -> Option<Timestamp> {
        let text = holder.words(name)?;
        if self.normalised {
            Timestamp::parse(&text)
        } else {
            date(&text, site)
        }
    }

    /// The member of this name of the item's `_dateline` extension.
    pub fn extra(&self, name: &str) -> Document {
        self.extension.at(name)
    }

    /// The slug that the extension states for a name: for one that `section`, `authors` or `tags`
    /// hold, where the name itself does not give it.
    pub fn stated_slug(&self, kind: &str, name: &str) -> Option<Slug> {
        Slug::parse(&self.extra("slugs").at(kind).words(name)?)
    }
}

/// The usable items in the document's order, and the others with the reason.
///
/// Of two items with one id the first counts. Of two with one slug the first, which is the newer
/// one, keeps it, and the other's is told apart by its id.
pub(super) fn read(entries: &[Document], base: &Address) -> (Vec<Item>, Vec<Skipped>) {
    let mut items = Vec::new();
    let mut skipped = Vec::new();
    let excess = entries.len().saturating_sub(LIMIT);
    for (place, json) in entries.iter().take(LIMIT).enumerate() {
        match identify(json, place, base, &items) {
            Ok(item) => items.push(item),
            Err((field, reason)) => skipped.push(Skipped {
                place,
                item: name(json),
                field,
                reason,
            }),
        }
    }
    if excess > 0 {
        let mut item = excess.to_string();
        item.push_str(" items");
        skipped.push(Skipped {
            place: LIMIT,
            item,
            field: "items",
            reason: "only the first 1,000 items of a document are read",
        });
    }
    (items, skipped)
}

/// The item with its identity, or the field at fault and the reason.
fn identify(
    json: &Document,
    place: usize,
    base: &Address,
    earlier: &[Item],
) -> Result<Item, (&'static str, &'static str)> {
    if !json.is_object() {
        return Err(("items", "is not an object"));
    }
    let id = identity(json).map_err(|reason| ("id", reason))?;
    if earlier.iter().any(|item| item.id == id) {
        return Err(("id", "is the id of an earlier item as well"));
    }
    if !has_something_to_show(json) {
        return Err((
            "content_html",
            "is missing, and so are title, summary and content_text",
        ));
    }
    let extension = json.at("_dateline");
    let named = extension.words("slug");
    let taken = |slug: &Slug| earlier.iter().any(|item| item.slug == *slug);
    let slug = named
        .and_then(|name| Slug::parse(&name).or_else(|| Slug::from_text(&name)))
        .or_else(|| slug(json, &id, base))
        .map(|slug| {
            if taken(&slug) {
                slug.distinguished(&id)
            } else {
                slug
            }
        })
        .filter(|slug| !taken(slug))
        .ok_or(("id", "gives no address of its own"))?;
    Ok(Item {
        json: json.clone(),
        place,
        id,
        slug,
        normalised: extension.says("normalised"),
        extension,
    })
}

/// The id (1.1, "Items", `id`): required, coerced to text.
fn identity(json: &Document) -> Result<String, &'static str> {
    let value = json.member("id").ok_or("is missing")?;
    if let Some(id) = coerced(&value) {
        return Ok(id);
    }
    if value.number().is_some() {
        // The number has lost digits on the way, so that two stories could look like one.
        return json
            .words("url")
            .ok_or("is a number too long or broken to be told apart");
    }
    Err(if value.text().is_some() {
        "is blank"
    } else {
        "is neither text nor a number"
    })
}

/// An id as text; whole numbers without a point.
pub(super) fn coerced(value: &Document) -> Option<String> {
    /// Up to here every whole number has a value of its own (IEEE 754 double).
    const EXACT: f64 = 9_007_199_254_740_991.0;
    if let Some(text) = value.text() {
        let id = text.trim();
        return (!id.is_empty()).then(|| id.to_owned());
    }
    let number = value.number()?;
    let exact = number.abs() <= EXACT && number.fract() == 0.0;
    #[expect(clippy::cast_possible_truncation, reason = "checked by `exact`")]
    exact.then(|| (number as i64).to_string())
}

/// A content is required by the standard ("Items", `content_html`), but a title or summary with a
/// link makes a story in the grid as well.
fn has_something_to_show(json: &Document) -> bool {
    let mut names = "title summary content_html content_text".split(' ');
    names.any(|name| json.words(name).is_some())
}

/// The slug of an item that does not name one: from what is least likely ever to change.
fn slug(json: &Document, id: &str, base: &Address) -> Option<Slug> {
    let from_link = |name| Slug::from_address(&link(json, name, base)?);
    from_link("url")
        .or_else(|| from_link("external_url"))
        .or_else(|| Slug::from_address(&Address::parse(id)?))
        .or_else(|| Slug::from_text(id))
        .or_else(|| Slug::from_text(&label(json.at("title"), TITLE)?))
        .or_else(|| Some(Slug::parse("story")?.distinguished(id)))
}

/// What a newsroom knows an item by.
fn name(json: &Document) -> String {
    let id = coerced(&json.at("id")).and_then(|id| plain(&id, NAME));
    id.or_else(|| label(json.at("title"), NAME))
        .unwrap_or_default()
}
