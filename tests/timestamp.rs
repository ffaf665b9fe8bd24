//! Timestamps: what feeds write, what does not exist, and the way back.
#![cfg(not(target_arch = "wasm32"))]

use dateline::model::timestamp::{Calendar, Timestamp};

fn read(text: &str) -> Option<String> {
    Timestamp::parse(text).map(Timestamp::rfc3339)
}

#[test]
fn reads_rfc_3339_and_what_is_close() {
    let table = [
        ("2025-02-27T18:05:30Z", "2025-02-27T18:05:30Z"),
        ("2025-02-27t18:05:30z", "2025-02-27T18:05:30Z"),
        ("2025-02-27 18:05:30Z", "2025-02-27T18:05:30Z"),
        ("2025-02-27 18:05:30 +03:00", "2025-02-27T18:05:30+03:00"),
        ("  2025-02-27T18:05:30Z\n", "2025-02-27T18:05:30Z"),
        ("2025-02-27T18:05Z", "2025-02-27T18:05:00Z"),
        ("2025-02-27T18:05", "2025-02-27T18:05:00Z"),
        ("2025-02-27T18:05:30.123456789Z", "2025-02-27T18:05:30Z"),
        ("2025-02-27T18:05:30,5+01:00", "2025-02-27T18:05:30+01:00"),
        ("2025-02-27T18:05:30", "2025-02-27T18:05:30Z"),
        ("2025-02-27T18:05:30+0200", "2025-02-27T18:05:30+02:00"),
        ("2025-02-27T18:05:30+02", "2025-02-27T18:05:30+02:00"),
        ("2025-02-27T18:05:30-09:30", "2025-02-27T18:05:30-09:30"),
        ("2025-02-27T18:05:30+00:00", "2025-02-27T18:05:30Z"),
        ("2025-02-27T18:05:30-00:00", "2025-02-27T18:05:30Z"),
        ("2025-02-27T18:05:30+23:59", "2025-02-27T18:05:30+23:59"),
        ("2025-02-27", "2025-02-27T00:00:00Z"),
        ("2016-12-31T23:59:60Z", "2016-12-31T23:59:59Z"),
        ("2000-02-29T00:00:00Z", "2000-02-29T00:00:00Z"),
        ("1969-12-31T23:59:59Z", "1969-12-31T23:59:59Z"),
        ("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z"),
        ("9999-12-31T23:59:59Z", "9999-12-31T23:59:59Z"),
    ];
    for (text, expected) in table {
        assert_eq!(read(text).as_deref(), Some(expected), "{text:?}");
    }
}

#[test]
fn reads_rfc_2822_and_what_is_close() {
    let table = [
        ("Tue, 03 Jun 2008 11:05:30 GMT", "2008-06-03T11:05:30Z"),
        (
            "Tue, 3 Jun 2008 11:05:30 +0200",
            "2008-06-03T11:05:30+02:00",
        ),
        ("3 Jun 2008 11:05 UT", "2008-06-03T11:05:00Z"),
        ("Tue, 03 Jun 2008 11:05:30 Z", "2008-06-03T11:05:30Z"),
        ("Tue, 03 Jun 2008 11:05:30 EST", "2008-06-03T11:05:30-05:00"),
        ("Tue, 03 Jun 2008 11:05:30 EDT", "2008-06-03T11:05:30-04:00"),
        ("Tue, 03 Jun 2008 11:05:30 CST", "2008-06-03T11:05:30-06:00"),
        ("Tue, 03 Jun 2008 11:05:30 CDT", "2008-06-03T11:05:30-05:00"),
        ("Tue, 03 Jun 2008 11:05:30 MST", "2008-06-03T11:05:30-07:00"),
        ("Tue, 03 Jun 2008 11:05:30 MDT", "2008-06-03T11:05:30-06:00"),
        ("Tue, 03 Jun 2008 11:05:30 PST", "2008-06-03T11:05:30-08:00"),
        ("Tue, 03 Jun 2008 11:05:30 pdt", "2008-06-03T11:05:30-07:00"),
        ("Tue, 03 Jun 2008 11:05:30 CEST", "2008-06-03T11:05:30Z"),
        ("Tue, 03 Jun 2008 11:05:30", "2008-06-03T11:05:30Z"),
        (
            "Tue, 03 Jun 2008 11:05:30 -0430 (VET)",
            "2008-06-03T11:05:30-04:30",
        ),
        ("tuesday, 03 JUNE 2008 11:05:30 GMT", "2008-06-03T11:05:30Z"),
        ("03 Jun 08 11:05:30 GMT", "2008-06-03T11:05:30Z"),
        ("03 Jun 99 11:05:30 GMT", "1999-06-03T11:05:30Z"),
        ("03 Jun 108 11:05:30 GMT", "2008-06-03T11:05:30Z"),
        ("27 February 2025", "2025-02-27T00:00:00Z"),
        ("1 Sept. 2025", "2025-09-01T00:00:00Z"),
    ];
    for (text, expected) in table {
        assert_eq!(read(text).as_deref(), Some(expected), "{text:?}");
    }
}

#[test]
fn refuses_what_does_not_exist() {
    let table = [
        "",
        " ",
        "now",
        "2025",
        "2025-02",
        "2025-2-7",
        "20250227",
        "0000-00-00 00:00:00",
        "0000-01-01T00:00:00Z",
        "2025-00-01",
        "2025-13-01",
        "2025-01-00",
        "2025-01-32",
        "2025-02-29",
        "2025-02-31",
        "2025-04-31",
        "1900-02-29",
        "2100-02-29",
        "2025-02-27T",
        "2025-02-27T24:00:00Z",
        "2025-02-27T23:60:00Z",
        "2025-02-27T23:59:61Z",
        "2025-02-27T23",
        "2025-02-27T23:5Z",
        "2025-02-27T18:05:30+24:00",
        "2025-02-27T18:05:30+02:60",
        "2025-02-27T18:05:30+2",
        "2025-02-27T18:05:30+02:",
        "2025-02-27T18:05:30+02:000",
        "2025-02-27T18:05:30 CET",
        "2025-02-27T18:05:30Zx",
        "2025-02-27Z",
        "12025-02-27",
        "-2025-02-27",
        "+2025-02-27",
        "2025-02-27T-1:00:00Z",
        "99999999999999999999-01-01",
        "0001-01-01T00:00:00+00:01",
        "9999-12-31T23:59:59-00:01",
        "Tue, 31 Feb 2008 11:05:30 GMT",
        "Tue, 03 Jun 2008 24:00:00 GMT",
        "Tue, 03 Xyz 2008 11:05:30 GMT",
        "Tue, 03 Ju 2008 11:05:30 GMT",
        "Tue, 03 Jun 0000",
        "Tue, 03 Jun 2008 11:05:30 GMT GMT",
        "Tue, 03 Jun 2008 11:05:30 PM",
        "03 Jun",
        "03",
        "Tue,",
        "Tue, 003 Jun 2008",
        "03 Jun 8",
        "03 Jun 20080",
        "03 Jun 2008 11:05:30 +2",
        "３-０６-２００８",
        "2025–02–27",
        "é",
        "2025-02-27Té",
        "1740679530",
    ];
    for text in table {
        assert_eq!(Timestamp::parse(text), None, "{text:?}");
    }
}

#[test]
fn knows_moment_and_offset() {
    let time = Timestamp::parse("2025-02-27T18:05:30+03:00").unwrap();
    assert_eq!((time.seconds(), time.offset()), (1_740_668_730, 180));
    let utc = time.with_offset(0);
    assert_eq!(utc.rfc3339(), "2025-02-27T15:05:30Z");
    assert_eq!(utc, Timestamp::from_unix(1_740_668_730));
    assert_ne!(time, utc);
    assert!(utc < time && time < Timestamp::from_unix(1_740_668_731).with_offset(-720));
    assert_eq!(time.rfc2822(), "Thu, 27 Feb 2025 18:05:30 +0300");
    assert_eq!(utc.rfc2822(), "Thu, 27 Feb 2025 15:05:30 +0000");
    assert_eq!(
        time.with_offset(-570).rfc2822(),
        "Thu, 27 Feb 2025 05:35:30 -0930"
    );
    let expected = Calendar {
        year: 2025,
        month: 2,
        day: 27,
        weekday: 3,
        hour: 18,
        minute: 5,
        second: 30,
    };
    assert_eq!(time.calendar(), expected);
}

#[test]
fn stays_within_what_can_be_written() {
    assert_eq!(
        Timestamp::from_unix(i64::MAX).rfc3339(),
        "9999-12-31T23:59:59Z"
    );
    assert_eq!(
        Timestamp::from_unix(i64::MIN).rfc3339(),
        "0001-01-01T00:00:00Z"
    );
    let last = Timestamp::from_unix(i64::MAX);
    assert_eq!(last.with_offset(1), last);
    assert_eq!(last.with_offset(-60).rfc3339(), "9999-12-31T22:59:59-01:00");
    let time = Timestamp::from_unix(0).with_offset(120);
    for offset in [i16::MIN, -1_440, 1_440, i16::MAX] {
        assert_eq!(time.with_offset(offset), time);
    }
}

/// Day by day, against the oldest definition: a day after the last is a new day, month or year.
#[test]
fn counts_every_day() {
    let days_of = |year: i32, month: u8| match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    let mut expected = (1, 1, 1, 0_u8); // 0001-01-01 was a Monday
    let mut seconds = Timestamp::from_unix(i64::MIN).seconds();
    while seconds <= Timestamp::from_unix(i64::MAX).seconds() {
        let day = Timestamp::from_unix(seconds).calendar();
        assert_eq!((day.year, day.month, day.day, day.weekday), expected);
        let (year, month, day, weekday) = expected;
        expected = match () {
            () if day < days_of(year, month) => (year, month, day + 1, 0),
            () if month < 12 => (year, month + 1, 1, 0),
            () => (year + 1, 1, 1, 0),
        };
        expected.3 = (weekday + 1) % 7;
        seconds += 86_400;
    }
    assert_eq!(expected.0, 10_000);
}

#[test]
fn survives_the_way_through_text() {
    let mut moments: Vec<i64> = [
        "1583-01-01",
        "1969-12-31T23:59:59",
        "2000-02-29",
        "1900-02-28T23:59:59",
        "9999-12-31",
        "0001-01-02",
        "0099-12-31",
        "2038-01-19T03:14:08",
    ]
    .map(|text| Timestamp::parse(text).unwrap().seconds())
    .to_vec();
    let mut state = 3_u64;
    let mut next = || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        i64::try_from(state >> 12).unwrap()
    };
    moments.extend((0..8_000).map(|_| next() % 315_537_897_600 - 62_135_596_800));
    for seconds in moments {
        let offset = i16::try_from(next() % 2_879 - 1_439).unwrap();
        for time in [
            Timestamp::from_unix(seconds),
            Timestamp::from_unix(seconds).with_offset(offset),
        ] {
            assert_eq!(time.seconds(), seconds);
            assert_eq!(Timestamp::parse(&time.rfc3339()), Some(time));
            assert_eq!(
                Timestamp::parse(&time.rfc2822()),
                Some(time),
                "{}",
                time.rfc2822()
            );
        }
    }
}
