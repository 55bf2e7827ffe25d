//! Digests for tests that need one with a few known values and nothing else in it.

use chrono::DateTime;
use restday::activity::{
    Activity, AltitudeSource, Device, DeviceSettings, Origin, Samples, Sport, Totals, WatchSays,
};
use restday::clean::clean;
use restday::digest::{Digest, HeartRateSeconds};

/// A run of which nothing is known.
pub fn empty_run() -> Digest {
    digest(&empty_activity())
}

/// The same as a device would record it.
pub fn empty_activity() -> Activity {
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

/// What is kept of an activity.
pub fn digest(activity: &Activity) -> Digest {
    let (samples, repairs) = clean(activity);
    Digest::of(activity, &samples, repairs)
}

/// The same training without a strap: no heart rate, and nothing that the watch makes of it.
pub fn without_heart_rate(digest: &Digest) -> Digest {
    Digest {
        heart_rate: HeartRateSeconds::from_stretches(&[]),
        heart_apart: Vec::new(),
        summary_mean_hr_bpm: None,
        watch: WatchSays::default(),
        ..digest.clone()
    }
}
