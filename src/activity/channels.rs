//! Which quantities a recording has, and for how much of the time.

use super::Samples;

/// One quantity of a recording.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ChannelCoverage {
    /// Name for people.
    pub name: &'static str,
    /// Samples with a value, including values that last a few seconds.
    pub samples: usize,
    /// Share of the time covered, 0 to 1; of the samples if they have no duration.
    pub share: f64,
}

impl Samples {
    /// Every quantity that was recorded at all.
    pub fn channels(&self) -> Vec<ChannelCoverage> {
        let known = |column: &super::Column| column.iter().map(Option::is_some).collect();
        let columns: [(&'static str, Vec<bool>); 7] = [
            ("heart rate", known(&self.heart_rate_bpm)),
            ("cadence", known(&self.cadence_per_min)),
            ("power", known(&self.power_w)),
            ("speed", known(&self.speed_m_per_s)),
            (
                "distance",
                self.distance_m.iter().map(Option::is_some).collect(),
            ),
            ("altitude", known(&self.altitude_m)),
            ("place", self.position.iter().map(Option::is_some).collect()),
        ];
        let coverage = |(name, known): (&'static str, Vec<bool>)| self.coverage(name, &known);
        columns.into_iter().filter_map(coverage).collect()
    }

    fn coverage(&self, name: &'static str, known: &[bool]) -> Option<ChannelCoverage> {
        let samples = known.iter().filter(|known| **known).count();
        let held = |wanted: bool| -> f64 {
            let seconds = self.held_s.iter().zip(known);
            let seconds = seconds.filter(|(_, known)| **known || !wanted);
            seconds.map(|(held, _)| f64::from(*held)).sum()
        };
        let all_s = held(false);
        let share = if all_s > 0.0 {
            held(true) / all_s
        } else {
            samples as f64 / known.len().max(1) as f64
        };
        (samples > 0).then_some(ChannelCoverage {
            name,
            samples,
            share,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Sample, SamplesBuilder};

    #[test]
    fn a_channel_covers_the_time_its_samples_hold() {
        let mut builder = SamplesBuilder::new();
        for second in [0.0, 30.0, 60.0, 90.0] {
            builder.push(Sample {
                elapsed_s: second,
                heart_rate_bpm: (second < 90.0).then_some(140.0),
                altitude_m: (second == 0.0).then_some(12.0),
                ..Sample::default()
            });
        }
        let channels = builder.finish().channels();
        // The heart rate of 60 s still applies at 90 s, since recordings are sparse; altitude does not.
        let found: Vec<_> = channels
            .iter()
            .map(|c| (c.name, c.samples, c.share))
            .collect();
        assert_eq!(found, [("heart rate", 4, 1.0), ("altitude", 1, 0.25)]);
    }

    #[test]
    fn nothing_recorded_has_no_channels() {
        assert!(SamplesBuilder::new().finish().channels().is_empty());
    }
}
