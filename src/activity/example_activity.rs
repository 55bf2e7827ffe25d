//! An activity for tests that need one with a few known values only.

use chrono::DateTime;

use super::{
    Activity, AltitudeSource, Device, DeviceSettings, Origin, Samples, Sport, Totals, WatchSays,
};

/// A run without any values.
pub fn empty_run() -> Activity {
    Activity {
        origin: Origin {
            path: "run.fit".to_owned(),
            index: 0,
        },
        device: Device::default(),
        title: None,
        sport: Sport::Run,
        start: DateTime::UNIX_EPOCH,
        utc_offset_s: None,
        written_offset_s: None,
        on_local_clock: false,
        totals: Totals::default(),
        laps: Vec::new(),
        samples: Samples::default(),
        altitude: AltitudeSource::Barometric,
        watch: WatchSays::default(),
        settings: DeviceSettings::default(),
    }
}
