//! Times in the reader's own words, once the page is alive.
//!
//! Recent times become relative ("3 hours ago"), in the language of the publication; anything
//! older than a day keeps the date that the page was published with.

use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Node};

use super::document;

const MINUTE: f64 = 60.0;
const HOUR: f64 = 60.0 * MINUTE;
const DAY: f64 = 24.0 * HOUR;

/// Rewrites the times of the page that are less than a day old.
pub(crate) fn localise() {
    let Ok(times) = document().query_selector_all("time[data-form]:not([inert] *)") else {
        return;
    };
    let now = Date::now();
    let mut format: Option<Intl::RelativeTimeFormat> = None;
    for place in 0..times.length() {
        let Some(time) = times
            .item(place)
            .and_then(|node| node.dyn_into::<Element>().ok())
        else {
            continue;
        };
        let Some(written) = time.get_attribute("datetime") else {
            continue;
        };
        let age = (now - Date::parse(&written)) / 1000.0;
        if !(0.0..DAY).contains(&age) {
            continue;
        }
        let (count, unit) = if age < HOUR {
            (age / MINUTE, "minute")
        } else {
            (age / HOUR, "hour")
        };
        let format = format.get_or_insert_with(relative_format);
        // The text node itself is changed, not replaced: the view holds on to it.
        if let (Some(text), Some(words)) = (
            time.unchecked_ref::<Node>().first_child(),
            spell(format, -count.floor(), unit),
        ) {
            text.set_node_value(Some(&words));
        }
    }
}

fn relative_format() -> Intl::RelativeTimeFormat {
    let language = document()
        .document_element()
        .and_then(|root| root.get_attribute("lang"));
    let languages = Array::of1(&JsValue::from(language.unwrap_or_default()));
    let options = Object::new();
    let _ = Reflect::set(&options, &"numeric".into(), &"auto".into());
    Intl::RelativeTimeFormat::new(&languages, &options)
}

fn spell(format: &Intl::RelativeTimeFormat, count: f64, unit: &str) -> Option<String> {
    let method: Function = Reflect::get(format, &"format".into())
        .ok()?
        .dyn_into()
        .ok()?;
    method
        .call2(format, &count.into(), &unit.into())
        .ok()?
        .as_string()
}
