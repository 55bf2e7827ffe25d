//! Columns of `restday laps`: name, type, unit and meaning.

/// A line for each column, in the order of use.
pub const LINES: &str = "\
id | text | | activity that it is a lap of, as in activities
date | date | | the athlete's day on which the activity began
sport | code sport | | what it was
lap | integer | | number of the lap, from 1
start | UTC time | | when the lap began
local_start | local time | | the same on the athlete's clock
duration_s | number | s | with the timer running, else from start to end
elapsed_s | number | s | from start to end, where the file says
distance_m | number | m | distance covered
speed_m_per_s | number | m/s | distance by duration
pace_s_per_km | number | s/km | duration by distance, on foot
mean_hr_bpm | integer | bpm | mean heart rate
max_hr_bpm | integer | bpm | highest heart rate
mean_power_w | integer | W | mean power
max_power_w | integer | W | highest power
cadence_per_min | integer | per min | mean of steps on foot, else of revolutions or strokes
ascent_m | integer | m | metres up
descent_m | integer | m | metres down
energy_kcal | integer | kcal | energy
trigger | code trigger | | what ended the lap, where the file says";
