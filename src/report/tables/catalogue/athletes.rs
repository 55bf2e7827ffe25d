//! Columns of the overview of a squad: name, type, unit and meaning.

/// A line for each column, in the order of use.
pub const LINES: &str = "\
athlete | text | | name as stated, else that of the folder or archive
judged_on | date | | the one day that all are judged on
group | code group | | `needs_recovery` where rest, a walk or a recovery run is advised for the day (for the next, if a session was done on it); `unusual` where something is much more or less than usual; `no_data` without a file of the day or the day before
advice | code advice | | the most that is advised from now on; missing without data
advice_next_day | code advice | | the most that is advised for the next day; only where a session was done on the day
new_to_running | boolean | | whether rules for beginners apply
next_hard_date | date | | from when on hard training is fine; missing for beginners, and more than ten weeks ahead
next_hard_part_of_day | code part_of_day | | part of that day; missing where it is fine at once
next_run_date | date | | from when on a beginner can run
legs_left_h | number | h | legs: hours left until hard training
cardio_left_h | number | h | heart and lungs: hours left until hard training
last_session_date | date | | the last session that restarted recovery
last_session_sport | code sport | | its sport
last_session_km | number | km | its distance
cautions | text | | rules with a caution for the day, the weightiest first, joined by `;` ([recovery](recovery.md))
load_7_days_points | number | points | load of the last seven days
load_usual_points | number | points | load of the mean week of the four weeks before
load_change_pct | number | % | how much more than usual; below zero for less
load_level | code level | | `more` and `less` beyond 30 % and 30 points
on_foot_7_days_km | number | km | run, walked and hiked in the last seven days
on_foot_usual_km | number | km | in the mean week of the four weeks before
on_foot_change_pct | number | % | how much more than usual; below zero for less
on_foot_level | code level | | `more` and `less` beyond 30 % and 3 km
longest_run_7_days_km | number | km | longest run of the last seven days
longest_run_30_days_before_km | number | km | longest run of the thirty days before them
longest_run_change_pct | number | % | how much longer; below zero for shorter
longest_run_level | code level | | `more` beyond 30 % and 3 km; a shorter one is `usual`
last_upload_date | date | | last day with a session or a night
days_since_upload | integer | days | from it to `judged_on`
sessions_28_days | integer | count | sessions of the last four weeks
too_soon_28_days | integer | count | of these, done too soon
load_week_1_points | number | points | load of the last seven days, again
load_week_2_points | number | points | of the seven days before, and so on
load_week_3_points | number | points | of the seven days before
load_week_4_points | number | points | of the seven days before
load_week_5_points | number | points | of the seven days before
load_week_6_points | number | points | of the seven days before
load_week_7_points | number | points | of the seven days before
load_week_8_points | number | points | of the seven days before
load_week_9_points | number | points | of the seven days before
load_week_10_points | number | points | of the seven days before
load_week_11_points | number | points | of the seven days before
load_week_12_points | number | points | of the seven days before
report | text | | file of the athlete's own report, beside the overview";
