//! Positions in the parts of a store.

use std::collections::HashMap;

use super::content::Content;
use super::part::{Loaded, Part};
use super::place::Place;

/// Every unit by the place of its file, in order of these: its part, and its number there.
pub struct Index(Vec<(Place, (usize, usize))>);

impl Index {
    /// From parts, without useless ones.
    pub fn of(parts: &[Part]) -> Self {
        let units = loaded(parts).flat_map(|(at, loaded)| {
            let units = loaded.table.units.iter().zip(0..);
            units.map(move |((stored, _), unit)| (stored.place, (at, unit)))
        });
        let mut units: Vec<_> = units.collect();
        units.sort_unstable();
        Self(units)
    }

    /// All units that were ever at a place.
    pub fn units(&self, place: &Place) -> impl Iterator<Item = &(usize, usize)> {
        let from = self.0.partition_point(|(at, _)| at < place);
        let units = self.0[from..].iter();
        units
            .take_while(move |(at, _)| at == place)
            .map(|(_, unit)| unit)
    }
}

/// Every current row by its content. Runs that find everything unchanged never need it.
pub struct Contents(HashMap<Content, (usize, usize, usize)>);

impl Contents {
    /// The places of all units of some parts.
    pub fn of(parts: &[Part], meanings: &[u32]) -> Self {
        let mut contents = HashMap::new();
        for (at, loaded) in loaded(parts) {
            let table = &loaded.table;
            for (unit, (_, rows)) in table.units.iter().enumerate() {
                for row in rows.clone() {
                    let current = meanings.contains(&table.meanings[row]);
                    if let (Some(content), true) = (table.contents[row], current) {
                        contents.insert(content, (at, unit, row));
                    }
                }
            }
        }
        Self(contents)
    }

    /// Part, unit and row.
    pub fn place(&self, content: &Content) -> Option<(usize, usize, usize)> {
        self.0.get(content).copied()
    }
}

fn loaded(parts: &[Part]) -> impl Iterator<Item = (usize, &Loaded)> {
    let numbered = parts.iter().enumerate();
    numbered.filter_map(|(at, part)| Some((at, part.load().ok()?)))
}
