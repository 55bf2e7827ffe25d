//! What is known about an athlete on a day: every value with its source, its changes, and the most
//! useful value to set.

mod evidence;
pub mod missing;
pub mod moves;
pub mod threshold_kind;
pub mod worth;

use chrono::NaiveDate;

use crate::activity::Sport;
use crate::answer::Account;
use crate::athlete::{Athlete, Discipline, Held, HeldBack, Threshold};
use crate::history::{History, easy_speed, easy_speed_steps};
use evidence::PortraitEvidence;
use missing::Missing;
use moves::{Moves, moves};
use threshold_kind::ThresholdKind;
use worth::Worth;

/// This many held back values of a discipline are listed one by one.
const HELD_BACK_TOLD: usize = 6;

/// An athlete on a day.
#[derive(Debug)]
pub struct Portrait<'a> {
    /// The athlete it is about.
    pub athlete: &'a Athlete,
    /// The day up to which data count.
    pub on: NaiveDate,
    /// First and last day with an activity up to then.
    pub span: (NaiveDate, NaiveDate),
    /// Number of activities up to then.
    pub activities: usize,
    /// Every discipline with activities.
    pub disciplines: Vec<Practised>,
    /// The most useful value to set.
    pub worth: Worth,
}

/// A discipline with activities.
#[derive(Debug)]
pub struct Practised {
    /// Which discipline it is.
    pub discipline: Discipline,
    /// Its sports and how often each was done, the most frequent first.
    pub sports: Vec<(Sport, usize)>,
    /// Its known values.
    pub values: Vec<ThresholdEntry>,
    /// Values that the files suggest but that are not believed.
    pub held_back: HeldBacks,
}

/// One value of a discipline.
#[derive(Debug)]
pub struct ThresholdEntry {
    /// Which value it is.
    pub kind: ThresholdKind,
    /// The value, or why it is unknown.
    pub known: Result<KnownThreshold, Missing>,
    /// How the value changed through the history.
    pub moves: Moves,
}

/// A value that is known.
#[derive(Debug)]
pub struct KnownThreshold {
    /// The value with its source and its uncertainty.
    pub threshold: Threshold,
    /// The file it was found in.
    pub file: Option<String>,
    /// What it would take for a better one, if this one is a guess.
    pub lacks: Option<Missing>,
}

impl Practised {
    /// The heart rates of a discipline, as far as they are known.
    pub fn heart_rates(&self) -> Vec<Threshold> {
        let heart = self.values.iter().filter(|v| v.kind.is_heart_rate());
        heart
            .filter_map(|v| v.known.as_ref().ok().map(|known| known.threshold))
            .collect()
    }
}

impl<'a> Portrait<'a> {
    /// For an athlete on a day, from a history scored with the athlete; `None` without activities up to
    /// then.
    pub fn of(
        athlete: &'a Athlete,
        history: &History,
        account: &Account,
        on: NaiveDate,
    ) -> Option<Self> {
        let begun = history.activities.partition_point(|a| a.day <= on);
        let evidence = PortraitEvidence {
            athlete,
            activities: &history.activities[..begun],
            account,
            on,
        };
        let days = evidence.activities.iter().map(|a| a.day);
        let practised = |discipline: &Discipline| evidence.of(*discipline).next().is_some();
        let disciplines = Discipline::ALL.into_iter().filter(practised);
        Some(Self {
            athlete,
            on,
            span: days.clone().min().zip(days.max())?,
            activities: evidence.activities.len(),
            disciplines: disciplines.map(|d| practise(&evidence, d)).collect(),
            worth: worth::worth(&evidence),
        })
    }
}

fn practise(evidence: &PortraitEvidence, discipline: Discipline) -> Practised {
    let done = |sport: &Sport| {
        let of_sport = evidence.of(discipline).filter(|a| a.digest.sport == *sport);
        of_sport.count()
    };
    let counted = Sport::ALL.into_iter().map(|sport| (sport, done(&sport)));
    let mut sports: Vec<(Sport, usize)> = counted.filter(|(_, count)| *count > 0).collect();
    sports.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let values = ThresholdKind::ALL.into_iter();
    Practised {
        discipline,
        sports,
        values: values
            .filter_map(|kind| value(evidence, discipline, kind))
            .collect(),
        held_back: HeldBacks::of(evidence.athlete, evidence.on, discipline),
    }
}

/// A known value, or one to be expected in a discipline.
fn value(
    evidence: &PortraitEvidence,
    discipline: Discipline,
    kind: ThresholdKind,
) -> Option<ThresholdEntry> {
    let threshold = match kind {
        ThresholdKind::EasySpeed if discipline == Discipline::OnFoot => Some(easy_speed(
            evidence.activities,
            evidence.athlete,
            evidence.on,
        )),
        ThresholdKind::EasySpeed => None,
        _ => kind.of(evidence.athlete.thresholds(evidence.on, discipline)),
    };
    let known = match threshold {
        Some(threshold) => Ok(KnownThreshold {
            threshold,
            file: evidence.file(&threshold, kind, discipline),
            lacks: missing::lacks(evidence, &threshold, kind, discipline),
        }),
        None if kind.is_expected_of(discipline) => {
            Err(missing::unknown(evidence, kind, discipline))
        }
        None => return None,
    };
    Some(ThresholdEntry {
        kind,
        known,
        moves: moved(evidence, discipline, kind),
    })
}

fn moved(evidence: &PortraitEvidence, discipline: Discipline, kind: ThresholdKind) -> Moves {
    let steps: Vec<(NaiveDate, Option<Threshold>)> = match kind {
        ThresholdKind::EasySpeed => easy_speed_steps(evidence.activities)
            .into_iter()
            .map(|(day, speed)| (day, Some(speed)))
            .collect(),
        _ => evidence
            .athlete
            .threshold_steps(discipline)
            .iter()
            .filter(|(day, _)| *day <= evidence.on)
            .map(|(day, thresholds)| (*day, kind.of(thresholds)))
            .collect(),
    };
    moves(&steps, kind)
}

/// The last values of a discipline that are held back, and how many came before them.
#[derive(Debug, Default)]
pub struct HeldBacks {
    /// The last few, the newest first.
    pub last: Vec<HeldBack>,
    /// How many came before.
    pub earlier: usize,
}

impl HeldBacks {
    /// For a discipline on a day.
    pub fn of(athlete: &Athlete, on: NaiveDate, discipline: Discipline) -> Self {
        let mut held: Vec<HeldBack> = athlete.held_back(on, discipline).cloned().collect();
        held.sort_by_key(|held| std::cmp::Reverse(held.day));
        let earlier = held.len().saturating_sub(HELD_BACK_TOLD);
        held.truncate(HELD_BACK_TOLD);
        Self {
            last: held,
            earlier,
        }
    }
}

/// Which value it would be.
pub fn kind_of(held: &HeldBack) -> ThresholdKind {
    match held.of {
        Held::MaxHr => ThresholdKind::MaxHr,
        Held::ThresholdHr => ThresholdKind::ThresholdHr,
        Held::Speed => ThresholdKind::ThresholdSpeed,
        Held::Power => ThresholdKind::ThresholdPower,
    }
}
