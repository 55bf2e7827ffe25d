//! The one list of all columns: names, types, units and meanings. Headings of CSV, fields of JSON, metadata of Parquet
//! and docs/tables.md are made of it.

mod activities;
mod athletes;
mod days;
mod digests;
mod efforts;
mod laps;
mod samples;
mod weeks;

#[cfg(feature = "parquet")]
use polars::prelude::{DataType, TimeUnit, TimeZone};

use super::codes;

/// One table as it is documented.
pub struct Sheet {
    /// What it is a table of, in the plural.
    pub name: &'static str,
    /// A line for each column, in their order: name, type, unit and meaning.
    lines: &'static str,
}

/// Every table of one athlete.
pub const SHEETS: [&Sheet; 7] = [
    &ACTIVITIES,
    &DAYS,
    &WEEKS,
    &LAPS,
    &EFFORTS,
    &SAMPLES,
    &DIGESTS,
];

/// `restday activities`.
pub const ACTIVITIES: Sheet = Sheet::new("activities", activities::LINES);
/// `restday days`.
pub const DAYS: Sheet = Sheet::new("days", days::LINES);
/// `restday weeks`.
pub const WEEKS: Sheet = Sheet::new("weeks", weeks::LINES);
/// `restday laps`.
pub const LAPS: Sheet = Sheet::new("laps", laps::LINES);
/// `restday efforts`.
pub const EFFORTS: Sheet = Sheet::new("efforts", efforts::LINES);
/// `restday samples`.
pub const SAMPLES: Sheet = Sheet::new("samples", samples::LINES);
/// What activities were before any athlete.
pub const DIGESTS: Sheet = Sheet::new("digests", digests::LINES);

/// The overview of a squad, which is of many athletes and of one day.
pub const ATHLETES: Sheet = Sheet::new("athletes", athletes::LINES);

impl Sheet {
    const fn new(name: &'static str, lines: &'static str) -> Self {
        Self { name, lines }
    }

    /// Its columns in their order.
    pub fn columns(&self) -> impl Iterator<Item = ColumnNote> {
        self.lines.lines().filter_map(ColumnNote::of)
    }
}

/// What there is to know of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ColumnNote {
    /// Its name, with the unit last where it has one.
    pub name: &'static str,
    /// Its type, and the set of its codes: `number`, `code sport`, ….
    pub kind: &'static str,
    /// What it counts in; empty where it has no unit.
    pub unit: &'static str,
    /// What it means.
    pub meaning: &'static str,
}

impl ColumnNote {
    fn of(line: &'static str) -> Option<Self> {
        let mut parts = line.splitn(4, '|').map(str::trim);
        Some(Self {
            name: parts.next()?,
            kind: parts.next()?,
            unit: parts.next()?,
            meaning: parts.next()?,
        })
    }

    /// Its type without the set of codes.
    pub fn plain_kind(&self) -> &'static str {
        match self.kind.split_once(' ') {
            Some((kind @ ("code" | "codes"), _)) => kind,
            _ => self.kind,
        }
    }

    /// The codes that it may hold.
    pub fn codes(&self) -> &'static [&'static str] {
        let name = match self.kind.split_once(' ') {
            Some(("code" | "codes", name)) => name,
            _ => return &[],
        };
        codes::set(name).map_or(&[], |set| set.codes)
    }

    /// Its type in a frame of polars; `None` where the list names none that exists.
    #[cfg(feature = "parquet")]
    pub fn data_type(&self) -> Option<DataType> {
        let micros = |zone| DataType::Datetime(TimeUnit::Microseconds, zone);
        Some(match self.plain_kind() {
            "date" => DataType::Date,
            "UTC time" => micros(Some(TimeZone::UTC)),
            "local time" => micros(None),
            "integer" => DataType::Int32,
            "number" => DataType::Float64,
            "boolean" => DataType::Boolean,
            "text" | "code" => DataType::String,
            "codes" => DataType::List(Box::new(DataType::String)),
            "numbers" => DataType::List(Box::new(DataType::Float64)),
            _ => return None,
        })
    }
}

/// The columns of a table as rows of a table in Markdown.
pub fn markdown(sheet: &Sheet) -> String {
    let mut page = String::from("| column | type | unit | meaning |\n|---|---|---|---|\n");
    for column in sheet.columns() {
        let kind = match column.kind.split_once(' ') {
            Some((kind @ ("code" | "codes"), set)) => format!("{kind} [{set}](#codes)"),
            _ => column.kind.to_owned(),
        };
        let (name, unit, meaning) = (column.name, column.unit, column.meaning);
        page += &format!("| `{name}` | {kind} | {unit} | {meaning} |\n");
    }
    page
}

/// All sets of codes as a table in Markdown.
pub fn codes_markdown() -> String {
    let mut page = String::from("| set | codes |\n|---|---|\n");
    for set in codes::CODE_SETS {
        let listed: Vec<String> = set.codes.iter().map(|code| format!("`{code}`")).collect();
        page += &format!("| {} | {} |\n", set.name, listed.join(", "));
    }
    page
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_column_has_a_type_and_a_meaning_and_a_name_that_says_its_unit() {
        const SUFFIXES: [(&str, &[&str]); 13] = [
            ("h", &["_h", "_h_low", "_h_high"]),
            ("s", &["_s"]),
            ("km", &["_km"]),
            ("m", &["_m"]),
            ("bpm", &["_bpm"]),
            ("W", &["_w"]),
            ("m/s", &["_m_per_s"]),
            ("s/km", &["_s_per_km"]),
            ("per min", &["_per_min"]),
            ("kcal", &["_kcal"]),
            ("°C", &["_c"]),
            ("ms", &["_ms"]),
            ("points", &["_points"]),
        ];
        for sheet in SHEETS.into_iter().chain([&ATHLETES]) {
            let mut names = BTreeSet::new();
            assert_eq!(sheet.columns().count(), sheet.lines.lines().count());
            for column in sheet.columns() {
                let name = column.name;
                assert!(names.insert(name), "{}: {name} twice", sheet.name);
                assert!(column.data_type().is_some(), "{column:?}");
                assert!(!column.meaning.is_empty(), "{column:?}");
                let coded = ["code", "codes"].contains(&column.plain_kind());
                assert_eq!(coded, !column.codes().is_empty(), "{column:?}");
                for (unit, endings) in SUFFIXES {
                    if column.unit == unit {
                        let ends = endings.iter().any(|ending| name.ends_with(ending));
                        assert!(ends, "{}: {name} in {unit}", sheet.name);
                    }
                }
            }
        }
    }

    #[test]
    fn an_end_of_a_range_belongs_to_a_column_before_it() {
        for sheet in SHEETS {
            let names: Vec<&str> = sheet.columns().map(|column| column.name).collect();
            for name in &names {
                for (end, other) in [("_low", "_high"), ("_high", "_low")] {
                    let Some(whole) = name.strip_suffix(end) else {
                        continue;
                    };
                    assert!(names.contains(&whole), "{name} without {whole}");
                    let other = format!("{whole}{other}");
                    assert!(names.contains(&other.as_str()), "{name} without {other}");
                }
            }
        }
    }
}
