//! What the advice is worth, in English.

use super::English;
use crate::answer::DateRange;
use crate::answer::validation::next_run::Follow;
use crate::answer::validation::{AgainstYesterday, Fraction, Watched};
use crate::report::words::dates::DateWords;
use crate::report::words::numbers::NumberWords;
use crate::report::words::validation::{ValidationLabels, ValidationWords};

const LABELS: ValidationLabels = ValidationLabels {
    too_soon: "too soon",
    longest_wait: "longest wait",
    ten_days_off: "ten days off",
    next_run: "the next run",
    hours_left: "hours left",
    your_watch: "your watch",
    no_sessions: "No sessions, so there is nothing to check.",
    always_ready: "you were ready for hard training every day",
    no_breaks: "you never went ten days without a run",
    too_few_runs: "too few runs with a heart rate at speed to compare",
    no_watch: "no recovery times in these files",
    honest: "“Too soon” means sooner than your usual rhythm allows. The advice keeps you within what \
             coaches recommend and you are used to. It has not been shown to predict performance or \
             injury.",
};

impl ValidationWords for English {
    fn validation(&self) -> &'static ValidationLabels {
        &LABELS
    }

    fn validation_heading(&self, span: DateRange) -> String {
        let span = self.date_span(span.from, span.to);
        format!("What this advice is worth for you, {span}")
    }

    fn fraction(&self, fraction: Fraction) -> String {
        match fraction.percent() {
            Some(percent) => format!(
                "{} of {} ({})",
                self.thousands(fraction.some as i64),
                self.thousands(fraction.all as i64),
                self.percent(percent / 100.0)
            ),
            None => "none".to_owned(),
        }
    }

    fn flagged(&self, fraction: Fraction) -> String {
        let percent = self.percent(fraction.percent().unwrap_or(0.0) / 100.0);
        let some = self.thousands(fraction.some as i64);
        format!(
            "{some} of {} ({percent})",
            self.counted(fraction.all, ("session", "sessions"))
        )
    }

    fn not_ready(&self, stretch: DateRange) -> String {
        let days = usize::try_from(stretch.days()).unwrap_or(0);
        format!(
            "{} without being ready for hard training, from {}",
            self.counted(days, ("day", "days")),
            self.long_date(stretch.from)
        )
    }

    fn before_breaks(&self, before: Fraction, any: Fraction) -> String {
        format!(
            "of the last runs before such breaks, {} were too soon; of all runs, {}",
            self.fraction(before),
            self.fraction(any)
        )
    }

    fn next_runs(&self, follow: &Follow) -> String {
        let difference = follow.difference_pct;
        let verdict = match (difference.low > 0.0, difference.high < 0.0) {
            (true, _) => "higher after them",
            (_, true) => "lower after them",
            _ => "no more than chance",
        };
        format!(
            "heart rate at the same speed, after {} sessions that were too soon compared with {} others: \
             {}\u{a0}% ({} to {}): {verdict}",
            follow.after_flagged,
            follow.after_others,
            self.signed_decimal(difference.value, 1),
            self.signed_decimal(difference.low, 1),
            self.signed_decimal(difference.high, 1)
        )
    }

    fn against_yesterday(&self, against: &AgainstYesterday) -> String {
        let margin = against.margin;
        let verdict = match against.is_better() {
            true => "a better predictor than yesterday’s load",
            false => "no better predictor than yesterday’s load",
        };
        format!(
            "{verdict}: rank correlation with that heart rate {}, yesterday’s load {} (difference in size \
             {}, {} to {})",
            self.signed_decimal(against.hours_left, 2),
            self.signed_decimal(against.load, 2),
            self.signed_decimal(margin.value, 2),
            self.signed_decimal(margin.low, 2),
            self.signed_decimal(margin.high, 2)
        )
    }

    fn watched(&self, watched: &Watched) -> String {
        let sessions = self.counted(watched.beside.sessions, ("session", "sessions"));
        let difference = match watched.beside.median_difference_h.round() as i64 {
            0 => "the same as".to_owned(),
            hours if hours < 0 => format!("{} shorter than", self.in_hours(-hours as f64)),
            hours => format!("{} longer than", self.in_hours(hours as f64)),
        };
        let order = watched.rank_correlation;
        let order = order.map_or(String::new(), |r| {
            format!(", rank correlation {}", self.decimal(r, 2))
        });
        let own = watched.own_factor;
        let own = match own.runs {
            0 => String::new(),
            runs => format!(
                "; your own factor is {} (from {})",
                self.decimal(own.factor, 2),
                self.counted(runs, ("isolated run", "isolated runs"))
            ),
        };
        format!(
            "on {sessions} its recovery time was {difference} our estimate for heart and lungs (median){order}{own}"
        )
    }
}
