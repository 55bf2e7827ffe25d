//! How results look, as arguments: theme, units, language, size and title.

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, ValueEnum};

use super::args::APPEARANCE;
use crate::report::{Language, Look, PictureSize, Theme, Units};

/// Arguments of everything that a person reads.
#[derive(Debug, Clone, Copy, Default, Args)]
pub struct SpokenArguments {
    /// Units of distance, height and pace: kilometres or miles [default: metric].
    #[arg(long, value_name = "WHICH", value_enum, help_heading = APPEARANCE)]
    pub units: Option<UnitsWord>,

    /// Language, by its code [default: en].
    #[arg(long, value_name = "CODE", value_parser = language_parser(), help_heading = APPEARANCE)]
    pub lang: Option<Language>,
}

/// Arguments of every picture and page.
#[derive(Debug, Clone, Copy, Args)]
pub struct LookArguments {
    /// Colour theme of pictures and pages [default: light].
    #[arg(long, value_name = "WHICH", value_enum, help_heading = APPEARANCE)]
    pub theme: Option<ThemeWord>,

    /// Units and language.
    #[command(flatten)]
    pub spoken: SpokenArguments,
}

/// Arguments of the chart.
#[derive(Debug, Args)]
pub struct ChartArguments {
    /// Arguments of every picture.
    #[command(flatten)]
    pub look: LookArguments,

    /// Size of the picture in pixels [default: 2400x1744].
    #[arg(long, value_name = "WIDTHxHEIGHT", value_parser = size, help_heading = APPEARANCE)]
    pub size: Option<PictureSize>,

    /// Title [default: a sentence about your training].
    #[arg(long, value_name = "TEXT", help_heading = APPEARANCE)]
    pub title: Option<String>,
}

/// Colour theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ThemeWord {
    /// Dark on light, also for paper.
    Light,
    /// Light on dark.
    Dark,
}

/// Units of distance, height and pace.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum UnitsWord {
    /// Kilometres and metres.
    Metric,
    /// Miles, feet and yards.
    Imperial,
}

impl SpokenArguments {
    /// The units that were chosen, or the usual ones.
    pub fn units(self) -> Units {
        match self.units {
            None => Units::default(),
            Some(UnitsWord::Metric) => Units::Metric,
            Some(UnitsWord::Imperial) => Units::Imperial,
        }
    }

    /// The language that was chosen, or the usual one.
    pub fn language(self) -> Language {
        self.lang.unwrap_or_default()
    }

    /// The usual look in these units and this language.
    pub fn look(self) -> Look {
        Look {
            units: self.units(),
            language: self.language(),
            ..Look::default()
        }
    }
}

impl LookArguments {
    /// The look that was chosen.
    pub fn look(&self) -> Look {
        Look {
            theme: match self.theme {
                Some(ThemeWord::Light) => Theme::Light,
                Some(ThemeWord::Dark) => Theme::Dark,
                None => Theme::default(),
            },
            ..self.spoken.look()
        }
    }
}

impl ChartArguments {
    /// The look that was chosen; a title of spaces alone is ignored.
    pub fn look(&self) -> Look {
        let title = self.title.as_deref().map(str::trim);
        Look {
            size: self.size,
            title: title.filter(|title| !title.is_empty()).map(str::to_owned),
            ..self.look.look()
        }
    }
}

fn size(text: &str) -> Result<PictureSize, String> {
    let (least, most) = (PictureSize::LEAST, PictureSize::MOST);
    let sides = text.split_once(['x', 'X', '×']);
    let (width, height) = sides.ok_or("write WIDTHxHEIGHT in pixels, such as 1200x872")?;
    let side = |text: &str| {
        let text = text.trim();
        let number = text.parse();
        number.map_err(|_| format!("\"{text}\" is not a number of pixels; write such as 1200x872"))
    };
    let (width, height) = (side(width)?, side(height)?);
    PictureSize::new(width, height).ok_or(format!(
        "each side must be {least} to {most} pixels, and the longer at most {:.0} times the shorter",
        PictureSize::MOST_OBLONG
    ))
}

/// Any language by its code; the others are named.
fn language_parser() -> impl TypedValueParser<Value = Language> {
    let codes = PossibleValuesParser::new(Language::ALL.map(Language::code));
    codes.try_map(|code| language(&code))
}

/// The language of a code.
///
/// # Errors
/// Names the codes there are.
pub fn language(code: &str) -> Result<Language, String> {
    let known = Language::ALL.map(Language::code).join(", ");
    let mut all = Language::ALL.into_iter();
    let found = all.find(|language| language.code() == code.to_lowercase());
    found.ok_or(format!("restday knows these languages: {known}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_is_two_numbers_that_a_picture_can_have() {
        let expected = PictureSize {
            width: 1200,
            height: 872,
        };
        assert_eq!(size("1200x872"), Ok(expected));
        assert_eq!(size("1200 × 872"), Ok(expected));
        for wrong in [
            "",
            "1200",
            "1200x",
            "x872",
            "100x100",
            "9000x9000",
            "2000x500",
            "-1x5",
        ] {
            assert!(size(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn every_language_is_found_by_its_code_and_others_are_named() {
        for wanted in Language::ALL {
            assert_eq!(language(wanted.code()), Ok(wanted));
        }
        let known = Language::ALL.map(Language::code).join(", ");
        assert_eq!(
            language("tlh"),
            Err(format!("restday knows these languages: {known}"))
        );
    }
}
