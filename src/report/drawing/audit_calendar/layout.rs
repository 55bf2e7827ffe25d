//! Where the parts of the calendar lie: as roomy as its weeks allow.

use super::model::CalendarModel;
use crate::report::drawing::canvas::Area;

/// Width of the picture, points.
pub const WIDTH: f64 = 2400.0;
/// Left edge of everything.
pub const LEFT: f64 = 60.0;
/// Right edge of everything.
pub const RIGHT: f64 = 2340.0;
/// Size of the smallest letters: their em is 22 points, which half the size still shows.
pub const SMALL: f64 = 27.0;
/// From one line of small letters to the next.
pub const LINE: f64 = 40.0;
/// Left edge of the days.
pub const DAYS_LEFT: f64 = 160.0;
/// Weeks up to which each day has its numbers.
const MOST_FULL_WEEKS: usize = 20;
/// Height of the head of a full cell.
const HEAD: f64 = 40.0;
/// Width of the head of a dense cell.
const DENSE_HEAD: f64 = 50.0;

/// How much a cell shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CellShape {
    /// Kind of day in a word, sessions with their load and distance.
    Full,
    /// Kind of day as a colour, sessions as letters.
    Dense,
}

impl CellShape {
    /// As the number of weeks allows.
    pub fn of(model: &CalendarModel) -> Self {
        match model.weeks().count() <= MOST_FULL_WEEKS {
            true => CellShape::Full,
            false => CellShape::Dense,
        }
    }

    /// From the left edge of a day to that of the next.
    fn day_width(self) -> f64 {
        match self {
            CellShape::Full => 240.0,
            CellShape::Dense => 184.0,
        }
    }

    /// From the top of a week to that of the next.
    pub fn week_height(self) -> f64 {
        match self {
            CellShape::Full => 126.0,
            CellShape::Dense => 57.0,
        }
    }

    /// Height of a line that stands for empty weeks.
    pub fn empty_height(self) -> f64 {
        50.0
    }

    /// Side of the square of a session.
    pub fn tile(self) -> f64 {
        match self {
            CellShape::Full => 42.0,
            CellShape::Dense => 30.0,
        }
    }

    /// Sessions of a day that are shown one by one.
    pub fn most_tiles(self) -> usize {
        match self {
            CellShape::Full => 2,
            CellShape::Dense => 3,
        }
    }

    /// Lines of words in a cell.
    pub fn most_lines(self) -> usize {
        match self {
            CellShape::Full => 2,
            CellShape::Dense => 1,
        }
    }

    /// Left edge of a day of the week, Monday 0.
    pub fn day_left(self, day: usize) -> f64 {
        DAYS_LEFT + self.day_width() * day as f64
    }

    /// Left edge of what a week adds up to.
    pub fn sums_left(self) -> f64 {
        self.day_left(7) + 20.0
    }

    /// Cell of a day of the week that begins at a height.
    pub fn cell(self, day: usize, top: f64) -> Area {
        let left = self.day_left(day);
        Area {
            left,
            top,
            right: left + self.day_width() - 8.0,
            bottom: top + self.week_height() - 8.0,
        }
    }

    /// Where the kind of day and where the sessions lie in a cell.
    pub fn parts(self, cell: Area) -> (Area, Area) {
        match self {
            CellShape::Full => {
                let edge = cell.top + HEAD;
                let head = Area {
                    bottom: edge,
                    ..cell
                };
                (head, Area { top: edge, ..cell })
            }
            CellShape::Dense => {
                let edge = cell.left + DENSE_HEAD;
                (
                    Area {
                        right: edge,
                        ..cell
                    },
                    Area { left: edge, ..cell },
                )
            }
        }
    }
}
