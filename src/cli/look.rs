//! How a report is to look, as arguments.

use clap::{Args, ValueEnum};

use crate::report::{Language, Look, PictureSize, Theme, Units};

/// Arguments of every picture and page.
#[derive(Debug, Args)]
pub struct LookArguments {
    /// What is behind the picture.
    #[arg(long, value_name = "WHICH", value_enum, default_value_t = ThemeWord::Light)]
    pub theme: ThemeWord,

    /// What distances are told in.
    #[arg(long, value_name = "WHICH", value_enum, default_value_t = UnitsWord::Metric)]
    pub units: UnitsWord,
}

/// Arguments of the chart.
#[derive(Debug, Args)]
pub struct ChartArguments {
    /// Arguments of every picture.
    #[command(flatten)]
    pub look: LookArguments,

    /// Size of the picture, pixels [default: 2400x1744].
    #[arg(long, value_name = "WIDTHxHEIGHT", value_parser = size)]
    pub size: Option<PictureSize>,

    /// What stands above it [default: a message made from the data].
    #[arg(long, value_name = "TEXT")]
    pub title: Option<String>,

    /// What it speaks, by code.
    #[arg(long, value_name = "CODE", value_parser = language, default_value = "en")]
    pub lang: Language,
}

/// What is behind a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ThemeWord {
    /// Paper.
    Light,
    /// A dark screen.
    Dark,
}

/// What distances are told in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum UnitsWord {
    /// Kilometres.
    Metric,
    /// Miles.
    Imperial,
}

impl LookArguments {
    /// The look that they ask for.
    pub fn look(&self) -> Look {
        Look {
            theme: match self.theme {
                ThemeWord::Light => Theme::Light,
                ThemeWord::Dark => Theme::Dark,
            },
            units: match self.units {
                UnitsWord::Metric => Units::Metric,
                UnitsWord::Imperial => Units::Imperial,
            },
            ..Look::default()
        }
    }
}

impl ChartArguments {
    /// The look that they ask for; a title of nothing but spaces is none.
    pub fn look(&self) -> Look {
        let title = self.title.as_deref().map(str::trim);
        Look {
            size: self.size,
            title: title.filter(|title| !title.is_empty()).map(str::to_owned),
            language: self.lang,
            ..self.look.look()
        }
    }
}

fn size(text: &str) -> Result<PictureSize, String> {
    let (least, most) = (PictureSize::LEAST, PictureSize::MOST);
    let sides = text.split_once(['x', 'X', '×']);
    let (width, height) = sides.ok_or("write it as WIDTHxHEIGHT, such as 1200x872")?;
    let side = |text: &str| {
        text.trim()
            .parse()
            .map_err(|_| format!("{text} is no number of pixels"))
    };
    let (width, height) = (side(width)?, side(height)?);
    PictureSize::new(width, height).ok_or(format!(
        "each side has {least} to {most} pixels, and one is at most {:.0} times the other",
        PictureSize::MOST_OBLONG
    ))
}

fn language(text: &str) -> Result<Language, String> {
    let known = Language::ALL.map(Language::code).join(", ");
    let mut all = Language::ALL.into_iter();
    let found = all.find(|language| language.code() == text.to_lowercase());
    found.ok_or(format!("restday speaks {known}"))
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
        assert_eq!(language("tlh"), Err("restday speaks en".to_owned()));
    }
}
