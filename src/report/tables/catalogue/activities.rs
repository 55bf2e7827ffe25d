//! Columns of `restday activities`: name, type, unit and meaning.

/// A line for each column, in the order of use.
pub const LINES: &str = "\
id | text | | start in UTC as `20250329T063000Z`; of several activities that began together, the second ends in `-2`
date | date | | the athlete's day on which it began
start | UTC time | | when it began
local_start | local time | | the same on the athlete's clock
sport | code sport | | what it was
title | text | | what it is called
duration_h | number | h | with the timer running
moving_h | number | h | in motion
elapsed_h | number | h | from start to end, pauses included
distance_km | number | km | distance covered
speed_m_per_s | number | m/s | distance by time in motion
ascent_m | number | m | metres up
descent_m | number | m | metres down
mean_hr_bpm | number | bpm | mean heart rate over time
max_hr_bpm | number | bpm | highest heart rate held for ten seconds
mean_power_w | number | W | mean over the time with power
cadence_per_min | number | per min | mean of steps on foot, else of revolutions or strokes, without standstill
energy_kcal | number | kcal | energy as the device or service counts it
temperature_c | number | °C | mean temperature as the device sums it up
load_points | number | points | the load that counts; 100 is an hour at threshold
impact_km | number | km | mechanical load of the legs; 1 is a kilometre on the flat at easy pace
intensity | number | | of that load; 1 can be sustained for an hour
method | code method | | how the load was found ([ladder](metrics.md))
confidence | code confidence | | how much to trust the load ([rules](metrics.md#confidence))
coverage | number | share | of the session that was measured
estimated | boolean | | whether a part was filled in or the method was stretched
load_correction | number | factor | applied to the method's own load, learned from the athlete's history
unscored_because | code unscored | | why there is no load
warnings | codes warning | | reasons to treat the load with caution
session_class | code class | | what it was for recovery; `within_limits` is a walk or ride within the limits for recovery
advice_at_start | code advice | | the most that was advised when it began
advice_reason_at_start | code reason | | why no more was advised, where the hours left are not the reason
too_soon | boolean | | whether it was more than the advice at its start
restarts_recovery | boolean | | whether recovery started again with it
limits_exceeded | codes limit | | why recovery started again: [limits](recovery.md#the-clocks) that it exceeded
meant_as_recovery | code meant | | why it looks meant as recovery
recovery_days_advised | integer | days | days of rest, walks or recovery runs before the next training
recovery_days_advised_low | integer | days | low end of the [typical range](recovery.md#a-range-not-only-a-number) of `recovery_days_advised`
recovery_days_advised_high | integer | days | high end of the [typical range](recovery.md#a-range-not-only-a-number) of `recovery_days_advised`
days_to_hard | integer | days | days to allow before the next hard session
days_to_hard_low | integer | days | low end of the [typical range](recovery.md#a-range-not-only-a-number) of `days_to_hard`
days_to_hard_high | integer | days | high end of the [typical range](recovery.md#a-range-not-only-a-number) of `days_to_hard`
cardio_recovery_h | number | h | heart and lungs: recovery until hard training that the session needs by itself
cardio_recovery_h_low | number | h | low end of the [typical range](recovery.md#a-range-not-only-a-number) of `cardio_recovery_h`
cardio_recovery_h_high | number | h | high end of the [typical range](recovery.md#a-range-not-only-a-number) of `cardio_recovery_h`
legs_recovery_h | number | h | legs: recovery until hard training that the session needs by itself
legs_recovery_h_low | number | h | low end of the [typical range](recovery.md#a-range-not-only-a-number) of `legs_recovery_h`
legs_recovery_h_high | number | h | high end of the [typical range](recovery.md#a-range-not-only-a-number) of `legs_recovery_h`
cardio_recovery_easy_h | number | h | heart and lungs: recovery until easy training that the session needs by itself
legs_recovery_easy_h | number | h | legs: recovery until easy training that the session needs by itself
cardio_left_at_start_h | number | h | heart and lungs: hours left until hard training when it began
legs_left_at_start_h | number | h | legs: hours left until hard training when it began
cardio_left_easy_at_start_h | number | h | heart and lungs: hours left until easy training when it began
legs_left_easy_at_start_h | number | h | legs: hours left until easy training when it began
days_saved_as_walk | integer | days | earlier that the next hard session would have been advised after a walk instead; empty where no recovery was running
watch_recovery_h | number | h | the watch's own recovery time
workout_number | integer | | workout that it belongs to: files at most 2 h apart are one, and share its recovery
hr_zone_1_s | number | s | heart rate from 50 % of the maximum (Edwards' five zones)
hr_zone_2_s | number | s | heart rate from 60 % of the maximum
hr_zone_3_s | number | s | heart rate from 70 % of the maximum
hr_zone_4_s | number | s | heart rate from 80 % of the maximum
hr_zone_5_s | number | s | heart rate from 90 % of the maximum
below_vt1_h | number | h | below the first ventilatory threshold, by heart rate, else power, else graded speed
between_vt_h | number | h | between the first and the second ventilatory threshold
above_vt2_h | number | h | above the second ventilatory threshold
graded_speed_m_per_s | number | m/s | mean grade-adjusted speed in motion, on foot
walked_share | number | share | of the way on foot that was walked, judged by gait
normalized_power_w | number | W | normalized power
smoothed_power_w | number | W | xPower
estimated_running_power_w | number | W | from speed, for display only
power_stress_points | number | points | load by power ([metrics](metrics.md); each method by itself, without correction)
heart_rate_stress_points | number | points | load by heart rate
graded_pace_stress_points | number | points | load by grade-adjusted pace
swim_stress_points | number | points | load by swimming speed
exertion_stress_points | number | points | load by perceived exertion
watch_load_stress_points | number | points | load by the watch's own load
mean_heart_rate_stress_points | number | points | load by the mean heart rate alone
duration_stress_points | number | points | load by duration and sport alone
smoothed_power_stress_points | number | points | BikeScore in its simple form
metabolic_pace_stress_points | number | points | load by graded pace with the cost of running alone
training_impulse | number | own scale | impulse of heart rate (Banister)
training_impulse_one_factor | number | own scale | the same with one factor for everybody
five_zone_impulse | number | own scale | impulse of five zones (Edwards)
three_zone_impulse | number | own scale | impulse of three zones (Lucia)
zone_impulse | number | own scale | impulse of zones as GoldenCheetah counts it
session_exertion | number | own scale | minutes times perceived exertion
watch_exercise_load | number | own scale | the watch's own load
watch_aerobic_effect | number | 0 to 5 | the watch's aerobic training effect
watch_anaerobic_effect | number | 0 to 5 | the watch's anaerobic training effect
watch_vo2max_ml_per_kg_min | number | ml/kg/min | VO2max as the watch estimates it
perceived_exertion | number | 0 to 10 | as the athlete entered it
feel | number | 0 to 100 | how the athlete felt, as entered
impact_sum | number | km·f | impact before any athlete, without descents
impact_sum_descents | number | km·f | impact before any athlete, of descents
impact_downhill_share | number | share | of impact that descents added
easy_speed_m_per_s | number | m/s | easy speed on the day, the unit of impact
descent_42d_m | number | m | own descents of the 42 days before
athlete_max_hr_bpm | number | bpm | the athlete's maximum heart rate as known on the day
athlete_max_hr_source | code source | | where the maximum heart rate comes from
athlete_resting_hr_bpm | number | bpm | resting heart rate as known on the day
athlete_resting_hr_source | code source | | where the resting heart rate comes from
threshold_hr_bpm | number | bpm | heart rate that can be sustained for an hour, as known on the day
threshold_hr_source | code source | | where the threshold heart rate comes from
threshold_speed_m_per_s | number | m/s | speed that can be sustained for an hour (in the water, critical speed)
threshold_speed_source | code source | | where the threshold speed comes from
threshold_power_w | number | W | power that can be sustained for an hour
threshold_power_source | code source | | where the threshold power comes from
race_score | number | 0 to 1 | how close to a race it was
race_stated | code race | | what its title or the athlete says
added_in_full | boolean | | whether it was hard before hard training was advised, so its recovery was added in full
cardio_recovery_base_h | number | h | heart and lungs: recovery before [habit](recovery.md#what-a-session-needs) divides it
legs_recovery_base_h | number | h | legs: recovery before habit divides it
cardio_divisor | number | factor | what hours of heart and lungs are divided by, out of habit
legs_divisor | number | factor | what hours of the legs are divided by, out of habit
usual_impact_km | number | km | impact of a usual session on foot
capacity_impact_km | number | km | impact that the legs recover from in 30 h
hard_above_intensity | number | | intensity above which training is hard for the athlete
usual_hardest_intensity | number | | the athlete's usual hardest effort, above which a race begins
hr_like_steps_believed_s | number | s | heart rate that ran with the steps, believed ([cleaning](cleaning.md))
hr_like_steps_dropped_s | number | s | heart rate that ran with the steps, dropped
hr_like_steps_undecided_s | number | s | heart rate that ran with the steps, undecided
doubts | codes doubt | | what in the recording no body does ([limits](plausibility.md))
corrected | codes corrected | | what you [corrected](corrections.md)
device | text | | what recorded it
file | text | | where it was read; members of archives follow their archive after a `!`
index_in_file | integer | | which activity of the file, from 0";
