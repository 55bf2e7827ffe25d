//! Columns of `restday days`: name, type, unit and meaning.

/// A line for each column, in the order of use.
pub const LINES: &str = "\
date | date | | the athlete's day
week_start | date | | Monday of its week
state | code state | | `unknown` where there is no recording, or only a session of unknown load
sessions | integer | count | activities that began on it
unscored_sessions | integer | count | activities without a load
duration_h | number | h | with the timer running, all activities
load_points | number | points | load of all scored activities; 100 is an hour at threshold
impact_km | number | km | mechanical load of the legs; 1 is a kilometre on the flat at easy pace
fitness | number | points a day | average load over 42 days, at the end of the day; unknown days are left out
fatigue | number | points a day | average load over 7 days, at the end of the day; unknown days are left out
form | number | points a day | yesterday's fitness minus yesterday's fatigue
advice | code advice | | the most that was advised, as known before the day
advice_low | code advice | | by the careful end of the typical range
advice_high | code advice | | by the hopeful end of the typical range
advice_reason | code reason | | why no more was advised, where the hours left are not the reason
advice_for_running | code advice | | the most advised for running; differs for riders and others who seldom run
cardio_left_h | number | h | heart and lungs: hours left until hard training, at the moment the day is judged at
cardio_left_h_low | number | h | low end of the [typical range](recovery.md#a-range-not-only-a-number) of `cardio_left_h`
cardio_left_h_high | number | h | high end of the [typical range](recovery.md#a-range-not-only-a-number) of `cardio_left_h`
legs_left_h | number | h | legs: hours left until hard training, at the moment the day is judged at
legs_left_h_low | number | h | low end of the [typical range](recovery.md#a-range-not-only-a-number) of `legs_left_h`
legs_left_h_high | number | h | high end of the [typical range](recovery.md#a-range-not-only-a-number) of `legs_left_h`
cardio_left_easy_h | number | h | heart and lungs: hours left until easy training, at the moment the day is judged at
cardio_left_easy_h_low | number | h | low end of the [typical range](recovery.md#a-range-not-only-a-number) of `cardio_left_easy_h`
cardio_left_easy_h_high | number | h | high end of the [typical range](recovery.md#a-range-not-only-a-number) of `cardio_left_easy_h`
legs_left_easy_h | number | h | legs: hours left until easy training, at the moment the day is judged at
legs_left_easy_h_low | number | h | low end of the [typical range](recovery.md#a-range-not-only-a-number) of `legs_left_easy_h`
legs_left_easy_h_high | number | h | high end of the [typical range](recovery.md#a-range-not-only-a-number) of `legs_left_easy_h`
recovery_days_advised | integer | days | after the day's last session that restarted recovery: days of recovery before training
recovery_days_advised_low | integer | days | low end of the [typical range](recovery.md#a-range-not-only-a-number) of `recovery_days_advised`
recovery_days_advised_high | integer | days | high end of the [typical range](recovery.md#a-range-not-only-a-number) of `recovery_days_advised`
days_to_hard | integer | days | after the day's last session that restarted recovery: days to allow before the next hard one
days_to_hard_low | integer | days | low end of the [typical range](recovery.md#a-range-not-only-a-number) of `days_to_hard`
days_to_hard_high | integer | days | high end of the [typical range](recovery.md#a-range-not-only-a-number) of `days_to_hard`
recovery_days_taken | integer | days | whole days to the next session that restarted recovery; empty while there is none
too_soon_sessions | integer | count | workouts done too soon for what they were
watch_recovery_h | number | h | the watch's own recovery time after the day's last session
diary | codes note | | what you noted in [corrections.toml](corrections.md#diary)
soreness | integer | 0 to 10 | how sore you were, from the diary
resting_hr_bpm | number | bpm | resting heart rate of the day, from wellness files
night_hrv_ms | number | ms | heart rate variability (RMSSD) of the night that ended on it, from wellness files
sleep_h | number | h | time asleep in nights and naps that ended on it, from wellness files
night_signs | codes sign | | signs of a poor night that ended on the day ([rules](recovery.md#nights))
recovery_speed | number | factor | of recovery for a day from that morning where nights count (`--nights`): 1, 0.8 or 0.65
new_to_running | boolean | | whether rules for beginners apply
days_off | number | days | days off beyond recovery, in a break or coming back from one
weekly_impact_km | number | km | impact a week that the legs are used to on its morning
usual_impact_km | number | km | impact of a usual session on foot
capacity_impact_km | number | km | impact that the legs recover from in 30 h
cardio_divisor | number | factor | what hours of heart and lungs are divided by, out of habit
legs_divisor | number | factor | what hours of the legs are divided by, out of habit
hard_above_intensity | number | | intensity above which training is hard for the athlete
usual_hardest_intensity | number | | the athlete's usual hardest effort, above which a race begins
fitness_known_share | number | share | of the weights of fitness that lie on known days
fitness_ramp | number | points a day | gain of fitness in seven days
fitness_ramp_level | code ramp | | `caution` above 5, `high` above 8 (coaching practice)
load_7d_points | number | points | load of seven days
known_days_of_7 | integer | days | known days among the seven
monotony | number | | mean over standard deviation (population) of seven days, at most 10
strain | number | own scale | weekly load times monotony (Foster 1998)
workload_ratio_coupled | number | | 7 days over 28; no measure of injury risk ([critique](history.md))
workload_ratio_uncoupled | number | | 7 days over the 21 before; no measure of injury risk ([critique](history.md))
workload_ratio_exponential | number | | 7 days over 28 by exponential averages; no measure of injury risk ([critique](history.md))
known_days_of_28 | integer | days | known days among the 28 of the workload ratio
below_vt1_share_28d | number | share | of the training time of 28 days below the first ventilatory threshold; at least five hours
between_vt_share_28d | number | share | of the training time of 28 days between the first and the second
above_vt2_share_28d | number | share | of the training time of 28 days above the second ventilatory threshold
polarisation_index_28d | number | | polarisation index of the three shares (Treff 2019)
polarised_28d | boolean | | whether the index says polarised
impulse_fitness_points | number | points | impulse response with the usual constants (42 and 7 days, gains 1 and 2): what is left by the slow one, the day included
impulse_fatigue_points | number | points | impulse response: what is left by the fast constant
impulse_performance_points | number | points | impulse response: fitness and fatigue with their gains
variable_dose_performance_points | number | points | variable dose-response (Busso 2003) with the constants of a worked case, up to the day before
impulse_known_share | number | share | of what the impulse response remembers that is known";
