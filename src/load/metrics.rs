//! The visible list of all load metrics. A new one is one more line (docs/metrics.md).

use super::banister::BanisterTrimp;
use super::banister_one_factor::OneFactorTrimp;
use super::climb::Climb;
use super::duration::{DurationStress, TimerTime};
use super::edwards::EdwardsTrimp;
use super::exertion_stress::ExertionStress;
use super::graded_pace_stress::GradedPaceStress;
use super::heart_rate_stress::HeartRateStress;
use super::impact_km::Impact;
use super::impact_sums::ImpactSum;
use super::lucia::LuciaTrimp;
use super::mean_heart_rate_stress::MeanHeartRateStress;
use super::metric::LoadMetric;
use super::minetti_pace_stress::MinettiPaceStress;
use super::normalized_power::NormalizedPower;
use super::power_stress::PowerStress;
use super::running_power::EstimatedRunningPower;
use super::session_rpe::SessionRpe;
use super::swim_stress::SwimStress;
use super::watch_load_stress::WatchLoadStress;
use super::watch_numbers::WatchNumber;
use super::x_power::XPowerMean;
use super::x_power_stress::XPowerStress;
use super::zone_trimp::ZoneTrimp;

/// Every metric: first the rungs of the ladder from the top, then those for comparison only.
pub const METRICS: &[&dyn LoadMetric] = &[
    &PowerStress,
    &HeartRateStress,
    &GradedPaceStress,
    &SwimStress,
    &ExertionStress,
    &WatchLoadStress,
    &MeanHeartRateStress,
    &DurationStress,
    &BanisterTrimp,
    &OneFactorTrimp,
    &EdwardsTrimp,
    &LuciaTrimp,
    &ZoneTrimp,
    &NormalizedPower,
    &XPowerMean,
    &XPowerStress,
    &EstimatedRunningPower,
    &MinettiPaceStress,
    &SessionRpe,
    &WatchNumber::ExerciseLoad,
    &WatchNumber::AerobicEffect,
    &WatchNumber::AnaerobicEffect,
    &TimerTime,
    &Impact,
    &ImpactSum::Level,
    &ImpactSum::Downhill,
    &Climb::Ascent,
    &Climb::Descent,
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::Method;

    #[test]
    fn rungs_stand_in_the_order_of_the_ladder_and_every_rung_has_a_metric() {
        let rungs: Vec<Method> = METRICS.iter().filter_map(|m| m.rung()).collect();
        assert!(rungs.is_sorted());
        assert!(Method::LADDER.iter().all(|rung| rungs.contains(rung)));
    }

    #[test]
    fn names_and_columns_are_told_apart_and_every_metric_has_a_source() {
        for (at, metric) in METRICS.iter().enumerate() {
            assert!(!metric.source().is_empty() && !metric.formula().is_empty());
            for other in &METRICS[at + 1..] {
                assert_ne!(metric.name(), other.name());
                assert_ne!(metric.column(), other.column());
            }
        }
    }

    #[test]
    fn only_load_points_count_on_the_ladder() {
        let on_ladder = METRICS.iter().filter(|m| m.rung().is_some());
        assert!(
            on_ladder
                .into_iter()
                .all(|m| m.unit() == super::super::Unit::LoadPoints)
        );
    }
}
