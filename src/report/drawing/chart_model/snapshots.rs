//! The content of charts, held still: what changes in a picture shows here in words.

use std::fmt::Write;

use super::ChartModel;
use crate::answer::{ChartColumn, example_results};
use crate::report::look::Look;

/// The whole content in lines, numbers rounded so that no machine differs.
fn told(model: &ChartModel) -> String {
    let mut text = format!("{}\n{}\n", model.headline, model.subline);
    let _ = writeln!(text, "{:?}\n{:?}", model.fact, model.usual);
    if let Some(outlook) = &model.outlook {
        let _ = writeln!(
            text,
            "{}: {:?}: {}",
            outlook.day, outlook.kind, outlook.reason
        );
        let _ = writeln!(text, "{:?} {:?}", outlook.again, outlook.care);
        for day in &outlook.coming {
            let _ = writeln!(text, "  {} {} {:?}", day.weekday, day.date, day.kind);
        }
    }
    let _ = writeln!(text, "by {}, today {:?}", model.bin.name(), model.now);
    for (at, column) in model.columns.iter().enumerate() {
        let (legs, heart) = (model.peaks[at].mechanical_h, model.peaks[at].cardio_h);
        let peak = format!(" at most legs {legs:.1} heart {heart:.1}");
        let sessions = model.sessions.get(at).map_or(&[][..], Vec::as_slice);
        let _ = writeln!(text, "{} {sessions:?}", line(column, &peak));
    }
    for (at, clocks) in &model.clocks {
        let (legs, heart) = (clocks.mechanical_h, clocks.cardio_h);
        let _ = writeln!(text, "day {at:.2}: legs {legs:.1} heart {heart:.1}");
    }
    for (at, hours) in &model.watch {
        let _ = writeln!(text, "day {at:.2}: watch {hours:.1}");
    }
    for day in model.balance.iter().step_by(7) {
        let (fitness, fatigue, form) = (day.fitness, day.fatigue, day.form);
        let _ = writeln!(text, "{}: {fitness:.1} {fatigue:.1} {form:.1}", day.date);
    }
    let _ = writeln!(text, "growing until {}", model.building_until);
    text + &model.foot.join("\n") + "\n"
}

fn line(column: &ChartColumn, peak: &str) -> String {
    let load: Vec<String> = column.load.iter().map(|l| format!("{l:.1}")).collect();
    let mut words = format!("{}", column.from);
    if column.to != column.from {
        words += &format!(" to {}", column.to);
    }
    words += &format!(
        " {:?} load {} assumed {:.1} asked {:?} taken {:?}",
        column.knowledge,
        load.join("/"),
        column.assumed,
        column.asked,
        column.taken
    );
    words += &format!(
        " training {} early {} unscored {}",
        column.training, column.too_early, column.unscored
    );
    words += peak;
    if let Some(kind) = column.advised {
        words += &format!(" good for {kind:?}");
    }
    if let Some(effort) = column.done {
        words += &format!(" done {effort:?}");
    }
    words
}

fn told_of_export(days: i64) -> String {
    told(&ChartModel::of(
        &example_results::export(days),
        &Look::default(),
    ))
}

#[test]
fn two_weeks() {
    insta::assert_snapshot!(told_of_export(14));
}

#[test]
fn sixteen_weeks() {
    insta::assert_snapshot!(told_of_export(112));
}

#[test]
fn half_a_year() {
    insta::assert_snapshot!(told_of_export(190));
}
