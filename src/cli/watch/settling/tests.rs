//! The machine in scenes: files that change at times that are known beforehand.

mod chance;

use std::path::Path;

use super::*;

fn seconds(seconds: f64) -> Moment {
    Duration::from_secs_f64(seconds)
}

fn mark(size_bytes: u64) -> Mark {
    Mark {
        size_bytes,
        modified_ns: Some(1),
        changed_ns: Some(1),
        inode: Some(1),
    }
}

/// Files that change at times that are known beforehand, and a machine that watches them.
struct Scene {
    machine: Settling,
    now: Moment,
    /// File, time, and its size from then on; nothing when it is removed.
    changes: Vec<(&'static str, Moment, Option<u64>)>,
    events: Vec<(Moment, Happened)>,
    /// How long a look takes.
    look_takes: Duration,
    /// When runs began, and what they read.
    runs: Vec<(Moment, Listing)>,
}

impl Scene {
    fn new() -> Self {
        let mut machine = Settling::new(QUIET);
        machine.first_look(Listing::new(), (seconds(0.0), seconds(0.0)));
        machine.begins();
        Self {
            machine,
            now: seconds(0.0),
            changes: Vec::new(),
            events: Vec::new(),
            look_takes: Duration::ZERO,
            runs: Vec::new(),
        }
    }

    fn file(mut self, name: &'static str, at: f64, size: Option<u64>) -> Self {
        self.changes.push((name, seconds(at), size));
        self
    }

    fn event(mut self, at: f64, event: Happened) -> Self {
        self.events.push((seconds(at), event));
        self
    }

    /// A file that is written with events as Linux reports them.
    fn written(mut self, name: &'static str, pieces: &[f64], closed: Option<f64>) -> Self {
        let sizes = 1..;
        for (at, size) in pieces.iter().zip(sizes) {
            self = self
                .file(name, *at, Some(size))
                .event(*at, Happened::Written(name.into()));
        }
        match closed {
            Some(at) => self.event(at, Happened::Closed(name.into())),
            None => self,
        }
    }

    /// The files at a time.
    fn files(&self, at: Moment) -> Listing {
        let mut files = Listing::new();
        for (name, since, size) in &self.changes {
            if *since <= at {
                match size {
                    Some(size) => files.insert(PathBuf::from(name), mark(*size)),
                    None => files.remove(Path::new(name)),
                };
            }
        }
        files
    }

    /// Lets time pass.
    fn until(mut self, end: f64) -> Self {
        self.events.sort_by_key(|(at, _)| *at);
        self.changes.sort_by_key(|(_, at, _)| *at);
        let end = seconds(end);
        while self.now < end {
            while let Some((at, _)) = self.events.first().filter(|(at, _)| *at <= self.now) {
                let at = *at;
                let (_, event) = self.events.remove(0);
                self.machine.happened(event, at);
            }
            let next_event = self.events.first().map_or(end, |(at, _)| *at);
            match self.machine.step(self.now) {
                Step::Idle => self.now = next_event.min(end),
                Step::Wait(at) => {
                    assert!(at > self.now, "waits for what is past");
                    self.now = at.min(next_event).min(end);
                }
                Step::Look => {
                    let begun = self.now;
                    self.now += self.look_takes;
                    self.machine.looked(self.files(begun), (begun, self.now));
                }
                Step::Run => {
                    let read = self.machine.begins().clone();
                    self.runs.push((self.now, read));
                }
            }
        }
        self
    }

    fn runs_at(&self) -> Vec<f64> {
        self.runs.iter().map(|(at, _)| at.as_secs_f64()).collect()
    }
}

#[test]
fn nothing_happens_when_nothing_happens() {
    let scene = Scene::new();
    assert_eq!(scene.machine.step(seconds(0.0)), Step::Idle);
    assert_eq!(scene.until(1000.0).runs_at(), [0.0; 0]);
}

#[test]
fn a_file_that_is_moved_in_is_read_once_all_is_quiet() {
    let moved = Happened::Changed("a".into());
    let scene = Scene::new().file("a", 5.0, Some(9)).event(5.0, moved);
    assert_eq!(scene.until(100.0).runs_at(), [9.0]);
}

#[test]
fn ten_thousand_files_are_one_run() {
    let mut scene = Scene::new().file("a", 5.0, Some(1));
    for file in 0..10_000 {
        let at = 5.0 + f64::from(file) * 0.001;
        scene = scene.event(at, Happened::Changed(file.to_string().into()));
    }
    assert_eq!(scene.until(100.0).runs.len(), 1);
}

#[test]
fn a_file_that_is_open_is_waited_for_however_long_its_writer_pauses() {
    let scene = Scene::new().written("a", &[1.0, 60.0, 300.0], Some(301.0));
    let scene = scene.until(290.0);
    assert_eq!(scene.runs_at(), [0.0; 0]);
    assert_eq!(
        scene.machine.held_up_by(seconds(290.0)),
        Some(HeldUp::Open("a".into()))
    );
    let scene = scene.until(400.0);
    assert_eq!(scene.runs_at(), [305.0]);
    assert_eq!(scene.machine.held_up_by(seconds(400.0)), None);
}

#[test]
fn files_that_change_without_end_are_named() {
    let mut scene = Scene::new();
    for step in 0..300_u32 {
        let at = 1.0 + f64::from(step);
        scene = scene
            .file("a", at, Some(u64::from(step)))
            .event(at, Happened::Changed("a".into()));
    }
    let scene = scene.until(100.0);
    assert_eq!(scene.machine.held_up_by(seconds(100.0)), None);
    let scene = scene.until(299.0);
    assert_eq!(scene.runs_at(), [0.0; 0]);
    let held_up_by = scene.machine.held_up_by(seconds(299.0));
    assert_eq!(held_up_by, Some(HeldUp::Changing("a".into())));
    let scene = scene.until(400.0);
    assert_eq!(scene.runs.len(), 1);
    assert_eq!(scene.machine.held_up_by(seconds(400.0)), None);
}

#[test]
fn a_file_that_is_never_closed_does_not_stop_the_watch_for_ever() {
    let scene = Scene::new().written("log", &[1.0], None).until(2000.0);
    assert_eq!(scene.runs.len(), 1);
    assert!(scene.runs[0].0 > OPEN_AT_MOST);
}

#[test]
fn a_file_that_is_removed_while_it_is_open_holds_nothing_up() {
    let scene = Scene::new()
        .written("sub/a", &[1.0], None)
        .file("sub/a", 2.0, None)
        .file("b", 2.0, Some(4))
        .event(2.0, Happened::Gone("sub".into()));
    assert_eq!(scene.until(100.0).runs_at(), [6.0]);
}

#[test]
fn what_comes_and_goes_before_all_is_quiet_causes_no_run() {
    let scene = Scene::new()
        .file("a~", 1.0, Some(4))
        .event(1.0, Happened::Changed("a~".into()))
        .file("a~", 2.5, None)
        .event(2.5, Happened::Gone("a~".into()));
    let scene = scene.until(100.0);
    assert_eq!(scene.runs_at(), [0.0; 0]);
    assert_eq!(scene.machine.step(seconds(100.0)), Step::Idle);
}

#[test]
fn what_changes_during_a_run_is_read_by_the_next() {
    let scene = Scene::new()
        .file("a", 1.0, Some(4))
        .event(1.0, Happened::Changed("a".into()))
        .file("a", 5.5, Some(5))
        .event(5.5, Happened::Changed("a".into()));
    assert_eq!(scene.until(100.0).runs_at(), [5.0, 9.5]);
}

#[test]
fn a_run_that_is_wanted_comes_without_a_change_and_after_what_is_being_written() {
    let mut scene = Scene::new().until(10.0);
    scene.machine.want();
    let mut scene = scene.until(50.0);
    assert_eq!(scene.runs_at(), [13.0]);
    scene.machine.want();
    let scene = scene.written("a", &[50.0, 55.0], Some(60.0)).until(100.0);
    assert_eq!(scene.runs_at(), [13.0, 64.0]);
}

#[test]
fn what_could_not_be_read_completely_is_tried_again_even_if_nothing_changes() {
    let mut scene = Scene::new().file("a", 1.0, Some(4));
    scene = scene.event(1.0, Happened::Changed("a".into())).until(6.0);
    assert_eq!(scene.runs_at(), [5.0]);
    scene.machine.try_again_at(seconds(65.0));
    assert_eq!(scene.machine.step(seconds(6.0)), Step::Wait(seconds(65.0)));
    assert_eq!(scene.until(200.0).runs_at(), [5.0, 68.0]);
}

#[test]
fn a_change_is_known_as_late_for_a_minute() {
    let scene = Scene::new()
        .file("a", 1.0, Some(4))
        .event(1.0, Happened::Changed("a".into()));
    let scene = scene.until(5.0);
    let lately = scene.machine.lately(seconds(5.0));
    assert_eq!(lately.get(Path::new("a")), Some(&seconds(3.0)));
    let mut first = Settling::new(QUIET);
    first.first_look(
        Listing::from([("a".into(), mark(1))]),
        (seconds(0.0), seconds(0.0)),
    );
    first.begins();
    assert!(first.lately(seconds(1.0)).is_empty());
}

#[test]
fn foreign_files_that_change_without_end_neither_cause_runs_nor_delay_them() {
    let mut scene = Scene::new().file("sync.db", 1.0, Some(1));
    scene = scene
        .event(1.0, Happened::Changed("sync.db".into()))
        .until(6.0);
    assert_eq!(scene.runs.len(), 1);
    scene
        .machine
        .found_foreign(BTreeSet::from(["sync.db".into()]), seconds(6.0));
    for step in 0..500 {
        let at = 7.0 + f64::from(step);
        scene = scene
            .file("sync.db", at, Some(2 + step as u64))
            .event(at, Happened::Written("sync.db".into()));
    }
    scene = scene
        .file("a", 100.0, Some(4))
        .event(100.0, Happened::Changed("a".into()));
    let scene = scene.until(300.0);
    assert_eq!(scene.runs_at()[1..], [104.0]);
    assert!(!scene.runs[1].1.contains_key(Path::new("sync.db")));
    assert!(scene.machine.is_in_doubt());
}

#[test]
fn a_foreign_file_that_changed_and_settled_is_read_again() {
    let mut scene = Scene::new().file("download", 1.0, Some(1));
    scene = scene
        .event(1.0, Happened::Changed("download".into()))
        .until(6.0);
    scene
        .machine
        .found_foreign(BTreeSet::from(["download".into()]), seconds(6.0));
    scene = scene
        .file("download", 10.0, Some(2))
        .event(10.0, Happened::Closed("download".into()));
    scene = scene.until(20.0);
    for at in [20.0, 100.0] {
        assert!(scene.machine.is_in_doubt());
        let files = scene.files(seconds(at));
        scene.machine.looked(files, (seconds(at), seconds(at)));
        scene = scene.until(at + 10.0);
    }
    assert_eq!(scene.runs.len(), 2);
    assert!(scene.runs[1].1.contains_key(Path::new("download")));
}
