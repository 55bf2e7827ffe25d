//! What a session asked for and what it disturbed, in words; for reports, tables and whatever else
//! tells of it.

use super::wording::{counted, short_date};
use crate::recovery::{
    Breach, Counterfactual, DayKind, LEAST_BELOW_VT1, MOST_CARDIO_H, MOST_DESCENT_M_PER_KM,
    MOST_DOWNHILL_SHARE, MOST_INTENSITY, MOST_MECHANICAL_H, SessionRecovery, Span,
};

/// `2–3`, `2` where both ends are the same, `up to 3` from zero on.
pub fn span_in_words(span: Span<usize>) -> String {
    match (span.low, span.high) {
        (low, high) if low == high => low.to_string(),
        (0, high) => format!("up to {high}"),
        (low, high) => format!("{low}–{high}"),
    }
}

/// Which limit of the interruption rule a session broke: `too fast (intensity 0.74, at most 0.65)`.
pub fn breach_in_words(breach: Breach) -> String {
    let percent = |share: f64| format!("{:.0} %", 100.0 * share);
    match breach {
        Breach::TooHard { intensity } => {
            format!("too fast (intensity {intensity:.2}, at most {MOST_INTENSITY:.2})")
        }
        Breach::TooMuchAboveVt1 { share_below } => format!(
            "too often too fast ({} of the time above the first threshold, at most {})",
            percent(1.0 - share_below),
            percent(1.0 - LEAST_BELOW_VT1)
        ),
        Breach::Unmeasured => "unmeasured (nobody knows how hard it was)".to_owned(),
        Breach::TooLong { cardio_h } => {
            format!("too long (heart and lungs need {cardio_h:.1} h, at most {MOST_CARDIO_H:.0})")
        }
        Breach::TooMuchImpact { mechanical_h } => format!(
            "too much impact (legs need {mechanical_h:.1} h, at most {MOST_MECHANICAL_H:.0})"
        ),
        Breach::TooMuchDescent { downhill_share } => format!(
            "too much descent ({} of the impact, at most {})",
            percent(downhill_share),
            percent(MOST_DOWNHILL_SHARE)
        ),
        Breach::TooHilly { descent } => format!(
            "too hilly ({:.0} m down, {:.0} m a km, at most {MOST_DESCENT_M_PER_KM:.0})",
            descent.descent_m, descent.m_per_km
        ),
    }
}

/// Why a session that looks meant as recovery was none: `no recovery: too fast (…), too long (…)`;
/// `None` where it was, or was not meant so.
pub fn failed_recovery_in_words(session: &SessionRecovery) -> Option<String> {
    let breaches = session
        .breaches
        .iter()
        .map(|breach| breach_in_words(*breach));
    let reasons: Vec<String> = breaches.collect();
    session
        .is_failed_recovery()
        .then(|| format!("no recovery: {}", reasons.join(", ")))
}

/// What a walk instead would have gained: `as a walk, ready for quality on Thu 18 Sep, 1 day earlier`;
/// `None` where no day.
pub fn counterfactual_in_words(counterfactual: &Counterfactual) -> Option<String> {
    let (ready, easy) = (
        counterfactual.days_gained(),
        counterfactual.easy_days_gained(),
    );
    let as_a_walk = counterfactual.as_a_walk;
    let (what, date, gained) = match (ready, easy) {
        (0, 0) => return None,
        (0, _) => ("ready for easy training", as_a_walk.easy_on, easy),
        _ => (DayKind::Ready.name(), as_a_walk.ready_on, ready),
    };
    let days = counted(gained, "day", "days");
    Some(format!(
        "as a walk, {what} on {}, {days} earlier",
        short_date(date)
    ))
}

/// What a session called for: `needs 2–3 recovery days and 4 days to the next hard session`.
pub fn session_needs(session: &SessionRecovery) -> String {
    let days = |span: Span<usize>, what: &str| {
        let plural = if span.high == 1 { "" } else { "s" };
        format!("{} {what}day{plural}", span_in_words(span))
    };
    match (session.recovery_days_span(), session.days_to_quality_span()) {
        (_, Span { high: 0, .. }) => "needs no recovery day".to_owned(),
        (Span { high: 0, .. }, quality) => {
            format!("needs {} before the next hard session", days(quality, ""))
        }
        (recovery, quality) => format!(
            "needs {}, and {} before the next hard session",
            days(recovery, "recovery "),
            days(quality, "")
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recovery::Milestones;
    use chrono::NaiveDate;

    #[test]
    fn a_span_of_one_number_is_a_number() {
        assert_eq!(span_in_words(Span { low: 2, high: 2 }), "2");
        assert_eq!(span_in_words(Span { low: 2, high: 3 }), "2–3");
        assert_eq!(span_in_words(Span { low: 0, high: 3 }), "up to 3");
    }

    #[test]
    fn a_breach_names_what_was_and_what_may_be() {
        let too_fast = Breach::TooHard { intensity: 0.744 };
        assert_eq!(
            breach_in_words(too_fast),
            "too fast (intensity 0.74, at most 0.65)"
        );
        let surges = Breach::TooMuchAboveVt1 { share_below: 0.7 };
        assert_eq!(
            breach_in_words(surges),
            "too often too fast (30 % of the time above the first threshold, at most 10 %)"
        );
    }

    #[test]
    fn a_walk_instead_gains_days_or_nothing_is_said_of_it() {
        let on = |day| NaiveDate::from_ymd_opt(2025, 9, day).expect("date");
        let milestones = |easy, ready| Milestones {
            easy_on: on(easy),
            ready_on: on(ready),
        };
        let gained = |as_it_was, as_a_walk| {
            counterfactual_in_words(&Counterfactual {
                as_it_was,
                as_a_walk,
            })
        };
        assert_eq!(
            gained(milestones(18, 19), milestones(17, 18)).as_deref(),
            Some("as a walk, ready for quality on Thu 18 Sep, 1 day earlier")
        );
        assert_eq!(
            gained(milestones(18, 19), milestones(16, 19)).as_deref(),
            Some("as a walk, ready for easy training on Tue 16 Sep, 2 days earlier")
        );
        assert_eq!(gained(milestones(18, 19), milestones(18, 19)), None);
    }
}
