//! A new day is a reason for a new report.

use chrono::{NaiveTime, Utc};

use super::Watched;

/// A zone whose clocks show midnight in so many seconds.
fn zone(seconds: i64) -> String {
    let now = Utc::now().time().signed_duration_since(NaiveTime::MIN);
    // Of such zones the sign says how far they are west.
    let west_s = (now.num_seconds() + seconds).rem_euclid(86_400);
    format!(
        "<test>{}:{:02}:{:02}",
        west_s / 3600,
        west_s / 60 % 60,
        west_s % 60
    )
}

#[test]
fn after_midnight_the_report_is_made_again() {
    // A busy machine may need longer for the first report.
    for seconds in [15, 90] {
        let output = "report.svg";
        let arguments = ["--from", "2025-09", "--to", "today", "-o", output];
        let home = Watched::home_with(2);
        let watched = Watched::started_in_zone(&zone(seconds), home, &arguments);
        let watched = watched.until("watching ");
        if watched.said().starts_with("23:59 ") {
            let watched = watched.until("00:00 new day; report.svg written");
            assert_eq!(watched.lines().len(), 2, "{}", watched.said());
            return;
        }
    }
    panic!("no report was made before midnight");
}
