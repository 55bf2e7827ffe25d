//! One row per activity: what no setting of an athlete can change, before any history. Its columns:
//! docs/tables.md.
//!
//! Half of them are lists, which no CSV and no terminal can hold, so the only form is Parquet.

use std::collections::BTreeMap;

use super::catalogue;
use super::codes;
use super::columns::Columns;
use super::filled::{Filled, Mismatch};
use crate::answer::DateRange;
use crate::athlete::Home;
use crate::digest::{Digest, EFFORT_DISTANCES_M, POWER_EFFORTS_S, SWUM_DISTANCES_M, ids_of};
use crate::report::ReportError;
use crate::report::tables::parquet;

/// The digests of a history whose days lie in a range, in order of time, as Parquet.
///
/// # Errors
/// When polars refuses, which is a mistake of ours.
pub fn digests_parquet(
    digests: &[Box<Digest>],
    home: Home,
    range: DateRange,
) -> Result<Vec<u8>, ReportError> {
    let digests = table(digests, home, range)?;
    parquet::parquet(&digests, &catalogue::DIGESTS, &[])
}

/// A digest and the name of its activity, which is that in the table of activities.
struct DigestTableRow<'a> {
    id: String,
    digest: &'a Digest,
}

fn table(digests: &[Box<Digest>], home: Home, range: DateRange) -> Result<Filled, Mismatch> {
    let ids = ids_of(digests.iter().map(Box::as_ref));
    let rows = digests.iter().zip(ids);
    let rows: Vec<DigestTableRow> = rows
        .filter(|(digest, _)| range.contains(home.day_of(digest)))
        .map(|(digest, id)| DigestTableRow { id, digest })
        .collect();
    let mut columns = Columns::over(&rows);
    recorded(&mut columns);
    heart(&mut columns);
    speed(&mut columns);
    power(&mut columns);
    best(&mut columns);
    watch(&mut columns);
    settings(&mut columns);
    repairs(&mut columns);
    columns.filled(&catalogue::DIGESTS)
}

fn recorded(columns: &mut Columns<DigestTableRow>) {
    columns.words("id", |r| Some(r.id.clone()));
    columns.words("file", |r| Some(r.digest.origin.path.as_str()));
    columns.counts("index_in_file", |r| Some(r.digest.origin.index));
    columns.moments("start", |r| r.digest.start);
    columns.counts("utc_offset_s", |r| r.digest.utc_offset_s);
    columns.words("zone", |r| Some(r.digest.zone?.name()));
    columns.words("sport", |r| Some(codes::sport(&r.digest.sport)));
    columns.words("sport_as_done", |r| {
        Some(codes::sport(&r.digest.sport_as_done()))
    });
    columns.words("title", |r| r.digest.title.clone());
    columns.words("device", |r| {
        Some(r.digest.device.to_string()).filter(|d| !d.is_empty())
    });
    columns.code_lists("taken_from_duplicates", |r| {
        r.digest
            .taken
            .iter()
            .map(|taken| codes::channel(&taken.channel))
    });
    columns.code_lists("doubts", |r| r.digest.doubts.iter().map(codes::doubt));
    columns.numbers("energy_kcal", |r| r.digest.energy_kcal);
    columns.numbers("temperature_c", |r| r.digest.mean_temperature_c);
    columns.numbers("cadence_per_min", |r| r.digest.mean_cadence_per_min);
    columns.numbers("elapsed_s", |r| Some(r.digest.elapsed_s));
    columns.numbers("timer_s", |r| Some(r.digest.timer_s));
    columns.numbers("moving_s", |r| Some(r.digest.moving_s));
    columns.numbers("distance_m", |r| r.digest.distance_m);
    columns.numbers("ascent_m", |r| Some(r.digest.climbed?.ascent_m));
    columns.numbers("descent_m", |r| Some(r.digest.climbed?.descent_m));
}

fn heart(columns: &mut Columns<DigestTableRow>) {
    columns.numbers("summary_mean_hr_bpm", |r| r.digest.summary_mean_hr_bpm);
    columns.numbers("max_hr_10s_bpm", |r| r.digest.heart_rate.held_max_bpm);
    columns.numbers("max_hr_30s_bpm", |r| r.digest.heart_rate.held_max_30s_bpm);
    columns.lists("heart_rate_bpm", |r| {
        r.digest.heart_rate.iter().map(|(bpm, _)| bpm)
    });
    columns.lists("heart_rate_s", |r| {
        r.digest.heart_rate.iter().map(|(_, s)| s)
    });
    columns.lists("hr_like_steps_bpm", |r| {
        like_steps(r.digest).into_keys().map(f64::from)
    });
    columns.lists("hr_like_steps_s", |r| like_steps(r.digest).into_values());
    columns.lists("hr_at_speed_from_m_per_s", |r| {
        r.digest.heart_at_speed.iter().map(|(speed, ..)| speed)
    });
    columns.lists("hr_at_speed_bpm", |r| {
        r.digest.heart_at_speed.iter().map(|(_, bpm, _)| bpm)
    });
    columns.lists("hr_at_speed_s", |r| {
        r.digest.heart_at_speed.iter().map(|(.., s)| s)
    });
}

/// Seconds at each heart rate that is kept apart, of all stretches together.
fn like_steps(digest: &Digest) -> BTreeMap<u32, f64> {
    let mut seconds = BTreeMap::new();
    for (bpm, s) in digest.heart_apart.iter().flat_map(|apart| apart.iter()) {
        *seconds.entry(bpm as u32).or_default() += s;
    }
    seconds
}

fn speed(columns: &mut Columns<DigestTableRow>) {
    columns.fine_numbers("normalized_graded_speed_m_per_s", |r| {
        r.digest.graded_speed.normalized_m_per_s
    });
    columns.fine_numbers("normalized_graded_speed_by_cost_m_per_s", |r| {
        r.digest.graded_speed.minetti_m_per_s
    });
    let known = |r: &DigestTableRow| r.digest.graded_speed.total_s() > 0.0;
    columns.numbers("graded_m", |r| {
        known(r).then_some(r.digest.graded_speed.graded_m)
    });
    columns.lists("graded_speed_from_m_per_s", |r| {
        r.digest.graded_speed.seconds_at().map(|(speed, _)| speed)
    });
    columns.lists("graded_speed_s", |r| {
        r.digest.graded_speed.seconds_at().map(|(_, s)| s)
    });
    let impact = |r: &DigestTableRow| Some(r.digest.impact).filter(|sums| sums.known_km > 0.0);
    columns.fine_numbers("impact_known_km", |r| Some(impact(r)?.known_km));
    columns.numbers("impact_running", |r| Some(impact(r)?.running));
    columns.numbers("impact_running_downhill", |r| {
        Some(impact(r)?.running_downhill)
    });
    columns.fine_numbers("impact_walking_km", |r| Some(impact(r)?.walking_km));
    columns.fine_numbers("impact_walking_downhill_km", |r| {
        Some(impact(r)?.walking_downhill_km)
    });
    columns.fine_numbers("walked_share", |r| r.digest.impact.walked_share());
}

fn power(columns: &mut Columns<DigestTableRow>) {
    columns.numbers("normalized_power_w", |r| r.digest.power.normalized_w);
    columns.numbers("smoothed_power_w", |r| r.digest.power.x_power_w);
    let known = |r: &DigestTableRow| r.digest.power.total_s() > 0.0;
    columns.numbers("work_j", |r| known(r).then_some(r.digest.power.work_j));
    columns.lists("power_from_w", |r| {
        r.digest.power.seconds_at().map(|(watts, _)| watts)
    });
    columns.lists("power_s", |r| r.digest.power.seconds_at().map(|(_, s)| s));
}

fn best(columns: &mut Columns<DigestTableRow>) {
    columns.numbers("best_hr_20min_bpm", |r| r.digest.best.hr_20min_bpm.get());
    columns.numbers("best_hr_60min_bpm", |r| r.digest.best.hr_60min_bpm.get());
    columns.fine_numbers("best_graded_speed_3min_m_per_s", |r| {
        r.digest.best.speed_3min_m_per_s.get()
    });
    columns.fine_numbers("best_graded_speed_20min_m_per_s", |r| {
        r.digest.best.speed_20min_m_per_s.get()
    });
    columns.fine_numbers("best_graded_speed_60min_m_per_s", |r| {
        r.digest.best.speed_60min_m_per_s.get()
    });
    for (at, metres) in EFFORT_DISTANCES_M.iter().enumerate() {
        columns.numbers(&format!("best_{metres:.0}m_s"), |r| {
            r.digest.best.times_s[at].get()
        });
    }
    for (at, metres) in SWUM_DISTANCES_M.iter().enumerate() {
        columns.numbers(&format!("best_swum_{metres:.0}m_s"), |r| {
            r.digest.best.swum_s[at].get()
        });
    }
    for (at, seconds) in POWER_EFFORTS_S.iter().enumerate() {
        columns.numbers(&format!("best_power_{:.0}min_w", seconds / 60.0), |r| {
            r.digest.best.powers_w[at].get()
        });
    }
}

fn watch(columns: &mut Columns<DigestTableRow>) {
    let watch = |r: &DigestTableRow| r.digest.watch;
    columns.numbers("watch_aerobic_effect", |r| watch(r).aerobic_training_effect);
    columns.numbers("watch_anaerobic_effect", |r| {
        watch(r).anaerobic_training_effect
    });
    columns.numbers("watch_exercise_load", |r| watch(r).exercise_load);
    columns.numbers("watch_peak_epoc_ml_per_kg", |r| {
        watch(r).peak_epoc_ml_per_kg
    });
    columns.numbers("watch_vo2max_ml_per_kg_min", |r| {
        watch(r).vo2max_ml_per_kg_min()
    });
    columns.numbers("watch_recovery_h", |r| watch(r).recovery_h);
    columns.numbers("perceived_exertion", |r| watch(r).perceived_exertion);
    columns.numbers("feel", |r| watch(r).feel);
}

fn settings(columns: &mut Columns<DigestTableRow>) {
    let set = |r: &DigestTableRow| r.digest.settings;
    columns.numbers("device_max_hr_bpm", |r| set(r).max_hr_bpm);
    columns.numbers("device_resting_hr_bpm", |r| set(r).resting_hr_bpm);
    columns.numbers("device_threshold_hr_bpm", |r| set(r).threshold_hr_bpm);
    columns.numbers("device_threshold_power_w", |r| set(r).threshold_power_w);
    columns.words("device_sex", |r| Some(codes::sex(&set(r).sex?)));
    columns.numbers("device_age_years", |r| set(r).age_years);
    columns.numbers("device_mass_kg", |r| set(r).mass_kg);
    columns.numbers("device_height_m", |r| set(r).height_m);
}

fn repairs(columns: &mut Columns<DigestTableRow>) {
    let count =
        |columns: &mut Columns<DigestTableRow>, name: &str, of: fn(&DigestTableRow) -> u32| {
            columns.counts(name, |r| Some(of(r)));
        };
    count(columns, "hr_out_of_range_samples", |r| {
        r.digest.repairs.hr_out_of_range
    });
    count(columns, "hr_outlier_samples", |r| {
        r.digest.repairs.hr_outliers
    });
    count(columns, "hr_interpolated_samples", |r| {
        r.digest.repairs.hr_interpolated
    });
    columns.numbers("hr_leapt_s", |r| Some(r.digest.repairs.hr_leapt_s));
    columns.numbers("power_dropped_s", |r| {
        Some(r.digest.repairs.power_dropped_s)
    });
    columns.numbers("hr_flat_s", |r| Some(r.digest.repairs.hr_flat_s));
    columns.numbers("hr_warm_up_s", |r| Some(r.digest.repairs.hr_warm_up_s));
    columns.numbers("hr_locked_s", |r| Some(r.digest.repairs.hr_locked_s));
    columns.numbers("hr_apart_s", |r| Some(r.digest.repairs.hr_apart_s));
    count(columns, "speed_dropped_samples", |r| {
        r.digest.repairs.speed_dropped
    });
    count(columns, "satellite_leap_samples", |r| {
        r.digest.repairs.satellite_leaps
    });
    columns.numbers("grade_dropped_m", |r| {
        Some(r.digest.repairs.grade_dropped_m)
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::example_results;
    use crate::report::tables::filled::Cell;
    use crate::report::tables::{ActivitiesTable, Table};

    fn always() -> DateRange {
        DateRange {
            from: example_results::date(1900, 1, 1),
            to: example_results::date(2100, 1, 1),
        }
    }

    fn exported() -> (Vec<Box<Digest>>, Filled) {
        let digests = example_results::exported().digests.clone();
        let filled = table(&digests, Home::usual_of(&[]), always()).expect("a table");
        (digests, filled)
    }

    /// The numbers of a list in a row; `None` where it is missing.
    fn list<'a>(table: &'a Filled, column: &str, row: usize) -> Option<&'a [f64]> {
        match table.column(column).expect("there").at(row) {
            Cell::Numbers(numbers) => Some(numbers),
            Cell::Missing => None,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn lists_of_values_and_of_seconds_belong_together_and_hold_all_of_the_time() {
        let (digests, filled) = exported();
        let mut known = [0; 3];
        for (row, digest) in digests.iter().enumerate() {
            let pairs = [
                (
                    "heart_rate_bpm",
                    "heart_rate_s",
                    digest.heart_rate.total_s(),
                ),
                (
                    "graded_speed_from_m_per_s",
                    "graded_speed_s",
                    digest.graded_speed.total_s(),
                ),
                ("power_from_w", "power_s", digest.power.total_s()),
            ];
            for ((values, seconds, total_s), known) in pairs.into_iter().zip(&mut known) {
                let values = list(&filled, values, row);
                let seconds = list(&filled, seconds, row);
                assert_eq!(values.map(<[f64]>::len), seconds.map(<[f64]>::len));
                assert_eq!(seconds.is_some(), total_s > 0.0);
                let sum: f64 = seconds.iter().copied().flatten().sum();
                // Each is rounded to a hundredth.
                assert!((sum - total_s).abs() < 2.0, "{sum} and {total_s}");
                *known += usize::from(seconds.is_some());
            }
        }
        assert!(known.iter().all(|rows| *rows > 0), "{known:?}");
    }

    #[test]
    fn rows_have_the_ids_of_the_table_of_activities() {
        let results = example_results::export(3650);
        let activities = ActivitiesTable.filled(&results).expect("a table");
        let digests = example_results::exported().digests.clone();
        let home = results.athlete.home;
        let filled = table(&digests, home, results.range).expect("a table");
        assert!(filled.rows() > 50);
        for column in ["id", "file", "index_in_file", "title", "sport"] {
            assert_eq!(filled.column(column), activities.column(column), "{column}");
        }
    }

    #[test]
    fn what_is_not_known_is_missing() {
        let nothing = Digest {
            distance_m: None,
            ..example_results::run(0, 0.0)
        };
        let blank = table(&[Box::new(nothing)], Home::usual_of(&[]), always()).expect("a table");
        let missing = [
            "distance_m",
            "power_s",
            "normalized_power_w",
            "work_j",
            "zone",
            "feel",
        ];
        for column in missing {
            let values = blank.column(column).expect("there");
            assert_eq!(values.at(0), Cell::Missing, "{column}");
        }
        let empty = table(&[], Home::usual_of(&[]), always()).expect("a table");
        assert_eq!(empty.rows(), 0);
    }
}
