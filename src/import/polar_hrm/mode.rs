//! The columns of an HRM file.

use super::sections::Sections;

/// Samples contain beats instead of heart rates.
const BEATS: &str = "238";
/// No samples at all, only lap times.
const LAPS_ONLY: &str = "204";

/// Longest step between samples that is believed, seconds.
const LONGEST_STEP_S: f64 = 3600.0;

/// The content of each sample after its heart rate, in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// Tenths of a kilometre or mile per hour.
    Speed,
    /// Cadence, revolutions per minute.
    Cadence,
    /// Altitude, metres or feet.
    Altitude,
    /// Power, watts.
    Power,
    /// Balance of both legs and pedalling smoothness.
    Balance,
    /// Air pressure, millibars.
    AirPressure,
}

/// How far apart samples are.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Step {
    /// Seconds from one to the next.
    Even(f64),
    /// Each sample is a beat, in milliseconds since the previous one.
    Beats,
    /// No rows of samples.
    None,
}

/// How samples are written.
#[derive(Debug, Clone, PartialEq)]
pub struct Mode {
    /// Columns after the heart rate.
    pub columns: Vec<Column>,
    /// Miles and feet instead of kilometres and metres.
    pub statute: bool,
    /// How far apart they are.
    pub step: Step,
}

impl Mode {
    /// From the first section. Versions from 106 up have a flag for each column, earlier ones three
    /// digits.
    pub fn of(sections: &Sections) -> Self {
        let step = match sections.param("Interval") {
            Some(BEATS) => Step::Beats,
            Some(LAPS_ONLY) | None => Step::None,
            Some(text) => match text.parse::<f64>() {
                Ok(step_s) if step_s > 0.0 && step_s <= LONGEST_STEP_S => Step::Even(step_s),
                _ => Step::None,
            },
        };
        let (columns, statute) = match (sections.param("SMode"), sections.param("Mode")) {
            (Some(flags), _) => by_flags(flags),
            (None, Some(digits)) => by_digits(digits, sections.param("Version")),
            (None, None) => (Vec::new(), false),
        };
        Self {
            columns,
            statute,
            step,
        }
    }
}

/// Speed, cadence, altitude, power, balance, smoothness, whether there was a bike, units, air pressure.
fn by_flags(flags: &str) -> (Vec<Column>, bool) {
    let set = |place: usize| flags.as_bytes().get(place) == Some(&b'1');
    let columns = [
        (set(0), Column::Speed),
        (set(1), Column::Cadence),
        (set(2), Column::Altitude),
        (set(3), Column::Power),
        (set(4) || set(5), Column::Balance),
        (set(8), Column::AirPressure),
    ];
    let there = columns.into_iter().filter(|(there, _)| *there);
    (there.map(|(_, column)| column).collect(), set(7))
}

/// Cadence (0) or altitude (1); whether there was a bike, and with it the speed; units. Version 102
/// writes heart rates alone.
fn by_digits(digits: &str, version: Option<&str>) -> (Vec<Column>, bool) {
    let digit = |place: usize| digits.as_bytes().get(place);
    let second = match digit(0) {
        Some(b'0') => Some(Column::Cadence),
        Some(b'1') => Some(Column::Altitude),
        _ => None,
    };
    let speed = (digit(1) == Some(&b'1')).then_some(Column::Speed);
    let columns = match version {
        Some("102") => Vec::new(),
        _ => speed.into_iter().chain(second).collect(),
    };
    (columns, digit(2) == Some(&b'1'))
}
