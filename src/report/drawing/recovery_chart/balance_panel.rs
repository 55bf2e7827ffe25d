//! Fitness, fatigue and form: the chart that everybody knows, in its place below the clocks.

use super::beside_panel::{guide, line_names};
use super::placed_labels::PlacedLabels;
use super::scale::{PLAIN_STEPS, ValueScale};
use super::time_axis::TimeAxis;
use crate::answer::Balance;
use crate::report::drawing::canvas::{Area, Canvas, Lettering};
use crate::report::drawing::chart_model::ChartModel;
use crate::report::drawing::legend::{LABEL_SIZE, Legend, Swatch};
use crate::report::drawing::palette::{AHEAD, AXIS, FATIGUE, FITNESS, FORM, QUIET, RULE};
use crate::report::words::{Label, Words};

/// Draws fitness, fatigue and form.
pub fn draw(canvas: &mut Canvas, model: &ChartModel, axis: &TimeAxis, panel: Area) {
    let words = model.words();
    let building = model.building_until >= model.range.from;
    Legend::new(words.label(Label::LoadAverages))
        .with(Swatch::Line(FITNESS), words.label(Label::Fitness))
        .with(Swatch::Line(FATIGUE), words.label(Label::Fatigue))
        .with(Swatch::Square(FORM.faded(0.5)), words.label(Label::Form))
        .with_if(
            building,
            Swatch::Square(AHEAD),
            &words.still_growing(model.building_until),
        )
        .draw_above(canvas, panel, 30.0);
    if building {
        let right = axis.x(model.building_until.min(model.range.to));
        canvas.fill(Area { right, ..panel }, AHEAD);
    }
    let Some(frame) = BalanceFrame::of(&model.balance, panel) else {
        return;
    };
    frame.lines(canvas, model.words());
    form(canvas, model, axis, &frame);
    let line = |of: fn(&Balance) -> f64| -> Vec<(f64, f64)> {
        let half = axis.day_width() / 2.0;
        let days = model.balance.iter();
        days.map(|b| (axis.x(b.date) + half, frame.y(of(b))))
            .collect()
    };
    let crowded = axis.day_width() < 2.0;
    let widths = if crowded { (1.0, 3.0) } else { (2.5, 4.5) };
    canvas.line(&line(|b| b.fatigue), FATIGUE, widths.0);
    canvas.line(&line(|b| b.fitness), FITNESS, widths.1);
    cut_marks(canvas, model, axis, &frame);
    names(canvas, model, &frame);
}

/// A mark and a number on each stretch that goes on above the scale.
fn cut_marks(canvas: &mut Canvas, model: &ChartModel, axis: &TimeAxis, frame: &BalanceFrame) {
    let mut placed = PlacedLabels::default();
    let higher = |b: &Balance| b.fitness.max(b.fatigue);
    let stretches = model
        .balance
        .chunk_by(|a, b| (higher(a) > frame.high) == (higher(b) > frame.high));
    for stretch in stretches.filter(|stretch| higher(&stretch[0]) > frame.high) {
        let peak = stretch
            .iter()
            .max_by(|a, b| higher(a).total_cmp(&higher(b)));
        let Some(peak) = peak else { continue };
        let colour = match peak.fitness > peak.fatigue {
            true => FITNESS,
            false => FATIGUE,
        };
        let lettering = Lettering::new(LABEL_SIZE - 2.0, colour);
        let middle = axis.x(peak.date) + axis.day_width() / 2.0;
        let number = model.words().thousands(higher(peak).round() as i64);
        placed.mark_peak(canvas, frame.panel, middle, (&number, lettering));
    }
}

/// Vertical extent of the panel in points.
struct BalanceFrame {
    panel: Area,
    low: f64,
    high: f64,
}

impl BalanceFrame {
    fn of(balance: &[Balance], panel: Area) -> Option<Self> {
        balance.first()?;
        let above = balance.iter().map(|b| b.fitness.max(b.fatigue));
        let below = balance.iter().map(|b| -b.form);
        // Beyond, a line runs along the edge: one faulty file must not flatten years.
        Some(Self {
            panel,
            low: -1.05 * ValueScale::of(below, 5.0).top,
            high: 1.05 * ValueScale::of(above, 10.0).top,
        })
    }

    fn y(&self, value: f64) -> f64 {
        let fraction = (value - self.low) / (self.high - self.low);
        self.panel.bottom - fraction.clamp(0.0, 1.0) * self.panel.height()
    }

    fn lines(&self, canvas: &mut Canvas, words: &dyn Words) {
        let span = self.high - self.low;
        let mut steps = PLAIN_STEPS.into_iter().filter(|step| *step >= 10.0);
        let step = steps.find(|step| span / step <= 5.0).unwrap_or(span / 2.0);
        let mut value = (self.low / step).ceil() * step;
        while value <= self.high {
            let y = self.y(value);
            let colour = if value == 0.0 { AXIS } else { RULE };
            let number = words.thousands(value.round() as i64);
            guide(canvas, self.panel, y, &number, colour);
            value += step;
        }
    }
}

fn form(canvas: &mut Canvas, model: &ChartModel, axis: &TimeAxis, frame: &BalanceFrame) {
    let zero = frame.y(0.0);
    // Where days are narrower than a point, a point shows the mean of its days.
    let together = (1.0 / axis.day_width()).ceil().max(1.0) as usize;
    for days in model.balance.chunks(together) {
        let mean = days.iter().map(|day| day.form).sum::<f64>() / days.len() as f64;
        let (left, y) = (axis.x(days[0].date), frame.y(mean));
        let area = Area {
            left,
            top: y.min(zero),
            right: left + axis.day_width() * days.len() as f64,
            bottom: y.max(zero),
        };
        canvas.fill(area, FORM.faded(0.5));
    }
}

/// The last values, beside the ends of their lines.
fn names(canvas: &mut Canvas, model: &ChartModel, frame: &BalanceFrame) {
    let Some(last) = model.balance.last() else {
        return;
    };
    let words = model.words();
    let name = |label, value: f64, colour, number: String| {
        let text = format!("{} {number}", words.label(label));
        (frame.y(value), text, colour)
    };
    let whole = |value: f64| model.words().thousands(value.round() as i64);
    let names = vec![
        name(Label::Fitness, last.fitness, FITNESS, whole(last.fitness)),
        name(Label::Fatigue, last.fatigue, FATIGUE, whole(last.fatigue)),
        name(
            Label::Form,
            last.form,
            QUIET,
            model.words().signed(last.form),
        ),
    ];
    line_names(canvas, frame.panel, names);
}
