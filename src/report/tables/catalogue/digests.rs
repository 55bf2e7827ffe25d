//! Columns of the digests of a data set: name, type, unit and meaning.

/// A line for each column, in the order of use.
pub const LINES: &str = "\
id | text | | activity, as in activities
start | UTC time | | when it began
utc_offset_s | integer | s | seconds east of UTC on the device's clock, where the file says
zone | text | | time zone of the place where it began, where the file has places
sport | code sport | | what it was
sport_as_done | code sport | | the same with runs that were walked as walks and hikes
title | text | | what it is called
elapsed_s | number | s | from start to end
timer_s | number | s | with the timer running
moving_s | number | s | in motion
distance_m | number | m | distance covered
ascent_m | number | m | metres up
descent_m | number | m | metres down
energy_kcal | number | kcal | energy as the device or service counts it
temperature_c | number | °C | mean temperature as the device sums it up
cadence_per_min | number | per min | mean of steps on foot, else of revolutions or strokes, without standstill
summary_mean_hr_bpm | number | bpm | mean as the file sums it up, for files without its course
max_hr_10s_bpm | number | bpm | highest heart rate held for ten seconds
max_hr_30s_bpm | number | bpm | highest heart rate held for thirty seconds
heart_rate_bpm | numbers | bpm | each heart rate that is believed
heart_rate_s | numbers | s | seconds at each of them
hr_like_steps_bpm | numbers | bpm | heart rates that ran with the steps, on which only a history can decide ([cleaning](cleaning.md)); not in the lists above
hr_like_steps_s | numbers | s | seconds at each of them
hr_at_speed_from_m_per_s | numbers | m/s | in running sports after three minutes: grade-adjusted speed, from this to 0.25 more
hr_at_speed_bpm | numbers | bpm | mean heart rate at each of them
hr_at_speed_s | numbers | s | seconds at each of them
graded_speed_from_m_per_s | numbers | m/s | on foot and in motion: grade-adjusted speed, from this to 0.05 more; the last holds all beyond 10
graded_speed_s | numbers | s | seconds at each of them
normalized_graded_speed_m_per_s | number | m/s | fourth-power mean over 30 s
normalized_graded_speed_by_cost_m_per_s | number | m/s | the same by the cost of running alone
graded_m | number | m | metres on the flat that take the same effort
impact_known_km | number | km | run or walked at a known speed
impact_running | number | km·f | sum of impact that was run ([metrics](metrics.md))
impact_running_downhill | number | km·f | the same weighted by braking downhill
impact_walking_km | number | km | sum of impact that was walked
impact_walking_downhill_km | number | km | the same weighted by braking downhill
walked_share | number | share | of the way on foot that was walked, judged by gait
power_from_w | numbers | W | power, from this to 5 more; the last holds all beyond 2000
power_s | numbers | s | seconds at each of them
normalized_power_w | number | W | normalized power
smoothed_power_w | number | W | xPower
work_j | number | J | work
best_hr_20min_bpm | number | bpm | highest mean over 20 minutes
best_hr_60min_bpm | number | bpm | highest mean over 60 minutes
best_graded_speed_3min_m_per_s | number | m/s | highest mean grade-adjusted speed over 3 minutes, where it may have been running
best_graded_speed_20min_m_per_s | number | m/s | highest mean grade-adjusted speed over 20 minutes, where it may have been running
best_graded_speed_60min_m_per_s | number | m/s | highest mean grade-adjusted speed over 60 minutes, where it may have been running
best_400m_s | number | s | shortest time, grade-adjusted, where it may have been running
best_800m_s | number | s | shortest time, grade-adjusted, where it may have been running
best_1000m_s | number | s | shortest time, grade-adjusted, where it may have been running
best_1500m_s | number | s | shortest time, grade-adjusted, where it may have been running
best_3000m_s | number | s | shortest time, grade-adjusted, where it may have been running
best_5000m_s | number | s | shortest time, grade-adjusted, where it may have been running
best_swum_200m_s | number | s | shortest time in the water
best_swum_400m_s | number | s | shortest time in the water
best_swum_1000m_s | number | s | shortest time in the water
best_power_3min_w | number | W | highest mean power over 3 minutes
best_power_5min_w | number | W | highest mean power over 5 minutes
best_power_12min_w | number | W | highest mean power over 12 minutes
best_power_20min_w | number | W | highest mean power over 20 minutes
best_power_60min_w | number | W | highest mean power over 60 minutes
watch_aerobic_effect | number | 0 to 5 | the watch's aerobic training effect
watch_anaerobic_effect | number | 0 to 5 | the watch's anaerobic training effect
watch_exercise_load | number | own scale | the watch's own load
watch_peak_epoc_ml_per_kg | number | ml/kg | the watch's own oxygen debt
watch_vo2max_ml_per_kg_min | number | ml/kg/min | VO2max as the watch estimates it
watch_recovery_h | number | h | the watch's own recovery time
perceived_exertion | number | 0 to 10 | as the athlete entered it
feel | number | 0 to 100 | how the athlete felt, as entered
device_max_hr_bpm | number | bpm | maximum heart rate as set in the device
device_resting_hr_bpm | number | bpm | resting heart rate as set in the device
device_threshold_hr_bpm | number | bpm | threshold heart rate as set in the device
device_threshold_power_w | number | W | threshold power as set in the device
device_sex | code sex | | sex of its wearer as set in the device
device_age_years | number | years | age of its wearer as set in the device
device_mass_kg | number | kg | mass of its wearer as set in the device
device_height_m | number | m | height of its wearer as set in the device
doubts | codes doubt | | what in the recording no body does ([limits](plausibility.md))
hr_out_of_range_samples | integer | count | heart rates outside what a heart can do ([cleaning](cleaning.md))
hr_outlier_samples | integer | count | heart rates that differ from their neighbours
hr_interpolated_samples | integer | count | doubted heart rates that were interpolated
hr_leapt_s | number | s | heart rate that leapt away from the pulse
hr_flat_s | number | s | heart rate that stood still at varying speed
hr_warm_up_s | number | s | heart rate too high for the first minutes
hr_locked_s | number | s | heart rate that jumped to the steps and stayed with them
hr_apart_s | number | s | heart rate like steps, kept apart
power_dropped_s | number | s | power that was doubted
speed_dropped_samples | integer | count | speeds that were doubted
satellite_leap_samples | integer | count | GPS jumps that were removed
grade_dropped_m | number | m | ground steeper than any path
taken_from_duplicates | codes channel | | what was taken from other recordings of the same session
device | text | | what recorded it
file | text | | where it was read
index_in_file | integer | | which activity of the file, from 0";
