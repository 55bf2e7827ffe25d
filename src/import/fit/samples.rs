//! Builds samples from the records of one session.

use super::message::FitTime;
use super::records::{Measured, Records};
use super::session::TimerEvent;
use crate::activity::{Sample, Samples, SamplesBuilder, Sport, Timer};

/// Counts per minute above this are already steps; nobody takes that many strides.
const MOST_STRIDES_PER_MIN: f32 = 120.0;

/// Moments as samples, with timer stops removed.
pub fn without_pauses(
    mut builder: SamplesBuilder,
    start: FitTime,
    timer: &[TimerEvent],
) -> Samples {
    let since_start = |time: FitTime| f64::from(time) - f64::from(start);
    let mut stopped: Option<FitTime> = None;
    for event in timer {
        if !event.starts {
            stopped.get_or_insert(event.time);
        } else if let Some(from) = stopped.take() {
            builder.pause(since_start(from), since_start(event.time));
        }
    }
    if let Some(at) = stopped {
        builder.stop(since_start(at));
    }
    builder.timer(Timer::Told);
    builder.finish()
}

/// The records of these rows since a moment before all of them, with nothing paused.
///
/// If the rows are all there are, their columns are moved, not copied.
pub fn moments(
    records: &mut Records,
    rows: &[usize],
    start: FitTime,
    sport: Sport,
) -> SamplesBuilder {
    let steps = steps_per_count(sport, &records.measured, rows);
    let since_start = |time: FitTime| f64::from(time - start);
    if rows.len() == records.len() {
        let times = records.times.iter().copied().flatten();
        let Measured {
            mut cadence_per_min,
            heart_rate_bpm,
            power_w,
            speed_m_per_s,
            distance_m,
            altitude_m,
            position,
        } = std::mem::take(&mut records.measured);
        cadence_per_min
            .iter_mut()
            .flatten()
            .for_each(|count| *count *= steps);
        let mut elapsed_s = Vec::with_capacity(rows.len());
        elapsed_s.extend(times.map(since_start));
        return SamplesBuilder::of(Samples {
            elapsed_s,
            heart_rate_bpm,
            cadence_per_min,
            power_w,
            speed_m_per_s,
            distance_m,
            altitude_m,
            position,
            ..Samples::default()
        });
    }
    let base_m = before_m(&records.measured, rows);
    let mut builder = SamplesBuilder::with_capacity(rows.len());
    for row in rows {
        let Some(time) = records.times[*row] else {
            continue;
        };
        let measured = records.measured.row(*row, since_start(time));
        builder.push(Sample {
            cadence_per_min: measured.cadence_per_min.map(|count| count * steps),
            distance_m: measured.distance_m.map(|metres| metres - base_m),
            ..measured
        });
    }
    builder
}

/// The reading, at the start of this leg, of a metre counter that runs through all legs of a race; 0 if
/// it restarts with the leg.
fn before_m(measured: &Measured, rows: &[usize]) -> f64 {
    let known = |row: &usize| measured.distance_m[*row];
    let Some((first, first_m)) = rows.iter().find_map(|row| Some((*row, known(row)?))) else {
        return 0.0;
    };
    let before = measured.distance_m[..first].iter().rev().flatten().next();
    let lowest_m = rows.iter().filter_map(known).fold(first_m, f64::min);
    let base_m = before.filter(|metres| **metres <= first_m).copied();
    base_m.unwrap_or(0.0).min(lowest_m)
}

/// FIT counts strides on foot, so a count is two steps; a few devices write steps.
pub fn steps_per_count(sport: Sport, measured: &Measured, rows: &[usize]) -> f32 {
    if !sport.is_on_foot() {
        return 1.0;
    }
    let counts = rows.iter().filter_map(|row| measured.cadence_per_min[*row]);
    let (mut all, mut as_strides) = (0, 0);
    for count in counts.filter(|count| *count > 0.0) {
        all += 1;
        as_strides += usize::from(count <= MOST_STRIDES_PER_MIN);
    }
    // The median count is one of steps.
    if all > 0 && as_strides <= all / 2 {
        1.0
    } else {
        2.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Ten records, a second apart.
    fn records() -> Records<'static> {
        let mut records = Records::default();
        for second in 0..10u8 {
            records.add_heart_rate(1000 + u32::from(second), 140.0 + f32::from(second));
        }
        records.measured.cadence_per_min = vec![Some(85.0); 10];
        records
    }

    #[test]
    fn columns_that_are_taken_hold_what_copied_rows_hold() {
        let all: Vec<usize> = (0..10).collect();
        let made = |mut records: Records| {
            let builder = moments(&mut records, &all, 1000, Sport::Run);
            without_pauses(builder, 1000, &[])
        };
        let taken = made(records());
        let mut more = records();
        more.add_heart_rate(5000, 99.0);
        let copied = made(more);
        assert_eq!(taken.elapsed_s, copied.elapsed_s);
        assert_eq!(taken.held_s, copied.held_s);
        assert_eq!(taken.heart_rate_bpm, copied.heart_rate_bpm);
        assert_eq!(taken.cadence_per_min, [Some(170.0); 10]);
        assert_eq!(copied.cadence_per_min, [Some(170.0); 10]);
    }

    #[test]
    fn counts_that_are_steps_already_are_not_doubled() {
        let rows = [0, 1, 2];
        let steps = |counts: [f32; 3]| {
            let mut records = records();
            records.measured.cadence_per_min = counts.map(Some).to_vec();
            steps_per_count(Sport::Run, &records.measured, &rows)
        };
        assert_eq!(steps([85.0, 88.0, 130.0]), 2.0);
        assert_eq!(steps([85.0, 170.0, 172.0]), 1.0);
        // Standing counts nothing.
        assert_eq!(steps([0.0, 0.0, 172.0]), 1.0);
        assert_eq!(steps([0.0, 0.0, 0.0]), 2.0);
    }
}
