//! Joins the files of one export: statements of a list or an archive reach the files they are about, and
//! a session that only a list knows belongs to that list.

mod map;
mod routes;

use std::collections::{BTreeMap, BTreeSet};

use super::{FileReport, Outcome};
use crate::activity::{Origin, Sport};
use crate::clean::clean;
use crate::digest::{Digest, Unseen};
use crate::import::{Listed, Recorded, Told};
use map::Map;

/// The result of joining.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Joined {
    /// Workouts and the files with their positions, as `(workout, route)`.
    pub routes: Vec<(Origin, Origin)>,
    /// Companions whose file is missing.
    pub without_file: usize,
}

/// Applies the statements of files about each other.
///
/// In a list the athlete corrects what the watch got wrong, so its sport and its title take precedence
/// over those of the file. Its exertion fills a gap. If the file is missing or has no session, only the
/// row is known, unless the file is among `elsewhere`: files of the export that another job reads.
/// Routes are only paired: which of two recordings completes the other is not decided here.
pub fn join(files: &mut [FileReport], elsewhere: &BTreeSet<String>) -> Joined {
    if files.iter().all(|file| file.companions.is_empty()) {
        return Joined::default();
    }
    let found = {
        let map = Map::of(files, elsewhere);
        let speakers = files.iter().enumerate();
        let told = speakers.flat_map(|(speaker, file)| {
            let companions = file.companions.iter();
            companions.map(move |companion| (speaker, companion.clone()))
        });
        told.map(|(speaker, companion)| {
            let target = map.target(&files[speaker].path, &companion.file);
            (speaker, companion, target)
        })
        .collect::<Vec<_>>()
    };
    let mut joined = Joined::default();
    let mut routes = Vec::new();
    let mut unseen: BTreeMap<usize, Vec<(Listed, Unseen)>> = BTreeMap::new();
    for (speaker, companion, target) in found {
        let expected = !matches!(companion.told, Told::PerhapsCourseOf { .. });
        joined.without_file += usize::from(expected && target.is_none());
        let target = target.map(|target| match target {
            map::Target::Here(at) => Some(at),
            map::Target::Elsewhere => None,
        });
        match (companion.told, target) {
            (_, Some(None)) | (Told::RouteOf { .. } | Told::PerhapsCourseOf { .. }, None) => {}
            (Told::RouteOf { index } | Told::PerhapsCourseOf { index }, Some(Some(target)))
                if target != speaker =>
            {
                routes.push((speaker, target, index))
            }
            (Told::RouteOf { .. } | Told::PerhapsCourseOf { .. }, Some(Some(_))) => {}
            (Told::Listed(listed), Some(Some(target))) if !files[target].digests().is_empty() => {
                listen(files[target].digests_mut(), &listed);
            }
            (Told::Listed(listed), target) => {
                let why = match target {
                    None => Unseen::Missing,
                    Some(_) => Unseen::Unread,
                };
                unseen.entry(speaker).or_default().push((listed, why));
            }
        }
    }
    joined.routes = routes::pairs(files, &routes);
    routes::tell_sports(files, &joined.routes);
    for (speaker, rows) in unseen {
        take_in_unseen(&mut files[speaker], &rows);
    }
    joined
}

/// Applies a list's row to a file. For a file of several sessions it can only mean all of them together,
/// so each keeps its sport.
fn listen(digests: &mut [Box<Digest>], listed: &Listed) {
    let single = digests.len() == 1;
    for digest in digests {
        if let Some(title) = &listed.title {
            digest.title = Some(title.clone());
        }
        if let Some(sport) = listed
            .sport
            .filter(|_| single || digest.sport == Sport::Other)
        {
            digest.correct_sport(sport);
        }
        let said = &mut digest.watch.perceived_exertion;
        *said = said.or(listed.perceived_exertion);
        if single {
            digest.complete_from_list(listed.elapsed_s, listed.moving_s, listed.distance_m);
            digest.note_listed(listed.distance_m, listed.elapsed_s);
        }
    }
}

/// Creates sessions from the rows of a list whose files are missing or have none.
fn take_in_unseen(list: &mut FileReport, rows: &[(Listed, Unseen)]) {
    let path = list.path.clone();
    let first = list.digests().len() as u32;
    let trainings = rows.iter().zip(first..).filter_map(|((row, why), index)| {
        let activity = row.activity(&path, index)?;
        let (samples, repairs) = clean(&activity);
        let mut digest = Digest::of(&activity, &samples, repairs);
        digest.unseen = Some(*why);
        Some(Box::new(digest))
    });
    let trainings: Vec<Box<Digest>> = trainings.collect();
    match &mut list.outcome {
        Outcome::Read { digests, .. } => digests.extend(trainings),
        _ if trainings.is_empty() => {}
        outcome => {
            *outcome = Outcome::Read {
                digests: trainings,
                recorded: Recorded::default(),
                damage: None,
                lost_bytes: 0,
            };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activity::Activity;
    use crate::activity::example_activity::empty_run;
    use crate::clean::clean;
    use crate::import::{Began, Companion, NotActivity, Recorded};
    use crate::pipeline::Outcome;

    fn digest(path: &str, index: u32, title: Option<&str>, sport: Sport) -> Digest {
        let activity = Activity {
            origin: Origin {
                path: path.to_owned(),
                index,
            },
            title: title.map(str::to_owned),
            sport,
            ..empty_run()
        };
        let (samples, repairs) = clean(&activity);
        Digest::of(&activity, &samples, repairs)
    }

    fn training(path: &str, digests: Vec<Digest>) -> FileReport {
        let outcome = Outcome::Read {
            digests: digests.into_iter().map(Box::new).collect(),
            recorded: Recorded::default(),
            damage: None,
            lost_bytes: 0,
        };
        FileReport::new(path.to_owned(), outcome)
    }

    fn ride(path: &str) -> FileReport {
        training(path, vec![digest(path, 0, None, Sport::Other)])
    }

    /// A list that calls each of some files a run with the title "Out".
    fn list(path: &str, names: &[&str]) -> FileReport {
        let listed = |file: &&str| Companion {
            file: (*file).to_owned(),
            told: Told::Listed(Listed {
                title: Some("Out".to_owned()),
                sport: Some(Sport::Run),
                perceived_exertion: Some(6.0),
                ..Listed::default()
            }),
        };
        let outcome = Outcome::NotActivity(NotActivity::List);
        let mut report = FileReport::new(path.to_owned(), outcome);
        report.companions = names.iter().map(listed).collect();
        report
    }

    /// Titles of all sessions of files after joining.
    fn titles(files: &mut [FileReport]) -> (Vec<Option<String>>, usize) {
        let joined = join(files, &BTreeSet::new());
        let all = files.iter().flat_map(FileReport::digests);
        (
            all.map(|digest| digest.title.clone()).collect(),
            joined.without_file,
        )
    }

    fn out() -> Option<String> {
        Some("Out".to_owned())
    }

    #[test]
    fn a_list_goes_before_the_file_and_its_exertion_fills_a_gap() {
        let mut own = digest("x/activities/2.fit", 0, Some("Own"), Sport::Ride);
        own.watch.perceived_exertion = Some(2.0);
        let mut files = [
            list(
                "x/activities.csv",
                &["activities/1.gpx", "activities/2.fit"],
            ),
            ride("x/activities/1.gpx"),
            training("x/activities/2.fit", vec![own]),
        ];
        assert_eq!(join(&mut files, &BTreeSet::new()), Joined::default());
        let of = |file: &FileReport| {
            let digest = &file.digests()[0];
            let exertion = digest.watch.perceived_exertion;
            (digest.title.clone(), digest.sport, exertion)
        };
        assert_eq!(of(&files[1]), (out(), Sport::Run, Some(6.0)));
        assert_eq!(of(&files[2]), (out(), Sport::Run, Some(2.0)));
    }

    /// A row of half an hour on 14 May 2024 about a file.
    fn dated_row(file: &str) -> Companion {
        let start = chrono::DateTime::parse_from_rfc3339("2024-05-14T16:00:00Z").expect("a time");
        let listed = Listed {
            began: Some(Began::At(start.to_utc(), None)),
            sport: Some(Sport::Run),
            elapsed_s: Some(1800.0),
            distance_m: Some(5400.0),
            ..Listed::default()
        };
        Companion {
            file: file.to_owned(),
            told: Told::Listed(listed),
        }
    }

    #[test]
    fn a_row_whose_file_is_missing_or_gave_nothing_is_a_training_of_the_list() {
        let mut list = FileReport::new(
            "x/activities.csv".to_owned(),
            Outcome::NotActivity(NotActivity::List),
        );
        list.companions = ["a/1.fit", "a/2.fit", "a/3.fit", "a/4.fit"]
            .map(dated_row)
            .into();
        let broken = Outcome::NotActivity(NotActivity::EmptyTrack);
        let mut files = [
            list,
            FileReport::new("x/a/2.fit".to_owned(), broken),
            ride("x/a/3.fit"),
        ];
        let elsewhere = BTreeSet::from(["x/a/4.fit".to_owned()]);
        assert_eq!(join(&mut files, &elsewhere).without_file, 1);
        let trainings = files[0].digests();
        let why: Vec<_> = trainings.iter().map(|training| training.unseen).collect();
        assert_eq!(why, [Some(Unseen::Missing), Some(Unseen::Unread)]);
        assert!(trainings.iter().all(|training| training.timer_s == 1800.0));
        assert_eq!(trainings[1].origin.index, 1);
    }

    #[test]
    fn a_file_that_knows_no_more_than_its_start_takes_the_time_of_its_row() {
        let mut list = list("x/activities.csv", &[]);
        list.companions = vec![dated_row("1.gpx")];
        let mut files = [list, ride("x/1.gpx")];
        join(&mut files, &BTreeSet::new());
        let swim = &files[1].digests()[0];
        assert_eq!((swim.timer_s, swim.distance_m), (1800.0, Some(5400.0)));
        assert_eq!(files[0].digests().len(), 0);
    }

    #[test]
    fn legs_of_one_file_keep_their_kinds() {
        let path = "x/activities/1.fit";
        let legs = [Sport::Swim, Sport::Ride, Sport::Other];
        let digests = legs.iter().zip(0..);
        let digests = digests.map(|(sport, at)| digest(path, at, None, *sport));
        let mut files = [
            list("x/activities.csv", &["activities/1.fit"]),
            training(path, digests.collect()),
        ];
        join(&mut files, &BTreeSet::new());
        let kinds = files[1].digests().iter().map(|digest| digest.sport);
        assert!(kinds.eq([Sport::Swim, Sport::Ride, Sport::Run]));
    }

    #[test]
    fn files_are_found_in_archives_and_with_or_without_their_compression() {
        let mut files = [
            list("a.zip!s/activities.csv", &["activities/1.fit.gz"]),
            ride("a.zip!s/activities/1.fit"),
            list("b\\activities.csv", &["activities/2.fit"]),
            ride("b\\activities\\2.fit.gz"),
            list("c.zip!activities.csv", &["./activities/3.fit"]),
            ride("c.zip!activities/3.fit"),
        ];
        assert_eq!(titles(&mut files), (vec![out(); 3], 0));
    }

    #[test]
    fn in_a_flattened_export_the_only_file_of_a_name_is_meant() {
        let mut files = [
            list(
                "x/activities.csv",
                &["activities/1.gpx", "activities/2.gpx"],
            ),
            ride("x/1.gpx"),
            ride("x/old/2.gpx"),
            ride("x/new/2.gpx"),
            ride("y/1.gpx"),
        ];
        assert_eq!(titles(&mut files), (vec![out(), None, None, None], 1));
    }

    #[test]
    fn another_export_is_not_touched_and_no_path_leads_out_of_its_folder() {
        let mut files = [
            list("x/s/activities.csv", &["../1.gpx", "activities/2.gpx", "/"]),
            ride("x/1.gpx"),
            ride("y/activities/2.gpx"),
        ];
        assert_eq!(titles(&mut files), (vec![None, None], 3));
    }

    #[test]
    fn a_route_is_paired_with_its_workout() {
        let path = "h.zip!health/export.xml";
        let route = "h.zip!health/workout-routes/r.gpx";
        let mut health = training(path, vec![digest(path, 4, None, Sport::Run)]);
        health.companions = [4, 5]
            .map(|index| Companion {
                file: "workout-routes/r.gpx".to_owned(),
                told: Told::RouteOf { index },
            })
            .into();
        let mut files = [health, ride(route)];
        let origin = |path: &str, index| Origin {
            path: path.to_owned(),
            index,
        };
        // There is no workout 5, so nothing is paired with it.
        assert_eq!(
            join(&mut files, &BTreeSet::new()).routes,
            [(origin(path, 4), origin(route, 0))]
        );
    }

    #[test]
    fn a_route_told_of_several_legs_belongs_to_the_one_it_lies_under() {
        let (path, route) = ("h/export.xml", "h/workout-routes/r.gpx");
        let lasting = |digest: Digest, from_s, elapsed_s| Digest {
            start: digest.start + chrono::TimeDelta::seconds(from_s),
            elapsed_s,
            ..digest
        };
        let leg = |index, sport| digest(path, index, None, sport);
        let swim = lasting(leg(0, Sport::Swim), 0, 900.0);
        let ride = lasting(leg(1, Sport::Ride), 900, 1500.0);
        let mut health = training(path, vec![swim, ride]);
        health.companions = [0, 1]
            .map(|index| Companion {
                file: "workout-routes/r.gpx".to_owned(),
                told: Told::RouteOf { index },
            })
            .into();
        let on_wheels = lasting(digest(route, 0, None, Sport::Other), 890, 1500.0);
        let mut files = [health, training(route, vec![on_wheels])];
        let told = join(&mut files, &BTreeSet::new()).routes;
        let indices: Vec<u32> = told.iter().map(|(leg, _)| leg.index).collect();
        assert_eq!(indices, [1]);
    }
}
