//! The same training from several recordings counts once, and what only overlaps stays apart.

use chrono::{DateTime, TimeDelta, Utc};
use restday::activity::{Activity, Origin, Sample, SamplesBuilder, Sport, Totals};
use restday::digest::{
    Channel, Digest, Duplicate, DuplicatePolicy, DuplicateRules, Reason, set_aside_duplicates,
};

use crate::corpus;
use crate::digests::{digest, empty_activity};

/// How a training went, second by second: what every device that took part in it saw.
fn body(second: f64) -> Sample {
    Sample {
        heart_rate_bpm: Some((135.0 + 18.0 * (second / 290.0).sin()) as f32),
        speed_m_per_s: Some((3.0 + 0.6 * (second / 410.0).sin()) as f32),
        ..Sample::default()
    }
}

/// A recording in the making.
struct Recording {
    path: &'static str,
    sport: Sport,
    /// Seconds after the hour of [`Recording::hour`] at which the device was started.
    from_s: i64,
    seconds: i64,
    hour: DateTime<Utc>,
    sees: fn(f64) -> Sample,
}

impl Recording {
    fn of(path: &'static str, from_s: i64, seconds: i64) -> Self {
        Self {
            path,
            sport: Sport::Run,
            from_s,
            seconds,
            hour: DateTime::UNIX_EPOCH + TimeDelta::days(20_000) + TimeDelta::hours(10),
            sees: body,
        }
    }

    fn sport(self, sport: Sport) -> Self {
        Self { sport, ..self }
    }

    fn hours_later(self, hours: i64) -> Self {
        let hour = self.hour + TimeDelta::hours(hours);
        Self { hour, ..self }
    }

    fn seeing(self, sees: fn(f64) -> Sample) -> Self {
        Self { sees, ..self }
    }

    fn activity(&self, totals: Totals) -> Activity {
        Activity {
            origin: Origin {
                path: self.path.to_owned(),
                index: 0,
            },
            sport: self.sport,
            start: self.hour + TimeDelta::seconds(self.from_s),
            totals,
            ..empty_activity()
        }
    }

    /// A sample every two seconds.
    fn digest(&self) -> Digest {
        let mut builder = SamplesBuilder::new();
        for second in (0..=self.seconds).step_by(2) {
            builder.push(Sample {
                elapsed_s: second as f64,
                ..(self.sees)((self.from_s + second) as f64)
            });
        }
        digest(&Activity {
            samples: builder.finish(),
            ..self.activity(Totals {
                elapsed_s: Some(self.seconds as f64),
                ..Totals::default()
            })
        })
    }

    /// Nothing but a duration and a distance, as athletes type them in.
    fn typed_in(&self, distance_m: f64) -> Digest {
        digest(&self.activity(Totals {
            elapsed_s: Some(self.seconds as f64),
            distance_m: Some(distance_m),
            ..Totals::default()
        }))
    }
}

fn merged(digests: &[Digest]) -> (Vec<Box<Digest>>, Vec<Duplicate>) {
    set_aside_duplicates(digests.to_vec(), &DuplicateRules::default())
}

/// Fails unless all recordings are one training, whatever the order they come in.
fn assert_one(digests: &[Digest]) -> (Digest, Vec<Duplicate>) {
    let backwards: Vec<Digest> = digests.iter().rev().cloned().collect();
    let (kept, duplicates) = merged(digests);
    let (again, _) = merged(&backwards);
    let paths = |kept: &[Box<Digest>]| -> Vec<String> {
        kept.iter().map(|d| d.origin.path.clone()).collect()
    };
    assert_eq!(paths(&kept), paths(&again));
    assert_eq!(kept.len(), 1, "{:?}", paths(&kept));
    assert_eq!(duplicates.len(), digests.len() - 1);
    assert!(duplicates.iter().all(|d| d.of == kept[0].origin));
    (Digest::clone(&kept[0]), duplicates)
}

fn assert_apart(digests: &[Digest]) {
    let (kept, duplicates) = merged(digests);
    let set_aside: Vec<String> = duplicates
        .iter()
        .map(|d| format!("{} of {}: {:?}", d.digest.origin.path, d.of.path, d.reason))
        .collect();
    assert_eq!(kept.len(), digests.len(), "{set_aside:?}");
}

fn only_heart(second: f64) -> Sample {
    Sample {
        speed_m_per_s: None,
        ..body(second)
    }
}

fn only_speed(second: f64) -> Sample {
    Sample {
        heart_rate_bpm: None,
        ..body(second)
    }
}

#[test]
fn two_devices_started_74_seconds_apart_recorded_one_run() {
    fn other_device(second: f64) -> Sample {
        let seen = body(second);
        Sample {
            heart_rate_bpm: seen.heart_rate_bpm.map(|bpm| (bpm + 2.0).round()),
            speed_m_per_s: seen.speed_m_per_s.map(|speed| speed * 1.03),
            ..seen
        }
    }
    let watch = Recording::of("watch.fit", 0, 3600).digest();
    let phone = Recording::of("phone.gpx", 74, 3300)
        .seeing(other_device)
        .digest();
    let (kept, duplicates) = assert_one(&[watch, phone]);
    assert_eq!(kept.origin.path, "watch.fit");
    let Reason::Alike(likeness) = duplicates[0].reason else {
        panic!("not paired by likeness");
    };
    assert_eq!(likeness.hours_off, 0);
    let distance_apart = likeness.distance_apart.expect("both have one");
    assert!((0.02..=0.03).contains(&distance_apart), "{distance_apart}");
    let hearts_apart = likeness.hearts_apart_bpm.expect("both have one");
    assert!((2.0..=3.0).contains(&hearts_apart), "{hearts_apart}");
}

#[test]
fn an_edited_copy_without_its_first_and_last_minutes_is_the_same_run() {
    let whole = Recording::of("whole.fit", 0, 3600).digest();
    let edited = Recording::of("edited.fit", 300, 2700).digest();
    let (kept, _) = assert_one(&[whole, edited]);
    assert_eq!(kept.origin.path, "whole.fit");
}

#[test]
fn a_recording_cut_short_is_the_same_run_and_the_whole_one_counts() {
    let whole = Recording::of("whole.fit", 0, 3600).digest();
    let cut = Recording::of("cut.fit", 0, 1000).digest();
    let (kept, _) = assert_one(&[cut, whole]);
    assert_eq!(kept.elapsed_s, 3600.0);
}

#[test]
fn a_run_recorded_in_two_parts_and_as_a_whole_counts_once() {
    let first = Recording::of("first.fit", 0, 1500).digest();
    let second = Recording::of("second.fit", 1560, 2040).digest();
    let whole = Recording::of("whole.fit", 5, 3600).digest();
    let (kept, _) = assert_one(&[first, second, whole]);
    assert_eq!(kept.origin.path, "whole.fit");
}

#[test]
fn byte_for_byte_the_same_counts_once() {
    let one = Recording::of("a/run.fit", 0, 1800).digest();
    let copy = Recording::of("b/run.fit", 0, 1800).digest();
    let (kept, _) = assert_one(&[copy, one]);
    assert_eq!(kept.origin.path, "a/run.fit");
}

#[test]
fn a_clock_that_is_whole_hours_off_does_not_make_two_runs_of_one() {
    for hours in [-7, 1, 2, 9] {
        let right = Recording::of("right.fit", 0, 3600).digest();
        let wrong = Recording::of("wrong.gpx", 0, 3600)
            .hours_later(hours)
            .digest();
        let (_, duplicates) = assert_one(&[right, wrong]);
        let Reason::Alike(likeness) = duplicates[0].reason else {
            panic!("not paired by likeness")
        };
        assert_eq!(likeness.hours_off.abs(), hours.abs());
    }
}

#[test]
fn there_and_back_nine_hours_later_are_two_runs() {
    fn back(second: f64) -> Sample {
        body(3600.0 - second)
    }
    let there = Recording::of("there.fit", 0, 3600).digest();
    let back = Recording::of("back.fit", 30, 3600)
        .hours_later(9)
        .seeing(back)
        .digest();
    assert_apart(&[there, back]);
}

#[test]
fn two_steady_treadmill_runs_at_one_pace_are_two_runs() {
    fn steady(_: f64) -> Sample {
        Sample {
            speed_m_per_s: Some(2.8),
            ..Sample::default()
        }
    }
    let morning = Recording::of("morning.fit", 0, 1800)
        .seeing(steady)
        .digest();
    let noon = Recording::of("noon.fit", 0, 1800)
        .hours_later(3)
        .seeing(steady)
        .digest();
    assert_apart(&[morning, noon]);
}

#[test]
fn runs_one_after_the_other_are_apart() {
    let warm_up = Recording::of("a.fit", 0, 720).digest();
    let race = Recording::of("b.fit", 760, 2400).digest();
    let cool_down = Recording::of("c.fit", 3200, 600).digest();
    assert_apart(&[warm_up, race, cool_down]);
}

#[test]
fn another_runner_of_the_same_hour_is_another_run() {
    fn other_runner(second: f64) -> Sample {
        Sample {
            heart_rate_bpm: Some((160.0 + 9.0 * (second / 510.0).cos()) as f32),
            speed_m_per_s: Some((3.6 + 0.5 * (second / 230.0).cos()) as f32),
            ..Sample::default()
        }
    }
    let one = Recording::of("one.fit", 0, 3600).digest();
    let other = Recording::of("other.fit", 0, 3600)
        .seeing(other_runner)
        .digest();
    assert_apart(&[one, other]);
}

#[test]
fn a_ride_left_running_for_days_swallows_nothing_under_it() {
    fn parked_after_an_hour(second: f64) -> Sample {
        match second {
            s if s < 3600.0 => Sample {
                speed_m_per_s: Some(7.0),
                ..Sample::default()
            },
            _ => Sample {
                speed_m_per_s: Some(0.0),
                ..Sample::default()
            },
        }
    }
    let ride = |path, from_s| {
        Recording::of(path, from_s, 3600)
            .sport(Sport::Ride)
            .digest()
    };
    let forgotten = Recording::of("forgotten.fit", 0, 40 * 3600)
        .sport(Sport::Ride)
        .seeing(parked_after_an_hour)
        .digest();
    let under = [
        Recording::of("run.fit", 2 * 3600, 3600).digest(),
        ride("ride.fit", 10 * 3600),
        Recording::of("unknown.gpx", 20 * 3600, 1800)
            .sport(Sport::Other)
            .digest(),
        ride("late.fit", 30 * 3600),
    ];
    assert_apart(&[&[forgotten], &under[..]].concat());
}

#[test]
fn a_forgotten_recording_gives_way_to_the_one_that_was_stopped() {
    fn at_rest_after_an_hour(second: f64) -> Sample {
        match second {
            s if s < 3600.0 => body(s),
            _ => Sample {
                heart_rate_bpm: Some(62.0),
                speed_m_per_s: Some(0.0),
                ..Sample::default()
            },
        }
    }
    let forgotten = Recording::of("forgotten.fit", 0, 30 * 3600)
        .seeing(at_rest_after_an_hour)
        .digest();
    let stopped = Recording::of("stopped.fit", 10, 3590).digest();
    let next_day = Recording::of("next.fit", 22 * 3600, 1800).digest();
    let (kept, duplicates) = merged(&[forgotten, stopped, next_day]);
    let paths: Vec<&str> = kept.iter().map(|d| d.origin.path.as_str()).collect();
    assert_eq!(paths, ["stopped.fit", "next.fit"]);
    assert_eq!(duplicates[0].digest.origin.path, "forgotten.fit");
    assert_eq!(duplicates[0].of.path, "stopped.fit");
    assert_eq!(duplicates[0].reason, Reason::LeftRunning { trainings: 1 });
}

#[test]
fn what_only_a_recording_that_nobody_stopped_knows_is_not_thrown_away() {
    /// Three minutes and an hour of running in nine hours.
    fn twice_in_nine_hours(second: f64) -> Sample {
        match second {
            s if s < 180.0 || (7200.0..10_800.0).contains(&s) => body(s),
            _ => Sample {
                heart_rate_bpm: Some(62.0),
                speed_m_per_s: Some(0.0),
                ..Sample::default()
            },
        }
    }
    let long = || {
        Recording::of("long.gpx", 0, 9 * 3600)
            .seeing(twice_in_nine_hours)
            .digest()
    };
    let short = || Recording::of("short.fit", 0, 180).digest();
    let hour = || Recording::of("hour.fit", 7200, 3600).digest();
    let (kept, _) = merged(&[long(), short()]);
    assert_eq!(kept[0].origin.path, "long.gpx");
    // Both together are all that is in it.
    let (kept, duplicates) = merged(&[long(), short(), hour()]);
    assert_eq!(kept.len(), 2);
    assert_eq!(duplicates[0].reason, Reason::LeftRunning { trainings: 2 });
    assert_eq!(duplicates[0].of.path, "hour.fit");
}

/// The same recording as the activity of another place in its file.
fn at(digest: Digest, index: u32) -> Digest {
    let origin = Origin {
        index,
        ..digest.origin
    };
    Digest { origin, ..digest }
}

#[test]
fn what_three_programs_wrote_into_one_file_is_one_training() {
    let whole = || Recording::of("export.xml", 0, 1800).digest();
    let a_little_later = Recording::of("export.xml", 8, 1780).digest();
    let sums = Recording::of("export.xml", 10, 1794).typed_in(5300.0);
    let (kept, duplicates) = merged(&[at(sums, 0), at(whole(), 1), at(a_little_later, 2)]);
    assert_eq!((kept.len(), duplicates.len()), (1, 2));
    assert_eq!(kept[0].origin.index, 1);
}

#[test]
fn legs_of_one_file_are_no_repetition_of_the_whole() {
    let whole = || Recording::of("race.fit", 0, 3600).digest();
    let leg = || Recording::of("race.fit", 0, 1500).digest();
    assert_apart(&[at(by_watch(whole()), 0), at(by_watch(leg()), 1)]);
    // Of two programs that wrote into one archive, each wrote the training.
    let (kept, _) = merged(&[at(whole(), 0), at(leg(), 1)]);
    assert_eq!(kept.len(), 1);
}

fn by_watch(digest: Digest) -> Digest {
    let device = restday::activity::Device {
        maker: Some("garmin".to_owned()),
        product: Some("fr235".to_owned()),
        software: None,
    };
    Digest {
        device: device.into(),
        ..digest
    }
}

#[test]
fn a_double_of_one_device_or_in_one_file_is_two_trainings() {
    let morning = |path| Recording::of(path, 0, 1800).digest();
    let evening = |path| Recording::of(path, 0, 1800).hours_later(9).digest();
    assert_apart(&[by_watch(morning("1.fit")), by_watch(evening("2.fit"))]);
    assert_apart(&[at(morning("all.gpx"), 0), at(evening("all.gpx"), 1)]);
    // One of an unknown device may have a clock that is wrong.
    assert_one(&[by_watch(morning("1.fit")), evening("2.gpx")]);
}

#[test]
fn where_one_device_stops_and_the_other_goes_on_the_whole_way_counts() {
    // The watch with the heart rate ends after 4:24 h of a ride of 7:07 h.
    let watch = Recording::of("watch.fit", 0, 15_840)
        .sport(Sport::Ride)
        .digest();
    let bike = Recording::of("bike.fit", 5, 25_620)
        .sport(Sport::Ride)
        .seeing(only_speed)
        .digest();
    let metres = bike.distance_m;
    let heart_s = watch.heart_rate.total_s();
    let (kept, duplicates) = assert_one(&[watch, bike]);
    assert_eq!((kept.elapsed_s, kept.distance_m), (25_620.0, metres));
    assert_eq!(kept.heart_rate.total_s(), heart_s);
    assert_eq!(duplicates[0].gave, [Channel::HeartRate]);
}

#[test]
fn a_reason_names_what_was_compared() {
    let first = Recording::of("first.fit", 0, 1500).digest();
    let second = Recording::of("second.fit", 0, 1500).digest();
    let whole = Recording::of("whole.fit", 5, 3600).digest();
    let (_, duplicates) = merged(&[first, second, whole]);
    let compared = |path: &str| {
        let found = duplicates.iter().find(|d| d.digest.origin.path == path);
        let with = found.expect("is one").compared.as_ref();
        with.map(|with| with.path.clone())
    };
    // One of the two was set aside for the other before the whole came.
    let both = [compared("first.fit"), compared("second.fit")];
    assert_eq!(both.iter().flatten().count(), 1, "{both:?}");
}

#[test]
fn entries_typed_in_twice_count_once_and_different_ones_both() {
    let entry =
        |path, from_s, seconds, metres| Recording::of(path, from_s, seconds).typed_in(metres);
    assert_one(&[
        entry("1.fit", 0, 2400, 6500.0),
        entry("2.fit", 0, 2400, 6500.0),
    ]);
    assert_apart(&[
        entry("1.fit", 0, 2400, 6500.0),
        entry("2.fit", 0, 1200, 3000.0),
    ]);
    assert_apart(&[
        entry("1.fit", 0, 2400, 6500.0),
        entry("2.fit", 3600, 2400, 6500.0),
    ]);
}

#[test]
fn a_strap_and_a_satellite_watch_complete_each_other() {
    let strap = Recording::of("strap.fit", 0, 3600)
        .seeing(only_heart)
        .digest();
    let watch = Recording::of("watch.gpx", 20, 3560)
        .seeing(only_speed)
        .digest();
    let speed_m_per_s = watch.graded_speed.mean_m_per_s();
    let (kept, duplicates) = assert_one(&[strap.clone(), watch]);
    assert_eq!(kept.origin.path, "strap.fit");
    assert_eq!(kept.heart_rate, strap.heart_rate);
    assert_eq!(kept.graded_speed.mean_m_per_s(), speed_m_per_s);
    assert!(kept.impact.known_km > 10.0, "{:?}", kept.impact);
    assert_eq!(duplicates[0].gave, [Channel::Speed, Channel::Distance]);
    assert!(
        kept.taken
            .iter()
            .all(|taken| taken.from.path == "watch.gpx")
    );
}

#[test]
fn what_is_kept_apart_of_a_heart_rate_comes_with_it() {
    /// The heart and the feet of five minutes agree.
    fn in_step(second: f64) -> Sample {
        let agree = (600.0..900.0).contains(&second);
        Sample {
            cadence_per_min: body(second).heart_rate_bpm.filter(|_| agree),
            ..body(second)
        }
    }
    let watch = Recording::of("watch.fit", 0, 3600).seeing(in_step).digest();
    let apart_s: f64 = watch.heart_apart.iter().map(|a| a.total_s()).sum();
    // The cadence stands for a minute more, until it is known to be over.
    assert!((300.0..=360.0).contains(&apart_s), "{apart_s}");
    let mut heartless = Recording::of("phone.gpx", 0, 3600)
        .seeing(only_speed)
        .digest();
    let taken = heartless.complete_from(&watch);
    assert_eq!(taken, [Channel::HeartRate]);
    assert_eq!(heartless.heart_apart, watch.heart_apart);
    assert_eq!(heartless.heart_rate, watch.heart_rate);
    assert_eq!(heartless.heart_at_speed, watch.heart_at_speed);
    // What is kept apart is a heart rate nevertheless, and none is missing.
    let mut other = watch.clone();
    other.heart_apart.clear();
    assert!(watch.clone().complete_from(&other).is_empty());
}

#[test]
fn every_decision_can_be_turned_off() {
    let one = Recording::of("one.fit", 0, 3600)
        .seeing(only_heart)
        .digest();
    let two = Recording::of("two.fit", 0, 3600)
        .seeing(only_speed)
        .digest();
    let with = |rules: DuplicateRules| set_aside_duplicates(vec![one.clone(), two.clone()], &rules);
    let policy = |policy| DuplicateRules {
        policy,
        ..DuplicateRules::default()
    };
    let (kept, _) = with(policy(DuplicatePolicy::Keep));
    assert_eq!(kept.len(), 2);
    let (kept, duplicates) = with(policy(DuplicatePolicy::SetAside));
    assert_eq!((kept.len(), duplicates[0].gave.len()), (1, 0));
    assert_eq!(kept[0].graded_speed.total_s(), 0.0);
    for path in ["one.fit", "two.fit"] {
        let (kept, _) = with(DuplicateRules {
            distinct: vec![path.to_owned()],
            ..DuplicateRules::default()
        });
        assert_eq!(kept.len(), 2, "{path}");
    }
}

#[test]
fn an_export_can_name_the_route_of_an_activity_itself() {
    fn elsewhere(_: f64) -> Sample {
        Sample {
            speed_m_per_s: Some(2.0),
            ..Sample::default()
        }
    }
    let workout = Recording::of("export.xml", 0, 3600)
        .seeing(only_heart)
        .digest();
    let route = Recording::of("route.gpx", 900, 1200)
        .seeing(elsewhere)
        .digest();
    let rules = DuplicateRules {
        routes: vec![(workout.origin.clone(), route.origin.clone())],
        ..DuplicateRules::default()
    };
    let (kept, duplicates) = set_aside_duplicates(vec![workout, route], &rules);
    assert_eq!(kept[0].origin.path, "export.xml");
    assert_eq!(duplicates[0].reason, Reason::Route);
    assert!(duplicates[0].gave.contains(&Channel::Distance));
}

/// Paths of the corpus that are recordings of one training, as its file names say.
fn assert_corpus_pair(name: &str, recordings: usize) {
    let digests: Vec<Digest> = corpus::ALL
        .iter()
        .filter_map(|folder| folder.batch())
        .flat_map(corpus::digests)
        .filter(|digest| digest.origin.path.contains(name))
        .collect();
    if digests.is_empty() {
        return;
    }
    assert_eq!(digests.len(), recordings, "{name}");
    assert_one(&digests);
}

#[test]
fn the_pairs_of_the_corpus_are_one_training_each() {
    assert_corpus_pair("pair-4801048867-ride", 3);
    // The service's GPX of the treadmill run is an empty track that tells when it began.
    assert_corpus_pair("pair-treadmill", 2);
}
