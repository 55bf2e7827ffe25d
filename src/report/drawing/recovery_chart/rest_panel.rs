//! Recovery days downwards: how many the training called for, and how many were taken.

use super::legend::{LABEL_SIZE, Legend, Swatch, guide};
use super::load_panel::edges;
use super::scale::ValueScale;
use super::time_axis::TimeAxis;
use crate::answer::{ASKED_KINDS, Bin, ChartColumn};
use crate::recovery::DayKind;
use crate::report::drawing::canvas::{Area, Canvas, Lettering};
use crate::report::drawing::chart_model::ChartModel;
use crate::report::drawing::palette::{GROUND, INK, RULE, TOO_EARLY, day_kind};
use crate::report::words::{Label, Words};

/// Fewest days that the scale holds.
const LEAST_DAYS: f64 = 4.0;

/// Draws recovery days downwards, and how they were answered.
pub fn draw(canvas: &mut Canvas, model: &ChartModel, axis: &TimeAxis, panel: Area) {
    let words = model.words();
    let asked = model.columns.iter().map(|c| c.total_asked() as f64);
    let scale = ValueScale {
        top: ValueScale::of(asked, LEAST_DAYS).top.ceil(),
    };
    // Where a day is lower than its label, lines stand further apart.
    let day = panel.height() / scale.top;
    let steps = [1.0, 2.0, 5.0, 7.0, 10.0, 14.0].into_iter();
    let steps: Vec<f64> = steps.filter(|step| step * day > 1.1 * LABEL_SIZE).collect();
    for value in scale.lines(&steps) {
        let y = panel.top + scale.fraction(value).0 * panel.height();
        guide(canvas, panel, y, &words.days(value), RULE);
    }
    for column in &model.columns {
        blocks(canvas, column, axis, scale, panel, words);
    }
    let place = (panel.left, panel.bottom + 26.0);
    legend(model).draw(canvas, place, panel.width());
}

/// What the colours of this panel, and of the strip below it, mean.
pub fn legend(model: &ChartModel) -> Legend {
    let words = model.words();
    let by_day = model.bin == Bin::Day;
    // By day, the strip below shows every kind in the same colours.
    let (title, taken, missing, kinds): (_, _, _, &[DayKind]) = match by_day {
        true => (
            Label::DaysCalledFor,
            Label::DaysTaken,
            Label::TrainedTooEarly,
            &DayKind::ALL,
        ),
        false => (
            Label::DaysOfPeriods,
            Label::OfTheseKept,
            Label::NotAllKept,
            &ASKED_KINDS,
        ),
    };
    let answered = |early| {
        let of = move |c: &ChartColumn| c.answered.is_some_and(|(_, e)| e == early);
        model.columns.iter().any(of)
    };
    let mut legend = Legend::new(words.label(title));
    for kind in kinds {
        legend = legend.with(Swatch::Square(day_kind(*kind)), words.kind(*kind));
    }
    legend
        .with_if(answered(false), Swatch::Dot(INK), words.label(taken))
        .with_if(answered(true), Swatch::Dot(TOO_EARLY), words.label(missing))
}

fn blocks(
    canvas: &mut Canvas,
    column: &ChartColumn,
    axis: &TimeAxis,
    scale: ValueScale,
    panel: Area,
    words: &dyn Words,
) {
    let (left, right) = edges(axis, column);
    let day = panel.height() / scale.top;
    let gap = if day > 12.0 { 2.0 } else { 0.0 };
    let mut depth = 0;
    for (count, kind) in column.asked.iter().zip(ASKED_KINDS) {
        for _ in 0..*count {
            let top = panel.top + f64::from(depth) * day;
            depth += 1;
            if top + day > panel.bottom + 1.0 {
                continue;
            }
            let area = Area {
                left,
                top: top + gap,
                right,
                bottom: top + day,
            };
            canvas.fill(area, day_kind(kind));
        }
    }
    let asked = column.total_asked();
    if asked as f64 > scale.top {
        let lettering = Lettering::new(LABEL_SIZE - 2.0, INK);
        let place = (right + 6.0, panel.bottom - 14.0);
        canvas.text(&words.days(asked as f64), place, lettering);
    }
    if let Some(answer) = column.answered {
        taken_dot(canvas, (left, right), answer, scale, panel);
    }
}

/// A dot as deep as the days that were taken, red when that was too little.
fn taken_dot(
    canvas: &mut Canvas,
    (left, right): (f64, f64),
    (taken, too_little): (usize, bool),
    scale: ValueScale,
    panel: Area,
) {
    let radius = ((right - left) / 2.0 - 0.5).clamp(2.5, 7.5);
    let depth = scale.fraction(taken as f64).0 * panel.height();
    let centre = (
        (left + right) / 2.0,
        (panel.top + depth).min(panel.bottom - radius),
    );
    let colour = if too_little { TOO_EARLY } else { INK };
    canvas.dot(centre, radius + 2.0, GROUND);
    canvas.dot(centre, radius, colour);
}
