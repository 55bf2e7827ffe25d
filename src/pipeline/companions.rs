//! Joins the files of one export: what a list or an archive says about other files reaches them.

use std::collections::{BTreeMap, HashMap};

use super::{FileReport, Outcome};
use crate::activity::{Origin, Sport};
use crate::digest::Digest;
use crate::import::{Listed, Told};

/// What joining found.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Joined {
    /// Workouts and the files with their places, as `(workout, route)`.
    pub routes: Vec<(Origin, Origin)>,
    /// Companions whose file is not there.
    pub without_file: usize,
}

/// Brings what files say about each other to where it belongs.
///
/// A list is where the athlete corrects what the watch took for something else, so its sport and its
/// title go before those of the file. Its exertion fills a gap.
/// Routes are only paired: which of two recordings completes the other is not decided here.
pub fn join(files: &mut [FileReport]) -> Joined {
    let found = {
        let map = Map::of(files);
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
    for (speaker, companion, target) in found {
        match (companion.told, target) {
            (_, None) => joined.without_file += 1,
            (Told::RouteOf { index }, Some(target)) => routes.push((speaker, target, index)),
            (Told::Listed(listed), Some(target)) => {
                listen(digests_mut(&mut files[target]), &listed)
            }
        }
    }
    joined.routes = pairs(files, &routes);
    joined
}

/// Takes over what a list says of a file. Of a file of several trainings it can only mean all of them
/// together, so each keeps its kind.
fn listen(digests: &mut [Digest], listed: &Listed) {
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
            digest.note_listed(listed.distance_m, listed.elapsed_s);
        }
    }
}

/// Workouts and their routes, of `(archive, file of the route, index of the workout)`. A route that is
/// told of several legs of one workout is that of the leg during which most of it was recorded.
fn pairs(files: &[FileReport], told: &[(usize, usize, u32)]) -> Vec<(Origin, Origin)> {
    let mut legs: BTreeMap<(usize, usize), Vec<u32>> = BTreeMap::new();
    for (speaker, target, index) in told {
        legs.entry((*speaker, *target)).or_default().push(*index);
    }
    let mut pairs = Vec::new();
    for ((speaker, target), indices) in legs {
        let told_of = |workout: &&Digest| indices.contains(&workout.origin.index);
        for route in digests(&files[target]) {
            let workouts = digests(&files[speaker]).iter().filter(told_of);
            let longest = workouts.reduce(|best, next| {
                match overlap_s(next, route) > overlap_s(best, route) {
                    true => next,
                    false => best,
                }
            });
            pairs.extend(longest.map(|leg| (leg.origin.clone(), route.origin.clone())));
        }
    }
    pairs
}

/// Seconds during which both were recorded.
fn overlap_s(one: &Digest, other: &Digest) -> f64 {
    let from = one.start.max(other.start);
    let to = one.end().min(other.end());
    (to - from).num_milliseconds() as f64 / 1000.0
}

fn digests(file: &FileReport) -> &[Digest] {
    match &file.outcome {
        Outcome::Read { digests, .. } => digests,
        _ => &[],
    }
}

fn digests_mut(file: &mut FileReport) -> &mut [Digest] {
    match &mut file.outcome {
        Outcome::Read { digests, .. } => digests,
        _ => &mut [],
    }
}

/// Where which file lies, by its whole path and by its bare name.
struct Map {
    paths: HashMap<String, usize>,
    names: HashMap<String, Vec<(String, usize)>>,
}

impl Map {
    fn of(files: &[FileReport]) -> Self {
        let mut map = Self {
            paths: HashMap::new(),
            names: HashMap::new(),
        };
        for (index, file) in files.iter().enumerate() {
            let path = with_slashes(&file.path);
            let plain = without_gz(&path);
            let (_, name) = split(plain);
            let named = map.names.entry(name.to_owned()).or_default();
            named.push((path.clone(), index));
            // Of a file and its compressed copy, each is found by its own name.
            map.paths.entry(plain.to_owned()).or_insert(index);
            map.paths.insert(path, index);
        }
        map
    }

    /// The file that a speaker means: where it says, else the only one of that name in its export.
    fn target(&self, speaker: &str, file: &str) -> Option<usize> {
        let speaker = with_slashes(speaker);
        let (folder, _) = split(&speaker);
        let path = format!("{folder}{}", inside(file)?);
        let at = |path: &str| self.paths.get(path).copied();
        let there = at(&path).or_else(|| at(without_gz(&path)));
        there.or_else(|| {
            let export = export_of(&speaker);
            let (_, name) = split(without_gz(&path));
            let mut of_export = self
                .names
                .get(name)?
                .iter()
                .filter(|(path, _)| path.starts_with(export));
            let only = of_export.next()?;
            of_export.next().is_none().then_some(only.1)
        })
    }
}

/// A path that goes down from the folder of who speaks, as it would be found; `None` where it leads
/// out of it.
fn inside(file: &str) -> Option<String> {
    let file = with_slashes(file);
    let parts = file.split('/').filter(|part| !matches!(*part, "" | "."));
    let parts: Vec<&str> = parts.collect();
    (!parts.is_empty() && !parts.contains(&"..")).then(|| parts.join("/"))
}

/// Beginning of the paths of all files of the same export: those in the same archive, or else below
/// the folder of the one that speaks.
fn export_of(speaker: &str) -> &str {
    match speaker.find('!') {
        Some(end) => &speaker[..=end],
        None => split(speaker).0,
    }
}

fn with_slashes(path: &str) -> String {
    path.replace('\\', "/")
}

fn without_gz(path: &str) -> &str {
    path.strip_suffix(".gz").unwrap_or(path)
}

/// Folder with the mark behind it, and name.
fn split(path: &str) -> (&str, &str) {
    let behind = path.rfind(['/', '!']).map_or(0, |at| at + 1);
    path.split_at(behind)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activity::Activity;
    use crate::activity::made::empty_run;
    use crate::clean::clean;
    use crate::import::{Companion, NotActivity, Recorded};

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
            digests,
            recorded: Recorded::default(),
            damage: None,
            lost_bytes: 0,
        };
        FileReport::new(path.to_owned(), outcome)
    }

    fn ride(path: &str) -> FileReport {
        training(path, vec![digest(path, 0, None, Sport::Other)])
    }

    /// A list that says of each of some files that it is a run called "Out".
    fn list(path: &str, names: &[&str]) -> FileReport {
        let listed = |file: &&str| Companion {
            file: (*file).to_owned(),
            told: Told::Listed(Listed {
                title: Some("Out".to_owned()),
                sport: Some(Sport::Run),
                perceived_exertion: Some(6.0),
                distance_m: None,
                elapsed_s: None,
            }),
        };
        let outcome = Outcome::NotActivity(NotActivity::List);
        let mut report = FileReport::new(path.to_owned(), outcome);
        report.companions = names.iter().map(listed).collect();
        report
    }

    /// Titles of all sessions of files after joining.
    fn titles(files: &mut [FileReport]) -> (Vec<Option<String>>, usize) {
        let joined = join(files);
        let all = files.iter().flat_map(digests);
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
        assert_eq!(join(&mut files), Joined::default());
        let of = |file: &FileReport| {
            let digest = &digests(file)[0];
            let exertion = digest.watch.perceived_exertion;
            (digest.title.clone(), digest.sport, exertion)
        };
        assert_eq!(of(&files[1]), (out(), Sport::Run, Some(6.0)));
        assert_eq!(of(&files[2]), (out(), Sport::Run, Some(2.0)));
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
        join(&mut files);
        let kinds = super::digests(&files[1]).iter().map(|digest| digest.sport);
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
            join(&mut files).routes,
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
        let told = join(&mut files).routes;
        let indices: Vec<u32> = told.iter().map(|(leg, _)| leg.index).collect();
        assert_eq!(indices, [1]);
    }
}
