//! The progress bar: on a terminal only, on standard error only.

use std::fmt::Write;
use std::io::{IsTerminal, stderr};
use std::sync::atomic::Ordering;
use std::thread;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressState, ProgressStyle};

use crate::pipeline::Progress;

/// Does the work and shows meanwhile how far it has come.
pub fn shown<T: Send>(
    progress: &Progress,
    what: &str,
    quiet: bool,
    work: impl FnOnce() -> T + Send,
) -> T {
    if quiet || !stderr().is_terminal() {
        return work();
    }
    let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
    bar.set_style(style());
    bar.set_prefix(what.to_owned());
    let result = thread::scope(|scope| {
        let worker = scope.spawn(work);
        while !worker.is_finished() {
            let found = progress.found.load(Ordering::Relaxed) as u64;
            if found > 0 {
                bar.set_length(found);
                bar.set_position(progress.done.load(Ordering::Relaxed) as u64);
            }
            thread::sleep(Duration::from_millis(50));
        }
        worker.join()
    });
    bar.finish_and_clear();
    match result {
        Ok(value) => value,
        Err(panic) => std::panic::resume_unwind(panic),
    }
}

fn style() -> ProgressStyle {
    let whole = |state: &ProgressState, out: &mut dyn Write| {
        let _ = write!(out, "{:.0}", state.per_sec());
    };
    ProgressStyle::with_template("{prefix} {bar:30} {pos}/{len} files, {rate} a second, {eta} left")
        .map(|style| style.with_key("rate", whole))
        .unwrap_or_else(|_| ProgressStyle::default_bar())
}
