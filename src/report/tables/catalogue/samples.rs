//! Columns of `restday samples`: name, type, unit and meaning.

/// A line for each column, in the order of use.
pub const LINES: &str = "\
id | text | | activity of the file, by its start
index_in_file | integer | | which activity of the file, from 0
sport | code sport | | what it was
time | UTC time | | moment of the sample
elapsed_s | number | s | since the start of the activity
held_s | number | s | that the sample stands for: until the next, a minute at most, never into a pause
distance_m | number | m | covered up to this sample, believed steps alone
speed_m_per_s | number | m/s | speed over ground
altitude_m | number | m | above sea level, as recorded
grade | number | share | slope of the ground, rise over run
hr_bpm | number | bpm | heart rate
power_w | number | W | power
cadence_per_min | number | per min | steps on foot, else revolutions or strokes
moving | boolean | | whether the athlete moved
repairs | codes repair | | what was repaired of the sample ([cleaning](cleaning.md))";
