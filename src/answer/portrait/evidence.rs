//! The files that values were found in.

use chrono::NaiveDate;

use super::threshold_kind::ThresholdKind;
use crate::activity::BodyMeasure;
use crate::answer::Account;
use crate::athlete::{Athlete, Discipline, Provenance, Threshold};
use crate::digest::Digest;
use crate::history::ScoredActivity;

/// Everything recorded up to a day.
pub struct PortraitEvidence<'a> {
    /// The athlete whose recordings these are.
    pub athlete: &'a Athlete,
    /// Activities up to the day, in order.
    pub activities: &'a [ScoredActivity],
    /// What happened to every file.
    pub account: &'a Account,
    /// The day up to which recordings count.
    pub on: NaiveDate,
}

impl PortraitEvidence<'_> {
    /// Activities of a discipline.
    pub fn of(&self, discipline: Discipline) -> impl Iterator<Item = &ScoredActivity> {
        let activities = self.activities.iter();
        activities.filter(move |a| Discipline::of(a.digest.sport) == discipline)
    }

    /// The file in which a measured value was found: from the day it became known, the one with most
    /// evidence, preferably in the discipline.
    pub fn file(
        &self,
        threshold: &Threshold,
        kind: ThresholdKind,
        discipline: Discipline,
    ) -> Option<String> {
        let day = threshold.since?;
        if threshold.provenance == Provenance::Wellness {
            return self.wellness_file(day);
        }
        let tells = |a: &&ScoredActivity| {
            let told = told(&a.digest, threshold, kind)?;
            let own = Discipline::of(a.digest.sport) == discipline;
            Some((own, told))
        };
        let of_day = self.activities.iter().filter(|a| a.day == day);
        let told = of_day.filter_map(|a| Some((tells(&a)?, a)));
        let best =
            told.max_by(|((own_a, a), _), ((own_b, b), _)| own_a.cmp(own_b).then(a.total_cmp(b)));
        let path = &best?.1.digest.origin.path;
        (!path.is_empty()).then(|| path.clone())
    }

    /// The last file with a resting heart rate of a day.
    fn wellness_file(&self, day: NaiveDate) -> Option<String> {
        let home = self.athlete.home;
        let mut of_day = self.account.files.iter().filter(|file| {
            file.body.iter().any(|fact| {
                matches!(fact.measure, BodyMeasure::RestingHeartRate { .. })
                    && home.day_at(fact.at) == day
            })
        });
        of_day.next_back().map(|file| file.path.clone())
    }
}

/// How much evidence a recording has for a value; `None` without any.
fn told(digest: &Digest, threshold: &Threshold, kind: ThresholdKind) -> Option<f64> {
    let (settings, best) = (&digest.settings, &digest.best);
    let measured = threshold.provenance == Provenance::History;
    if !measured && threshold.provenance != Provenance::Device {
        return None;
    }
    // Of settings, the one with this value; another only through a median.
    let set = |setting: Option<f64>| Some(-(setting? - threshold.value).abs());
    match kind {
        ThresholdKind::MaxHr if measured => digest.heart_rate.held_max_bpm,
        ThresholdKind::MaxHr => set(settings.max_hr_bpm),
        ThresholdKind::RestingHr => set(settings.resting_hr_bpm),
        ThresholdKind::ThresholdHr if measured => {
            best.hr_20min_bpm.get().or(best.hr_60min_bpm.get())
        }
        ThresholdKind::ThresholdHr => set(settings.threshold_hr_bpm),
        ThresholdKind::ThresholdPower if measured => {
            best.powers_w.iter().find_map(|watts| watts.get())
        }
        ThresholdKind::ThresholdPower => set(settings.threshold_power_w),
        ThresholdKind::ThresholdSpeed => best
            .speed_20min_m_per_s
            .get()
            .or(best.speed_3min_m_per_s.get())
            .or(best.swum_s.iter().find_map(|s| s.get()).map(|s| 1.0 / s)),
        ThresholdKind::EasySpeed => digest
            .graded_speed
            .mean_m_per_s()
            .filter(|_| digest.was_run()),
    }
}
