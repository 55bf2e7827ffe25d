//! Settings of the athlete, from all their places in a FIT file.

use super::message::Message;
use crate::activity::{DeviceSettings, Sex};

/// Limits of the training zones of this very activity.
pub const TIME_IN_ZONE: u16 = 216;
/// Zones set in the device.
pub const ZONES_TARGET: u16 = 7;
/// The user's profile.
pub const USER_PROFILE: u16 = 3;
/// Values that the device keeps without a name.
pub const USER_METRICS: u16 = 79;

/// Adds a message; the most specific source of a setting wins, in the order of the constants above.
pub fn take(settings: &mut DeviceSettings, message: Message) {
    let heart_rate = |field| message.within(field, 30.0, 230.0);
    let power = |field| message.within(field, 50.0, 600.0);
    match message.layout.message {
        TIME_IN_ZONE => {
            replace(&mut settings.max_hr_bpm, heart_rate(11));
            replace(&mut settings.resting_hr_bpm, heart_rate(12));
            replace(&mut settings.threshold_hr_bpm, heart_rate(13));
            replace(&mut settings.threshold_power_w, power(15));
        }
        ZONES_TARGET => {
            keep(&mut settings.max_hr_bpm, heart_rate(1));
            keep(&mut settings.threshold_hr_bpm, heart_rate(2));
            keep(&mut settings.threshold_power_w, power(3));
        }
        USER_PROFILE => {
            keep(&mut settings.max_hr_bpm, heart_rate(11));
            keep(&mut settings.resting_hr_bpm, heart_rate(8));
            keep(&mut settings.age_years, message.within(2, 5.0, 110.0));
            let height = message.within(3, 100.0, 250.0).map(|cm| cm / 100.0);
            keep(&mut settings.height_m, height);
            let mass = message.within(4, 200.0, 2500.0).map(|tenths| tenths / 10.0);
            keep(&mut settings.mass_kg, mass);
            settings.sex = match message.small(1) {
                Some(0) => Some(Sex::Female),
                Some(1) => Some(Sex::Male),
                _ => settings.sex,
            };
        }
        USER_METRICS => {
            keep(&mut settings.max_hr_bpm, heart_rate(6));
            keep(&mut settings.resting_hr_bpm, message.within(10, 35.0, 75.0));
        }
        _ => {}
    }
}

fn replace(slot: &mut Option<f64>, value: Option<f64>) {
    *slot = value.or(*slot);
}

fn keep(slot: &mut Option<f64>, value: Option<f64>) {
    *slot = slot.or(value);
}
