//! Dates and times, first as pure text that is the same everywhere.
//!
//! The text is the absolute date in the moment's own offset, which is that of the publication's zone.
//! Once the page is alive, the browser may put the reader's own form in its place.

use super::markup::{Markup, element};
use crate::{
    model::timestamp::Timestamp,
    site::Site,
    words::{Word, fill, say},
};

/// A day: `27 February 2025`.
#[must_use]
pub fn day(at: Timestamp, site: &Site) -> Markup {
    element("time")
        .set("datetime", at.rfc3339())
        .set("data-form", "day")
        .with(date(site, Word::DateFormat, at))
}

/// A day with its time: `27 February 2025, 18:05`.
#[must_use]
pub fn moment(at: Timestamp, site: &Site) -> Markup {
    element("time")
        .set("datetime", at.rfc3339())
        .set("data-form", "moment")
        .with(date(site, Word::MomentFormat, at))
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
