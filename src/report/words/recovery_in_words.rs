//! What a session asked for and what it disturbed, in words; for reports, tables and whatever else
//! tells of it.

use super::wording::{counted, short_date};
use crate::recovery::{Breach, Constants, Counterfactual, DayKind, SessionRecovery, Span};

/// `2–3`, `2` where both ends are the same, `up to 3` from zero on.
pub fn span_in_words(span: Span<usize>) -> String {
    match (span.low, span.high) {
        (low, high) if low == high => low.to_string(),
        (0, high) => format!("up to {high}"),
        (low, high) => format!("{low}–{high}"),
    }
}

/// Which limit a session broke: `too hard (intensity 0.75; limit 0.72)`.
pub fn breach_in_words(breach: Breach) -> String {
    const LIMITS: Constants = Constants::PUBLISHED;
    let percent = |fraction: f64| format!("{:.0} %", 100.0 * fraction);
    match breach {
        Breach::TooHard { intensity } => format!(
            "too hard (intensity {intensity:.2}; limit {:.2})",
            LIMITS.inside_intensity
        ),
        Breach::TooMuchAboveVt1 { share_below } => format!(
            "above your first threshold for {} of the time (limit {})",
            percent(1.0 - share_below),
            percent(1.0 - LIMITS.inside_below_vt1)
        ),
        Breach::Unmeasured => "nobody knows how hard it was".to_owned(),
        Breach::TooLong { running_h } => format!(
            "too long ({:.0} min of running; limit {:.0} min)",
            60.0 * running_h,
            60.0 * LIMITS.inside_running_h
        ),
        Breach::TooMuchImpact { impact_km, most_km } => {
            format!("too much impact ({impact_km:.1} km; limit {most_km:.1} km)")
        }
        Breach::TooMuch { asked_h } => format!(
            "too much ({asked_h:.1} h of recovery; limit {:.0} h)",
            LIMITS.inside_walk_h
        ),
        Breach::TooHilly { descent } => format!(
            "too hilly ({:.0} m down, {:.0} m per km; limit {:.0})",
            descent.descent_m, descent.m_per_km, LIMITS.inside_descent_m_per_km
        ),
        Breach::NewToRunning => "new to running, where a run is no recovery yet".to_owned(),
    }
}

/// Why a session that looks meant as recovery was none: `did not count as recovery: too hard (…)`;
/// `None` where it was, or was not meant so.
pub fn failed_recovery_in_words(session: &SessionRecovery) -> Option<String> {
    let breaches = session
        .breaches
        .iter()
        .map(|breach| breach_in_words(*breach));
    let reasons: Vec<String> = breaches.collect();
    session
        .is_failed_recovery()
        .then(|| format!("did not count as recovery: {}", reasons.join(", ")))
}

/// What a walk instead would have gained: `a walk instead would have had you ready for hard training on
/// Thu 18 Sep, 1 day earlier`; `None` where no day.
pub fn counterfactual_in_words(counterfactual: &Counterfactual) -> Option<String> {
    let (ready, easy) = (
        counterfactual.days_gained(),
        counterfactual.easy_days_gained(),
    );
    let as_a_walk = counterfactual.as_a_walk;
    let (what, date, gained) = match (ready, easy) {
        (0, 0) => return None,
        (0, _) => ("ready for easy running", as_a_walk.easy_on, easy),
        _ => (DayKind::Ready.name(), as_a_walk.ready_on, ready),
    };
    let days = counted(gained, "day", "days");
    Some(format!(
        "a walk instead would have had you {what} on {}, {days} earlier",
        short_date(date)
    ))
}

/// What a session called for: `takes 2–3 recovery days; allow 4 days before your next hard session`.
pub fn session_needs(session: &SessionRecovery) -> String {
    let days = |span: Span<usize>, what: &str| {
        let plural = if span.high == 1 { "" } else { "s" };
        format!("{} {what}day{plural}", span_in_words(span))
    };
    match (session.recovery_days_span(), session.days_to_hard_span()) {
        (_, Span { high: 0, .. }) => "takes no recovery day".to_owned(),
        (Span { high: 0, .. }, hard) => {
            format!(
                "allows easy running; allow {} before your next hard session",
                days(hard, "")
            )
        }
        (recovery, hard) => format!(
            "takes {}; allow {} before your next hard session",
            days(recovery, "recovery "),
            days(hard, "")
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
            "too hard (intensity 0.74; limit 0.72)"
        );
        let surges = Breach::TooMuchAboveVt1 { share_below: 0.7 };
        assert_eq!(
            breach_in_words(surges),
            "above your first threshold for 30 % of the time (limit 10 %)"
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
            Some(
                "a walk instead would have had you ready for hard training on Thu 18 Sep, 1 day earlier"
            )
        );
        assert_eq!(
            gained(milestones(18, 19), milestones(16, 19)).as_deref(),
            Some(
                "a walk instead would have had you ready for easy running on Tue 16 Sep, 2 days earlier"
            )
        );
        assert_eq!(gained(milestones(18, 19), milestones(18, 19)), None);
    }
}
