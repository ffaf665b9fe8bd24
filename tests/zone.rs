//! The tables of time zones that `publish` carries.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::expect_used,
    reason = "a test may stop at the first thing that is not as it should be"
)]

#[path = "support/zones.rs"]
mod zones;

use dateline::{model::timestamp::Timestamp, zone};

#[test]
fn moments_are_told_as_the_clocks_of_a_zone_show_them() {
    for (name, moment, told) in zones::TOLD {
        let at = Timestamp::parse(moment).expect(moment);
        assert_eq!(
            zone::told_in(name, at).rfc3339(),
            told,
            "{moment} in {name}"
        );
    }
    assert!(zone::exists("Europe/Berlin") && !zone::exists("Mars/Olympus"));
}
