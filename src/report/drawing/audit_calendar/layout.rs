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
/// Height of a line that stands for empty weeks.
pub const EMPTY_HEIGHT: f64 = 50.0;

/// How much a cell shows, and in what sizes, points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CellShape {
    /// Whether the kind of day is only a colour, and a session only a letter.
    pub is_dense: bool,
    /// From the left edge of a day to that of the next.
    day_width: f64,
    /// From the top of a week to that of the next.
    pub week_height: f64,
    /// Height of the kind of day above the sessions; the width of one beside them where the cell is dense.
    head: f64,
    /// Side of the square of a session.
    pub tile: f64,
    /// Sessions of a day that are shown one by one.
    pub most_tiles: usize,
    /// How far the sessions lie below the middle of their room, so that the sign above them has its own.
    pub tiles_down: f64,
    /// Lines of words in a cell.
    pub most_lines: usize,
}

impl CellShape {
    /// Kind of day in a word, sessions with their load and distance.
    pub const FULL: Self = Self {
        is_dense: false,
        day_width: 240.0,
        week_height: 126.0,
        head: 40.0,
        tile: 42.0,
        most_tiles: 2,
        tiles_down: 6.0,
        most_lines: 2,
    };
    /// Kind of day as a colour, sessions as letters.
    pub const DENSE: Self = Self {
        is_dense: true,
        day_width: 184.0,
        week_height: 57.0,
        head: 50.0,
        tile: 30.0,
        most_tiles: 3,
        tiles_down: 4.0,
        most_lines: 1,
    };

    /// As the number of weeks allows.
    pub fn of(model: &CalendarModel) -> Self {
        match model.weeks().count() <= MOST_FULL_WEEKS {
            true => Self::FULL,
            false => Self::DENSE,
        }
    }

    /// Left edge of a day of the week, Monday 0.
    pub fn day_left(self, day: usize) -> f64 {
        DAYS_LEFT + self.day_width * day as f64
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
            right: left + self.day_width - 8.0,
            bottom: top + self.week_height - 8.0,
        }
    }

    /// Where the kind of day and where the sessions lie in a cell.
    pub fn parts(self, cell: Area) -> (Area, Area) {
        if self.is_dense {
            let edge = cell.left + self.head;
            let right = edge;
            return (Area { right, ..cell }, Area { left: edge, ..cell });
        }
        let edge = cell.top + self.head;
        let bottom = edge;
        (Area { bottom, ..cell }, Area { top: edge, ..cell })
    }
}
