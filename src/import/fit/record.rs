//! One record of a FIT file: a moment of the recording.

use super::developer::{Added, Descriptions};
use super::message::{FitTime, Message};
use crate::activity::{Position, Sample};

/// A moment of the recording.
#[derive(Debug, Clone, Copy, Default)]
pub struct Record {
    /// When, unless the record does not say.
    pub time: Option<FitTime>,
    /// What was measured; its `elapsed_s` is not known yet, and cadence is as the device counts.
    pub measured: Sample,
    /// Power that an application added, watts.
    pub added_power_w: Option<f32>,
}

/// A distance in sixteenths of a metre that wraps at 12 bits, and what it has added up to.
#[derive(Debug, Default)]
pub struct PackedDistance {
    last: Option<u32>,
    total: u32,
}

impl PackedDistance {
    fn advance(&mut self, raw: u32) -> f64 {
        let step = raw.wrapping_sub(self.last.unwrap_or(0)) & 0x0fff;
        self.last = Some(raw);
        self.total = self.total.saturating_add(step);
        f64::from(self.total) / 16.0
    }
}

impl Record {
    /// Of a message whose time is known already.
    pub fn of(
        message: Message,
        time: Option<FitTime>,
        descriptions: &Descriptions,
        packed_distance: &mut PackedDistance,
    ) -> Self {
        let packed = speed_and_distance(message);
        let packed_m = packed.map(|(_, raw)| packed_distance.advance(raw));
        let number = |field| message.number(field).map(|value| value as f32);
        let measured = Sample {
            elapsed_s: 0.0,
            heart_rate_bpm: number(3),
            cadence_per_min: number(4).map(|whole| whole + number(53).unwrap_or(0.0) / 128.0),
            power_w: number(7),
            speed_m_per_s: message
                .scaled(73, 1000.0)
                .or_else(|| message.scaled(6, 1000.0))
                .or(packed.map(|(speed, _)| speed))
                .map(|speed| speed as f32),
            distance_m: message.scaled(5, 100.0).or(packed_m),
            altitude_m: message
                .scaled(78, 5.0)
                .or_else(|| message.scaled(2, 5.0))
                .map(|raised| (raised - 500.0) as f32),
            position: position(message),
        };
        Self {
            time,
            measured,
            added_power_w: descriptions
                .number(message, Added::Power)
                .map(|watts| watts as f32),
        }
    }
}

fn position(message: Message) -> Option<Position> {
    let degrees = |semicircles: f64| semicircles * 180.0 / f64::from(1u32 << 31);
    let (north, east) = (degrees(message.number(0)?), degrees(message.number(1)?));
    (north.abs() <= 90.0 && east.abs() <= 180.0).then_some(Position {
        latitude_deg: north,
        longitude_deg: east,
    })
}

/// Field 8 packs speed (12 bits, 1/100 m/s) and a distance that wraps (12 bits) in 3 bytes.
fn speed_and_distance(message: Message) -> Option<(f64, u32)> {
    let &[a, b, c] = message.bytes_of(8)? else {
        return None;
    };
    if [a, b, c] == [0xff; 3] {
        return None;
    }
    let [a, b, c] = [a, b, c].map(u32::from);
    let speed = f64::from(a | (b & 0x0f) << 8) / 100.0;
    Some((speed, b >> 4 | c << 4))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_packed_distance_goes_on_when_it_wraps() {
        let mut packed = PackedDistance::default();
        assert_eq!(packed.advance(16), 1.0);
        assert_eq!(packed.advance(4080), 255.0);
        // From 4080 over 4096 to 16: 32 sixteenths.
        assert_eq!(packed.advance(16), 257.0);
    }
}
