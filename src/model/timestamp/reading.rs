//! Dates as feeds spell them.
//!
//! Owns the grammars of RFC 3339 and RFC 2822 and how far from them a date may be. Leaves it to the
//! calendar whether a day exists.

use super::{MONTHS, Timestamp, moment};
use crate::marks;

/// What may stand around numbers and names.
const SPACES: &str = " \t\n\r\u{c}";

/// The number at the start of a text, of so many digits, and what follows it; further digits do.
fn number(text: &str, least: usize, most: usize) -> Option<(i64, &str)> {
    let length = text.bytes().take_while(u8::is_ascii_digit).count();
    let length = length.min(most);
    let (number, rest) = text.split_at_checked(length)?;
    let number = number
        .bytes()
        .fold(0, |sum, digit| sum * 10 + i64::from(digit & 15));
    (length >= least).then_some((number, rest))
}

pub(super) fn rfc3339(text: &str) -> Option<Timestamp> {
    let (year, rest) = number(text, 4, 4)?;
    let (month, rest) = number(rest.strip_prefix('-')?, 2, 2)?;
    let (day, rest) = number(rest.strip_prefix('-')?, 2, 2)?;
    let date = [year, month, day];
    if rest.is_empty() {
        return moment(date, [0; 3], 0);
    }
    let (time, rest) = clock(marks::trim_start(marks::strip(rest, "Tt ")?, SPACES))?;
    moment(date, time, offset(marks::trim_start(rest, SPACES))?)
}

/// Reads `hh:mm`, `hh:mm:ss` or `hh:mm:ss.fraction`.
fn clock(text: &str) -> Option<([i64; 3], &str)> {
    let (hour, rest) = number(text, 1, 2)?;
    let (minute, rest) = number(rest.strip_prefix(':')?, 2, 2)?;
    let Some(rest) = rest.strip_prefix(':') else {
        return Some(([hour, minute, 0], rest));
    };
    let (second, rest) = number(rest, 2, 2)?;
    let rest = match marks::strip(rest, ".,") {
        Some(fraction) => marks::trim_start(fraction, "0123456789"),
        None => rest,
    };
    Some(([hour, minute, second], rest))
}

/// Minutes east of UTC.
fn offset(text: &str) -> Option<i16> {
    if text.is_empty() || text.eq_ignore_ascii_case("z") {
        return Some(0);
    }
    let west = text.starts_with('-');
    let (hours, rest) = number(marks::strip(text, "+-")?, 2, 2)?;
    let minutes = match rest.strip_prefix(':').unwrap_or(rest) {
        "" if rest.is_empty() => 0,
        rest => number(rest, 2, 2).filter(|(_, rest)| rest.is_empty())?.0,
    };
    let offset = i16::try_from(hours * 60 + minutes).ok()?;
    (hours < 24 && minutes < 60).then_some(if west { -offset } else { offset })
}

pub(super) fn rfc2822(text: &str) -> Option<Timestamp> {
    // A weekday may come first, a comment last; neither adds anything.
    let text = text.split('(').next()?;
    let text = text.split_once(',').map_or(text, |(_, rest)| rest);
    let words = marks::parts(text, SPACES);
    let mut words = words.into_iter();
    let (day, _) = number(words.next()?, 1, 2).filter(|(_, rest)| rest.is_empty())?;
    let month = month(words.next()?)?;
    let word = words.next()?;
    let (year, _) = number(word, 2, 4).filter(|(_, rest)| rest.is_empty())?;
    // RFC 2822 §4.3 on years of two and three digits.
    let year = match word.len() {
        2 if year < 50 => year + 2_000,
        2 | 3 => year + 1_900,
        _ => year,
    };
    let date = [year, month, day];
    let Some(time) = words.next() else {
        return moment(date, [0; 3], 0);
    };
    let (time, _) = clock(time).filter(|(_, rest)| rest.is_empty())?;
    let zone = words.next().unwrap_or_default();
    let zone = match zone_of_name(zone) {
        Some(offset) => offset,
        None => offset(zone)?,
    };
    words.next().is_none().then(|| moment(date, time, zone))?
}

/// Minutes east of UTC, for what is a name at all. Half a day is none: its hours are other ones.
fn zone_of_name(name: &str) -> Option<i16> {
    let place = |list: &str| list.split(' ').position(|it| it.eq_ignore_ascii_case(name));
    let hours = match (place("PST MST CST EST"), place("PDT MDT CDT EDT")) {
        (Some(place), _) => i16::try_from(place).ok()? - 8,
        (_, Some(place)) => i16::try_from(place).ok()? - 7,
        _ => 0,
    };
    let named = name.bytes().all(|byte| byte.is_ascii_alphabetic());
    (named && place("AM PM").is_none()).then_some(hours * 60)
}

/// 1 for `Jan`, `jan.` or `January`, and so on.
fn month(name: &str) -> Option<i64> {
    let name = name.strip_suffix('.').unwrap_or(name);
    let is_start_of = |month: &str| {
        let start = month.get(..name.len());
        start.is_some_and(|start| start.eq_ignore_ascii_case(name))
    };
    let place = MONTHS.split(' ').position(is_start_of)?;
    (name.len() >= 3).then(|| i64::try_from(place + 1).ok())?
}
