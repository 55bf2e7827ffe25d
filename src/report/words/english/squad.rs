//! English: a squad on one day.

use chrono::{Datelike, NaiveDate, TimeDelta};

use super::{English, counted, squad_headline, thousands};
use crate::answer::{
    Again, Amount, Judged, LONGEST_RUN_DAYS, Measure, OutlookDay, SquadDay, SquadGroup, UNUSUAL,
};
use crate::recovery::DayKind;
use crate::report::words::dates::DateWords;
use crate::report::words::numbers::NumberWords;
use crate::report::words::squad::{AmountInWords, SquadColumn, SquadTold, SquadWords};
use crate::report::words::units::Units;

/// From this many times the usual on, percentages are hard to read.
pub(super) const MANY_TIMES: f64 = 3.0;

impl SquadWords for English {
    fn squad_headline(&self, told: &SquadTold) -> String {
        squad_headline::headline(told)
    }

    fn squad_counts(&self, told: &SquadTold) -> String {
        let kinds = DayKind::ALL.iter().zip(told.kinds);
        let kinds = kinds.filter(|(_, count)| *count > 0);
        let mut counts: Vec<String> = kinds
            .map(|(kind, count)| format!("{count} {}", kind.name()))
            .collect();
        if !told.silent.is_empty() {
            counts.push(format!("{} without data", told.silent.len()));
        }
        let athletes = counted(told.all, "athlete", "athletes");
        let day = told.day.date.format("%A");
        let date = self.long_date(told.day.date);
        match counts.is_empty() {
            true => format!("{day} {date} · {athletes}"),
            false => format!("{day} {date} · {athletes}: {}", counts.join(", ")),
        }
    }

    fn squad_column(&self, column: SquadColumn, day: SquadDay) -> &'static str {
        match column {
            SquadColumn::Athlete => "athlete",
            SquadColumn::Advice if day.is_over => "advice",
            SquadColumn::Advice => "today",
            SquadColumn::HardAgain => "hard again",
            SquadColumn::Load => "load, 7 days",
            SquadColumn::OnFoot => "on foot, 7 days",
            SquadColumn::LongestRun => "longest run, 7 days",
            SquadColumn::Trend => "load, 12 weeks",
            SquadColumn::Uploaded => "last upload",
            SquadColumn::LastFourWeeks => "4 weeks: advised, did",
            SquadColumn::Why => "why",
        }
    }

    fn squad_group(&self, group: SquadGroup) -> &'static str {
        match group {
            SquadGroup::NeedsRecovery => "Need recovery",
            SquadGroup::Unusual => "Much more or less than usual",
            SquadGroup::Other => "Others",
            SquadGroup::NoData => "No data",
        }
    }

    fn squad_advice(&self, judged: &Judged, day: SquadDay) -> String {
        let kind = match (judged.kind, judged.is_novice) {
            (DayKind::Ready, true) => "ready to run",
            (DayKind::Ready, false) => "hard is fine",
            (kind, _) => kind.name(),
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
            Some(since) => format!("no data since {}", on(since, day)),
            None => "no data".to_owned(),
        }
    }

    fn squad_again(&self, judged: &Judged, day: SquadDay) -> String {
        let when = match judged.again {
            Again::Now if day.is_over => return "same day".to_owned(),
            Again::Now => return "now".to_owned(),
            Again::NotInSight => return "after easy days".to_owned(),
            Again::From(due) => due,
        };
        let part = when.part.name();
        let when = match (when.date - day.date).num_days() {
            0 if !day.is_over => format!("this {part}"),
            ..=6 => format!("{} {part}", self.weekday(when.date)),
            _ => self.short_date(when.date),
        };
        match judged.is_novice {
            true => format!("run: {when}"),
            false => when,
        }
    }

    fn uploaded(&self, date: NaiveDate, day: SquadDay) -> String {
        match (day.date - date).num_days() {
            0 if !day.is_over => "today".to_owned(),
            1 if !day.is_over => "yesterday".to_owned(),
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
                usual: "incomplete week".to_owned(),
            };
        };
        let in_words = match measure {
            Measure::LongestRun if now <= 0.0 => "no run".to_owned(),
            _ => valued(measure, now, self.0),
        };
        let number = in_words.split('\u{a0}').next().unwrap_or_default();
        let usual = amount.usual.map(|usual| valued(measure, usual, self.0));
        AmountInWords {
            number: match measure {
                Measure::Load => thousands(now.round() as i64),
                Measure::OnFoot | Measure::LongestRun => number.to_owned(),
            },
            now: in_words,
            change: change(amount),
            usual: match (measure, usual) {
                (_, None) => "no comparison".to_owned(),
                (Measure::LongestRun, Some(usual)) => format!("before {usual}"),
                (Measure::Load | Measure::OnFoot, Some(usual)) => format!("usually {usual}"),
            },
        }
    }

    fn unusual(&self, measure: Measure, amount: &Amount) -> String {
        let AmountInWords {
            now, change, usual, ..
        } = self.amount(measure, amount);
        let what = match measure {
            Measure::Load => "load",
            Measure::OnFoot => "on foot",
            Measure::LongestRun => "longest run",
        };
        match change.is_empty() {
            true => format!("{what} {now}, {usual}"),
            false => format!("{what} {change} ({now}, {usual})"),
        }
    }

    fn last_known(&self, session: &str) -> String {
        format!("Last known session: {session}")
    }

    fn squad_foot(&self, left_out: usize) -> Vec<String> {
        let share = 100.0 * UNUSUAL;
        let mut foot = vec![
            format!(
                "Much more or less: over {share:.0}\u{a0}% above or below the mean week of the four weeks before; \
                 longest run: over {share:.0}\u{a0}% longer than any in the {LONGEST_RUN_DAYS} days before. Bars: \
                 the line is the usual week, and a bar with an arrow goes on. Weeks with unknown days are not \
                 compared."
            ),
            "No data: no file of this day or the day before. Trends of load have a scale each. Training advice, \
             not medical advice. Made offline with restday."
                .to_owned(),
        ];
        if left_out > 0 {
            let more = counted(left_out, "more athlete", "more athletes");
            foot.insert(0, format!("{more} on the page."));
        }
        foot
    }

    fn nameless(&self, rank: usize) -> String {
        format!("athlete {rank}")
    }

    fn unusual_mark(&self) -> &'static str {
        "much more or less than usual"
    }

    fn effort_ends(&self) -> [&'static str; 2] {
        ["did: light", "hard"]
    }

    fn sort_by(&self) -> &'static str {
        "Sort by"
    }

    fn usual_order(&self) -> &'static str {
        "need"
    }
}

/// `Sunday` within a week before the day, else `2 May`, and of another year `2 May 2024`.
pub(super) fn on(date: NaiveDate, day: SquadDay) -> String {
    match (day.date - date).num_days() {
        0..=6 => date.format("%A").to_string(),
        _ if date.year() == day.date.year() => date.format("%-d\u{a0}%B").to_string(),
        _ => date.format("%-d\u{a0}%b\u{a0}%Y").to_string(),
    }
}

fn valued(measure: Measure, value: f64, units: Units) -> String {
    match measure {
        Measure::Load => format!("{}\u{a0}points", thousands(value.round() as i64)),
        Measure::OnFoot | Measure::LongestRun => English(units).long_distance(value),
    }
}

/// `+45 %`, `−30 %`, `3.4 times`; nothing where there is no comparison.
pub(super) fn change(amount: &Amount) -> String {
    let Some(change) = amount.change() else {
        return String::new();
    };
    let percent = (100.0 * change).round() as i64;
    match percent {
        _ if change + 1.0 >= MANY_TIMES => format!("{:.1}\u{a0}times", change + 1.0),
        0 => "as usual".to_owned(),
        more if more > 0 => format!("+{more}\u{a0}%"),
        less => format!("−{}\u{a0}%", -less),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::UsualLevel;
    use crate::recovery::{Due, PartOfDay};

    /// A Friday.
    fn friday() -> SquadDay {
        SquadDay {
            date: NaiveDate::from_ymd_opt(2025, 5, 30).expect("a date"),
            is_over: false,
        }
    }

    fn may(day: u32) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(2025, 5, day)
    }

    #[test]
    fn a_change_within_the_usual_is_small_and_one_from_nothing_has_no_percentage() {
        let words = |now, usual| {
            let amount = Amount {
                now,
                at_least: 150.0,
                usual,
                level: UsualLevel::Unknown,
            };
            English(Units::Metric).amount(Measure::Load, &amount)
        };
        let told = words(Some(310.0), Some(214.0));
        assert_eq!(told.now, "310\u{a0}points");
        assert_eq!(
            (told.change.as_str(), told.usual.as_str()),
            ("+45\u{a0}%", "usually 214\u{a0}points")
        );
        assert_eq!(words(Some(310.0), Some(0.0)).change, "");
        assert_eq!(words(None, Some(214.0)).now, "≥ 150\u{a0}points");
        assert_eq!(words(Some(310.0), None).usual, "no comparison");
    }

    #[test]
    fn a_day_within_a_week_is_named_by_its_weekday() {
        let uploaded = |day| English(Units::Metric).uploaded(may(day).expect("a date"), friday());
        assert_eq!(
            [30, 29, 25, 23].map(uploaded),
            ["today", "yesterday", "Sunday", "23\u{a0}May"]
        );
        assert_eq!(
            English(Units::Metric).no_data_since(may(25), friday()),
            "no data since Sunday"
        );
        let due = |day, part| {
            let due = Due {
                date: may(day).expect("a date"),
                part,
            };
            let judged = Judged {
                again: Again::From(due),
                ..crate::report::words::squad_in_words::example_of(DayKind::Easy, 20.0)
            };
            English(Units::Metric).squad_again(&judged, friday())
        };
        assert_eq!(due(30, PartOfDay::Evening), "this evening");
        assert_eq!(due(31, PartOfDay::Morning), "Sat morning");
    }
}
