//! How a report is to look: the user's choice, the same for every picture and page.

use super::words::{Language, Words};
use crate::report::words::units::Units;

/// How a report is to look.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Look {
    /// Size of a picture; none for the usual one.
    pub size: Option<PictureSize>,
    /// Theme of the ground and of all colours on it.
    pub theme: Theme,
    /// Title above it instead of the message made from the data.
    pub title: Option<String>,
    /// Units of distances.
    pub units: Units,
    /// Language of its words.
    pub language: Language,
    /// How a table writes words into CSV.
    pub cells: Cells,
}

impl Look {
    /// The words of its language, with distances in its units.
    pub fn words(&self) -> &'static dyn Words {
        self.language.words_in(self.units)
    }
}

/// Size of a picture, pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PictureSize {
    /// From left to right.
    pub width: u32,
    /// From top to bottom.
    pub height: u32,
}

impl PictureSize {
    /// Least width and height, pixels: below, no letter could be read.
    pub const LEAST: u32 = 480;
    /// Most width and height, pixels: above, memory would be spent for nothing.
    pub const MOST: u32 = 8000;
    /// The longer side is at most this many times the shorter.
    pub const MOST_OBLONG: f64 = 3.0;

    /// A size that a picture can have.
    pub fn new(width: u32, height: u32) -> Option<Self> {
        let sound = |side| (Self::LEAST..=Self::MOST).contains(&side);
        let ratio = f64::from(width.max(height)) / f64::from(width.min(height).max(1));
        (sound(width) && sound(height) && ratio <= Self::MOST_OBLONG)
            .then_some(Self { width, height })
    }
}

/// The ground of the picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// Light ground, as of paper.
    #[default]
    Light,
    /// A dark screen.
    Dark,
}

impl Theme {
    /// Both themes.
    pub const ALL: [Theme; 2] = [Theme::Light, Theme::Dark];

    /// Name for arguments and pages.
    pub fn name(self) -> &'static str {
        match self {
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }
}

/// How words are written into CSV.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Cells {
    /// So that no spreadsheet takes them for a formula, and none of them acts on a terminal.
    #[default]
    Harmless,
    /// Letter by letter as the files have them.
    Raw,
}
