//! `corrections.toml`: what the athlete corrects, types in and notes. Its fields are in docs/corrections.md.

mod activities;
mod diary;
mod fields;
mod sessions;
mod told;

pub use told::{in_conflict, unmet_in_words};

use std::path::{Path, PathBuf};

use toml::de::{DeTable, DeValue};

use super::args::ReadingArguments;
use super::error::CliError;
use super::nearest_name::not_known;
use super::text_fault::{self, TextFault};
use super::toml_fault;
use crate::athlete::{Diary, TypedIn};
use crate::digest::Correction;

/// What such a file is called where it is found.
pub const NAME: &str = "corrections.toml";
/// Its sections.
const PARTS: [&str; 3] = ["activity", "session", "diary"];

/// What a file says.
#[derive(Debug, Clone, Default)]
pub struct Corrections {
    /// Where it lies; nothing where there is none.
    pub path: PathBuf,
    /// What is to be otherwise with single activities.
    pub of_activities: Vec<Correction>,
    /// Sessions that no device recorded.
    pub sessions: Vec<TypedIn>,
    /// What is noted of days.
    pub diary: Diary,
}

impl Corrections {
    /// What the file is called.
    pub fn name(&self) -> String {
        let name = self.path.file_name().unwrap_or_default();
        name.to_string_lossy().into_owned()
    }
}

/// The file that goes with what is read: the one that is named, or else the one beside the athlete file.
pub fn place(reading: &ReadingArguments) -> Option<PathBuf> {
    let found = || beside(reading.athlete.as_deref()?);
    reading.corrections.clone().or_else(found)
}

/// The file beside an athlete file, if there is one.
pub fn beside(athlete: &Path) -> Option<PathBuf> {
    in_folder(athlete.parent()?)
}

/// The file of a folder, if there is one.
pub fn in_folder(folder: &Path) -> Option<PathBuf> {
    Some(folder.join(NAME)).filter(|path| path.is_file())
}

/// What a file says, or nothing where there is none.
///
/// # Errors
/// Names the line and what is wrong in it.
pub fn read(path: Option<&Path>) -> Result<Corrections, CliError> {
    let Some(path) = path else {
        return Ok(Corrections::default());
    };
    let text = text_fault::read(path)?;
    let corrections = parse(&text).map_err(|fault| fault.in_file(path, &text))?;
    Ok(Corrections {
        path: path.to_owned(),
        ..corrections
    })
}

fn parse(text: &str) -> Result<Corrections, TextFault> {
    let file = toml_fault::table(text)?;
    let mut corrections = Corrections::default();
    for (name, value) in file.get_ref().iter() {
        let word: &str = name.get_ref();
        match (word, value.get_ref()) {
            ("activity", DeValue::Array(entries)) => {
                for entry in entries {
                    let entry = table(entry, word)?;
                    corrections
                        .of_activities
                        .extend(activities::of(text, &entry)?);
                }
            }
            ("session", DeValue::Array(entries)) => {
                for entry in entries {
                    corrections
                        .sessions
                        .push(sessions::of(&table(entry, word)?)?);
                }
            }
            ("diary", DeValue::Table(days)) => corrections.diary = diary::of(text, days)?,
            ("activity" | "session", _) => {
                let what = format!("{word}: write [[{word}]] and its fields below, once for each");
                return Err(TextFault::new(value.span(), what));
            }
            ("diary", _) => {
                let what =
                    "diary: write [diary] and a line a day below, like 2026-03-02 = \"sick\"";
                return Err(TextFault::new(value.span(), what));
            }
            _ => {
                let what = format!("{word}: {}", not_known(word, &PARTS));
                return Err(TextFault::new(name.span(), what));
            }
        }
    }
    Ok(corrections)
}

/// A table of a list, and where it stands.
pub struct CorrectionEntry<'a> {
    /// The fields of the table, by name.
    pub fields: &'a DeTable<'a>,
    /// Bytes of the text.
    pub at: std::ops::Range<usize>,
}

fn table<'a>(
    value: &'a toml::Spanned<DeValue<'a>>,
    word: &str,
) -> Result<CorrectionEntry<'a>, TextFault> {
    match value.get_ref() {
        DeValue::Table(fields) => Ok(CorrectionEntry {
            fields,
            at: value.span(),
        }),
        _ => {
            let what = format!("{word}: write [[{word}]] and its fields below");
            Err(TextFault::new(value.span(), what))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::athlete::DiaryNote;
    use crate::digest::Change;

    fn fault(text: &str) -> (usize, String) {
        let Err(fault) = parse(text) else {
            panic!("accepted: {text}")
        };
        (fault.line(text), fault.what)
    }

    #[test]
    fn everything_can_be_said() {
        let text = "[[activity]]\nid = '20260302T170000Z'\nignore = true\nreason = 'the dog wore it'\n\n\
                    [[activity]]\nid = '20260303T1'\nsport = 'trail-run'\nrpe = 7\ndistance_km = 12.4\n\
                    duration = '1:02:03'\nheart_rate = 'ignore'\ntitle = 'Up'\n\n\
                    [[session]]\ndate = 2026-03-04\ntime = 18:30\nsport = 'swim'\nduration = 45\n\
                    distance_m = 2000\nrpe = 6\nmean_hr_bpm = 132\ntitle = 'Pool'\n\n\
                    [diary]\n2026-03-02 = 'sick'\n2026-03-05 = 'sore 4, bad night'\n";
        let said = match parse(text) {
            Ok(said) => said,
            Err(fault) => panic!("{fault:?}"),
        };
        let changes: Vec<&Change> = said.of_activities.iter().map(|c| &c.change).collect();
        assert_eq!(changes.len(), 7);
        assert!(changes.contains(&&Change::Duration(3723.0)));
        assert!(changes.contains(&&Change::Distance(12_400.0)));
        assert_eq!(
            *changes[0],
            Change::LeaveOut(Some("the dog wore it".to_owned()))
        );
        assert_eq!(said.of_activities[0].named_in_line, 2);
        assert_eq!(
            (said.sessions.len(), said.sessions[0].duration_s),
            (1, 2700.0)
        );
        let date = chrono::NaiveDate::from_ymd_opt(2026, 3, 5).expect("a date");
        assert_eq!(
            said.diary.of(date),
            [DiaryNote::Sore(4), DiaryNote::BadNight]
        );
    }

    #[test]
    fn nothing_has_to_be_said() {
        assert!(parse("").is_ok());
        assert!(parse("# only a comment\n[diary]\n").is_ok());
    }

    #[test]
    fn a_day_that_stands_twice_is_told_with_both_lines() {
        let (line, what) =
            fault("[diary]\n2026-03-02 = 'sick'\n# well again?\n2026-03-02 = 'travel'\n");
        assert_eq!(line, 4);
        assert!(what.contains("2026-03-02 is already in line 2"), "{what}");
    }

    #[test]
    fn wrong_values_name_the_line_the_field_and_what_to_write() {
        let of = |fields: &str| fault(&format!("[[activity]]\nid = '2026'\n{fields}\n"));
        for (fields, meant) in [
            ("rpe = 11", "rpe: must be 0 to 10, not 11"),
            (
                "sport = 'runing'",
                "sport: \"runing\" is not known; did you mean run?",
            ),
            (
                "sport = 'quidditch'",
                "sport: \"quidditch\" is not known; use run,",
            ),
            (
                "duration = 0",
                "duration: 0 is not a duration; write minutes, or hours like \"1:02:03\"",
            ),
            ("duration = '1:30'", "write \"1:30:00\" or \"0:01:30\""),
            (
                "distance_km = -2",
                "distance_km: must be more than 0, not -2",
            ),
            (
                "heart_rate = 'ingore'",
                "heart_rate: \"ingore\" is not known; did you mean ignore?",
            ),
            (
                "ignore = false",
                "ignore: write true, or leave the line out",
            ),
            ("tilte = 'x'", "tilte is not known; did you mean title?"),
            ("title = ''", "title: is empty"),
            ("reason = 'x'", "reason: only goes with ignore = true"),
            ("", "corrects nothing"),
        ] {
            let (_, what) = of(fields);
            assert!(what.contains(meant), "{fields}: {what}");
        }
        let (line, what) = of("distance_km = 2\ndistance_m = 2000");
        assert_eq!(line, 4);
        assert!(what.contains("distance_km in line 3"), "{what}");
        let (line, what) = of("ignore = true\nrpe = 3");
        assert_eq!(line, 4);
        assert!(what.contains("line 3"), "{what}");
    }

    #[test]
    fn what_is_missing_is_named() {
        let (line, what) = fault("\n[[activity]]\nrpe = 3\n");
        assert_eq!((line, what.contains("id")), (2, true), "{what}");
        let (_, what) = fault("[[session]]\ndate = 2026-03-04\nsport = 'swim'\n");
        assert!(what.contains("duration"), "{what}");
        let (_, what) = fault("[activity]\nid = '2026'\n");
        assert!(what.contains("[[activity]]"), "{what}");
        let (_, what) = fault("[dairy]\n");
        assert!(what.contains("did you mean diary?"), "{what}");
    }

    #[test]
    fn words_of_the_diary_are_understood_or_told() {
        let of = |notes: &str| fault(&format!("[diary]\n2026-03-02 = \"{notes}\"\n")).1;
        assert!(of("sik").contains("did you mean sick?"), "{}", of("sik"));
        assert!(of("sore").contains("like sore 4"), "{}", of("sore"));
        assert!(of("sore 11").contains("from 0 to 10"), "{}", of("sore 11"));
        assert!(of("").contains("is empty"), "{}", of(""));
        let (line, what) = fault("[diary]\n2026-02-30 = \"sick\"\n");
        assert_eq!(line, 2);
        assert!(what.contains("2026-02-30"), "{what}");
    }
}
