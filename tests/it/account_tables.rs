//! Tables and text files that services pack into the export of an account: every training on its day, and
//! once only where a recording of it lies beside.

use std::fs;
use std::path::Path;

use chrono::{NaiveDate, TimeDelta};
use restday::answer::{Gathered, Was};
use restday::digest::{Digest, DuplicateRules, Unseen};
use restday::import::NotActivity;
use restday::pipeline::{Progress, read_all};

/// What the program makes of a folder.
fn gathered(folder: &Path) -> Gathered {
    let batch =
        read_all(&[folder.to_owned()], 1, &Progress::default()).expect("threads can be had");
    Gathered::of(batch, &DuplicateRules::default(), NaiveDate::MAX)
}

/// What the program makes of files by their names and contents.
fn gathered_of(files: &[(&str, &[u8])]) -> Gathered {
    let folder = tempfile::tempdir().expect("a folder can be made");
    for (name, bytes) in files {
        fs::write(folder.path().join(name), bytes).expect("can be written");
    }
    gathered(folder.path())
}

/// Start on the athlete's clock, kind, minutes with the timer running, and hundredths of a kilometre.
fn told(digest: &Digest) -> (String, &'static str, f64, Option<f64>) {
    let offset = TimeDelta::seconds(digest.utc_offset_s.unwrap_or_default().into());
    let began = (digest.start + offset).format("%m-%d %H:%M").to_string();
    let km = digest
        .distance_m
        .map(|metres| (metres / 10.0).round() / 100.0);
    (began, digest.sport.name(), digest.timer_s / 60.0, km)
}

/// What is told of a training by [`told`].
type Training<'a> = (&'a str, &'a str, f64, Option<f64>);

#[test]
fn an_account_of_each_kind_gives_every_training_on_its_day() {
    let accounts = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/accounts");
    let expected: [(&str, &[Training]); 8] = [
        (
            "garmin-web",
            &[
                ("10-01 18:10", "run", 45.0, Some(8.02)),
                ("10-02 07:00", "swim", 35.0, Some(1.5)),
                ("10-04 09:30", "run", 28.5, Some(6.0)),
                ("10-05 12:00", "strength", 40.0, None),
            ],
        ),
        (
            "runkeeper",
            &[
                ("10-07 16:10", "run", 30.0, Some(5.4)),
                ("10-09 07:05", "treadmill run", 50.5, Some(8.05)),
                ("10-11 10:00", "ride", 61.0, Some(24.94)),
            ],
        ),
        (
            "samsung",
            &[
                ("10-12 18:10", "run", 40.0, Some(7.2)),
                ("10-14 01:30", "ride", 60.0, Some(25.0)),
            ],
        ),
        (
            "polar-text",
            &[
                ("10-15 18:05", "run", 40.0, Some(7.2)),
                ("10-16 18:00", "run", 20.0, Some(3.6)),
            ],
        ),
        ("whoop", &[("10-17 18:00", "run", 50.0, None)]),
        ("peloton", &[("10-18 07:30", "ride", 30.0, Some(15.0))]),
        (
            "intervals",
            &[("10-19 09:00", "trail run", 90.0, Some(14.5))],
        ),
        ("training-peaks", &[]),
    ];
    for (service, trainings) in expected {
        let gathered = gathered(&accounts.join(service));
        let told: Vec<_> = (gathered.digests.iter())
            .map(|digest| told(digest))
            .collect();
        let told: Vec<_> = told
            .iter()
            .map(|(b, s, m, km)| (b.as_str(), *s, *m, *km))
            .collect();
        assert_eq!(told, trainings, "{service}");
        let duplicates = gathered.account.duplicates.len();
        assert_eq!(
            duplicates,
            usize::from(service == "garmin-web"),
            "{service}"
        );
    }
}

#[test]
fn what_is_no_training_is_called_what_it_is() {
    let accounts = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/accounts");
    let was = |service: &str, name: &str| {
        let files = gathered(&accounts.join(service)).account.files;
        let file = files.into_iter().find(|file| file.path.contains(name));
        file.expect("is there").was
    };
    let sleep = was("samsung", "sleep");
    assert!(
        matches!(sleep, Was::NotActivity(NotActivity::Wellness)),
        "{sleep:?}"
    );
    let Was::Failed(why) = was("training-peaks", "workouts") else {
        panic!("is not read");
    };
    assert_eq!(
        why,
        "TrainingPeaks export: not supported; export its sessions as FIT, GPX or TCX"
    );
}

#[test]
fn a_row_about_a_file_gives_it_a_title_and_one_about_a_missing_file_counts() {
    let accounts = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/accounts");
    let gathered = gathered(&accounts.join("runkeeper"));
    assert_eq!(gathered.digests[0].title.as_deref(), Some("Island loop"));
    assert_eq!(gathered.digests[1].summary_mean_hr_bpm, Some(138.0));
    assert_eq!(gathered.digests[2].unseen, Some(Unseen::Missing));
}

#[test]
fn a_list_of_garmins_page_beside_the_watchs_own_files_counts_nothing_twice() {
    let watch = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/export/2025/07");
    let name = "2025-07-01-18-35-12.fit";
    let fit = fs::read(watch.join(name)).expect("fixtures can be read");
    let alone = gathered_of(&[(name, &fit)]);
    let run = &alone.digests[0];
    let (began, ..) = told(run);
    assert_eq!(began, "07-01 18:35");
    let clock = |seconds: f64| {
        let whole = seconds.round() as u32;
        format!(
            "{:02}:{:02}:{:02}",
            whole / 3600,
            whole / 60 % 60,
            whole % 60
        )
    };
    let list = format!(
        "Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR,Max HR,Elapsed Time\n\
         Running,2025-07-01 18:35:12,false,Evening,\"{:.2}\",400,{},140,160,{}\n\
         Yoga,2025-07-02 07:00:00,false,Mat,\"0.00\",100,00:30:00,90,110,00:30:00\n",
        run.distance_m.unwrap_or_default() / 1000.0,
        clock(run.timer_s),
        clock(run.elapsed_s),
    );
    let both = gathered_of(&[(name, &fit), ("Activities.csv", list.as_bytes())]);
    let told: Vec<_> = both.digests.iter().map(|digest| told(digest)).collect();
    assert_eq!(told.len(), 2);
    assert_eq!(told[0], self::told(run));
    assert_eq!(told[1], ("07-02 07:00".to_owned(), "yoga", 30.0, None));
    assert_eq!(both.account.duplicates.len(), 1);
}

#[test]
fn heart_rates_of_each_kind_reach_the_training() {
    let accounts = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/accounts");
    let mean = |service: &str, at: usize| {
        let gathered = gathered(&accounts.join(service));
        gathered.digests[at].summary_mean_hr_bpm
    };
    assert_eq!(mean("garmin-web", 2), Some(161.0));
    assert_eq!(mean("samsung", 0), Some(139.0));
    assert_eq!(mean("samsung", 1), None);
    assert_eq!(mean("whoop", 0), Some(147.0));
    assert_eq!(mean("peloton", 0), Some(128.5));
    assert_eq!(mean("intervals", 0), Some(151.0));
    // 136 to 144 in turn, held as samples.
    let polar = gathered(&accounts.join("polar-text"));
    let held = polar.digests[0].heart_rate.mean_bpm().unwrap_or_default();
    assert!((held - 140.0).abs() < 0.1, "{held}");
}

#[test]
fn a_table_saved_as_utf_16_or_latin_1_is_the_same_table() {
    let text = "Aktivitätstyp;Datum;Favorit;Titel;Distanz;Kalorien;Zeit;Ø HF;Max. HF\n\
        Laufen;2024-05-14 18:00:00;false;Höhe;5,40;400;00:30:00;140;150\n";
    let units = text.encode_utf16().flat_map(u16::to_le_bytes);
    let utf_16: Vec<u8> = [0xff, 0xfe].into_iter().chain(units).collect();
    let latin: Vec<u8> = text.chars().map(|letter| letter as u8).collect();
    for bytes in [utf_16, latin, text.into()] {
        let gathered = gathered_of(&[("Activities.csv", &bytes)]);
        let [run] = gathered.digests.as_slice() else {
            panic!("{} trainings", gathered.digests.len());
        };
        assert_eq!(
            told(run),
            ("05-14 18:00".to_owned(), "run", 30.0, Some(5.4))
        );
        assert_eq!(run.title.as_deref(), Some("Höhe"));
        assert_eq!(run.summary_mean_hr_bpm, Some(140.0));
    }
}

#[test]
fn a_night_in_an_archive_and_in_another_is_slept_once() {
    let archive = |source: &str, until: &str| {
        let record = format!(
            "<Record type=\"HKCategoryTypeIdentifierSleepAnalysis\" sourceName=\"{source}\" \
             startDate=\"2024-05-13 23:00:00 +0200\" endDate=\"2024-05-14 {until} +0200\" \
             value=\"HKCategoryValueSleepAnalysisAsleepCore\"/>"
        );
        format!("<?xml version=\"1.0\"?>\n<HealthData>{record}</HealthData>")
    };
    let (old, new) = (archive("Watch", "06:30:00"), archive("Phone", "07:00:00"));
    let gathered = gathered_of(&[("a.xml", old.as_bytes()), ("b.xml", new.as_bytes())]);
    assert_eq!(gathered.body.len(), 2);
    let log = restday::athlete::BodyLog::new(&gathered.body, restday::athlete::Home::Unknown);
    let day = NaiveDate::from_ymd_opt(2024, 5, 14).expect("a date");
    assert_eq!(
        log.day(day).and_then(|night| night.asleep_s),
        Some(8.0 * 3600.0)
    );
}
