//! Collects samples in the order of a file and converts them to columns.

use super::holds::Timer;
use super::{Sample, Samples};

/// Collects samples in the order of the file and converts them to columns.
#[derive(Debug, Default)]
pub struct SamplesBuilder {
    /// Samples that came in order of time.
    samples: Samples,
    /// Samples that came out of order.
    late: Vec<Sample>,
    pauses: Vec<(f64, f64)>,
    silences_s: Vec<f64>,
    timer: Timer,
    stopped_s: Option<f64>,
}

impl SamplesBuilder {
    /// An empty builder.
    pub fn new() -> Self {
        Self::default()
    }

    /// The same with room for a number of samples.
    pub fn with_capacity(count: usize) -> Self {
        Self {
            samples: Samples::with_capacity(count),
            ..Self::default()
        }
    }

    /// From moments already in columns of one length; how long they last is not known yet.
    pub fn of(columns: Samples) -> Self {
        let times = &columns.elapsed_s;
        let in_order =
            times.iter().all(|time| time.is_finite()) && times.is_sorted_by(|a, b| a < b);
        if in_order {
            return Self {
                samples: columns,
                ..Self::default()
            };
        }
        let mut builder = Self::with_capacity(columns.len());
        (0..columns.len()).for_each(|row| builder.push(columns.row(row)));
        builder
    }

    /// Adds one moment; its values are taken as they are.
    ///
    /// Devices spread one moment over several records (heart rate in one, speed in the next); the first
    /// value given for a quantity counts.
    pub fn push(&mut self, sample: Sample) {
        match self.samples.elapsed_s.last() {
            _ if !sample.elapsed_s.is_finite() => {}
            Some(last) if sample.elapsed_s < *last => self.late.push(sample),
            Some(last) if sample.elapsed_s == *last => self.samples.fill_last(sample),
            _ => self.samples.append(sample),
        }
    }

    /// Marks a timer stop between two moments, in seconds since the start.
    pub fn pause(&mut self, from_s: f64, to_s: f64) {
        if to_s > from_s {
            self.pauses.push((from_s, to_s));
        }
    }

    /// Marks a gap between two moments within one track that is too long to know what happened: time as
    /// in a pause, but the distance between them was covered.
    pub fn silence(&mut self, from_s: f64, to_s: f64) {
        self.pause(from_s, to_s);
        self.silences_s.push(from_s);
    }

    /// Sets whether the file records every pause.
    pub fn timer(&mut self, timer: Timer) {
        self.timer = timer;
    }

    /// Sets when the timer finally stopped, in seconds since the start: the last row lasts until then.
    pub fn stop(&mut self, at_s: f64) {
        self.stopped_s = Some(at_s);
    }

    /// Sorts everything by time and computes how long each sample lasts.
    pub fn finish(mut self) -> Samples {
        if !self.late.is_empty() {
            self = self.in_order();
        }
        self.pauses.sort_by(|a, b| a.0.total_cmp(&b.0));
        let mut samples = self.samples;
        samples.pauses = merged(&self.pauses);
        self.silences_s.sort_by(f64::total_cmp);
        samples.silences_s = self.silences_s;
        samples.hold(self.timer, self.stopped_s);
        samples
    }
}

impl SamplesBuilder {
    /// The same with nothing late. Of one moment, samples in order came first in the file.
    fn in_order(self) -> Self {
        let mut rows: Vec<Sample> = (0..self.samples.len())
            .map(|i| self.samples.row(i))
            .chain(self.late)
            .collect();
        rows.sort_by(|a, b| a.elapsed_s.total_cmp(&b.elapsed_s));
        let mut builder = Self {
            pauses: self.pauses,
            silences_s: self.silences_s,
            timer: self.timer,
            stopped_s: self.stopped_s,
            ..Self::with_capacity(rows.len())
        };
        rows.into_iter().for_each(|row| builder.push(row));
        builder
    }
}

/// Pauses in order, with overlaps merged.
fn merged(sorted: &[(f64, f64)]) -> Vec<(f64, f64)> {
    let mut out: Vec<(f64, f64)> = Vec::with_capacity(sorted.len());
    for &(from, to) in sorted {
        match out.last_mut() {
            Some(last) if from <= last.1 => last.1 = last.1.max(to),
            _ => out.push((from, to)),
        }
    }
    out
}
