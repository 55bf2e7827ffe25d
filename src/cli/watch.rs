//! `restday watch`: a report that is made again whenever its files have changed and settled.
//!
//! One thread waits for events and makes reports, one after the other. Nothing is polled: between changes it wakes
//! every few minutes, as timers stand still while a laptop sleeps, and only to compare dates and folders.

mod belief;
mod listing;
mod settling;
mod sight;
mod target;
mod words;

pub use belief::Belief;

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};

use chrono::{Days, Local, NaiveDate, NaiveTime};

use super::args::{Arguments, Command, ReportArguments, WatchArguments, program};
use super::error::CliError;
use super::output::{complain_in_words, say};
use super::{Ending, opener, run, settings};
use crate::import::{Stamp, folder};
use belief::{Found, Incomplete};
use listing::{Changes, Listing, Mark};
use settling::{BELIEVED_AFTER, Happened, HeldUp, Moment, QUIET, Settling, Step};
use sight::{Blind, Sight};
use target::{Written, ends_the_watch};
use words::News;

/// How often the clock and the folders themselves are compared with what they were.
const WAKE_EVERY: Duration = Duration::from_secs(300);
/// How often files are looked at where the system does not report changes, unless the user says.
const USUAL_POLL: Duration = Duration::from_secs(30);
/// Computers on a network see each other's changes late, but seldom later than this.
const NETWORK_DELAY: Duration = Duration::from_secs(60);
/// Midnight has passed for sure.
const INTO_THE_DAY: Duration = Duration::from_secs(1);

/// Runs `restday watch` until a signal ends it.
///
/// # Errors
/// [`CliError`] for what no change of the files can mend, and when a signal comes in the middle of a run.
pub fn run(arguments: WatchArguments) -> Result<Ending, CliError> {
    run::exist(&arguments.report.common.reading.exports)?;
    target::check(&arguments.report)?;
    let mut watch = Watch::new(arguments);
    watch.begin()?;
    loop {
        watch.hear();
        match watch.settling.step(watch.now()) {
            Step::Idle => watch.sleep(None),
            Step::Wait(until) => watch.sleep(Some(until)),
            Step::Look => {
                let (files, times) = watch.look();
                watch.settling.looked(files, times);
            }
            Step::Run => watch.report_again()?,
        }
    }
}

/// Everything a watch knows.
struct Watch {
    arguments: ReportArguments,
    /// How often to look; nothing where the system reports changes.
    poll: Option<Duration>,
    sight: Option<Sight>,
    events: Receiver<(Happened, Instant)>,
    /// Kept, so that the channel stays open without a [`Sight`].
    reports: Sender<(Happened, Instant)>,
    begun: Instant,
    settling: Settling,
    /// What the report shows; nothing while there is none.
    shown: Option<Listing>,
    /// The day of the report; nothing while there is none.
    shown_day: Option<NaiveDate>,
    /// The day of the last try.
    tried_day: NaiveDate,
    next_wake: Moment,
    next_poll: Moment,
    said: Said,
    /// Whether the report was opened, or is not to be.
    is_opened: bool,
    /// Whether the last report could not be written, so that it is worth another try.
    is_unwritten: bool,
}

/// What was said, so that it is not said again.
#[derive(Default)]
struct Said {
    complaints: BTreeSet<String>,
    is_missing: bool,
    /// A folder came back, which is still to be said.
    is_back: bool,
    unfinished: Vec<Incomplete>,
    held_up_by: Option<HeldUp>,
}

impl Watch {
    fn new(arguments: WatchArguments) -> Self {
        let WatchArguments { report, poll } = arguments;
        let (reports, events) = mpsc::channel();
        let quiet = poll.map_or(QUIET, |poll| poll.clamp(QUIET, NETWORK_DELAY));
        Self {
            is_opened: !report.open,
            arguments: report,
            poll,
            sight: None,
            events,
            reports,
            begun: Instant::now(),
            settling: Settling::new(quiet),
            shown: None,
            shown_day: None,
            tried_day: run::wall(),
            next_wake: WAKE_EVERY,
            next_poll: Moment::ZERO,
            said: Said::default(),
            is_unwritten: false,
        }
    }

    /// The first run, at once.
    fn begin(&mut self) -> Result<(), CliError> {
        if self.poll.is_none() {
            match Sight::new(self.reports.clone()) {
                Ok(sight) => self.sight = Some(sight),
                Err(why) => self.go_blind(&why),
            }
        }
        let (files, times) = self.look();
        self.settling.first_look(files, times);
        self.settling.begins();
        self.report(true)?;
        self.tell(|| words::watching(&self.arguments.common.reading.exports, self.poll));
        // What changed between the look and the first events is seen by another look.
        self.settling.happened(Happened::Unknown, self.now());
        Ok(())
    }

    fn now(&self) -> Moment {
        self.begun.elapsed()
    }

    fn tell(&self, line: impl FnOnce() -> String) {
        if !self.arguments.common.reading.quiet {
            say(&line());
        }
    }

    /// Takes in what was reported until now.
    fn hear(&mut self) {
        while let Ok((event, at)) = self.events.try_recv() {
            self.take(event, at);
        }
    }

    fn take(&mut self, event: Happened, at: Instant) {
        self.settling
            .happened(event, at.saturating_duration_since(self.begun));
    }

    /// Waits until something happens, or until something is to be done.
    fn sleep(&mut self, until: Option<Moment>) {
        let now = self.now();
        let poll = self.poll.filter(|_| !self.settling.is_pending());
        let due = [until, poll.map(|_| self.next_poll)];
        let due = due.into_iter().flatten().chain([self.next_wake]).min();
        let wait = due.map_or(WAKE_EVERY, |due| due.saturating_sub(now));
        match self.events.recv_timeout(wait.min(until_midnight())) {
            Ok((event, at)) => self.take(event, at),
            Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => {}
        }
        if run::wall() != self.tried_day {
            self.settling.want();
        }
        let now = self.now();
        if self.poll.is_some() && self.next_poll <= now && !self.settling.is_pending() {
            let (files, times) = self.look();
            self.settling.looked(files, times);
        }
        if self.next_wake <= now {
            self.next_wake = now + WAKE_EVERY;
            self.wake(now);
        }
    }

    /// What no event reports: a disk that was mounted, room on a disk that was full, a file that is never closed.
    fn wake(&mut self, now: Moment) {
        if self.is_unwritten {
            self.settling.want();
        }
        let exports = &self.arguments.common.reading.exports;
        let outdated = self.sight.as_ref().is_some_and(|s| s.is_outdated(exports));
        if outdated || self.settling.is_in_doubt() {
            let (files, times) = self.look();
            self.settling.looked(files, times);
        }
        let held_up_by = self.settling.held_up_by(now);
        if let Some(by) = &held_up_by
            && held_up_by != self.said.held_up_by
        {
            self.tell(|| words::held_up(Local::now(), by));
        }
        self.said.held_up_by = held_up_by;
    }

    /// Lists all files without opening them, and watches the folders that they are in.
    fn look(&mut self) -> (Listing, (Moment, Moment)) {
        let begun = self.now();
        let reading = &self.arguments.common.reading;
        let (stamps, folders) = folder::look(&reading.exports);
        let mut files: Listing = stamps.into_iter().map(Mark::of).collect();
        let settings = target::settings_files(reading);
        files.extend(
            settings
                .iter()
                .filter_map(|path| Stamp::of(path).map(Mark::of)),
        );
        if let Some(sight) = &mut self.sight {
            let mut single = target::resolved_too(settings);
            single.extend(reading.exports.iter().cloned());
            if let Err(why) = sight.arm(folders, &single) {
                self.go_blind(&why);
            }
        }
        let ended = self.now();
        if let Some(poll) = self.poll {
            self.next_poll = ended + poll;
        }
        (files, (begun, ended))
    }

    /// Looks for changes from now on, as the system does not report them.
    fn go_blind(&mut self, why: &Blind) {
        self.sight = None;
        self.poll = Some(USUAL_POLL);
        self.tell(|| words::blind(why, USUAL_POLL));
    }

    /// Makes the report for files that have settled, with the settings of now.
    fn report_again(&mut self) -> Result<(), CliError> {
        self.tried_day = run::wall();
        let exports = self.arguments.common.reading.exports.clone();
        match fresh_arguments() {
            Ok(Some(fresh)) => self.arguments = fresh,
            Ok(None) => {}
            Err(error) => {
                self.settling.begins();
                self.complain_once(&error.to_string());
                return Ok(());
            }
        }
        let reading = &self.arguments.common.reading;
        if reading.exports != exports {
            // Other folders are to be watched first.
            self.settling.happened(Happened::Unknown, self.now());
            return Ok(());
        }
        self.settling.begins();
        let missing = reading.exports.iter().find(|path| !path.exists());
        if let Some(path) = missing.cloned() {
            if !self.said.is_missing {
                self.tell(|| words::missing(Local::now(), &path));
            }
            self.said.is_missing = true;
            return Ok(());
        }
        self.said.is_back |= std::mem::take(&mut self.said.is_missing);
        self.report(false)
    }

    /// Makes the report for the files of the last look.
    fn report(&mut self, is_first: bool) -> Result<(), CliError> {
        let files = self.settling.read().clone();
        let settings = !self.changes().settings.is_empty();
        let belief = Arc::new(Belief::new(files, self.settling.lately(self.now())));
        let reading = &mut self.arguments.common.reading;
        let quiet = reading.quiet;
        // What is wrong with settings is said when they are new, and not with each file.
        reading.quiet = quiet || !(self.shown.is_none() || settings);
        reading.belief = Some(belief.clone());
        let day = run::wall();
        let written = target::write(&self.arguments);
        self.arguments.common.reading.quiet = quiet;
        let found = belief.found();
        self.settling
            .found_foreign(found.foreign.clone(), self.now());
        self.is_unwritten = matches!(written, Err(CliError::Output { .. }));
        match written {
            Err(CliError::Unfinished) => self.wait_for(found),
            Err(error) if ends_the_watch(&error, is_first) => return Err(error),
            Err(error) => self.complain_once(&error.to_string()),
            Ok(written) => self.show(written, found, day),
        }
        Ok(())
    }

    /// How the files differ from those that the report shows.
    fn changes(&self) -> Changes {
        let named = target::settings_files(&self.arguments.common.reading);
        let none = Listing::new();
        let shown = self.shown.as_ref().unwrap_or(&none);
        Changes::between(shown, self.settling.read(), &named)
    }

    /// Says what is new in a report that was written.
    fn show(&mut self, written: Written, found: Found, day: NaiveDate) {
        let changes = self.changes();
        let mut incomplete = found.incomplete;
        incomplete
            .retain(|of| changes.new.contains(&of.path) || changes.changed.contains(&of.path));
        let news = match self.shown {
            None => News {
                first: Some(changes.new.len()),
                ..News::default()
            },
            Some(_) => News {
                first: None,
                changes,
                back: self.said.is_back,
                new_day: self.shown_day.is_some_and(|shown| shown != day),
                incomplete,
            },
        };
        if written.is_new || news.is_worth_a_line() {
            let output = match self.arguments.per_athlete {
                true => self.arguments.folder(),
                false => self.arguments.picture(),
            };
            self.tell(|| words::made(Local::now(), &news, output, written.is_new));
        }
        self.shown = Some(self.settling.read().clone());
        self.shown_day = Some(day);
        self.said.unfinished.clear();
        self.said.is_back = false;
        let complaints: BTreeSet<String> = written.complaints.into_iter().collect();
        for complaint in complaints.difference(&self.said.complaints) {
            say(complaint);
        }
        self.said.complaints = complaints;
        if let Some(page) = written.page.filter(|_| !self.is_opened) {
            opener::open_file(&page);
            self.is_opened = true;
        }
    }

    /// Waits for files that may be on their way.
    fn wait_for(&mut self, found: Found) {
        let wait = found.wait.unwrap_or(BELIEVED_AFTER);
        self.settling.try_again_at(self.now() + wait);
        if self.said.unfinished != found.unfinished {
            self.tell(|| words::unfinished(Local::now(), &found.unfinished));
            self.said.unfinished = found.unfinished;
        }
    }

    /// Says why there is no new report, unless that was said last.
    fn complain_once(&mut self, why: &str) {
        let line = format!("restday: {why}");
        if !self.said.complaints.contains(&line) {
            self.said.complaints = BTreeSet::from([line]);
            complain_in_words(why);
        }
    }
}

/// The arguments of this process with the configuration of now.
fn fresh_arguments() -> Result<Option<ReportArguments>, CliError> {
    let mut program = program();
    let Ok(Arguments { mut command, .. }) = super::parsed(super::words(), &mut program) else {
        return Ok(None);
    };
    // Which settings are not used was said when the watch began.
    let _ = settings::complete(&mut command)?;
    Ok(match command {
        Command::Watch(of) => Some(of.report),
        _ => None,
    })
}

/// How long it is until the next day begins.
fn until_midnight() -> Duration {
    let now = Local::now().naive_local();
    let tomorrow = now.date().checked_add_days(Days::new(1));
    let midnight = tomorrow.map(|day| day.and_time(NaiveTime::MIN));
    let left = midnight.and_then(|midnight| (midnight - now).to_std().ok());
    left.map_or(WAKE_EVERY, |left| left + INTO_THE_DAY)
}
