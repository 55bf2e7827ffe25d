//! One pass through a health archive, from its first element to its last.

use std::io::{BufRead, Cursor, Read};

use quick_xml::Reader;
use quick_xml::errors::{Error, SyntaxError};
use quick_xml::events::{BytesStart, Event};

use super::archive::{Archive, Record, RecordKind};
use super::attributes::Attributes;
use super::legs::{self, Leg, MOST_LEGS};
use super::metered::Metered;
use super::prolog;
use super::workout::Workout;
use crate::activity::Sex;
use crate::import::limits::DEEPEST_ELEMENTS;
use crate::import::xml::refuse_entities_in;
use crate::import::{Damage, ImportError};

/// Reads the archive. After a break the earlier part is kept.
///
/// # Errors
/// If there is no archive at all, or it declares its own entities.
pub fn walk(input: &mut dyn BufRead) -> Result<Archive, ImportError> {
    let skipped = prolog::skip(input)?;
    let metered = Metered::new(Cursor::new(skipped.begun).chain(input));
    let mut reader = Reader::from_reader(metered);
    let config = reader.config_mut();
    config.check_end_names = false;
    config.allow_unmatched_ends = true;
    config.allow_dangling_amp = true;
    let mut walk = Walk::new();
    let mut piece = Vec::new();
    loop {
        piece.clear();
        reader.get_mut().next_piece();
        match reader.read_event_into(&mut piece) {
            Ok(Event::Start(element)) => walk.open(&element),
            Ok(Event::Empty(element)) => {
                walk.open(&element);
                walk.close();
            }
            Ok(Event::End(_)) => walk.close(),
            Ok(Event::DocType(text)) => refuse_entities_in(&text)?,
            Ok(Event::Eof) => break,
            Ok(_) => {}
            Err(Error::IllFormed(_)) => walk.damaged(Damage::LooseXml),
            Err(error) => {
                walk.damaged(damage(&error, skipped.bytes + reader.error_position()));
                break;
            }
        }
        if walk.open.len() > DEEPEST_ELEMENTS {
            let at_byte = (skipped.bytes + reader.buffer_position()) as usize;
            walk.damaged(Damage::Nonsense { at_byte });
            break;
        }
    }
    Ok(walk.finish())
}

/// The meaning of an XML reader error for the file.
fn damage(error: &Error, at_byte: u64) -> Damage {
    match error {
        Error::Syntax(SyntaxError::InvalidBangMarkup) => Damage::Nonsense {
            at_byte: at_byte as usize,
        },
        // All others mean that something was not closed before the end.
        Error::Syntax(_) => Damage::CutOff,
        _ => Damage::Nonsense {
            at_byte: at_byte as usize,
        },
    }
}

/// The elements that contain others of interest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Element {
    Root,
    Workout,
    Leg,
    Route,
    Other,
}

struct Walk {
    archive: Archive,
    open: Vec<Element>,
    workout: Option<Workout>,
    /// Legs of the open workout.
    legs: Vec<Leg>,
}

impl Walk {
    fn new() -> Self {
        Self {
            archive: Archive::new(),
            open: Vec::new(),
            workout: None,
            legs: Vec::new(),
        }
    }

    fn damaged(&mut self, damage: Damage) {
        self.archive.damage.get_or_insert(damage);
    }

    fn open(&mut self, element: &BytesStart) {
        let name = element.local_name();
        let attributes = Attributes::of(element);
        let opened = match (self.open.last().copied(), name.as_ref()) {
            (None, "HealthData") => Element::Root,
            (Some(Element::Root), "Workout") => {
                self.begin_workout(&attributes);
                Element::Workout
            }
            (Some(Element::Workout), "WorkoutRoute") => Element::Route,
            (Some(Element::Workout), "WorkoutActivity") if self.begin_leg(&attributes) => {
                Element::Leg
            }
            (parent, name) => {
                self.leaf(parent, name, &attributes);
                Element::Other
            }
        };
        self.open.push(opened);
    }

    /// Records within a correlation also appear on their own, and settings of a route do not belong to
    /// its workout, so the parent of an element matters.
    fn leaf(&mut self, parent: Option<Element>, name: &str, attributes: &Attributes) {
        match (parent, name, &mut self.workout) {
            (Some(Element::Root), "Record", _) => self.record(attributes),
            (Some(Element::Root), "Me", _) => self.wearer(attributes),
            (Some(Element::Leg), name, _) => self.leaf_of_leg(name, attributes),
            (Some(Element::Workout), "WorkoutStatistics", Some(workout)) => {
                workout.statistics(attributes);
            }
            (Some(Element::Workout), "MetadataEntry", Some(workout)) => {
                workout.metadata(attributes);
            }
            (Some(Element::Workout), "WorkoutEvent", Some(workout))
                if self.archive.has_room(workout) =>
            {
                workout.events.extend(Workout::event(attributes));
            }
            (Some(Element::Route), "FileReference", Some(workout))
                if self.archive.has_room(workout) =>
            {
                workout.routes.extend(Workout::route(attributes));
            }
            _ => {}
        }
    }

    fn leaf_of_leg(&mut self, name: &str, attributes: &Attributes) {
        let Some(leg) = self.legs.last_mut() else {
            return;
        };
        match name {
            "WorkoutStatistics" => leg.statistics(attributes),
            "MetadataEntry" => leg.told.metadata(attributes),
            "WorkoutEvent" if self.archive.has_room(&leg.told) => {
                leg.told.events.extend(Workout::event(attributes));
            }
            _ => {}
        }
    }

    /// Whether a leg began that is kept.
    fn begin_leg(&mut self, attributes: &Attributes) -> bool {
        let Some(whole) = self
            .workout
            .as_ref()
            .filter(|_| self.legs.len() < MOST_LEGS)
        else {
            return false;
        };
        let leg = Leg::begin(attributes, whole.source);
        let begins = leg.is_some();
        self.legs.extend(leg);
        begins
    }

    fn close(&mut self) {
        if self.open.pop() == Some(Element::Workout) {
            self.end_workout();
        }
    }

    fn begin_workout(&mut self, attributes: &Attributes) {
        let source = attributes.raw("sourceName").unwrap_or_default();
        let source = self.archive.sources.id(&source);
        self.workout = Workout::begin(attributes, source);
        self.archive.not_understood += usize::from(self.workout.is_none());
    }

    fn end_workout(&mut self) {
        let legs = std::mem::take(&mut self.legs);
        if let Some(workout) = self.workout.take() {
            let trainings = legs::trainings(workout, &legs);
            trainings
                .into_iter()
                .for_each(|it| self.archive.workout(it));
        }
    }

    fn record(&mut self, attributes: &Attributes) {
        let mut kind = None;
        let mut values: [std::borrow::Cow<str>; 5] = Default::default();
        for (name, value) in attributes.all() {
            let slot = match name {
                // Most records are of irrelevant kinds, and the kind comes first.
                "type" => match RecordKind::of(&value) {
                    Some(known) => {
                        kind = Some(known);
                        continue;
                    }
                    None => return,
                },
                "sourceName" => 0,
                "unit" => 1,
                "startDate" => 2,
                "endDate" => 3,
                "value" => 4,
                _ => continue,
            };
            values[slot] = value;
        }
        let [source, unit, start, end, value] = &values;
        if let Some(kind) = kind {
            let record = Record {
                source,
                unit,
                start,
                end,
                value,
            };
            self.archive.record(kind, &record);
        }
    }

    fn wearer(&mut self, attributes: &Attributes) {
        let born = attributes.raw("HKCharacteristicTypeIdentifierDateOfBirth");
        let sex = attributes.raw("HKCharacteristicTypeIdentifierBiologicalSex");
        let wearer = &mut self.archive.wearer;
        wearer.born = born.and_then(|text| text.trim().parse().ok());
        wearer.sex = match sex.as_deref() {
            Some("HKBiologicalSexFemale") => Some(Sex::Female),
            Some("HKBiologicalSexMale") => Some(Sex::Male),
            _ => None,
        };
    }

    fn finish(mut self) -> Archive {
        if !self.open.is_empty() {
            self.damaged(Damage::CutOff);
        }
        self.end_workout();
        self.archive
    }
}
