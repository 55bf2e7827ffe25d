//! Where the parts of the picture go, whatever its size.
//!
//! A picture has about the same number of points in every size, so letters keep their share of it.
//! Small ones have fewer, so that letters stay legible, and leave out panels that find no room.

use super::header::HeaderPlace;
use super::{USUAL_SIZE, foot, load_panel, rest_panel};
use crate::answer::Bin;
use crate::report::drawing::canvas::Area;
use crate::report::drawing::chart_model::ChartModel;
use crate::report::drawing::legend::LEGEND_LINE;
use crate::report::look::PictureSize;

/// Pixels of a point below which letters are no longer legible.
const LEAST_SCALE: f64 = 0.42;
/// Space between the edge and what is drawn, points.
pub const MARGIN: f64 = 60.0;
const PLOT_LEFT: f64 = 150.0;
const PLOT_RIGHT: f64 = 160.0;
/// The row of days or of counts.
const STRIP: f64 = 36.0;
/// Heading of a panel, with the space above and below it.
const HEADING: f64 = 84.0;
/// The legend below the dates.
const REST_LEGEND: f64 = 44.0;
/// Height of the recovery days where none was recommended.
const NO_REST: f64 = 48.0;
/// Dates below a panel.
const DATES: f64 = 46.0;
/// Parts of the free height: load, recovery days, clocks, averages.
const HEIGHTS: [f64; 4] = [340.0, 150.0, 190.0, 170.0];
/// Least height of the averages, and of the clocks; below, they are left out.
const LEAST_PANEL: f64 = 96.0;

/// Where the parts of the picture go, points.
#[derive(Debug, Clone, PartialEq)]
pub struct ChartLayout {
    /// Width of the picture.
    pub width: f64,
    /// Height of the picture.
    pub height: f64,
    /// Where the first day begins, points from the left.
    pub left: f64,
    /// Where the last day ends, points from the left.
    pub right: f64,
    /// Place of the message and the outlook.
    pub header: HeaderPlace,
    /// Panel of the load, which grows upwards.
    pub load: Area,
    /// Row of what each day was advised for, below the load; by week or month, of what was too soon, below the
    /// recovery days.
    pub strip: Area,
    /// Panel of the recovery days, which grow downwards.
    pub rest: Area,
    /// Middle of the dates, points from the top.
    pub dates: f64,
    /// Where the legend of the recovery days begins: left end and middle of its first line.
    pub rest_legend: (f64, f64),
    /// Hours left, if there is room.
    pub clocks: Option<Area>,
    /// Averages, if there is room.
    pub balance: Option<Area>,
    /// Lines of the foot.
    pub foot: Vec<String>,
}

impl ChartLayout {
    /// For a picture of a size in pixels.
    pub fn of(model: &ChartModel, size: PictureSize) -> Self {
        let (width, height) = points(size);
        let header = HeaderPlace::of(model, (width, height));
        let mut foot = foot::lines(model, width);
        let plot = width - PLOT_LEFT - PLOT_RIGHT;
        let legend = |lines: usize| LEGEND_LINE * (lines.max(1) - 1) as f64;
        let load_heading = HEADING + legend(load_panel::legend(model).lines(plot).len());
        let rest_legend = REST_LEGEND + legend(rest_panel::legend(model).lines(plot).len());
        let empty = rest_panel::is_empty(model);
        let mut parts = HEIGHTS;
        if empty {
            parts[1] = 0.0;
        }
        let fixed = header.bottom
            + load_heading
            + rest_legend
            + STRIP
            + DATES
            + if empty { NO_REST } else { 0.0 };
        let free =
            |foot: &[String], panels: f64| height - fixed - panels * HEADING - foot::height(foot);
        let fits = |foot: &[String], count: usize| {
            let free = free(foot, count as f64 - 2.0);
            let heights: f64 = parts[..count].iter().sum();
            free * parts[count - 1] / heights >= LEAST_PANEL
        };
        let count = [4, 3].into_iter().find(|count| fits(&foot, *count));
        let count = count.unwrap_or(2);
        if count < 4 {
            foot = foot::one_line(model, width);
        }
        let heights: f64 = parts[..count].iter().sum();
        let unit = free(&foot, count as f64 - 2.0) / heights;
        let area = |top: f64, height: f64| Area {
            left: PLOT_LEFT,
            top,
            right: width - PLOT_RIGHT,
            bottom: top + height.max(40.0),
        };
        let load = area(header.bottom + load_heading, parts[0] * unit);
        let rest_height = if empty { NO_REST } else { parts[1] * unit };
        let (strip, rest) = below_load(model.bin, load, rest_height);
        let lowest = strip.bottom.max(rest.bottom);
        let dates = lowest + rest_legend + 22.0;
        let below = dates + DATES - 22.0 + HEADING - 20.0;
        let clocks = (count > 2).then(|| area(below, parts[2] * unit));
        let balance = clocks
            .filter(|_| count > 3)
            .map(|clocks| area(clocks.bottom + HEADING - 6.0, parts[3] * unit));
        Self {
            width,
            height,
            left: PLOT_LEFT,
            right: width - PLOT_RIGHT,
            header,
            load,
            strip,
            rest,
            dates,
            rest_legend: (PLOT_LEFT, lowest + 24.0),
            clocks,
            balance,
            foot,
        }
    }

    /// Every panel that is drawn, from above.
    pub fn panels(&self) -> impl Iterator<Item = Area> {
        let mut always = [self.load, self.strip, self.rest];
        always.sort_by(|a, b| a.top.total_cmp(&b.top));
        always.into_iter().chain(self.clocks).chain(self.balance)
    }
}

/// The row and the recovery days below the load: by day the row first, by week or month last.
fn below_load(bin: Bin, load: Area, rest_height: f64) -> (Area, Area) {
    let below = |above: Area, height: f64| Area {
        top: above.bottom,
        bottom: above.bottom + height.max(STRIP),
        ..above
    };
    match bin {
        Bin::Day => {
            let strip = below(load, STRIP);
            (strip, below(strip, rest_height))
        }
        Bin::Week | Bin::Month => {
            let rest = below(load, rest_height);
            (below(rest, STRIP), rest)
        }
    }
}

/// Width and height in points of a picture in pixels.
fn points(size: PictureSize) -> (f64, f64) {
    let [width, height] = [size.width, size.height].map(f64::from);
    let usual = f64::from(USUAL_SIZE.width) * f64::from(USUAL_SIZE.height);
    let scale = (width * height / usual).sqrt().max(LEAST_SCALE);
    (width / scale, height / scale)
}
