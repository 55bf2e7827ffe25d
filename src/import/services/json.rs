//! JSON from services, read leniently: fields of unexpected type are ignored, entries of unexpected type
//! are skipped, and of a document that breaks off the earlier part is kept.

use serde::Deserialize;
use serde::de::{DeserializeOwned, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use crate::import::{Damage, ImportError, xml};

/// No more entries of one list are kept: values of six days, one a second.
const MOST_ENTRIES: usize = 500_000;

/// The content of a document, and the damage in it.
pub struct Salvaged<T> {
    /// The document's content.
    pub value: T,
    /// Damage that still let something be read.
    pub damage: Option<Damage>,
    /// Bytes beyond the point where reading ended.
    pub lost_bytes: usize,
}

/// Reads a document, as far as possible.
///
/// # Errors
/// If nothing of it can be read.
pub fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<Salvaged<T>, ImportError> {
    let text = xml::text(bytes);
    let mut document = serde_json::Deserializer::from_str(&text);
    match T::deserialize(&mut document) {
        Ok(value) => {
            let at_byte = document.end().err().map(|error| offset(&text, &error));
            Ok(Salvaged {
                value,
                damage: at_byte.map(|at_byte| Damage::Nonsense { at_byte }),
                lost_bytes: at_byte.map_or(0, |at_byte| text.len() - at_byte),
            })
        }
        Err(error) => {
            let at_byte = offset(&text, &error);
            let broken = || broken(at_byte, &error);
            if error.is_data() {
                return Err(broken());
            }
            let mended = mended(&text[..at_byte]).ok_or_else(broken)?;
            let value = serde_json::from_str(&mended).map_err(|_| broken())?;
            let damage = match error.is_eof() {
                true => Damage::CutOff,
                false => Damage::Nonsense { at_byte },
            };
            Ok(Salvaged {
                value,
                damage: Some(damage),
                lost_bytes: text.len() - at_byte,
            })
        }
    }
}

fn broken(at_byte: usize, error: &serde_json::Error) -> ImportError {
    let what = error.to_string();
    // Line and column repeat this.
    let what = what.split(" at line ").next().unwrap_or(&what).to_owned();
    ImportError::Json {
        at_byte: at_byte as u64,
        what,
    }
}

/// Bytes before the position of an error.
fn offset(text: &str, error: &serde_json::Error) -> usize {
    let lines = text.split_inclusive('\n');
    let before: usize = lines
        .take(error.line().saturating_sub(1))
        .map(str::len)
        .sum();
    let mut at = (before + error.column()).min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// The beginning of a document up to its last complete value, with everything open there closed.
fn mended(text: &str) -> Option<String> {
    let mut cut = Cut::default();
    for (at, byte) in text.bytes().enumerate() {
        cut.take(at, byte);
    }
    let closing = cut.open.iter().rev().map(|open| match open.object {
        true => '}',
        false => ']',
    });
    let kept = text.get(..cut.whole_until?)?;
    Some(kept.chars().chain(closing).collect())
}

/// Where a document can be cut, and what is open there.
#[derive(Default)]
struct Cut {
    open: Vec<Open>,
    in_text: bool,
    escaped: bool,
    whole_until: Option<usize>,
}

struct Open {
    object: bool,
    /// In an object, whether a value comes next and not a name.
    value_next: bool,
}

impl Cut {
    fn take(&mut self, at: usize, byte: u8) {
        if self.in_text {
            match byte {
                _ if self.escaped => self.escaped = false,
                b'\\' => self.escaped = true,
                b'"' => {
                    self.in_text = false;
                    let is_value = self.open.last().is_none_or(|o| !o.object || o.value_next);
                    if is_value {
                        self.whole_until = Some(at + 1);
                    }
                }
                _ => {}
            }
            return;
        }
        match byte {
            b'"' => self.in_text = true,
            b'{' | b'[' => {
                let object = byte == b'{';
                self.open.push(Open {
                    object,
                    value_next: !object,
                });
                self.whole_until = Some(at + 1);
            }
            b'}' | b']' => {
                self.open.pop();
                self.whole_until = Some(at + 1);
            }
            b':' => self.value_next(true),
            b',' => {
                self.whole_until = Some(at);
                self.value_next(false);
            }
            _ => {}
        }
    }

    fn value_next(&mut self, next: bool) {
        if let Some(open) = self.open.last_mut().filter(|open| open.object) {
            open.value_next = next;
        }
    }
}

/// The readable entries of a list; a value other than a list gives one entry or none.
#[derive(Debug, Clone)]
pub struct Entries<T> {
    /// Readable entries.
    pub items: Vec<T>,
    /// Number of the others.
    pub not_understood: usize,
    /// Whether there are more of them than anybody records.
    pub more: bool,
}

impl<T> Default for Entries<T> {
    fn default() -> Self {
        Self {
            items: Vec::new(),
            not_understood: 0,
            more: false,
        }
    }
}

impl<T: DeserializeOwned> Entries<T> {
    fn of(text: &str) -> Self {
        let mut entries = Self::default();
        match text.bytes().next() {
            Some(b'[') => {
                let mut list = serde_json::Deserializer::from_str(text);
                // The text was found to be sound, and any content is accepted.
                let _ = list.deserialize_seq(Taker(&mut entries));
            }
            Some(b'{') => entries.take(text),
            _ => {}
        }
        entries
    }

    fn take(&mut self, text: &str) {
        match serde_json::from_str(text) {
            _ if self.items.len() >= MOST_ENTRIES => self.more = true,
            Ok(item) => self.items.push(item),
            Err(_) => self.not_understood += 1,
        }
    }
}

impl<'de, T: DeserializeOwned> Deserialize<'de> for Entries<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = <&RawValue>::deserialize(deserializer)?;
        Ok(Self::of(raw.get()))
    }
}

struct Taker<'a, T>(&'a mut Entries<T>);

impl<'de, T: DeserializeOwned> Visitor<'de> for Taker<'_, T> {
    type Value = ();

    fn expecting(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        while let Some(raw) = list.next_element::<&RawValue>()? {
            self.0.take(raw.get());
        }
        Ok(())
    }
}

/// A value of one type, or nothing if it is something else.
#[derive(Debug, Clone, Copy)]
pub struct Maybe<T>(pub Option<T>);

impl<T> Default for Maybe<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<'de, T: DeserializeOwned> Deserialize<'de> for Maybe<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = <&RawValue>::deserialize(deserializer)?;
        Ok(Self(serde_json::from_str(raw.get()).ok()))
    }
}

/// A number, also one in quotes; nothing if it is something else.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Number(pub Option<f64>);

/// A word, also a number in its place or the name within an object; nothing if it is something else.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Word(pub Option<String>);

impl Word {
    /// The word, if there is one.
    pub fn as_deref(&self) -> Option<&str> {
        self.0.as_deref()
    }
}

/// The type of a value.
enum Scalar {
    Number(f64),
    Text(String),
    Nothing,
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let number = match deserializer.deserialize_any(OneOf)? {
            Scalar::Number(number) => Some(number),
            Scalar::Text(text) => text.trim().replacen(',', ".", 1).parse().ok(),
            Scalar::Nothing => None,
        };
        Ok(Self(number.filter(|number: &f64| number.is_finite())))
    }
}

impl<'de> Deserialize<'de> for Word {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(match deserializer.deserialize_any(OneOf)? {
            Scalar::Number(number) => Self(Some(number.to_string())),
            Scalar::Text(text) => Self((!text.trim().is_empty()).then_some(text)),
            Scalar::Nothing => Self(None),
        })
    }
}

/// Keys for the name of an object, the most reliable first.
const NAMES: [&str; 4] = ["typeKey", "id", "name", "value"];

struct OneOf;

impl<'de> Visitor<'de> for OneOf {
    type Value = Scalar;

    fn expecting(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str("anything")
    }

    fn visit_bool<E>(self, _: bool) -> Result<Scalar, E> {
        Ok(Scalar::Nothing)
    }

    fn visit_i64<E>(self, number: i64) -> Result<Scalar, E> {
        Ok(Scalar::Number(number as f64))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Scalar, E> {
        Ok(Scalar::Number(number as f64))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Scalar, E> {
        Ok(Scalar::Number(number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Scalar, E> {
        Ok(Scalar::Text(text.to_owned()))
    }

    fn visit_unit<E>(self) -> Result<Scalar, E> {
        Ok(Scalar::Nothing)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Scalar, A::Error> {
        while list.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Scalar::Nothing)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Scalar, A::Error> {
        let mut best: Option<(usize, String)> = None;
        while let Some(name) = object.next_key::<String>()? {
            let rank = NAMES.iter().position(|known| *known == name);
            let Some(rank) = rank else {
                object.next_value::<IgnoredAny>()?;
                continue;
            };
            let word = object.next_value::<Word>()?.0;
            let better = best.as_ref().is_none_or(|(so_far, _)| rank < *so_far);
            best = word.filter(|_| better).map(|word| (rank, word)).or(best);
        }
        Ok(best.map_or(Scalar::Nothing, |(_, word)| Scalar::Text(word)))
    }
}
