//! English sentences about one session.

use super::English;
use crate::activity::Sport;
use crate::audit::SessionFact;
use crate::digest::Corrected;
use crate::history::ScoredActivity;
use crate::recovery::{
    Breach, Clocks, Constants, Counterfactual, DayKind, SessionRecovery, Span, TooEarly,
};
use crate::report::words::dates::DateWords;
use crate::report::words::names::NameWords;
use crate::report::words::numbers::{NumberWords, beyond, capitalised};
use crate::report::words::sessions::{SessionWords, TELLING_M};

impl SessionWords for English {
    fn session_name(&self, activity: &ScoredActivity) -> String {
        let what = self.brief_session(activity);
        let date = self.whole_date(activity.day);
        format!("{}’s {what} ({date})", self.long_weekday(activity.day))
    }

    fn brief(&self, session: &SessionFact) -> String {
        let noun = session_of(session.sport);
        match (session.distance_m, session.timer_s) {
            (Some(metres), _) if metres >= TELLING_M => {
                format!("{} {noun}", self.long_distance(metres))
            }
            (_, Some(seconds)) => format!("{:.0}\u{a0}min {noun}", seconds / 60.0),
            (_, None) => format!("{noun} of unknown length"),
        }
    }

    fn breach(&self, breach: Breach) -> String {
        let limits = Constants::PUBLISHED;
        match breach {
            Breach::TooHard { intensity } => {
                let both = (intensity, limits.inside_intensity);
                let (was, most) = beyond(both, 0.01, |value| self.decimal(value, 2));
                format!("too hard (intensity {was}; limit {most})")
            }
            Breach::TooMuchAboveVt1 { share_below } => {
                let both = (1.0 - share_below, 1.0 - limits.inside_below_vt1);
                let (was, most) = beyond(both, 0.01, |share| self.percent(share));
                format!("above your first threshold for {was} of the time (limit {most})")
            }
            Breach::Unmeasured => "no data on how hard it was".to_owned(),
            Breach::TooLong { running_h } => {
                let both = (60.0 * running_h, 60.0 * limits.inside_running_h);
                let (was, most) = beyond(both, 1.0, |min| format!("{min:.0}\u{a0}min"));
                format!("too long ({was} of running; limit {most})")
            }
            Breach::TooMuchImpact { impact_km, most_km } => {
                let (was, most) = beyond((impact_km, most_km), 0.1, |km| self.impact(km, 1));
                format!("too much impact ({was}; limit {most})")
            }
            Breach::TooMuch { asked_h } => {
                let both = (asked_h, limits.inside_walk_h);
                let (was, most) = beyond(both, 0.1, |hours| self.hours_in_tenths(hours));
                format!("too long ({was} of recovery for heart and lungs; limit {most})")
            }
            Breach::TooHilly { descent } => {
                let both = (descent.m_per_km, limits.inside_descent_m_per_km);
                let (was, most) = beyond(both, 1.0, |steep| self.height_per_distance(steep));
                let down = self.height(descent.descent_m);
                let unit = self.long_unit();
                format!("too hilly ({down} down, {was} per {unit}; limit {most})")
            }
            Breach::NewToRunning => "for beginners, no run counts as recovery yet".to_owned(),
        }
    }

    fn was_no_recovery(&self, breaches: &[String]) -> String {
        format!("did not count as recovery: {}", breaches.join(", "))
    }

    fn counterfactual(&self, counterfactual: &Counterfactual) -> Option<String> {
        let (ready, easy) = (
            counterfactual.days_gained(),
            counterfactual.easy_days_gained(),
        );
        let as_a_walk = counterfactual.as_a_walk;
        let (what, date, gained) = match (ready, easy) {
            (0, 0) => return None,
            (0, _) => ("easy running", as_a_walk.easy_on, easy),
            _ => ("hard training", as_a_walk.ready_on, ready),
        };
        let earlier = match gained {
            1 => "a day earlier".to_owned(),
            days => format!("{days} days earlier"),
        };
        Some(format!(
            "a walk instead would have had you ready for {what} on {}, {earlier}",
            self.short_date(date)
        ))
    }

    fn session_needs(&self, session: &SessionRecovery) -> String {
        let days = |span: Span<usize>, what: &str| {
            let plural = if span.high == 1 { "" } else { "s" };
            format!("{} {what}day{plural}", self.span(span))
        };
        match (session.recovery_days_span(), session.days_to_hard_span()) {
            (_, Span { high: 0, .. }) => "needs no recovery day".to_owned(),
            (Span { high: 0, .. }, hard) => format!(
                "allows easy running; wait {} before your next hard session",
                days(hard, "")
            ),
            (recovery, hard) => format!(
                "needs {}; wait {} before your next hard session",
                days(recovery, "recovery "),
                days(hard, "")
            ),
        }
    }

    fn session_and_needs(&self, activity: &ScoredActivity, session: &SessionRecovery) -> String {
        format!(
            "{} {}.",
            self.session_name(activity),
            self.session_needs(session)
        )
    }

    fn too_soon(
        &self,
        activity: &ScoredActivity,
        session: &SessionRecovery,
        early: TooEarly,
    ) -> String {
        let advised = match early.kind {
            DayKind::Easy => "only easy training was advised",
            DayKind::RecoveryRun => "only a recovery run was advised",
            DayKind::Walk => "only a walk was advised",
            DayKind::Rest | DayKind::Ready => "rest was advised",
        };
        let why = early.careful;
        let why = why.map_or(String::new(), |why| format!(" ({})", self.careful(why)));
        let cost = session.added.map_or(0.0, Clocks::longest_h);
        let lengthened = match cost >= 0.5 {
            true => format!("; it lengthened your recovery by {}", self.in_hours(cost)),
            false => String::new(),
        };
        let instead = session.counterfactual.as_ref();
        let instead = instead.and_then(|instead| self.counterfactual(instead));
        let instead = instead.map_or(String::new(), |words| format!(" {}.", capitalised(&words)));
        let name = self.session_name(activity);
        format!("{name}, when {advised}{why}{lengthened}.{instead}")
    }

    fn failed_recovery_of(&self, activity: &ScoredActivity, breaches: &[String]) -> String {
        format!(
            "{} {}.",
            self.session_name(activity),
            self.was_no_recovery(breaches)
        )
    }

    fn up_to(&self, high: usize) -> String {
        format!("up to {high}")
    }

    fn corrected_by_you(&self, fields: &[Corrected]) -> String {
        let fields: Vec<&str> = fields.iter().map(|f| self.corrected_field(*f)).collect();
        format!("corrected by you: {}", fields.join(", "))
    }

    fn typed_in_by_you(&self) -> &'static str {
        "typed in by you"
    }
}

/// A session of a sport, after its distance or length.
pub(super) fn session_of(sport: Sport) -> &'static str {
    match sport {
        Sport::AlpineSki => "skiing",
        Sport::Strength => "strength session",
        Sport::TeamSport => "team sport session",
        Sport::Yoga => "yoga session",
        Sport::Elliptical => "elliptical session",
        Sport::Climb => "climbing session",
        Sport::Other => "session",
        named => named.name(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recovery::Milestones;
    use crate::report::words::units::Units;
    use chrono::NaiveDate;

    const ENGLISH: English = English(Units::Metric);

    #[test]
    fn a_span_of_one_number_is_a_number() {
        assert_eq!(ENGLISH.span(Span { low: 2, high: 2 }), "2");
        assert_eq!(ENGLISH.span(Span { low: 2, high: 3 }), "2–3");
        assert_eq!(ENGLISH.span(Span { low: 0, high: 3 }), "up to 3");
    }

    #[test]
    fn a_breach_names_what_was_and_what_may_be() {
        let too_fast = Breach::TooHard { intensity: 0.744 };
        assert_eq!(
            ENGLISH.breach(too_fast),
            "too hard (intensity 0.74; limit 0.72)"
        );
        let surges = Breach::TooMuchAboveVt1 { share_below: 0.7 };
        assert_eq!(
            ENGLISH.breach(surges).replace('\u{a0}', " "),
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
            ENGLISH.counterfactual(&Counterfactual {
                as_it_was,
                as_a_walk,
            })
        };
        assert_eq!(
            gained(milestones(18, 19), milestones(17, 18)).as_deref(),
            Some(
                "a walk instead would have had you ready for hard training on Thu 18 Sep, a day earlier"
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
