//! Versions and shapes of the file.

use super::*;

/// A file of half an hour from its mode and its rows, five seconds apart.
fn hrm(mode: &str, row: &str, count: usize) -> String {
    format!(
        "[Params]\r\nVersion=106\r\nMonitor=12\r\n{mode}\r\nDate=20240514\r\nStartTime=18:00:00.5\r\n\
         Length=00:30:00.0\r\nInterval=5\r\nMaxHR=190\r\nRestHR=0\r\n\r\n[Note]\r\nHills\r\n\r\n[HRData]\r\n{}",
        format!("{row}\r\n").repeat(count)
    )
}

fn only(text: &str) -> (Activity, Reading) {
    assert!(recognises(text.as_bytes()), "{text}");
    let mut reading = read(text.as_bytes(), "x.hrm").expect("reads");
    assert_eq!(reading.activities.len(), 1);
    (reading.activities.remove(0), reading)
}

#[test]
fn columns_follow_the_flags() {
    let (run, reading) = only(&hrm(
        "SMode=111111100",
        "140\t108\t82\t250\t210\t12857",
        360,
    ));
    assert_eq!((run.sport, run.on_local_clock), (Sport::Run, true));
    assert_eq!(run.start.naive_utc().to_string(), "2024-05-14 18:00:00.500");
    assert_eq!(run.title.as_deref(), Some("Hills"));
    assert_eq!(run.device.to_string(), "Polar S710");
    assert_eq!(run.totals.timer_s, Some(1800.0));
    assert!((run.totals.distance_m.unwrap_or_default() - 5400.0).abs() < 1.0);
    assert_eq!(
        (run.settings.max_hr_bpm, run.settings.resting_hr_bpm),
        (Some(190.0), None)
    );
    let samples = &run.samples;
    assert_eq!(samples.len(), 360);
    assert_eq!(samples.heart_rate_bpm[7], Some(140.0));
    assert_eq!(samples.speed_m_per_s[7], Some(3.0));
    // Strides, which are two steps each.
    assert_eq!(samples.cadence_per_min[7], Some(164.0));
    assert_eq!(samples.altitude_m[7], Some(250.0));
    assert_eq!(samples.power_w[7], Some(210.0));
    assert_eq!(samples.elapsed_s[7], 35.0);
    assert_eq!((reading.recorded.all, reading.damage), (360, None));
}

#[test]
fn programs_leave_columns_out_at_the_end() {
    let (run, _) = only(&hrm("SMode=111111100", "140\t108", 360));
    assert_eq!(run.samples.speed_m_per_s[0], Some(3.0));
    assert_eq!(run.samples.altitude_m[0], None);
    let (hearts, _) = only(&hrm("SMode=00000000", "140", 360));
    assert_eq!(
        (hearts.sport, hearts.totals.distance_m),
        (Sport::Other, None)
    );
}

#[test]
fn miles_feet_and_the_sums_of_the_bicycle() {
    let text = hrm("SMode=10100001", "140 100 1000", 360)
        + "\r\n[Trip]\r\n50\r\n300\r\n1800\r\n0\r\n0\r\n0\r\n0\r\n0\r\n";
    let (ride, _) = only(&text);
    let speed = ride.samples.speed_m_per_s[0].unwrap_or_default();
    assert!((f64::from(speed) - 4.4704).abs() < 1e-4);
    assert_eq!(ride.samples.altitude_m[0], Some(304.8));
    assert!((ride.totals.distance_m.unwrap_or_default() - 8046.72).abs() < 1e-6);
    assert_eq!(ride.totals.ascent_m.map(f64::round), Some(91.0));
}

#[test]
fn older_versions_have_three_digits() {
    let older = |version: &str, mode: &str, row: &str| {
        hrm(mode, row, 360).replace("Version=106", &format!("Version={version}"))
    };
    let (ride, _) = only(&older("105", "Mode=110", "140\t250\t120"));
    assert_eq!(ride.samples.altitude_m[0], Some(120.0));
    assert_eq!(
        ride.samples.speed_m_per_s[0].map(|speed| speed * 3.6),
        Some(25.0)
    );
    let (turned, _) = only(&older("105", "Mode=000", "140\t85"));
    assert_eq!(turned.samples.cadence_per_min[0], Some(85.0));
    let (hearts, _) = only(&older("102", "Mode=010", "140"));
    assert_eq!(hearts.samples.heart_rate_bpm[0], Some(140.0));
}

#[test]
fn beats_are_a_heart_rate_and_the_time_to_the_next() {
    let text = hrm("SMode=00000000", "500\r\n400\r\n3999\r\n0", 1000)
        .replace("Interval=5", "Interval=238");
    let (beats, reading) = only(&text.replace("Length=00:30:00.0", "Length=01:21:39.0"));
    assert_eq!(beats.samples.elapsed_s[..3], [0.0, 0.5, 0.9]);
    assert_eq!(
        beats.samples.heart_rate_bpm[..2],
        [Some(120.0), Some(150.0)]
    );
    let hearts = reading.recorded.heart_rate;
    assert_eq!((reading.recorded.all, hearts.count), (4000, 2000));
    assert_eq!(beats.totals.timer_s, Some(4899.0));
}

#[test]
fn a_zero_is_no_heart_rate_and_no_word_is() {
    let (run, _) = only(&hrm("SMode=10000000", "0\t108\r\nx\t108", 180));
    assert_eq!(run.samples.heart_rate_bpm, vec![None; 360]);
    assert_eq!(run.samples.speed_m_per_s[1], Some(3.0));
}

#[test]
fn what_is_cut_off_is_told_and_times_alone_are_a_training() {
    let whole = hrm("SMode=10000000", "140\t108", 360);
    let (cut, reading) = only(&whole[..whole.len() / 2]);
    assert_eq!(
        (reading.damage, cut.totals.timer_s),
        (Some(Damage::CutOff), Some(1800.0))
    );
    let head = whole.split("[HRData]").next().unwrap_or_default();
    assert_eq!(only(head).1.damage, Some(Damage::CutOff));
    let laps = whole.replace("Interval=5", "Interval=204");
    let (laps, reading) = only(&laps);
    assert_eq!((laps.samples.len(), reading.damage), (0, None));
}

#[test]
fn without_a_date_it_belongs_to_no_day() {
    let undated = hrm("SMode=10000000", "140\t108", 9).replace("Date=20240514", "Date=20241399");
    assert!(matches!(
        read(undated.as_bytes(), "x"),
        Err(ImportError::NoDate)
    ));
    let early = hrm("SMode=10000000", "140\t108", 9).replace("Date=2024", "Date=1901");
    assert!(matches!(
        read(early.as_bytes(), "x"),
        Err(ImportError::ImpossibleDate(_))
    ));
    assert!(recognises(b"\r[Params]\rVersion=105\r"));
    assert!(!recognises(b"[Params]\nName=1\n[HRData]\nVersion=106\n"));
    assert!(!recognises(b"[HRData]\n140\n"));
}
