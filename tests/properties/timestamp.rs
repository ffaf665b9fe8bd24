//! Dates: within the years 1 to 9999, and read as they were printed. Every line is a text of its own.

use dateline::model::timestamp::Timestamp;

pub fn check(text: &str) {
    for line in text.lines() {
        let Some(moment) = Timestamp::parse(line) else {
            continue;
        };
        assert_eq!(
            Timestamp::parse(&moment.rfc3339()),
            Some(moment),
            "{line:?}"
        );
        assert_eq!(
            Timestamp::parse(&moment.rfc2822()),
            Some(moment),
            "{line:?}"
        );
        assert_eq!(
            Timestamp::from_unix(moment.seconds()).seconds(),
            moment.seconds()
        );
        assert!(moment.offset().unsigned_abs() < 1_440);
        let calendar = moment.calendar();
        assert!(
            (1..=9_999).contains(&calendar.year),
            "{line:?}: {calendar:?}"
        );
        assert!((1..=12).contains(&calendar.month) && (1..=31).contains(&calendar.day));
    }
}
