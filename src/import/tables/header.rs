//! The row of a table with the column names.

use crate::import::sport_words::letters;
use crate::import::table::Cells;
use crate::import::units::{FOOT_M, MILE_M, YARD_M};

/// Units of length in headers, as normalised by [`letters`], in metres.
const LENGTHS: [(&str, f64); 8] = [
    ("km", 1000.0),
    ("kilometers", 1000.0),
    ("mi", MILE_M),
    ("miles", MILE_M),
    ("m", 1.0),
    ("meters", 1.0),
    ("ft", FOOT_M),
    ("yd", YARD_M),
];

/// Names of columns, compared by their letters and digits alone.
pub struct Header {
    names: Vec<String>,
}

/// A column of lengths, with its unit in metres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Length {
    /// Number of the column, from 0.
    pub column: usize,
    /// Its unit in metres.
    pub unit_m: f64,
}

impl Header {
    /// From the first row.
    pub fn of(row: &Cells) -> Self {
        let name = |column| row.cell(column).map(letters).unwrap_or_default();
        Self {
            names: (0..row.width()).map(name).collect(),
        }
    }

    /// The first column with one of these names, as normalised by [`letters`].
    pub fn find(&self, names: &[&str]) -> Option<usize> {
        let named = |name: &String| names.contains(&name.as_str());
        self.names.iter().position(named)
    }

    /// Every column with this name.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = usize> + 'a {
        let named = self.names.iter().enumerate();
        named.filter(move |(_, n)| *n == name).map(|(at, _)| at)
    }

    /// A column whose name ends with a unit of length, as in `Distance (km)`.
    pub fn length(&self, name: &str) -> Option<Length> {
        self.names.iter().enumerate().find_map(|(column, named)| {
            let unit = named.strip_prefix(name)?;
            let known = LENGTHS.iter().find(|(written, _)| *written == unit);
            known.map(|(_, unit_m)| Length {
                column,
                unit_m: *unit_m,
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::table::readings;

    #[test]
    fn columns_are_found_by_their_letters_and_units_are_part_of_names() {
        let rows = readings(b"Activity Id,Distance (mi),Climb (ft),Friend's Tagged\n").next();
        let header = Header::of(&rows.expect("has separators")[0]);
        assert_eq!(header.find(&["nothing", "friendstagged"]), Some(3));
        let miles = Length {
            column: 1,
            unit_m: MILE_M,
        };
        assert_eq!(header.length("distance"), Some(miles));
        assert_eq!(
            header.length("climb").map(|climb| climb.unit_m),
            Some(FOOT_M)
        );
        assert_eq!(header.length("activity"), None);
        assert_eq!(header.all("activityid").next(), Some(0));
    }
}
