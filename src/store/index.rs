//! Positions in the parts of a store.

use std::collections::HashMap;

use super::content::Content;
use super::part::{Loaded, Part};
use super::place::Place;

/// Every unit by the place of its file: its part, and its number there.
pub struct Index(HashMap<Place, Vec<(usize, usize)>>);

impl Index {
    /// From parts, without useless ones.
    pub fn of(parts: &[Part]) -> Self {
        let mut index: HashMap<Place, Vec<(usize, usize)>> = HashMap::new();
        for (at, loaded) in loaded(parts) {
            for (unit, (stored, _)) in loaded.table.units.iter().enumerate() {
                let units = index.entry(stored.place).or_default();
                units.push((at, unit));
            }
        }
        Self(index)
    }

    /// All units that were ever at a place.
    pub fn units(&self, place: &Place) -> &[(usize, usize)] {
        self.0.get(place).map_or(&[], Vec::as_slice)
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
