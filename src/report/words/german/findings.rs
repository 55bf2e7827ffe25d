//! German sentences of the findings of an audit, and of what would have been better.

use chrono::{NaiveDate, NaiveDateTime};

use super::German;
use super::sessions::session_of;
use crate::activity::Sport;
use crate::answer::TIMES_FROM;
use crate::audit::{Better, Evidence, SessionFact, Severity, TooSoon};
use crate::recovery::{Beyond, Breach, Clocks, Constants, DayKind, Experience};
use crate::report::words::dates::DateWords;
use crate::report::words::findings::FindingWords;
use crate::report::words::names::NameWords;
use crate::report::words::numbers::{NumberWords, beyond, capitalised, whole};
use crate::report::words::sessions::SessionWords;

impl FindingWords for German {
    fn evidence(&self, evidence: &Evidence) -> String {
        match evidence {
            Evidence::TooSoon(soon) => self.began_too_soon(soon),
            Evidence::NotRecovery { session, breaches } => {
                let breaches = breaches.iter().map(|breach| self.breach(*breach));
                format!(
                    "{} zählte nicht als Erholung: {}",
                    self.der(session),
                    breaches.collect::<Vec<_>>().join("; ")
                )
            }
            Evidence::HardDaysInARow { first, second } => format!(
                "{} braucht {} Erholung und kam am Tag nach {} ({})",
                self.der(&second.session),
                self.whole_hours(second.recovery_h),
                self.dem(&first.session),
                self.whole_hours(first.recovery_h)
            ),
            Evidence::TooFewRestDays {
                week_of,
                experience,
                rested,
                fewest,
                ..
            } => self.too_few_rest_days(*week_of, *experience, (*rested, *fewest)),
            Evidence::DaysAlike {
                week_of,
                monotony,
                most,
                load,
            } => {
                let (monotony, most) =
                    beyond((*monotony, *most), 0.1, |value| self.decimal(value, 1));
                format!(
                    "Woche vom {}: die Tage waren sich sehr ähnlich (Monotonie {monotony}, Grenze {most}; \
                     Belastung {} Punkte)",
                    self.whole_date(*week_of),
                    self.thousands(load.round() as i64)
                )
            }
            Evidence::DaysWithoutData { unknown, days } => format!(
                "Für {unknown} von {} gibt es keine Daten, also gilt keine Regel als eingehalten",
                self.counted(*days, ("Tag", "Tagen"))
            ),
            Evidence::Beyond(beyond) => self.beyond_limit(beyond),
        }
    }

    fn better(&self, better: &Better) -> String {
        let km = |km: f64| self.most_distance(1000.0 * km);
        match *better {
            Better::Instead {
                sport,
                advised,
                ready_from,
            } => self.instead(sport, advised, ready_from),
            Better::AsRecovery { sport, breach } => self.as_recovery(sport, breach),
            Better::EasyDayBetween => {
                "ein lockerer Tag oder ein Ruhetag zwischen beiden".to_owned()
            }
            Better::RestDay { mostly } => match mostly.is_running() {
                true => "an einem Tag Ruhe, ein Spaziergang oder ein Erholungslauf".to_owned(),
                false => format!("an einem Tag Ruhe oder {}", gentle(mostly)),
            },
            Better::DayBetweenRuns => "zwischen zwei Läufen ein Tag ohne Laufen".to_owned(),
            Better::VariedDays => {
                "dieselbe Belastung, mit lockereren lockeren Tagen und einem Ruhetag".to_owned()
            }
            Better::RunAtMost(most_km) => format!("höchstens {}", km(most_km)),
            Better::FirstRunAtMost(most_km) => format!("zu Beginn höchstens {}", km(most_km)),
            Better::WeekImpactAtMost(most_km) => {
                format!("höchstens {} Stoßbelastung in dieser Woche", km(most_km))
            }
            Better::WeekDescentAtMost(most_m) => format!(
                "höchstens {} bergab in dieser Woche, dann jede Woche etwas mehr",
                self.height(most_m)
            ),
            Better::RunADayLater => {
                "ein Spaziergang oder ein Ruhetag, und der Lauf einen Tag später".to_owned()
            }
            Better::OtherDays => {
                "die Dateien dieser Tage dazunehmen oder einen Zeitraum ohne sie wählen".to_owned()
            }
        }
    }

    fn severity(&self, severity: Severity) -> &'static str {
        match severity {
            Severity::Note => "Hinweis",
            Severity::Warning => "Warnung",
            Severity::Serious => "ernst",
        }
    }

    fn cost(&self, hours: f64) -> String {
        format!("+{} Erholung", self.in_hours(hours))
    }
}

impl German {
    /// A session in the nominative with its article, at the beginning of a sentence.
    fn der(&self, session: &SessionFact) -> String {
        let article = capitalised(session_of(session.sport).der);
        format!("{article} {}", self.at(session))
    }

    /// A session in the dative with its article.
    fn dem(&self, session: &SessionFact) -> String {
        let article = session_of(session.sport).dem();
        format!("{article} {}", self.at(session))
    }

    /// `Wanderung über 14,3 km um 20:16`; numbers keep their units at line ends.
    fn at(&self, session: &SessionFact) -> String {
        format!(
            "{} um {}",
            self.brief(session),
            session.start.format("%H:%M")
        )
    }

    fn began_too_soon(&self, soon: &TooSoon) -> String {
        let session = self.der(&soon.session);
        let most = most_advised(soon.session.sport, soon.advised);
        let watch = soon.watch_h.map_or(String::new(), |watch_h| {
            let hours = self.whole_hours(watch_h);
            format!("; deine Uhr empfahl danach {hours} Erholung")
        });
        match soon.careful {
            None => format!(
                "{session} kam {} vor dem Ende deiner Erholung{}; empfohlen war höchstens {most}{watch}",
                self.whole_hours(soon.to_go.longest_h()),
                self.for_what(soon.to_go)
            ),
            Some(why) => format!(
                "{session} kam zu früh ({}); empfohlen war höchstens {most}{watch}",
                self.careful(why)
            ),
        }
    }

    /// Which clock had how much to go.
    fn for_what(&self, to_go: Clocks) -> String {
        let (legs, heart) = (to_go.mechanical_h, to_go.cardio_h);
        match (legs > 0.0, heart > 0.0) {
            (true, true) => format!(
                " (Beine {}, Herz und Kreislauf {})",
                self.whole_hours(legs),
                self.whole_hours(heart)
            ),
            (true, false) => " (Beine)".to_owned(),
            _ => " (Herz und Kreislauf)".to_owned(),
        }
    }

    /// What fits the moment, and from when on the session as it was would have been fine.
    fn instead(&self, sport: Sport, advised: DayKind, ready_from: Option<NaiveDateTime>) -> String {
        let what = match advised {
            DayKind::Rest => "ein Ruhetag".to_owned(),
            DayKind::RecoveryRun if sport.is_running() => {
                "ein Erholungslauf oder ein Spaziergang".to_owned()
            }
            other => most_advised(sport, other),
        };
        ready_from.map_or(what.clone(), |from| {
            format!(
                "{what}. Für diese Einheit wärst du ab {}, {} Uhr bereit gewesen",
                whole(&self.short_date(from.date())),
                from.format("%H:%M")
            )
        })
    }

    fn as_recovery(&self, sport: Sport, breach: Breach) -> String {
        let changed = match breach {
            Breach::TooHard { .. } | Breach::TooMuchAboveVt1 { .. } => {
                "langsamer, so dass du immer reden kannst".to_owned()
            }
            Breach::Unmeasured => "locker und mit Herzfrequenz".to_owned(),
            Breach::TooHilly { .. } => "flacher".to_owned(),
            Breach::TooLong { .. } => format!(
                "höchstens {:.0}\u{a0}min",
                60.0 * Constants::PUBLISHED.inside_running_h
            ),
            Breach::TooMuchImpact { most_km, .. } => format!(
                "kürzer (höchstens {} Stoßbelastung)",
                self.most_distance(1000.0 * most_km)
            ),
            Breach::TooMuch { .. } => "kürzer".to_owned(),
            Breach::NewToRunning => return "ein Spaziergang".to_owned(),
        };
        match sport.is_running() {
            true => format!("{changed}, oder ein Spaziergang"),
            false => changed,
        }
    }

    fn too_few_rest_days(
        &self,
        week_of: NaiveDate,
        experience: Experience,
        (rested, fewest): (f64, f64),
    ) -> String {
        let week = self.whole_date(week_of);
        match experience {
            Experience::Novice => format!(
                "Woche vom {week}: {} ohne Laufen; Laufanfänger brauchen mindestens {fewest:.0}",
                self.counted(rested as usize, ("Tag", "Tage"))
            ),
            Experience::Experienced => format!(
                "Woche vom {week}: {}; empfohlen ist mindestens {fewest:.0}",
                self.counted(rested as usize, ("Ruhetag", "Ruhetage"))
            ),
        }
    }

    fn beyond_limit(&self, beyond: &Beyond) -> String {
        let km = |km: f64| self.long_distance(1000.0 * km);
        match *beyond {
            Beyond::LongestRun { spike, .. } => format!(
                "Lauf über {}: {} dein längster der 30 Tage davor ({} am {})",
                km(spike.run_km),
                self.more_than(spike.ratio(), "länger als", "so lang wie"),
                km(spike.longest_km),
                self.whole_date(spike.longest_date)
            ),
            Beyond::WeeklyImpact { week_of, ramp, .. } => format!(
                "Woche vom {}: Stoßbelastung {}, {} in den drei Wochen davor (im Mittel {} je Woche)",
                self.whole_date(week_of),
                km(ramp.week_km),
                self.more_than(ramp.ratio(), "mehr als", "so viel wie"),
                km(ramp.base_km)
            ),
            Beyond::WeeklyDescent { week_of, ramp, .. } => format!(
                "Woche vom {}: {} bergab zu Fuß, nach {} je Woche in den drei Wochen davor",
                self.whole_date(week_of),
                self.height(ramp.week_m),
                self.height(ramp.base_m)
            ),
            Beyond::NoviceSpacing(week) => format!(
                "Du bist an {:.0} von 7 Tagen gelaufen; für Laufanfänger reichen {:.0}",
                week.run_days, week.most
            ),
            Beyond::ReturnAfterBreak {
                stopped, run_km, ..
            } => format!(
                "Erster Lauf nach {:.0} Tagen ohne Lauf: {}; dein längster im Monat vor der Pause hatte {}",
                stopped.days,
                km(run_km),
                km(stopped.longest_km)
            ),
        }
    }

    /// `33 % länger als`, or `2,5-mal so lang wie` from twice as much on.
    fn more_than(&self, ratio: f64, more: &str, times: &str) -> String {
        match ratio < TIMES_FROM {
            true => format!("{} {more}", self.percent(ratio - 1.0)),
            false => format!("{}-mal {times}", self.decimal(ratio, 1)),
        }
    }
}

fn most_advised(sport: Sport, advised: DayKind) -> String {
    match advised {
        DayKind::Rest => "Ruhe".to_owned(),
        DayKind::Walk if sport.is_running() => "ein Spaziergang".to_owned(),
        DayKind::RecoveryRun if sport.is_running() => "ein Erholungslauf".to_owned(),
        DayKind::Walk | DayKind::RecoveryRun => gentle(sport).to_owned(),
        DayKind::Easy | DayKind::Ready => easy(sport),
    }
}

/// The easy form of a sport.
fn easy(sport: Sport) -> String {
    let noun = session_of(sport);
    let article = match noun.der {
        "die" => "eine lockere",
        "das" => "ein lockeres",
        _ => "ein lockerer",
    };
    format!("{article} {}", noun.word)
}

/// A form of a sport, other than running, that leaves recovery alone.
fn gentle(sport: Sport) -> &'static str {
    match sport {
        Sport::Run | Sport::TrailRun | Sport::TreadmillRun => "ein Spaziergang",
        Sport::Walk => "ein kürzerer, flacher Spaziergang",
        Sport::Hike => "eine kürzere, flachere Wanderung",
        Sport::Ride | Sport::EBikeRide => "eine kurze, lockere Radfahrt",
        Sport::Swim => "ein kurzes, lockeres Schwimmtraining",
        Sport::SkiTour => "eine kurze, lockere Skitour",
        Sport::AlpineSki => "ein kurzer, gemütlicher Skitag",
        Sport::Row => "ein kurzes, lockeres Rudertraining",
        Sport::Strength => "ein kurzes, leichtes Krafttraining",
        Sport::TeamSport => "ein Spaziergang oder eine lockere Radfahrt",
        Sport::Yoga => "sanftes Dehnen",
        Sport::Elliptical => "ein kurzes, lockeres Crosstrainer-Training",
        Sport::Climb => "ein kurzes, lockeres Klettertraining",
        Sport::Transition | Sport::Other => "eine kurze, lockere Einheit",
    }
}
