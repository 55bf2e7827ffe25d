//! Columns of `restday efforts`: name, type, unit and meaning.

/// A line for each column, in the order of use.
pub const LINES: &str = "\
id | text | | activity, as in activities
date | date | | the athlete's day on which it began
sport | code sport | | what it was
effort | code effort | | what it is the best of: a highest mean over a duration, or a shortest time over a distance
duration_s | number | s | over which it was sustained
distance_m | number | m | over which it was sustained, for distances
power_w | number | W | mean power, for `power`
hr_bpm | number | bpm | mean heart rate, for `heart_rate`
speed_m_per_s | number | m/s | mean speed, for all others; grade-adjusted for `graded_speed` and `graded_distance`";
