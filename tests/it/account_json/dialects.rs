//! Suunto, adidas Running and Health Auto Export in the ways they were seen to write, and what goes wrong.

use restday::activity::Sport;
use restday::import::{Damage, ImportError, NotActivity};
use restday::pipeline::Outcome;

use super::shapes::{clock, each_fifth_second, polar};
use super::{Told, counted, export, one, outcome, the_run};

const HEADER: &str = r#""ActivityType":3,"Activity":"My mode","DateTime":"2024-05-14T18:00:00.000+02:00",
    "Duration":1860.0,"PauseDuration":60,"Distance":5400,"RecoveryTime":36000,"Feeling":4,"EPOC":20.5,
    "PeakTrainingEffect":2.5,"MAXVO2":null,"HR":null"#;

fn suunto_samples(wrap: impl Fn(&str, String) -> String) -> String {
    each_fifth_second(|s| {
        let time = format!("2024-05-14T{}.000+02:00", clock(s));
        let longitude = (-25.0 + 0.000_026_98 * s as f64).to_radians();
        let sample = format!(
            "\"HR\":2.3333,\"Speed\":3,\"Distance\":{},\"Latitude\":0.0087,\"Longitude\":{longitude},\
             \"Cadence\":1.4,\"Altitude\":12.5",
            3 * s
        );
        wrap(&time, sample)
    })
}

#[test]
fn suunto_counts_in_seconds_hertz_and_radians() {
    let samples = suunto_samples(|time, s| format!("{{{s},\"TimeISO8601\":\"{time}\"}}"));
    let text = format!("{{\"DeviceLog\":{{\"Header\":{{{HEADER}}},\"Samples\":[{samples}]}}}}");
    assert_eq!(one("entry_1.json", &text), [the_run()]);
    let Outcome::Read { digests, .. } = outcome("entry_1.json", &text) else {
        panic!("holds a training");
    };
    let watch = digests[0].watch;
    assert_eq!((watch.recovery_h, watch.feel), (Some(10.0), Some(75.0)));
    assert_eq!(watch.peak_epoc_ml_per_kg, Some(20.5));
    assert!(digests[0].heart_rate.total_s() > 1700.0);
    assert!(digests[0].graded_speed.total_s() > 1700.0);
}

#[test]
fn times_from_beat_to_beat_stand_for_heart_rates() {
    let beats = vec!["428.571"; 4200].join(",");
    let text = format!(
        "{{\"DeviceLog\":{{\"Header\":{{{HEADER}}},\"Samples\":[],\"R-R\":{{\"Data\":[{beats}]}}}}}}"
    );
    assert_eq!(one("entry_3.json", &text), [the_run()]);
    let Outcome::Read { digests, .. } = outcome("entry_3.json", &text) else {
        panic!("holds a training");
    };
    assert!(digests[0].heart_rate.total_s() > 1700.0);
}

#[test]
fn the_app_of_suunto_tells_the_same_as_a_list_of_attributes() {
    let plain = |time: &str, inside: String| {
        format!(
            "{{\"Attributes\":{{\"suunto/sml\":{inside}}},\"Source\":\"x\",\"TimeISO8601\":\"{time}\"}}"
        )
    };
    let quoted = |time: &str, inside: String| {
        let text = format!("{{\"suunto/sml\":{inside}}}").replace('"', "\\\"");
        let text = text.replace('\n', " ");
        format!("{{\"Attributes\":\"{text}\",\"TimeISO8601\":\"{time}\"}}")
    };
    let end = "2024-05-14T18:31:00.000+02:00";
    let header = format!("{{\"Header\":{{{HEADER}}}}}");
    let of = |wrap: &dyn Fn(&str, String) -> String| {
        let samples = suunto_samples(|time, s| wrap(time, format!("{{\"Sample\":{{{s}}}}}")));
        let header = wrap(end, header.clone());
        format!("{{\"Samples\":[{header},{samples}]}}")
    };
    assert_eq!(one("samples.json", &of(&plain)), [the_run()]);
    assert_eq!(one("samples.json", &of(&quoted)), [the_run()]);
    let samples = suunto_samples(|time, s| plain(time, format!("{{\"Sample\":{{{s}}}}}")));
    let event = "{\"Sample\":{\"Events\":[{\"Activity\":{\"ActivityType\":82}}]}}".to_owned();
    let begun = plain("2024-05-14T18:00:00.000+02:00", event);
    let alone = one(
        "samples.json",
        &format!("{{\"Samples\":[{begun},{samples}]}}"),
    );
    assert_eq!(alone[0].sport, Sport::TrailRun);
    let files = [
        (
            "summary.json",
            format!("{{\"Samples\":[{}]}}", plain(end, header)),
        ),
        ("samples.json", format!("{{\"Samples\":[{samples}]}}")),
    ];
    let files: Vec<(&str, &str)> = files.iter().map(|(n, t)| (*n, t.as_str())).collect();
    assert_eq!(counted(export(&files)).len(), 1);
}

#[test]
fn windows_of_activities_are_the_legs_of_a_race() {
    let window = |sport: u32, until: &str, metres: u32| {
        format!(
            "{{\"Window\":{{\"ActivityId\":{sport},\"Type\":\"Activity\",\"Duration\":900,\
             \"Distance\":{metres},\"HR\":[{{\"Avg\":2.5,\"Max\":3}}],\
             \"TimeISO8601\":\"2024-05-14T{until}+02:00\"}}}}"
        )
    };
    let text = format!(
        "{{\"DeviceLog\":{{\"Header\":{{\"ActivityType\":2,\"DateTime\":\"2024-05-14T18:00:00+02:00\",\
         \"Duration\":1860}},\"Windows\":[{},{}],\"Samples\":[]}}}}",
        window(4, "18:15:30", 7500),
        window(3, "18:31:00", 3000)
    );
    let leg = |when: &str, sport, metres| Told {
        when: when.to_owned(),
        sport,
        timer_s: 900.0,
        distance_m: Some(metres),
        heart_bpm: Some(150.0),
    };
    assert_eq!(
        one("entry_2.json", &text),
        [
            leg("2024-05-14 18:00", Sport::Ride, 7500.0),
            leg("2024-05-14 18:15", Sport::Run, 3000.0)
        ]
    );
}

#[test]
fn sml_holds_the_same_as_elements() {
    let samples: String = (0..=360)
        .map(|n| {
            format!(
                "<Sample><Time>{0}</Time><HR>2.3333</HR><Distance>{1}</Distance></Sample>",
                5 * n,
                15 * n
            )
        })
        .collect();
    let text = format!(
        "<?xml version='1.0' encoding='utf-8'?><sml xmlns='http://www.suunto.com/schemas/sml'><DeviceLog>\
         <Header><Duration>1800</Duration><DateTime>2024-05-14T18:00:00</DateTime><Distance>5400</Distance>\
         <Activity>Running</Activity><HR><Avg>2.2</Avg></HR></Header><Device><Name>Ambit</Name></Device>\
         <Samples>{samples}</Samples></DeviceLog></sml>"
    );
    assert_eq!(one("summary.sml", &text), [the_run()]);
    let Outcome::Read { digests, .. } = outcome("summary.sml", &text) else {
        panic!("holds a training");
    };
    assert!(digests[0].on_local_clock);
    assert_eq!(digests[0].device.to_string(), "Suunto Ambit");
    let cut = &text[..text.len() / 2];
    let Outcome::Read { damage, .. } = outcome("summary.sml", cut) else {
        panic!("keeps what came before");
    };
    assert_eq!(damage, Some(Damage::CutOff));
}

fn session(sums: &str) -> String {
    format!(
        "{{\"start_time\":1715702400000,\"end_time\":1715704260000,\"duration\":1800000,\
         \"sport_type_id\":\"1\",\"start_time_timezone_offset\":7200000,{sums}}}"
    )
}

fn part(of: impl Fn(i64) -> String) -> String {
    let points = each_fifth_second(|s| {
        let time = format!("2024-05-14 {} +0200", clock(s));
        format!(
            "{{\"version\":1,\"timestamp\":\"{time}\",\"duration\":{},{}}}",
            s * 1000,
            of(s)
        )
    });
    format!("[{points}]")
}

fn places() -> String {
    part(|s| {
        let longitude = -25.0 + 0.000_026_98 * s as f64;
        format!(
            "\"latitude\":0.5,\"longitude\":{longitude},\"speed\":10.8,\"altitude\":9,\"distance\":{}",
            3 * s
        )
    })
}

#[test]
fn a_session_of_runtastic_and_the_parts_beside_it_are_one_training() {
    let old = session("\"distance\":5400,\"pulse_avg\":140,\"notes\":\"Lake\"");
    let new = session(
        "\"features\":[{\"type\":\"track_metrics\",\"attributes\":{\"distance\":5400}},\
         {\"type\":\"heart_rate\",\"attributes\":{\"average\":140,\"maximum\":150}}]",
    );
    let hearts = part(|s| format!("\"heart_rate\":140,\"distance\":{}", 3 * s));
    let heights = part(|_| "\"elevation\":9".to_owned());
    for text in [old, new] {
        assert_eq!(one("Sport-sessions/a.json", &text), [the_run()]);
        let batch = export(&[
            ("Sport-sessions/a.json", &text),
            ("Sport-sessions/GPS-data/a.json", &places()),
            ("Sport-sessions/Heart-rate-data/a.json", &hearts),
            ("Sport-sessions/Elevation-data/a.json", &heights),
        ]);
        assert_eq!(batch.companions_without_file, 0);
        assert_eq!(batch.routes.len(), 2);
        assert_eq!(counted(batch), [the_run()]);
    }
    let alone = export(&[
        ("Sport-sessions/GPS-data/a.json", &places()),
        ("Sport-sessions/Heart-rate-data/a.json", &hearts),
    ]);
    assert_eq!(counted(alone).len(), 1);
    let ride = session("\"distance\":5400").replace("\"1\"", "\"3\"");
    let batch = export(&[
        ("Sport-sessions/b.json", &ride),
        ("Sport-sessions/GPS-data/b.json", &places()),
    ]);
    assert_eq!(counted(batch)[0].sport, Sport::Ride);
}

#[test]
fn a_part_much_shorter_than_its_session_does_not_stand_for_it() {
    let text = session("\"distance\":5400,\"pulse_avg\":140");
    let cut = places();
    let (first, _) = cut.split_at(cut.find("18:01:00").expect("is there"));
    let whole = &first[..first.rfind("},{").expect("is there")];
    let gps = format!("{whole}}}]");
    let counted = counted(export(&[
        ("Sport-sessions/a.json", &text),
        ("Sport-sessions/GPS-data/a.json", &gps),
    ]));
    assert_eq!(counted, [the_run()]);
}

#[test]
fn health_auto_export_tells_workouts_in_units_of_its_own() {
    let hearts = |of: &str| {
        each_fifth_second(|s| format!("{{\"date\":\"2024-05-14 {} +0200\",{of}}}", clock(s)))
    };
    let newer = hearts("\"Min\":138,\"Avg\":140,\"Max\":142,\"units\":\"bpm\"");
    let older = hearts("\"qty\":140,\"units\":\"count/min\"");
    let workout = |distance: &str, duration: &str, hearts: &str| {
        format!(
            "{{\"data\":{{\"metrics\":[],\"workouts\":[{{\"id\":\"A\",\"name\":\"Outdoor Run\",\
             \"start\":\"2024-05-14 18:00:00 +0200\",\"end\":\"2024-05-14 18:30:00 +0200\",\
             \"duration\":{duration},\"distance\":{distance},\"heartRateData\":[{hearts}]}}]}}}}"
        )
    };
    let km = workout("{\"qty\":5.4,\"units\":\"km\"}", "1800.0", &newer);
    assert_eq!(one("HealthAutoExport-2024-05-14.json", &km), [the_run()]);
    let miles = workout("{\"qty\":3.35540,\"units\":\"mi\"}", "30", &older);
    assert_eq!(one("HealthAutoExport.json", &miles), [the_run()]);
    let none =
        "{\"data\":{\"metrics\":[{\"name\":\"step_count\",\"units\":\"count\",\"data\":[]}]}}";
    let taken = outcome("HealthAutoExport.json", none);
    assert!(
        matches!(taken, Outcome::NotActivity(NotActivity::Wellness)),
        "{taken:?}"
    );
}

#[test]
fn an_entry_of_another_shape_costs_itself_and_is_counted() {
    let text = "[{\"logId\":1,\"activityName\":\"Run\",\"startTime\":\"05/14/24 16:00:00\",\
        \"duration\":\"1800000\",\"averageHeartRate\":{\"a\":1}},\
        {\"activityName\":\"Run\",\"startTime\":\"yesterday\"},\
        {\"activityName\":[],\"startTime\":17},{\"activityName\":\"Run\"}]";
    let Outcome::Read {
        digests, damage, ..
    } = outcome("exercise-0.json", text)
    else {
        panic!("holds a training");
    };
    assert_eq!((digests.len(), digests[0].timer_s), (1, 1800.0));
    assert_eq!(damage, Some(Damage::EntriesNotUnderstood { entries: 3 }));
}

#[test]
fn of_what_breaks_off_that_before_it_is_kept() {
    let text = polar("\"timezoneOffset\":120,");
    let cut = &text[..text
        .find("18:10:00.000\",\"value\":10.8")
        .expect("is there")];
    let Outcome::Read {
        digests,
        damage,
        lost_bytes,
        ..
    } = outcome("a.json", cut)
    else {
        panic!("keeps what came before");
    };
    assert_eq!((damage, lost_bytes), (Some(Damage::CutOff), 0));
    assert!(digests[0].heart_rate.total_s() > 1700.0);
    let nonsense = text.replacen("\"speed\"", "\u{1}speed", 1);
    let Outcome::Read {
        damage, lost_bytes, ..
    } = outcome("a.json", &nonsense)
    else {
        panic!("keeps what came before");
    };
    assert!(matches!(damage, Some(Damage::Nonsense { .. })) && lost_bytes > 0);
    let begun = "{\"exportVersion\":\"1.6\",\"startTime\":\"2024-05-14T18:0";
    let taken = outcome(
        "a.json",
        &format!("{begun}0:00\",\"exercises\":[{{\"sport\":"),
    );
    assert!(!matches!(taken, Outcome::Foreign), "{taken:?}");
}

#[test]
fn trainings_that_cannot_be_read_are_called_by_their_service() {
    let text = "{\"id\":\"a\",\"start_epoch_ms\":1715702400000,\"metrics\":[]}";
    let taken = outcome("activities/a.json", text);
    let Outcome::Failed(error @ ImportError::NotSupported("Nike Run Club")) = taken else {
        panic!("{taken:?}");
    };
    let said = error.to_string();
    assert_eq!(
        said,
        "Nike Run Club export: not supported; export its sessions as FIT, GPX or TCX"
    );
}
