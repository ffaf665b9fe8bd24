//! Dates and times, first as pure text that is the same everywhere.
//!
//! The text is the absolute date in the offset that the source wrote. Once the page is alive,
//! [`crate::browser`] may put the reader's own form in its place.

use leptos::prelude::*;

use super::site;
use crate::{
    model::timestamp::Timestamp,
    site::Site,
    words::{Word, fill, say},
};

/// A day: `27 February 2025`.
#[component]
pub fn Day(
    /// A moment of that day, in the offset to tell it in.
    at: Timestamp,
) -> impl IntoView {
    let words = date(&site(), Word::DateFormat, at);
    view! { <time datetime=at.rfc3339() data-form="day">{words}</time> }
}

/// A day with its time: `27 February 2025, 18:05`.
#[component]
pub fn Moment(
    /// The moment, in the offset to tell it in.
    at: Timestamp,
) -> impl IntoView {
    let words = date(&site(), Word::MomentFormat, at);
    view! { <time datetime=at.rfc3339() data-form="moment">{words}</time> }
}

/// The date in a format of [`crate::words`].
#[must_use]
pub fn date(site: &Site, format: Word, at: Timestamp) -> String {
    let calendar = at.calendar();
    let named = |word: Word, place: u8| {
        say(site, word)
            .split(',')
            .nth(place.into())
            .unwrap_or_default()
    };
    let mut time = two_digits(calendar.hour);
    time.push(':');
    time.push_str(&two_digits(calendar.minute));
    fill(
        site,
        format,
        &[
            ("day", &calendar.day.to_string()),
            ("month", named(Word::Months, calendar.month - 1)),
            ("year", &calendar.year.to_string()),
            ("weekday", named(Word::Weekdays, calendar.weekday)),
            ("time", &time),
        ],
    )
}

fn two_digits(number: u8) -> String {
    let mut digits = String::new();
    if number < 10 {
        digits.push('0');
    }
    digits.push_str(&number.to_string());
    digits
}
