//! One file alone moves no threshold far: a leap waits for a second session (docs/athlete.md).
//!
//! An estimate is made once with every session of the quarter and once without each of those that set
//! it. If it is far above what the others show, or its own heart rate shows that it was not an effort,
//! the session is set aside, and the rest decides.

use chrono::NaiveDate;

use super::sessions::{Quarter, Session};
use crate::athlete::held_back::WhyHeld;
use crate::athlete::thresholds::{Provenance, Threshold};

/// A best this far above the measured efforts of others is a leap, as a factor.
const LEAP: f64 = 1.08;
/// The same if the others show it through heart rate or usual speed only, with an error of 15 %, if
/// nothing is proven and nothing was hard, or if a hard heart rate of the same minutes explains it.
const LEAP_EXPLAINED: f64 = 1.25;
/// A hard heart rate explains a best that, scaled to threshold, is no further above that of the others,
/// as a factor.
const WITH_HEART: f64 = 1.1;
/// A speed or power contradicts its heart rate if, scaled to threshold, it is this far above that of the
/// others, as a factor.
const AGAINST_HEART: f64 = 1.3;
/// Without others, if it is this far above human limits.
pub const AGAINST_ANY_HEART: f64 = 1.5;
/// Fewer others, or others from fewer days, are not enough.
const LEAST_OTHERS: usize = 5;
const LEAST_DAYS: i64 = 14;
/// Twenty minutes at this share of threshold heart rate were hard.
const HARD_HR_SHARE: f64 = 0.93;
/// Nobody exercises nearer to the resting heart rate, beats per minute.
const LEAST_RESERVE_BPM: f64 = 20.0;

/// Resting and threshold heart rate, beats per minute.
#[derive(Debug, Clone, Copy)]
pub struct Hearts {
    /// Resting heart rate, beats per minute.
    pub resting_bpm: f64,
    /// Heart rate that can be held for an hour, beats per minute.
    pub threshold_bpm: f64,
}

impl Hearts {
    /// Whether an effort at a heart rate was hard.
    pub fn is_hard(&self, bpm: f64) -> bool {
        bpm >= HARD_HR_SHARE * self.threshold_bpm
    }

    /// A value at a heart rate scaled to the threshold's, assuming that it grows with the reserve.
    fn brought_to_threshold(&self, value: f64, bpm: f64) -> f64 {
        let reserve = (bpm - self.resting_bpm).max(LEAST_RESERVE_BPM);
        value * (self.threshold_bpm - self.resting_bpm) / reserve
    }
}

/// How hard the efforts of an estimate were.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Effort {
    /// Hard, by their heart rate.
    Hard,
    /// Unknown, or not hard.
    Unknown,
}

/// An estimate and the files that set it; none if it is the median of all.
#[derive(Debug, Clone)]
pub struct Found {
    /// The threshold that was estimated.
    pub threshold: Threshold,
    /// Files with the bests it is made from.
    pub setters: Vec<usize>,
    /// How hard these were.
    pub effort: Effort,
}

/// A file that is set aside, the value it would have given, and why.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Aside {
    /// Number of the file.
    pub file: usize,
    /// The threshold by it.
    pub value: f64,
    /// Why it is set aside.
    pub why: WhyHeld,
}

/// The result for a quarter.
#[derive(Debug, Default)]
pub struct Settled {
    /// The estimate, if enough remains for one.
    pub found: Option<Found>,
    /// Files set aside on the way.
    pub aside: Vec<Aside>,
    /// Whether other files support the estimate.
    pub backing: Backing,
    /// The highest believable value given this quarter; `None` if the data are too few.
    pub most_beside: Option<f64>,
}

/// Whether more than one file supports an estimate.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub enum Backing {
    /// There is nothing to compare it with yet.
    #[default]
    Alone,
    /// It agrees with the others.
    Others,
}

/// How a threshold is found in a quarter.
pub trait Estimator {
    /// The estimate from some sessions.
    fn estimate(&self, quarter: Quarter) -> Option<Found>;
    /// What a session held for twenty minutes or an hour, and the heart rate of the same minutes.
    fn with_heart(&self, session: &Session) -> Option<(f64, f64)>;
    /// Whether a session is evidence for it.
    fn tells(&self, session: &Session) -> bool;
    /// The highest that a human can have.
    fn most(&self) -> f64;
}

/// The estimate of a quarter without the files that leap; `proven` is what was believed before, from
/// more than one file.
pub fn settle(
    estimator: &impl Estimator,
    (sessions, heartless): (&[Session], Option<usize>),
    hearts: Hearts,
    proven: Option<f64>,
) -> Settled {
    let mut settled = Settled::default();
    let mut aside: Vec<usize> = Vec::new();
    loop {
        let quarter = Quarter {
            sessions,
            aside: &aside,
            heartless,
        };
        let found = estimator.estimate(quarter);
        let Some(found) = found else { return settled };
        let judge = Judge {
            estimator,
            quarter,
            hearts,
            proven,
        };
        let leap = match proven {
            Some(proven) if found.threshold.value <= proven => None,
            _ => judge.leap(&found, &mut settled.backing),
        };
        let Some(leap) = leap else {
            if proven.is_some() {
                settled.backing = Backing::Others;
            }
            settled.most_beside = judge.tells(&found, None).map(|(_, most)| most);
            settled.found = Some(found);
            return settled;
        };
        aside.push(leap.file);
        settled.aside.push(leap);
    }
}

/// The estimate from others, and the highest believable value given it.
type Told = (f64, f64);

/// The factor by which a file exceeds the possible, and why.
type Against = (f64, WhyHeld);

struct Judge<'a, E> {
    estimator: &'a E,
    quarter: Quarter<'a>,
    hearts: Hearts,
    proven: Option<f64>,
}

impl<E: Estimator> Judge<'_, E> {
    /// The setter that leaps furthest.
    fn leap(&self, found: &Found, backing: &mut Backing) -> Option<Aside> {
        let value = found.threshold.value;
        let mut furthest: Option<(f64, Aside)> = None;
        *backing = Backing::Others;
        for file in &found.setters {
            let (told, against) = self.without(*file, value);
            let leap = match (told, against) {
                (_, Some((excess, why))) => Some((excess, why)),
                (Some((told, most)), None) if value > most => {
                    Some((value / most, WhyHeld::Leap { told }))
                }
                (Some(_), None) => None,
                (None, None) => {
                    *backing = Backing::Alone;
                    None
                }
            };
            let Some((excess, why)) = leap else { continue };
            if furthest.is_none_or(|(most, _)| excess > most) {
                let file = *file;
                furthest = Some((excess, Aside { file, value, why }));
            }
        }
        furthest.map(|(_, aside)| aside)
    }

    /// The estimate from all but one file and the highest believable value for it; and whether its own
    /// heart rate contradicts it, if it raises the estimate of the others.
    fn without(&self, file: usize, value: f64) -> (Option<Told>, Option<Against>) {
        let mut aside = self.quarter.aside.to_vec();
        aside.push(file);
        let others = Quarter {
            aside: &aside,
            ..self.quarter
        };
        let without = self.estimator.estimate(others);
        let raises = without.as_ref().is_none_or(|w| value > w.threshold.value);
        let told = without.and_then(|without| self.of(others, &without, Some(file)));
        let proven = self.proven.map(|proven| (proven, LEAP * proven));
        let told = [told, proven].into_iter().flatten();
        let told = told.max_by(|a, b| a.1.total_cmp(&b.1));
        (told, self.against_heart(file, others).filter(|_| raises))
    }

    /// The same for an estimate of the quarter itself.
    fn tells(&self, found: &Found, file: Option<usize>) -> Option<Told> {
        self.of(self.quarter, found, file)
    }

    fn of(&self, others: Quarter, found: &Found, file: Option<usize>) -> Option<Told> {
        let told = found.threshold.value;
        let hard = found.effort == Effort::Hard;
        let enough = hard || self.tell_enough(others);
        let derived = found.threshold.provenance == Provenance::Derived;
        let explained = || file.is_some_and(|file| self.explained(file, others));
        // While nothing is proven and nothing was hard, the others may have been easy.
        let vague = derived || (self.proven.is_none() && !hard);
        let leap = match vague || explained() {
            true => LEAP_EXPLAINED,
            false => LEAP,
        };
        enough.then_some((told, leap * told))
    }

    /// Whether there are enough others, from enough days.
    fn tell_enough(&self, others: Quarter) -> bool {
        let told = others
            .iter()
            .filter(|session| self.estimator.tells(session));
        let days: Vec<NaiveDate> = told.map(|session| session.day).collect();
        let span = days.iter().max().zip(days.iter().min());
        let span_days = span.map_or(0, |(last, first)| (*last - *first).num_days());
        days.len() >= LEAST_OTHERS && span_days >= LEAST_DAYS
    }

    /// Whether a hard heart rate of the same minutes explains how fast a file was.
    fn explained(&self, file: usize, others: Quarter) -> bool {
        let of_others = self.of_others(others);
        let mut hard = self
            .hearts_of(file)
            .filter(|(_, bpm)| self.hearts.is_hard(*bpm));
        hard.any(|(held, bpm)| {
            let suggested = self.hearts.brought_to_threshold(held, bpm);
            of_others.is_some_and(|middle| suggested <= WITH_HEART * middle)
        })
    }

    /// Efforts of a file, with the heart rate of the same minutes.
    fn hearts_of(&self, file: usize) -> impl Iterator<Item = (f64, f64)> {
        let believed = self.quarter.heartless != Some(file);
        let of_file = self.quarter.sessions.iter().filter(move |s| s.file == file);
        of_file.filter_map(move |s| self.estimator.with_heart(s).filter(|_| believed))
    }

    /// The median of what the heart rates of others suggest, if there are enough.
    fn of_others(&self, others: Quarter) -> Option<f64> {
        let heartless = self.quarter.heartless;
        let believed = others.iter().filter(|s| heartless != Some(s.file));
        let of_others = believed.filter_map(|s| self.estimator.with_heart(s));
        let mut suggested: Vec<f64> = of_others
            .map(|(held, bpm)| self.hearts.brought_to_threshold(held, bpm))
            .collect();
        suggested.sort_by(f64::total_cmp);
        (suggested.len() >= LEAST_OTHERS).then(|| suggested[suggested.len() / 2])
    }

    /// How far a file is above what its own heart rate suggests, if it is.
    fn against_heart(&self, file: usize, others: Quarter) -> Option<Against> {
        let easy = self
            .hearts_of(file)
            .find(|(_, bpm)| !self.hearts.is_hard(*bpm));
        let (held, bpm) = easy?;
        let suggested = self.hearts.brought_to_threshold(held, bpm);
        let most = match self.of_others(others) {
            Some(middle) => AGAINST_HEART * middle,
            None => AGAINST_ANY_HEART * self.estimator.most(),
        };
        (suggested > most).then_some((suggested / most, WhyHeld::AgainstHeart { bpm }))
    }
}

/// A threshold capped at the human limit.
pub fn within(threshold: Threshold, most: f64) -> Threshold {
    Threshold {
        value: threshold.value.min(most),
        ..threshold
    }
}
