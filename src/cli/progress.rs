//! The progress of long reading: on a terminal only, on standard error only.

use std::fmt::Write;
use std::sync::atomic::Ordering;
use std::thread;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressState, ProgressStyle};

use super::terminal::{can_redraw_stderr, stderr_columns};
use crate::pipeline::Progress;
use crate::report::plain;

/// Shorter work is done before anybody could read of it.
const PATIENCE: Duration = Duration::from_millis(400);
/// How often it is asked how far the work has come.
const STEP: Duration = Duration::from_millis(50);
/// Columns that words and numbers take beside the bar, for a million files at most.
const WORDS: usize = 45;
/// A shorter bar shows no more than the numbers.
const SHORTEST_BAR: usize = 8;

/// Does the work and shows meanwhile how far it has come.
pub fn shown<T: Send>(
    progress: &Progress,
    what: &str,
    quiet: bool,
    work: impl FnOnce() -> T + Send,
) -> T {
    if quiet || !can_redraw_stderr() {
        return work();
    }
    let begun = Instant::now();
    let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden());
    bar.set_style(style(what.chars().count(), stderr_columns()));
    bar.set_prefix(plain(what));
    let result = thread::scope(|scope| {
        let worker = scope.spawn(work);
        while !worker.is_finished() {
            let found = progress.found.load(Ordering::Relaxed) as u64;
            if bar.is_hidden() && begun.elapsed() >= PATIENCE {
                bar.set_draw_target(ProgressDrawTarget::stderr());
            }
            if found > 0 {
                bar.set_length(found);
                bar.set_position(progress.done.load(Ordering::Relaxed) as u64);
            }
            thread::sleep(STEP);
        }
        worker.join()
    });
    bar.finish_and_clear();
    match result {
        Ok(value) => value,
        Err(panic) => std::panic::resume_unwind(panic),
    }
}

/// Files, rate and time left; a bar where there is room for one.
fn style(what: usize, columns: usize) -> ProgressStyle {
    let whole = |state: &ProgressState, out: &mut dyn Write| {
        let _ = write!(out, "{:.0}", state.per_sec());
    };
    ProgressStyle::with_template(&template(what, columns))
        .map(|style| style.with_key("rate", whole))
        .unwrap_or_else(|_| ProgressStyle::default_bar())
}

fn template(what: usize, columns: usize) -> String {
    let numbers = "{pos}/{len} files, {rate}/s, {eta} left";
    match columns.saturating_sub(WORDS + what) {
        room if room < SHORTEST_BAR => numbers.to_owned(),
        room => format!("{{prefix}} {{bar:{room}}} {numbers}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_narrow_terminal_gets_numbers_alone() {
        assert!(template(7, 80).starts_with("{prefix} {bar:28} {pos}/{len} files"));
        assert!(template(7, 60).starts_with("{prefix} {bar:8} "));
        assert!(template(7, 59).starts_with("{pos}/{len} files"));
    }

    #[test]
    fn the_most_that_is_said_fits_beside_the_bar() {
        let words = "  1000000/1000000 files, 10000/s, 59m left";
        assert!(words.len() < WORDS, "{}", words.len());
        let alone = "1000000/1000000 files, 10000/s, 59m left";
        assert!(alone.len() <= 40, "{}", alone.len());
    }
}
