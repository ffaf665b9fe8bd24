//! Moments with the offset they were written in.
//!
//! Owns reading and writing of dates as feeds spell them (RFC 3339, RFC 2822 and what real sites
//! send instead), and the calendar in pure integers. Knows no clock, no zone names but those of
//! RFC 2822, and no language.

mod reading;

/// 0001-01-01T00:00:00 and 9999-12-31T23:59:59 as Unix seconds: what RFC 3339 can spell.
const FIRST: i64 = -62_135_596_800;
const LAST: i64 = 253_402_300_799;
const DAY: i64 = 86_400;

const MONTHS: &str = "January February March April May June July August September October November \
    December";
const WEEKDAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/// A moment of the years 1 to 9999, in UTC as well as in its own offset.
///
/// Equal are timestamps of the same moment *and* offset. Their order is by moment, then by offset,
/// from west to east.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Timestamp {
    /// Seconds since 1970-01-01T00:00:00Z, without leap seconds.
    seconds: i64,
    /// Minutes east of UTC, less than a day.
    offset: i16,
}

/// A [`Timestamp`] in the calendar and on the clock of its own offset (proleptic Gregorian).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// 1 to 9999.
    pub year: i32,
    /// 1 is January.
    pub month: u8,
    /// Of the month, from 1.
    pub day: u8,
    /// 0 is Monday (ISO 8601 less one).
    pub weekday: u8,
    /// 0 to 23.
    pub hour: u8,
    /// 0 to 59.
    pub minute: u8,
    /// 0 to 59.
    pub second: u8,
}

impl Timestamp {
    /// Reads RFC 3339 or RFC 2822, and what is close to them.
    ///
    /// RFC 3339 may have lower-case letters, a space for the `T`, no seconds, `+0200` or `+02`, no
    /// offset (UTC is taken) or no time (midnight UTC is taken); fractions are dropped. RFC 2822
    /// may lack weekday, seconds, zone or time, and spell months in full; unknown zone names count
    /// as UTC, as its §4.3 says. A leap second becomes the second before it. Nothing for days and
    /// times that do not exist, `0000-00-00 00:00:00` among them.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim_ascii();
        reading::rfc3339(text).or_else(|| reading::rfc2822(text))
    }

    /// The moment so many seconds after 1970-01-01T00:00:00Z, at the nearest of the years 1 to
    /// 9999, in UTC.
    #[must_use]
    pub fn from_unix(seconds: i64) -> Self {
        Self {
            seconds: seconds.clamp(FIRST, LAST),
            offset: 0,
        }
    }

    fn new(seconds: i64, offset: i16) -> Option<Self> {
        let local = seconds.checked_add(i64::from(offset) * 60)?;
        let years = FIRST..=LAST;
        let possible = years.contains(&seconds) && years.contains(&local);
        (possible && offset.unsigned_abs() < 1_440).then_some(Self { seconds, offset })
    }

    /// Seconds since 1970-01-01T00:00:00Z.
    #[must_use]
    pub fn seconds(self) -> i64 {
        self.seconds
    }

    /// Minutes east of UTC.
    #[must_use]
    pub fn offset(self) -> i16 {
        self.offset
    }

    /// The same moment at an offset of so many minutes east of UTC; unchanged when that is a day
    /// or more, or leaves the years 1 to 9999.
    #[must_use]
    pub fn with_offset(self, minutes: i16) -> Self {
        Self::new(self.seconds, minutes).unwrap_or(self)
    }

    /// As in `2025-02-27T18:05:30+03:00`, or with `Z` in UTC.
    #[must_use]
    pub fn rfc3339(self) -> String {
        let Calendar {
            year,
            month,
            day,
            hour,
            minute,
            second,
            ..
        } = self.calendar();
        let mut text = padded(u32::try_from(year).unwrap_or_default(), 4);
        for (mark, number) in [
            ('-', month),
            ('-', day),
            ('T', hour),
            (':', minute),
            (':', second),
        ] {
            text.push(mark);
            text.push_str(&padded(u32::from(number), 2));
        }
        match self.offset {
            0 => text.push('Z'),
            _ => text.push_str(&self.zone(":")),
        }
        text
    }

    /// As in `Thu, 27 Feb 2025 18:05:30 +0300`, for RSS.
    #[must_use]
    pub fn rfc2822(self) -> String {
        let Calendar {
            year,
            month,
            day,
            weekday,
            hour,
            minute,
            second,
        } = self.calendar();
        let weekday = WEEKDAYS.get(usize::from(weekday)).unwrap_or(&"Mon");
        let month = MONTHS.split(' ').nth(usize::from(month).saturating_sub(1));
        let month = month.and_then(|name| name.get(..3)).unwrap_or("Jan");
        let zone = self.zone("");
        format!("{weekday}, {day:02} {month} {year:04} {hour:02}:{minute:02}:{second:02} {zone}")
    }

    fn zone(self, colon: &str) -> String {
        let sign = if self.offset < 0 { "-" } else { "+" };
        let minutes = u32::from(self.offset.unsigned_abs());
        let (hours, minutes) = (padded(minutes / 60, 2), padded(minutes % 60, 2));
        [sign, &hours, colon, &minutes].concat()
    }

    /// Date, weekday and time in its own offset.
    #[must_use]
    pub fn calendar(self) -> Calendar {
        let local = self.seconds.saturating_add(i64::from(self.offset) * 60);
        let days = local.div_euclid(DAY);
        let time = local.rem_euclid(DAY);
        let (year, month, day) = date_of(days);
        // 1970-01-01 was a Thursday.
        Calendar {
            year: i32::try_from(year).unwrap_or_default(),
            month: small(month),
            day: small(day),
            weekday: small((days + 3).rem_euclid(7)),
            hour: small(time / 3_600),
            minute: small(time / 60 % 60),
            second: small(time % 60),
        }
    }
}

/// A number with zeros before it, of so many digits at least.
fn padded(number: u32, digits: usize) -> String {
    let number = number.to_string();
    let zeros = "000".get(..digits.saturating_sub(number.len()));
    [zeros.unwrap_or_default(), &number].concat()
}

fn small(number: i64) -> u8 {
    u8::try_from(number).unwrap_or_default()
}

/// Days from 1970-01-01 to a date. This and its inverse count in eras of 400 years that begin in
/// March, which puts the leap day last (Howard Hinnant, "chrono-Compatible Low-Level Date
/// Algorithms").
fn days_to(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

fn date_of(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let month = (shifted + 2) % 12 + 1;
    let year = era * 400 + year_of_era + i64::from(month <= 2);
    (year, month, day_of_year - (153 * shifted + 2) / 5 + 1)
}

/// A date, a time as hours, minutes and seconds, and an offset, when all of them exist.
fn moment(date: [i64; 3], time: [i64; 3], offset: i16) -> Option<Timestamp> {
    let [year, month, day] = date;
    let [hour, minute, second] = time;
    if !(1..=9_999).contains(&year) || !(1..=12).contains(&month) || day < 1 {
        return None;
    }
    let days = days_to(year, month, day);
    // A day that the month lacks comes back as another one.
    if date_of(days) != (year, month, day) || hour > 23 || minute > 59 || second > 60 {
        return None;
    }
    let local = days * DAY + hour * 3_600 + minute * 60 + second.min(59);
    Timestamp::new(local - i64::from(offset) * 60, offset)
}
