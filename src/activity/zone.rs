//! Time zones by name, and local time in them.

use chrono::{NaiveDateTime, Offset, TimeZone};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// A civil time zone; it knows daylight saving and its history.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "&str", try_from = "&str")]
pub struct Zone(Tz);

impl From<Zone> for &'static str {
    fn from(zone: Zone) -> Self {
        zone.name()
    }
}

impl TryFrom<&str> for Zone {
    type Error = UnknownZone;

    fn try_from(name: &str) -> Result<Self, UnknownZone> {
        Zone::named(name).ok_or(UnknownZone)
    }
}

/// A name that is not in the tz database.
#[derive(Debug, Error)]
#[error("no such time zone")]
pub struct UnknownZone;

impl Zone {
    /// From its name in the tz database, such as `Europe/Berlin`.
    pub fn named(name: &str) -> Option<Self> {
        name.parse().ok().map(Self)
    }

    /// Its name in the tz database.
    pub fn name(self) -> &'static str {
        self.0.name()
    }

    /// Seconds east of UTC at a moment given in UTC.
    pub fn offset_s(self, utc: NaiveDateTime) -> i32 {
        self.0
            .offset_from_utc_datetime(&utc)
            .fix()
            .local_minus_utc()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;

    #[test]
    fn a_zone_knows_daylight_saving() {
        let berlin = Zone::named("Europe/Berlin").expect("exists");
        let noon = |month| {
            let day = NaiveDate::from_ymd_opt(2025, month, 1)?;
            day.and_hms_opt(12, 0, 0)
        };
        assert_eq!(noon(1).map(|noon| berlin.offset_s(noon)), Some(3600));
        assert_eq!(noon(7).map(|noon| berlin.offset_s(noon)), Some(7200));
        assert_eq!(Zone::named("Berlin"), None);
    }
}
