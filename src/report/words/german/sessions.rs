//! German sentences about one session.

use super::German;
use crate::activity::Sport;
use crate::audit::SessionFact;
use crate::digest::Corrected;
use crate::history::ScoredActivity;
use crate::recovery::{
    Breach, Clocks, Constants, Counterfactual, DayKind, SessionRecovery, Span, TooEarly,
};
use crate::report::words::dates::DateWords;
use crate::report::words::names::NameWords;
use crate::report::words::numbers::{NumberWords, as_sentence, beyond, capitalised};
use crate::report::words::sessions::{SessionWords, TELLING_M};

/// A noun that is feminine, or not: the dative of the others is the same.
#[derive(Clone, Copy)]
pub(super) struct Noun {
    /// The noun.
    pub word: &'static str,
    /// Its article in the nominative.
    pub der: &'static str,
}

impl Noun {
    const fn der(word: &'static str) -> Self {
        Self { word, der: "der" }
    }

    const fn die(word: &'static str) -> Self {
        Self { word, der: "die" }
    }

    const fn das(word: &'static str) -> Self {
        Self { word, der: "das" }
    }

    /// Its article in the dative.
    pub fn dem(self) -> &'static str {
        if self.der == "die" { "der" } else { "dem" }
    }

    /// `von` and its article.
    pub fn vom(self) -> &'static str {
        if self.der == "die" { "von der" } else { "vom" }
    }
}

/// A session of a sport.
pub(super) fn session_of(sport: Sport) -> Noun {
    match sport {
        Sport::Run => Noun::der("Lauf"),
        Sport::TrailRun => Noun::der("Traillauf"),
        Sport::TreadmillRun => Noun::der("Laufbandlauf"),
        Sport::Walk => Noun::der("Spaziergang"),
        Sport::Hike => Noun::die("Wanderung"),
        Sport::Ride => Noun::die("Radfahrt"),
        Sport::EBikeRide => Noun::die("E-Bike-Fahrt"),
        Sport::Swim => Noun::das("Schwimmtraining"),
        Sport::SkiTour => Noun::die("Skitour"),
        Sport::AlpineSki => Noun::der("Skitag"),
        Sport::Row => Noun::das("Rudertraining"),
        Sport::Strength => Noun::das("Krafttraining"),
        Sport::TeamSport => Noun::das("Mannschaftstraining"),
        Sport::Yoga => Noun::die("Yoga-Einheit"),
        Sport::Elliptical => Noun::das("Crosstrainer-Training"),
        Sport::Climb => Noun::das("Klettertraining"),
        Sport::Transition => Noun::der("Wechsel"),
        Sport::Other => Noun::die("Einheit"),
    }
}

impl SessionWords for German {
    fn session_name(&self, activity: &ScoredActivity) -> String {
        format!("{} {}", self.brief_session(activity), self.on_day(activity))
    }

    fn brief(&self, session: &SessionFact) -> String {
        let noun = session_of(session.sport).word;
        match (session.distance_m, session.timer_s) {
            (Some(metres), _) if metres >= TELLING_M => {
                format!("{noun} über {}", self.long_distance(metres))
            }
            (_, Some(seconds)) => format!("{noun} ({:.0}\u{a0}min)", seconds / 60.0),
            (_, None) => format!("{noun} von unbekannter Dauer"),
        }
    }

    fn breach(&self, breach: Breach) -> String {
        let limits = Constants::PUBLISHED;
        match breach {
            Breach::TooHard { intensity } => {
                let both = (intensity, limits.inside_intensity);
                let (was, most) = beyond(both, 0.01, |value| self.decimal(value, 2));
                format!("zu hart (Intensität {was}; Grenze {most})")
            }
            Breach::TooMuchAboveVt1 { share_below } => {
                let both = (1.0 - share_below, 1.0 - limits.inside_below_vt1);
                let (was, most) = beyond(both, 0.01, |share| self.percent(share));
                format!("{was} der Zeit über deiner ersten Schwelle (Grenze {most})")
            }
            Breach::Unmeasured => "keine Daten dazu, wie hart es war".to_owned(),
            Breach::TooLong { running_h } => {
                let both = (60.0 * running_h, 60.0 * limits.inside_running_h);
                let (was, most) = beyond(both, 1.0, |min| format!("{min:.0}\u{a0}min"));
                format!("zu lang ({was} gelaufen; Grenze {most})")
            }
            Breach::TooMuchImpact { impact_km, most_km } => {
                let (was, most) = beyond((impact_km, most_km), 0.1, |km| self.impact(km, 1));
                format!("zu viel Stoßbelastung ({was}; Grenze {most})")
            }
            Breach::TooMuch { asked_h } => {
                let both = (asked_h, limits.inside_walk_h);
                let (was, most) = beyond(both, 0.1, |hours| self.hours_in_tenths(hours));
                format!("zu lang ({was} Erholung für Herz und Kreislauf; Grenze {most})")
            }
            Breach::TooHilly { descent } => {
                let both = (descent.m_per_km, limits.inside_descent_m_per_km);
                let (was, most) = beyond(both, 1.0, |steep| self.height_per_distance(steep));
                let down = self.height(descent.descent_m);
                let unit = self.long_unit();
                format!("zu viel bergab ({down}, je {unit} {was}; Grenze {most})")
            }
            Breach::NewToRunning => "für Laufanfänger ist ein Lauf noch keine Erholung".to_owned(),
        }
    }

    fn was_no_recovery(&self, breaches: &[String]) -> String {
        format!("zählte nicht als Erholung: {}", breaches.join(", "))
    }

    fn counterfactual(&self, counterfactual: &Counterfactual) -> Option<String> {
        let (ready, easy) = (
            counterfactual.days_gained(),
            counterfactual.easy_days_gained(),
        );
        let as_a_walk = counterfactual.as_a_walk;
        let (what, date, gained) = match (ready, easy) {
            (0, 0) => return None,
            (0, _) => ("einen lockeren Lauf", as_a_walk.easy_on, easy),
            _ => ("hartes Training", as_a_walk.ready_on, ready),
        };
        let earlier = match gained {
            1 => "einen Tag früher".to_owned(),
            days => format!("{days} Tage früher"),
        };
        Some(format!(
            "nach einem Spaziergang stattdessen wärst du {earlier}, am {}, bereit für {what} gewesen",
            self.short_date(date)
        ))
    }

    fn session_needs(&self, session: &SessionRecovery) -> String {
        let hard = |span: Span<usize>| {
            let days = if span.high == 1 { "Tag" } else { "Tage" };
            format!(
                "bis zur nächsten harten Einheit: {} {days}",
                self.span(span)
            )
        };
        match (session.recovery_days_span(), session.days_to_hard_span()) {
            (_, Span { high: 0, .. }) => "braucht keinen Erholungstag".to_owned(),
            (Span { high: 0, .. }, to_hard) => {
                format!("locker laufen ist möglich; {}", hard(to_hard))
            }
            (recovery, to_hard) => {
                let days = if recovery.high == 1 {
                    "Erholungstag"
                } else {
                    "Erholungstage"
                };
                format!("braucht {} {days}; {}", self.span(recovery), hard(to_hard))
            }
        }
    }

    fn session_and_needs(&self, activity: &ScoredActivity, session: &SessionRecovery) -> String {
        format!(
            "{}: {}.",
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
            DayKind::Easy => "nur lockeres Training empfohlen war",
            DayKind::RecoveryRun => "nur ein Erholungslauf empfohlen war",
            DayKind::Walk => "nur ein Spaziergang empfohlen war",
            DayKind::Rest | DayKind::Ready => "ein Ruhetag empfohlen war",
        };
        let why = early.careful;
        let why = why.map_or(String::new(), |why| format!(" ({})", self.careful(why)));
        let cost = session.added.map_or(0.0, Clocks::longest_h);
        let lengthened = match cost >= 0.5 {
            true => format!(
                "; das hat deine Erholung um {} verlängert",
                self.in_hours(cost)
            ),
            false => String::new(),
        };
        let instead = session.counterfactual.as_ref();
        let instead = instead.and_then(|instead| self.counterfactual(instead));
        let instead = instead.map_or(String::new(), |words| {
            format!(" {}", as_sentence(&capitalised(&words)))
        });
        let name = self.session_name(activity);
        format!("{name}, obwohl {advised}{why}{lengthened}.{instead}")
    }

    fn failed_recovery_of(&self, activity: &ScoredActivity, breaches: &[String]) -> String {
        let article = capitalised(session_of(activity.digest.sport).der);
        format!(
            "{article} {} {}.",
            self.session_name(activity),
            self.was_no_recovery(breaches)
        )
    }

    fn up_to(&self, high: usize) -> String {
        format!("bis zu {high}")
    }

    fn corrected_by_you(&self, fields: &[Corrected]) -> String {
        let fields: Vec<&str> = fields.iter().map(|f| self.corrected_field(*f)).collect();
        format!("von dir korrigiert: {}", fields.join(", "))
    }

    fn typed_in_by_you(&self) -> &'static str {
        "von dir eingetragen"
    }
}

impl German {
    /// `am Samstag (13. Sept.)`
    fn on_day(&self, activity: &ScoredActivity) -> String {
        let date = self.whole_date(activity.day);
        format!("am {} ({date})", self.long_weekday(activity.day))
    }

    /// A session after `von` and its article: `vom Lauf über 12,1 km am Samstag (13. Sept.)`.
    pub(super) fn after_session(&self, activity: &ScoredActivity) -> String {
        let noun = session_of(activity.digest.sport);
        format!("{} {}", noun.vom(), self.session_name(activity))
    }

    /// A session in the dative with its article: `dem Lauf über 12,1 km am Samstag (13. Sept.)`.
    pub(super) fn the_session(&self, activity: &ScoredActivity) -> String {
        let noun = session_of(activity.digest.sport);
        format!("{} {}", noun.dem(), self.session_name(activity))
    }
}
