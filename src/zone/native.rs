//! Time zones from the tables that the program carries.

use std::sync::OnceLock;

use jiff::tz::TimeZoneDatabase;

use crate::model::timestamp::Timestamp;

static TABLES: OnceLock<TimeZoneDatabase> = OnceLock::new();

/// Minutes east of UTC; nothing for a zone that is not in the tables.
pub(super) fn offset(zone: &str, at: Timestamp) -> Option<i16> {
    let tables = TABLES.get_or_init(TimeZoneDatabase::bundled);
    let moment = jiff::Timestamp::from_second(at.seconds()).ok()?;
    let offset = tables.get(zone).ok()?.to_offset(moment);
    // Before the age of zones clocks went by the sun, to the second.
    i16::try_from(offset.seconds().div_euclid(60)).ok()
}
