//! Fitness, fatigue and form: the chart that everybody knows, in its place below the clocks.

use super::legend::{LABEL_SIZE, Swatch, guide, heading};
use super::time_axis::TimeAxis;
use crate::report::ReportError;
use crate::report::canvas::{Area, Canvas, Lettering};
use crate::report::chart_model::{Balance, ChartModel};
use crate::report::palette::{AHEAD, AXIS, Colour, FATIGUE, FITNESS, FORM, QUIET, RULE};
use crate::report::wording::{signed, thousands};

/// Least distance between the names at the end of the lines, pixels.
const NAME_GAP: f64 = 28.0;

/// Draws the panel.
pub fn draw(
    canvas: &mut Canvas,
    model: &ChartModel,
    axis: &TimeAxis,
    panel: Area,
) -> Result<(), ReportError> {
    let building = model.building_until >= model.range.from;
    let note = format!(
        "still growing from their seed until {}",
        model.building_until.format("%-d %b %Y")
    );
    let mut meanings = vec![
        (Swatch::Line(FITNESS), "fitness"),
        (Swatch::Line(FATIGUE), "fatigue"),
        (Swatch::Square(FORM.faded(0.5)), "form"),
    ];
    if building {
        meanings.push((Swatch::Square(AHEAD), &note));
    }
    heading(
        canvas,
        (panel.left, panel.top - 30.0),
        "Load averages, points a day",
        &meanings,
    )?;
    if building {
        let right = axis.x(model.building_until.min(model.range.to));
        canvas.fill(Area { right, ..panel }, AHEAD)?;
    }
    let Some(frame) = Frame::of(&model.balance, panel) else {
        return Ok(());
    };
    frame.lines(canvas)?;
    form(canvas, model, axis, &frame)?;
    let line = |of: fn(&Balance) -> f64| -> Vec<(f64, f64)> {
        let half = axis.day_width() / 2.0;
        model
            .balance
            .iter()
            .map(|b| (axis.x(b.date) + half, frame.y(of(b))))
            .collect()
    };
    let crowded = axis.day_width() < 2.0;
    canvas.line(
        &line(|b| b.fatigue),
        FATIGUE,
        if crowded { 1.0 } else { 2.5 },
    )?;
    canvas.line(
        &line(|b| b.fitness),
        FITNESS,
        if crowded { 3.0 } else { 4.5 },
    )?;
    names(canvas, model, &frame)
}

/// Vertical extent of the panel in points.
struct Frame {
    panel: Area,
    low: f64,
    high: f64,
}

impl Frame {
    fn of(balance: &[Balance], panel: Area) -> Option<Self> {
        let high = balance
            .iter()
            .map(|b| b.fitness.max(b.fatigue))
            .reduce(f64::max)?;
        let low = balance.iter().map(|b| b.form).reduce(f64::min)?;
        Some(Self {
            panel,
            low: low.min(-5.0) * 1.05,
            high: high.max(10.0) * 1.08,
        })
    }

    fn y(&self, value: f64) -> f64 {
        let share = (value - self.low) / (self.high - self.low);
        self.panel.bottom - share.clamp(0.0, 1.0) * self.panel.height()
    }

    fn lines(&self, canvas: &mut Canvas) -> Result<(), ReportError> {
        let span = self.high - self.low;
        let step = [10.0, 20.0, 25.0, 50.0, 100.0, 200.0]
            .into_iter()
            .find(|step| span / step <= 5.0)
            .unwrap_or(500.0);
        let mut value = (self.low / step).ceil() * step;
        while value <= self.high {
            let y = self.y(value);
            let colour = if value == 0.0 { AXIS } else { RULE };
            guide(
                canvas,
                self.panel,
                y,
                &thousands(value.round() as i64),
                colour,
            )?;
            value += step;
        }
        Ok(())
    }
}

fn form(
    canvas: &mut Canvas,
    model: &ChartModel,
    axis: &TimeAxis,
    frame: &Frame,
) -> Result<(), ReportError> {
    let zero = frame.y(0.0);
    // Where days are narrower than a pixel, a pixel shows the mean of its days.
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
        canvas.fill(area, FORM.faded(0.5))?;
    }
    Ok(())
}

/// The last values, beside the ends of their lines and apart from each other.
fn names(canvas: &mut Canvas, model: &ChartModel, frame: &Frame) -> Result<(), ReportError> {
    let Some(last) = model.balance.last() else {
        return Ok(());
    };
    let mut names: Vec<(f64, String, Colour)> = vec![
        (
            frame.y(last.fitness),
            format!("fitness {:.0}", last.fitness),
            FITNESS,
        ),
        (
            frame.y(last.fatigue),
            format!("fatigue {:.0}", last.fatigue),
            FATIGUE,
        ),
        (
            frame.y(last.form),
            format!("form {}", signed(last.form)),
            QUIET,
        ),
    ];
    names.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut lowest = f64::NEG_INFINITY;
    for (y, words, colour) in names {
        let y = y.max(lowest + NAME_GAP);
        lowest = y;
        let lettering = Lettering::new(LABEL_SIZE - 2.0, colour).bold();
        canvas.text(&words, (frame.panel.right + 14.0, y), lettering)?;
    }
    Ok(())
}
