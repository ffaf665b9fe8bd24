//! Which entries of a collection are asked for, and what of each.

use std::collections::HashMap;

use serde_json::{Value, json};

/// The values of an address.
pub type Query = HashMap<String, String>;

/// Whether an entry of a collection is asked for.
pub fn is_wanted(entry: &Value, query: &Query) -> bool {
    let ids = |name: &str| -> Option<Vec<u64>> {
        let text = query.get(name)?;
        Some(
            text.split(',')
                .map(|id| id.parse().expect("an id"))
                .collect(),
        )
    };
    let any = |name: &str| {
        ids(name).is_none_or(|ids| {
            let own = entry[name].as_array().expect("an array");
            own.iter()
                .any(|id| ids.contains(&id.as_u64().expect("an id")))
        })
    };
    let id = entry["id"].as_u64().unwrap_or_default();
    let slug = |slug: &String| {
        let own = entry["slug"].as_str().unwrap_or_default().as_bytes();
        let decoded = url::form_urlencoded::parse(own).next();
        decoded.is_some_and(|(own, _)| own == *slug)
    };
    // Every word anywhere in the headline, as `LIKE` finds it.
    let search = |words: &String| {
        let title = entry["title"]["rendered"].as_str().unwrap_or_default();
        let (title, words) = (title.to_lowercase(), words.to_lowercase());
        words.split(' ').all(|word| title.contains(word))
    };
    any("categories")
        && any("tags")
        && ids("include").is_none_or(|ids| ids.contains(&id))
        && ids("exclude").is_none_or(|ids| !ids.contains(&id))
        && ids("author").is_none_or(|ids| ids.contains(&entry["author"].as_u64().unwrap_or(0)))
        && query.get("search").is_none_or(search)
        && query.get("slug").is_none_or(slug)
        && query.get("sticky").is_none_or(|_| entry["sticky"] == true)
}

/// The fields that are asked for; embeds only with their links.
pub fn slim(mut entry: Value, query: &Query) -> Value {
    let Some(fields) = query.get("_fields") else {
        return entry;
    };
    let fields: Vec<&str> = fields.split(',').collect();
    if fields.contains(&"content.protected") {
        let protected = entry["content"]["protected"].clone();
        entry["content"] = json!({"protected": protected});
    }
    let asked = |name: &str| {
        fields
            .iter()
            .any(|field| field.split('.').next() == Some(name))
    };
    let embeds = query.get("_embed").cloned().unwrap_or_default();
    let linked = |name: &&str| {
        let link = ["_links.", name].concat();
        fields.contains(&"_links") || fields.contains(&link.as_str())
    };
    let embeds: Vec<&str> = embeds.split(',').filter(linked).collect();
    let members = entry.as_object_mut().expect("an object");
    members.retain(|name, _| asked(name));
    if let Some(embedded) = members.get_mut("_embedded").and_then(Value::as_object_mut) {
        embedded.retain(|name, _| embeds.contains(&name.as_str()));
    }
    entry
}
