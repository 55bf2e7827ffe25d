//! Columns of `restday weeks`: name, type, unit and meaning.

/// A line for each column, in the order of use.
pub const LINES: &str = "\
week_start | date | | its Monday
days | integer | days | in the history and past
known_days | integer | days | with anything known of them
trained_days | integer | days | on which an activity began
sessions | integer | count | activities
unscored_sessions | integer | count | activities without a load
duration_h | number | h | with the timer running
on_foot_km | number | km | running, walking and hiking
on_foot_ascent_m | number | m | metres up, on foot
on_foot_descent_m | number | m | metres down, on foot
load_points | number | points | load of the week
impact_km | number | km | mechanical load of the legs
recovery_days_advised | integer | days | on which recovery was advised before training
recovery_days_taken | integer | days | of these, on which nothing restarted recovery
too_soon_sessions | integer | count | workouts done too soon for what they were
recovered_sessions | integer | count | sessions that restarted recovery and were not done too soon
recovery_streak_days | integer | days | recovery days taken in a row up to the end of its last day; days without advice to recover do not end a row
fitness | number | points a day | average load over 42 days, at the end of its last day
fatigue | number | points a day | average load over 7 days, at the end of its last day
fitness_known_share | number | share | of the weights of fitness that lie on known days
fitness_ramp | number | points a day | gain of fitness in seven days
fitness_ramp_level | code ramp | | `caution` above 5, `high` above 8 (coaching practice)
monotony | number | | mean over standard deviation (population) of seven days, at most 10
strain | number | own scale | weekly load times monotony (Foster 1998)
workload_ratio_coupled | number | | 7 days over 28 at the end of its last day; no measure of injury risk ([critique](history.md))
below_vt1_share | number | share | of its training time below the first ventilatory threshold
between_vt_share | number | share | between the first and the second
above_vt2_share | number | share | above the second";
