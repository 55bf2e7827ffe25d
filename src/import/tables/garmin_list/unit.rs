//! The unit of a list's distances: no column names it.
//!
//! The account's settings decide between kilometres and miles, for the whole list. Steps reveal it:
//! their number times their length, which is in metres in every account, is the distance. So do
//! temperatures that are only plausible in Fahrenheit. Without either, kilometres are assumed. Pools,
//! tracks and rowing machines use metres or yards; in the larger unit the speed would be impossible.

use super::columns::Columns;
use super::words::MISSING;
use crate::activity::Sport;
use crate::import::number::Fraction;
use crate::import::sport_words;
use crate::import::table::Cells;
use crate::import::tables::seconds;
use crate::import::units::{FOOT_M, KM_PER_H, MILE_M, YARD_M};

/// Half way between a kilometre and a mile.
const BETWEEN_M: f64 = 1300.0;

/// Nobody trains at this temperature in degrees Celsius.
const HOTTEST_C: f64 = 45.0;

/// Nobody is faster over a session, km/h, swimming, on foot, or otherwise.
const FASTEST_SWIM: f64 = 9.0;
const FASTEST_ON_FOOT: f64 = 36.0;
const FASTEST: f64 = 130.0;

/// The units of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Units {
    /// Kilometres, and metres in the pool.
    Metric,
    /// Miles, feet, and yards in the pool.
    Statute,
}

impl Units {
    /// From evidence in the rows.
    pub fn of(columns: &Columns, rows: &[Cells], fraction: Fraction) -> Self {
        let value = |row: &Cells, column| -> Option<f64> {
            fraction
                .number(row.cell(column)?)
                .filter(|value| *value > 0.0)
        };
        let by_steps = |row: &Cells| {
            let stride_m = value(row, columns.stride?)?;
            let cadence = columns
                .cadence
                .iter()
                .find_map(|column| value(row, *column))?;
            let minutes = seconds(row.cell(columns.time)?)? / 60.0;
            Some(stride_m * cadence * minutes / value(row, columns.distance?)?)
        };
        let on_foot = |row: &&Cells| {
            let sport = row.cell(columns.kind).and_then(sport_words::sport);
            sport.is_none_or(Sport::is_on_foot)
        };
        let mut units_m: Vec<f64> = rows.iter().filter(on_foot).filter_map(by_steps).collect();
        units_m.retain(|unit_m| (500.0..3000.0).contains(unit_m));
        units_m.sort_by(f64::total_cmp);
        let hot = |row: &Cells| columns.warmest.and_then(|column| value(row, column));
        let fahrenheit = rows
            .iter()
            .filter_map(hot)
            .any(|degrees| degrees > HOTTEST_C);
        let miles = match units_m.get(units_m.len() / 2) {
            Some(unit_m) => *unit_m > BETWEEN_M,
            None => fahrenheit,
        };
        match miles {
            true => Units::Statute,
            false => Units::Metric,
        }
    }

    /// Metres of a distance, perhaps written with its own unit; `None` if there is none.
    pub fn metres(
        self,
        text: &str,
        fraction: Fraction,
        timer_s: Option<f64>,
        sport: Option<Sport>,
    ) -> Option<f64> {
        if text == MISSING {
            return None;
        }
        let end = text.trim_end_matches(char::is_alphabetic).len();
        let (digits, unit) = text.split_at(end);
        let value = fraction.number(digits).filter(|value| *value > 0.0)?;
        let unit_m = match unit.to_lowercase().as_str() {
            "km" => 1000.0,
            "mi" => MILE_M,
            "m" => 1.0,
            "yd" => YARD_M,
            _ => self.unit_m(value, timer_s, sport),
        };
        Some(value * unit_m)
    }

    /// Metres in the unit of heights.
    pub fn height_m(self) -> f64 {
        match self {
            Units::Metric => 1.0,
            Units::Statute => FOOT_M,
        }
    }

    fn unit_m(self, value: f64, timer_s: Option<f64>, sport: Option<Sport>) -> f64 {
        let (large_m, small_m) = match self {
            Units::Metric => (1000.0, 1.0),
            Units::Statute => (MILE_M, YARD_M),
        };
        let fastest = match sport {
            Some(Sport::Swim) => FASTEST_SWIM,
            Some(sport) if sport.is_on_foot() => FASTEST_ON_FOOT,
            _ => FASTEST,
        };
        let km_per_h = timer_s
            .filter(|s| *s > 0.0)
            .map(|s| KM_PER_H * value * large_m / s);
        match km_per_h.is_some_and(|km_per_h| km_per_h > fastest) {
            true => small_m,
            false => large_m,
        }
    }
}
