//! How long reports take to draw, with references. `cargo bench --bench render`.
//!
//! Each line is a time; the ratios at the end compare within the same run, since machines differ.

#[path = "../examples/gallery/mod.rs"]
mod gallery;

use std::hint::black_box;
use std::time::{Duration, Instant};

use divan::Bencher;
use gallery::{CLARA, results, sessions};
use restday::answer::Results;
use restday::report::{Look, PictureSize, REPORTS, RecoveryChart, Report, Theme};

/// Ranges of the pictures, days: two weeks, sixteen weeks, one, five and twenty years.
const RANGES: [i64; 5] = [14, 112, 365, 1826, 7300];

fn main() {
    divan::main();
    ratios();
}

fn of(days: i64) -> Results {
    results("Clara", sessions(CLARA, days.max(365)), days)
}

#[divan::bench(args = RANGES, sample_count = 10)]
fn png(bencher: Bencher, days: i64) {
    let results = of(days);
    bencher.bench(|| RecoveryChart.render(black_box(&results), &Look::default(), "png"));
}

#[divan::bench(args = RANGES, sample_count = 10)]
fn svg(bencher: Bencher, days: i64) {
    let results = of(days);
    bencher.bench(|| RecoveryChart.render(black_box(&results), &Look::default(), "svg"));
}

#[divan::bench(args = [(1200, 872), (2400, 1744), (4800, 3488)], sample_count = 10)]
fn png_of_a_year_by_size(bencher: Bencher, (width, height): (u32, u32)) {
    let results = of(365);
    let look = Look {
        size: PictureSize::new(width, height),
        theme: Theme::Dark,
        ..Look::default()
    };
    bencher.bench(|| RecoveryChart.render(black_box(&results), &look, "png"));
}

#[divan::bench(args = ["html", "csv", "json", "parquet"], sample_count = 10)]
fn other_forms_of_a_year(bencher: Bencher, ending: &str) {
    let results = of(365);
    let report = REPORTS.iter().find(|r| r.extensions().contains(&ending));
    let Some(report) = report else { return };
    bencher.bench(|| report.render(black_box(&results), &Look::default(), ending));
}

/// The year compared with encoding a blank picture of its size, a lower bound for any chart.
fn ratios() {
    let year = of(365);
    let chart = median(|| {
        black_box(RecoveryChart.render(&year, &Look::default(), "png")).ok();
    });
    let blank = median(|| {
        black_box(blank_png(2400, 1744));
    });
    println!("\na year as PNG: {chart:.1?}; a blank PNG of its size: {blank:.1?}");
    println!("ratio: {:.1}", chart.as_secs_f64() / blank.as_secs_f64());
}

fn median(mut work: impl FnMut()) -> Duration {
    let mut times: Vec<Duration> = (0..7)
        .map(|_| {
            let begun = Instant::now();
            work();
            begun.elapsed()
        })
        .collect();
    times.sort();
    times[times.len() / 2]
}

fn blank_png(width: u32, height: u32) -> Vec<u8> {
    let pixels = vec![255; (width * height * 3) as usize];
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_compression(png::Compression::Balanced);
    encoder.set_filter(png::Filter::Adaptive);
    if let Ok(mut writer) = encoder.write_header() {
        writer.write_image_data(&pixels).ok();
    }
    bytes
}
