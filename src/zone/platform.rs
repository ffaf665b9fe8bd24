//! Time zones from the browser's `Intl` (ECMA-402).
//!
//! `Intl` tells what a zone's clocks show; how far that is from UTC is the difference.

use std::cell::RefCell;

use js_sys::{Array, Function, Object, Reflect, global};
use wasm_bindgen::{JsCast, JsValue};

use crate::{marks, model::timestamp::Timestamp};

thread_local! {
    /// The formatter of the zone that was asked for last: a publication has one, and making a
    /// formatter takes far longer than using it.
    static FORMAT: RefCell<Option<(String, Option<Function>)>> = const { RefCell::new(None) };
}

/// Minutes east of UTC; nothing for a zone that the browser does not know.
pub(super) fn offset(zone: &str, at: Timestamp) -> Option<i16> {
    let format = FORMAT.with_borrow_mut(|kept| {
        if kept.as_ref().is_none_or(|(known, _)| known != zone) {
            *kept = Some((zone.to_owned(), formatter(zone)));
        }
        kept.as_ref()?.1.clone()
    })?;
    #[expect(
        clippy::cast_precision_loss,
        reason = "the years 1 to 9999 in milliseconds are exact in a double"
    )]
    let moment = JsValue::from_f64(at.seconds() as f64 * 1000.0);
    let shown = format.call1(&JsValue::UNDEFINED, &moment).ok()?;
    let shown = shown.as_string()?;
    let numbers = marks::parts(&shown, "/, :");
    let [month, day, year, hour, minute, second] = numbers.as_slice() else {
        return None;
    };
    let clock = [
        year, "-", month, "-", day, " ", hour, ":", minute, ":", second,
    ];
    let clock = Timestamp::parse(&clock.concat())?;
    i16::try_from((clock.seconds() - at.seconds()).div_euclid(60)).ok()
}

/// What writes a moment as `02/27/2025, 18:05:30`.
fn formatter(zone: &str) -> Option<Function> {
    let options = Object::new();
    for (name, value) in [
        ("timeZone", zone),
        ("hourCycle", "h23"),
        ("year", "numeric"),
        ("month", "2-digit"),
        ("day", "2-digit"),
        ("hour", "2-digit"),
        ("minute", "2-digit"),
        ("second", "2-digit"),
    ] {
        Reflect::set(&options, &name.into(), &value.into()).ok()?;
    }
    let member = |holder: &JsValue, name: &str| Reflect::get(holder, &name.into()).ok();
    let class: Function = member(&member(&global(), "Intl")?, "DateTimeFormat")?
        .dyn_into()
        .ok()?;
    // Called in this way, an unknown zone is an error here and not the end of the program.
    let arguments = Array::of2(&"en-US".into(), &options);
    let format = Reflect::construct(&class, &arguments).ok()?;
    member(&format, "format")?.dyn_into().ok()
}
