//! What would help most to state, in words.

use super::threshold_in_words::{ThresholdInWords, discipline_name};
use crate::answer::portrait::missing::{Missing, TELLING_ACTIVITIES};
use crate::answer::portrait::threshold_kind::ThresholdKind;
use crate::answer::portrait::worth::{LEAST_FRACTION, Stating, Worth};
use crate::athlete::{Discipline, Provenance, Threshold};

/// What would help most to state, in one sentence.
pub fn worth_in_words(worth: &Worth) -> String {
    match worth {
        Worth::Stating { what, moves_load } => format!(
            "State your {} ({} in athlete.toml): {}, and with it the load of a year by {:.0} %.",
            name(*what),
            field(*what),
            now(*what),
            100.0 * moves_load
        ),
        Worth::Nothing => format!(
            "Nothing needs to be stated: no doubt about a value moves your load by more than \
             {:.0} %.",
            100.0 * LEAST_FRACTION
        ),
        Worth::NothingScored => {
            "No session of the last year could be scored, so no statement would help.".to_owned()
        }
    }
}

fn name(what: Stating) -> String {
    match what {
        Stating::Value {
            kind, of: Some(of), ..
        } if of != Discipline::OnFoot => {
            format!("{} ({})", kind.name(), discipline_name(of))
        }
        Stating::Value { kind, .. } => kind.name().to_owned(),
        Stating::Sex => "sex".to_owned(),
    }
}

/// Field of `athlete.toml`.
pub fn field(what: Stating) -> &'static str {
    match what {
        Stating::Value { kind, .. } => kind.field(),
        Stating::Sex => "sex",
    }
}

/// What is wrong with what is known of it.
fn now(what: Stating) -> String {
    match what {
        Stating::Value {
            kind,
            known,
            discipline,
            ..
        } => doubt(&known, kind, discipline),
        Stating::Sex => "it is unknown, and may change your heart rates' part".to_owned(),
    }
}

/// `it is only assumed and may be off by 12 bpm`.
fn doubt(threshold: &Threshold, kind: ThresholdKind, discipline: Discipline) -> String {
    let off = kind.off(threshold, discipline).unwrap_or_default();
    let unit = kind.unit(discipline);
    let known = match threshold.provenance {
        Provenance::Assumed => "it is only assumed and",
        Provenance::Age => "it is only guessed from age and",
        Provenance::Derived => "it is only derived and",
        _ => "it",
    };
    format!("{known} may be off by {off} {unit}")
}

/// What is missing for a value to be known, or to be more than a guess.
pub fn missing_in_words(missing: Missing) -> String {
    let words = match missing {
        Missing::RunWithPower => "no run of 20 minutes recorded power",
        Missing::RideWithPower => "no ride of 20 minutes recorded power",
        Missing::SwimDistance => "no swim recorded its distance",
        Missing::LongEnoughRun => "no run was 20 minutes or 3 km long",
        Missing::AnyRun => "no run was recorded",
        Missing::WellnessFiles => "no file of the watch tells it; its wellness files would",
        Missing::AnyHeartRate => "no heart rate was recorded",
        Missing::MoreWithHeartRate(count) => {
            return format!(
                "{count} of the {TELLING_ACTIVITIES} activities with heart rate that it takes"
            );
        }
        Missing::AnythingHard => "nothing was hard enough to tell it",
        Missing::HardTwentyMinutes => "no hard 20 minutes or hour tells it",
        Missing::HardRun => "a hard 20 minutes or 5 km would tell it",
        Missing::FastSwims => "a fast 200 and 400 m would tell it",
    };
    words.to_owned()
}
