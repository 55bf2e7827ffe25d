//! What was doubted in a recording, and what became of it, in words.

use crate::clean::Repairs;
use crate::history::Doubts;

/// Each repair with its amount.
pub fn repairs(repairs: &Repairs) -> String {
    let done = [
        (
            f64::from(repairs.hr_out_of_range),
            "heart rates outside 30 to 230",
        ),
        (f64::from(repairs.hr_outliers), "heart rates that stood out"),
        (
            repairs.hr_leapt_s,
            "s of heart rate that leapt away from the pulse",
        ),
        (repairs.hr_flat_s, "s of heart rate on a flat line"),
        (
            repairs.hr_warm_up_s,
            "s of heart rate too high for a beginning",
        ),
        (
            repairs.hr_locked_s,
            "s of heart rate that jumped to the steps",
        ),
        (
            repairs.hr_apart_s,
            "s of heart rate like the steps, kept apart",
        ),
        (
            f64::from(repairs.hr_interpolated),
            "doubted heart rates bridged",
        ),
        (f64::from(repairs.speed_dropped), "speeds dropped"),
        (repairs.power_dropped_s, "s of power dropped"),
        (
            f64::from(repairs.satellite_leaps),
            "leaps of satellites dropped",
        ),
        (repairs.grade_dropped_m, "m of grades dropped"),
    ];
    let done = done.iter().filter(|(amount, _)| *amount > 0.0);
    let words: Vec<String> = done
        .map(|(amount, what)| format!("{amount:.0} {what}"))
        .collect();
    if words.is_empty() {
        return "nothing".to_owned();
    }
    words.join(", ")
}

/// What became of heart rates like steps; one file alone has little to compare them with.
pub fn doubts(doubts: &Doubts) -> Option<String> {
    let lengths = [
        (doubts.believed_s, "believed, as usual at that speed"),
        (doubts.dropped_s, "dropped, as not usual at that speed"),
        (
            doubts.undecided_s,
            "believed, as no earlier runs tell what is usual at that speed",
        ),
    ];
    let known = lengths.iter().filter(|(seconds, _)| *seconds > 0.0);
    let words: Vec<String> = known.map(|(s, what)| format!("{s:.0} s {what}")).collect();
    (!words.is_empty()).then(|| words.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_repair_is_told_with_its_unit() {
        assert_eq!(repairs(&Repairs::default()), "nothing");
        let some = Repairs {
            hr_outliers: 2,
            hr_apart_s: 145.0,
            grade_dropped_m: 60.0,
            ..Repairs::default()
        };
        assert_eq!(
            repairs(&some),
            "2 heart rates that stood out, 145 s of heart rate like the steps, kept apart, \
             60 m of grades dropped"
        );
    }

    #[test]
    fn of_heart_rates_like_steps_it_says_what_became_of_them() {
        assert_eq!(doubts(&Doubts::default()), None);
        let some = Doubts {
            dropped_s: 637.0,
            ..Doubts::default()
        };
        let told = doubts(&some);
        assert_eq!(
            told.as_deref(),
            Some("637 s dropped, as not usual at that speed")
        );
    }
}
