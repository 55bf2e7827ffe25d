//! Numbers as a language writes them: marks of thousands and decimals, counts, distances, paces, lengths of time.

use super::units::Units;

/// From here on lengths of time in hours are given in days.
pub const DAYS_FROM_H: i64 = 96;

/// How a language writes numbers.
pub trait NumberWords: Sync {
    /// The units of distances.
    fn units(&self) -> Units;

    /// The mark between thousands.
    fn thousands_mark(&self) -> char;

    /// The mark before decimals.
    fn decimal_mark(&self) -> char;

    /// The word between the last two of a list: `and`.
    fn and(&self) -> &'static str;

    /// `4 days`, of a length in hours.
    fn whole_days(&self, days: f64) -> String;

    /// Of a session whose length is unknown.
    fn unknown_length(&self) -> &'static str;

    /// `1,319`.
    fn thousands(&self, number: i64) -> String {
        let digits = number.abs().to_string();
        let mut out = String::new();
        for (i, digit) in digits.chars().enumerate() {
            if i > 0 && (digits.len() - i).is_multiple_of(3) {
                out.push(self.thousands_mark());
            }
            out.push(digit);
        }
        if number < 0 { format!("−{out}") } else { out }
    }

    /// A number to this number of decimals: `12.1`.
    fn decimal(&self, value: f64, decimals: usize) -> String {
        let plain = format!("{value:.decimals$}");
        let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
        // A zero below nothing is a zero.
        let is_zero = plain.chars().all(|c| !c.is_ascii_digit() || c == '0');
        let sign = if value < 0.0 && !is_zero { "−" } else { "" };
        let whole = whole.trim_start_matches('-');
        match fraction {
            "" => format!("{sign}{whole}"),
            _ => format!("{sign}{whole}{}{fraction}", self.decimal_mark()),
        }
    }

    /// A number to a tenth where it is not whole: `4.8`, `5`.
    fn in_tenths(&self, value: f64) -> String {
        let tenths = self.decimal(value, 1);
        let whole = tenths.strip_suffix('0');
        let whole = whole.and_then(|whole| whole.strip_suffix(self.decimal_mark()));
        whole.map_or(tenths.clone(), str::to_owned)
    }

    /// `+7`, `0`, `−12`.
    fn signed(&self, number: f64) -> String {
        match number.round() as i64 {
            whole if whole > 0 => format!("+{}", self.thousands(whole)),
            whole => self.thousands(whole),
        }
    }

    /// `+0.3`, `−1.2`.
    fn signed_decimal(&self, number: f64, decimals: usize) -> String {
        let words = self.decimal(number, decimals);
        if number > 0.0 {
            format!("+{words}")
        } else {
            words
        }
    }

    /// A fraction as `64 %`, which stays whole at line ends.
    fn percent(&self, fraction: f64) -> String {
        format!("{:.0}\u{a0}%", 100.0 * fraction)
    }

    /// `1 day`, `3 days`, from the words for one and for several.
    fn counted(&self, count: usize, (one, many): (&str, &str)) -> String {
        match count {
            1 => format!("1 {one}"),
            _ => format!("{} {many}", self.thousands(count as i64)),
        }
    }

    /// A number of hours, short: `40 h`.
    fn in_hours(&self, hours: f64) -> String {
        format!("{}\u{a0}h", self.thousands(hours.round() as i64))
    }

    /// Hours, rounded up: less than one is one.
    fn whole_hours(&self, hours: f64) -> String {
        self.in_hours(hours.ceil())
    }

    /// Hours to a tenth where they are not whole: `12.7 h`, `10 h`.
    fn hours_in_tenths(&self, hours: f64) -> String {
        let tenths = (10.0 * hours).round() / 10.0;
        let decimals = usize::from(tenths.fract() != 0.0);
        format!("{}\u{a0}h", self.decimal(tenths, decimals))
    }

    /// `14 h`, or `5 days` from four days on.
    fn hours_or_days(&self, hours: i64) -> String {
        match hours {
            DAYS_FROM_H.. => self.whole_days(hours as f64 / 24.0),
            hours => self.in_hours(hours as f64),
        }
    }

    /// `45:12`, or `1:45:12` from an hour on.
    fn duration(&self, seconds: f64) -> String {
        let seconds = seconds.round().max(0.0) as u64;
        let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
        if hours == 0 {
            format!("{minutes}:{seconds:02}")
        } else {
            format!("{hours}:{minutes:02}:{seconds:02}")
        }
    }

    /// The same of a session, whose length may be unknown.
    fn length(&self, seconds: f64) -> String {
        match seconds > 0.0 {
            true => self.duration(seconds),
            false => self.unknown_length().to_owned(),
        }
    }

    /// `20 s`, `12 min`, `1.5 h`.
    fn rough_time(&self, seconds: f64) -> String {
        match seconds {
            s if s < 120.0 => format!("{s:.0}\u{a0}s"),
            s if s < 5400.0 => format!("{:.0}\u{a0}min", s / 60.0),
            s => format!("{}\u{a0}h", self.decimal(s / 3600.0, 1)),
        }
    }

    /// `12.1 km`, or `7.5 mi`; the number stays with its unit at line ends.
    fn long_distance(&self, metres: f64) -> String {
        let (value, unit) = self.units().long(metres);
        format!("{}\u{a0}{unit}", self.decimal(value, 1))
    }

    /// A limit as `12.1 km`, or `7.5 mi`: rounded down, so that it stays within itself.
    fn most_distance(&self, metres: f64) -> String {
        let (value, unit) = self.units().long(metres);
        // What is a whole tenth but for its last bits stays that tenth.
        let tenths = (10.0 * value + 1e-9).floor();
        format!("{}\u{a0}{unit}", self.decimal(tenths / 10.0, 1))
    }

    /// `8.2 km`, or `400 m` below a kilometre; `5.1 mi`, or `440 yd` below a mile.
    fn distance(&self, metres: f64) -> String {
        match self.units().short(metres) {
            Some((value, unit)) => format!("{value:.0}\u{a0}{unit}"),
            None => self.long_distance(metres),
        }
    }

    /// Up or down: `400 m`, or `1,312 ft`.
    fn height(&self, metres: f64) -> String {
        let (value, unit) = self.units().height(metres);
        format!("{}\u{a0}{unit}", self.thousands(value.round() as i64))
    }

    /// Metres down for each kilometre, or feet for each mile: `10 m`, or `53 ft`.
    fn height_per_distance(&self, m_per_km: f64) -> String {
        self.height(m_per_km * self.units().km_per_long())
    }

    /// Unit of long distances: `km`, or `mi`.
    fn long_unit(&self) -> &'static str {
        self.units().long(0.0).1
    }

    /// Impact to this number of decimals, as the distance of easy running on the flat that gives as much.
    fn impact(&self, impact_km: f64, decimals: usize) -> String {
        let (value, unit) = self.units().long(1000.0 * impact_km);
        format!("{}\u{a0}{unit}", self.decimal(value, decimals))
    }

    /// `4:20 /km`, or `6:58 /mi`.
    fn pace(&self, speed_m_per_s: f64) -> String {
        let (seconds, unit) = self.units().pace_seconds(speed_m_per_s);
        let seconds = seconds.round() as i64;
        format!("{}:{:02}\u{a0}/{unit}", seconds / 60, seconds % 60)
    }

    /// `run, hike and swim`.
    fn listed(&self, names: &[&str]) -> String {
        match names.split_last() {
            None => String::new(),
            Some((last, [])) => (*last).to_owned(),
            Some((last, first)) => format!("{} {} {last}", first.join(", "), self.and()),
        }
    }
}

/// The same with blanks at which no line ends.
pub fn whole(words: &str) -> String {
    words.replace(' ', "\u{a0}")
}

/// The same with blanks at which every reader splits.
pub fn apart(words: &str) -> String {
    words.replace('\u{a0}', " ")
}

/// The same with its first letter small.
pub fn uncapitalised(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or(String::new(), |first| {
        first.to_lowercase().chain(letters).collect()
    })
}

/// A value beyond a limit and that limit: where both would read the same, the value is the next number that does not.
pub fn beyond(
    (value, limit): (f64, f64),
    step: f64,
    words: impl Fn(f64) -> String,
) -> (String, String) {
    let most = words(limit);
    let steps = (0..=3).map(|more| words(value + step * f64::from(more)));
    let said = steps.into_iter().find(|said| *said != most);
    (said.unwrap_or_else(|| words(value)), most)
}

/// The same with its first letter large.
pub fn capitalised(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or(String::new(), |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// The same with a full stop, unless it ends with one already, as that of an abbreviation.
pub fn as_sentence(words: &str) -> String {
    match words.ends_with(['.', '!', '?']) {
        true => words.to_owned(),
        false => format!("{words}."),
    }
}

#[cfg(test)]
mod tests {
    use super::super::Language;
    use super::*;

    #[test]
    fn each_language_has_its_own_marks() {
        let told = |language: Language| {
            let words = language.words_in(Units::Metric);
            (
                words.thousands(1319),
                words.thousands(-1_234_567),
                words.long_distance(12_100.0),
                words.decimal(-0.04, 1),
                words.signed_decimal(0.25, 1),
            )
        };
        let english = told(Language::English);
        assert_eq!(english.0, "1,319");
        assert_eq!(english.1, "−1,234,567");
        assert_eq!(english.2, "12.1\u{a0}km");
        assert_eq!((english.3.as_str(), english.4.as_str()), ("0.0", "+0.2"));
    }

    #[test]
    fn none_one_and_two_are_counted() {
        let words = Language::English.words_in(Units::Metric);
        let told = [0, 1, 2, 1319].map(|n| words.counted(n, ("day", "days")));
        assert_eq!(told, ["0 days", "1 day", "2 days", "1,319 days"]);
    }

    #[test]
    fn distances_heights_and_paces_follow_the_units() {
        let (metric, miles) = (
            Language::English.words_in(Units::Metric),
            Language::English.words_in(Units::Imperial),
        );
        assert_eq!(metric.distance(42195.0), "42.2\u{a0}km");
        assert_eq!(miles.distance(42195.0), "26.2\u{a0}mi");
        assert_eq!(metric.distance(400.0), "400\u{a0}m");
        assert_eq!(miles.distance(402.336), "440\u{a0}yd");
        assert_eq!(miles.height(400.0), "1,312\u{a0}ft");
        assert_eq!(miles.height_per_distance(10.0), "53\u{a0}ft");
        let speed = 1609.344 / 240.0;
        assert_eq!(miles.pace(speed), "4:00\u{a0}/mi");
        assert_eq!(metric.pace(speed), "2:29\u{a0}/km");
    }

    #[test]
    fn lists_end_with_a_word() {
        let words = Language::English.words_in(Units::Metric);
        assert_eq!(words.listed(&[]), "");
        assert_eq!(words.listed(&["run"]), "run");
        assert_eq!(words.listed(&["run", "hike", "swim"]), "run, hike and swim");
    }
}
