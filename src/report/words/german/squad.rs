//! German: a squad on one day.

use chrono::{Datelike, NaiveDate, TimeDelta};

use super::{German, counted, squad_headline};
use crate::answer::{
    Again, Amount, Judged, LONGEST_RUN_DAYS, Measure, OutlookDay, SquadDay, SquadGroup, UNUSUAL,
};
use crate::recovery::DayKind;
use crate::report::words::dates::DateWords;
use crate::report::words::names::NameWords;
use crate::report::words::numbers::{NumberWords, whole};
use crate::report::words::squad::{AmountInWords, SquadColumn, SquadTold, SquadWords};
use crate::report::words::units::Units;

/// From this many times the usual on, percentages are hard to read.
pub(super) const MANY_TIMES: f64 = 3.0;

impl SquadWords for German {
    fn squad_headline(&self, told: &SquadTold) -> String {
        squad_headline::headline(told)
    }

    fn squad_counts(&self, told: &SquadTold) -> String {
        let kinds = DayKind::ALL.iter().zip(told.kinds);
        let kinds = kinds.filter(|(_, count)| *count > 0);
        let mut counts: Vec<String> = kinds
            .map(|(kind, count)| format!("{count}\u{a0}× {}", self.kind(*kind)))
            .collect();
        if !told.silent.is_empty() {
            counts.push(format!("{} ohne Daten", told.silent.len()));
        }
        let athletes = counted(told.all, "Athlet", "Athleten");
        let date = self.full_date(told.day.date);
        match counts.is_empty() {
            true => format!("{date} · {athletes}"),
            false => format!("{date} · {athletes}: {}", counts.join(", ")),
        }
    }

    fn squad_column(&self, column: SquadColumn, day: SquadDay) -> &'static str {
        match column {
            SquadColumn::Athlete => "Athlet",
            SquadColumn::Advice if day.is_over => "Empfehlung",
            SquadColumn::Advice => "heute",
            SquadColumn::HardAgain => "wieder hart",
            SquadColumn::Load => "Belastung, 7 Tage",
            SquadColumn::OnFoot => "zu Fuß, 7 Tage",
            SquadColumn::LongestRun => "längster Lauf, 7 Tage",
            SquadColumn::Trend => "Belastung, 12 Wochen",
            SquadColumn::Uploaded => "letzte Datei",
            SquadColumn::LastFourWeeks => "4 Wochen: empfohlen, getan",
            SquadColumn::Why => "warum",
        }
    }

    fn squad_group(&self, group: SquadGroup) -> &'static str {
        match group {
            SquadGroup::NeedsRecovery => "Brauchen Erholung",
            SquadGroup::Unusual => "Viel mehr oder weniger als üblich",
            SquadGroup::Other => "Alle anderen",
            SquadGroup::NoData => "Keine Daten",
        }
    }

    fn squad_advice(&self, judged: &Judged, day: SquadDay) -> String {
        let kind = match (judged.kind, judged.is_novice) {
            (DayKind::Ready, true) => "Lauf möglich",
            (DayKind::Ready, false) => "hart möglich",
            (kind, _) => self.short_kind(kind),
        };
        match judged.when {
            OutlookDay::Today => kind.to_owned(),
            OutlookDay::Tomorrow => {
                format!("{}: {kind}", self.weekday(day.date + TimeDelta::days(1)))
            }
        }
    }

    fn no_data_since(&self, since: Option<NaiveDate>, day: SquadDay) -> String {
        match since {
            Some(since) => format!("keine Daten seit {}", on(since, day)),
            None => "keine Daten".to_owned(),
        }
    }

    fn squad_again(&self, judged: &Judged, day: SquadDay) -> String {
        let when = match judged.again {
            Again::Now if day.is_over => return "am selben Tag".to_owned(),
            Again::Now => return "jetzt".to_owned(),
            Again::NotInSight => return "nach lockeren Tagen".to_owned(),
            Again::From(due) => due,
        };
        let when = match (when.date - day.date).num_days() {
            0 if !day.is_over => self.due_from(when, day.date),
            ..=6 => format!(
                "{} {}",
                self.weekday(when.date),
                self.part_of_day(when.part)
            ),
            _ => self.short_date(when.date),
        };
        match judged.is_novice {
            true => format!("Lauf: {when}"),
            false => when,
        }
    }

    fn uploaded(&self, date: NaiveDate, day: SquadDay) -> String {
        match (day.date - date).num_days() {
            0 if !day.is_over => "heute".to_owned(),
            1 if !day.is_over => "gestern".to_owned(),
            _ => on(date, day),
        }
    }

    fn amount(&self, measure: Measure, amount: &Amount) -> AmountInWords {
        let Some(now) = amount.now else {
            let at_least = valued(measure, amount.at_least, self.0);
            let number = at_least.split('\u{a0}').next().unwrap_or_default();
            return AmountInWords {
                number: format!("≥{number}"),
                now: format!("≥ {at_least}"),
                change: String::new(),
                usual: "Woche unvollständig".to_owned(),
            };
        };
        let in_words = match measure {
            Measure::LongestRun if now <= 0.0 => "kein Lauf".to_owned(),
            _ => valued(measure, now, self.0),
        };
        let number = in_words.split('\u{a0}').next().unwrap_or_default();
        let usual = amount.usual.map(|usual| valued(measure, usual, self.0));
        AmountInWords {
            number: match measure {
                Measure::Load => self.thousands(now.round() as i64),
                Measure::OnFoot | Measure::LongestRun => number.to_owned(),
            },
            now: in_words,
            change: change(amount),
            usual: match (measure, usual) {
                (_, None) => "kein Vergleich".to_owned(),
                (Measure::LongestRun, Some(usual)) => format!("zuvor {usual}"),
                (Measure::Load | Measure::OnFoot, Some(usual)) => format!("sonst {usual}"),
            },
        }
    }

    fn unusual(&self, measure: Measure, amount: &Amount) -> String {
        let AmountInWords {
            now, change, usual, ..
        } = self.amount(measure, amount);
        let what = match measure {
            Measure::Load => "Belastung",
            Measure::OnFoot => "zu Fuß",
            Measure::LongestRun => "längster Lauf",
        };
        match change.is_empty() {
            true => format!("{what} {now}, {usual}"),
            false => format!("{what} {change} ({now}, {usual})"),
        }
    }

    fn last_known(&self, session: &str) -> String {
        format!("Letzte bekannte Einheit: {session}")
    }

    fn squad_foot(&self, left_out: usize) -> Vec<String> {
        let share = 100.0 * UNUSUAL;
        let mut foot = vec![
            format!(
                "Viel mehr oder weniger: über {share:.0}\u{a0}% mehr oder weniger als die mittlere Woche der vier Wochen \
                 davor; längster Lauf: über {share:.0}\u{a0}% länger als der längste der {LONGEST_RUN_DAYS} Tage davor. \
                 Balken: Der Strich ist die übliche Woche; ein Balken mit Pfeil geht weiter. Wochen mit unbekannten \
                 Tagen werden nicht verglichen."
            ),
            "Keine Daten: keine Datei von diesem Tag oder dem davor. Jeder Verlauf hat seinen eigenen Maßstab. \
             Trainingsempfehlung, kein ärztlicher Rat. Offline erstellt mit restday."
                .to_owned(),
        ];
        if left_out > 0 {
            let more = counted(left_out, "weiterer Athlet", "weitere Athleten");
            foot.insert(0, format!("{more} auf der Seite."));
        }
        foot
    }

    fn nameless(&self, rank: usize) -> String {
        format!("Athlet {rank}")
    }

    fn unusual_mark(&self) -> &'static str {
        "viel mehr oder weniger als üblich"
    }

    fn effort_ends(&self) -> [&'static str; 2] {
        ["getan: leicht", "hart"]
    }

    fn sort_by(&self) -> &'static str {
        "Sortieren nach"
    }

    fn usual_order(&self) -> &'static str {
        "Bedarf"
    }
}

/// `Sonntag` within a week before the day, else `2. Mai`, and of another year `2. Mai 2024`.
pub(super) fn on(date: NaiveDate, day: SquadDay) -> String {
    let german = German(Units::Metric);
    match (day.date - date).num_days() {
        0..=6 => german.long_weekday(date).to_owned(),
        _ if date.year() == day.date.year() => german.whole_date(date),
        _ => whole(&german.long_date(date)),
    }
}

fn valued(measure: Measure, value: f64, units: Units) -> String {
    let german = German(units);
    match measure {
        Measure::Load => format!("{}\u{a0}Punkte", german.thousands(value.round() as i64)),
        Measure::OnFoot | Measure::LongestRun => german.long_distance(value),
    }
}

/// `+45 %`, `−30 %`, `3,4-mal`; nothing where there is no comparison.
pub(super) fn change(amount: &Amount) -> String {
    let Some(change) = amount.change() else {
        return String::new();
    };
    let percent = (100.0 * change).round() as i64;
    match percent {
        _ if change + 1.0 >= MANY_TIMES => {
            let times = German(Units::Metric).decimal(change + 1.0, 1);
            format!("{times}\u{a0}mal")
        }
        0 => "wie üblich".to_owned(),
        more if more > 0 => format!("+{more}\u{a0}%"),
        less => format!("−{}\u{a0}%", -less),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::UsualLevel;

    #[test]
    fn amounts_have_decimal_commas_and_german_units() {
        let amount = Amount {
            now: Some(31_400.0),
            at_least: 31_400.0,
            usual: Some(20_000.0),
            level: UsualLevel::More,
        };
        let told = German(Units::Metric).amount(Measure::OnFoot, &amount);
        assert_eq!(told.now, "31,4\u{a0}km");
        assert_eq!(
            (told.change.as_str(), told.usual.as_str()),
            ("+57\u{a0}%", "sonst 20,0\u{a0}km")
        );
    }
}
