//! What every report of [`REPORTS`] keeps, whatever the results.

#![cfg(feature = "cli")]

use chrono::NaiveDate;

use super::REPORTS;
use crate::answer::example_results::{self, day};
use crate::answer::{DateRange, Results, SquadDay, WeekReview};
use crate::audit::{Block, RuleSettings, audit};
use crate::report::drawing::audit_calendar::audit_calendar;
use crate::report::drawing::squad::squad_picture;
use crate::report::look::{Look, PictureSize, Theme};
use crate::report::tables::squad_table;
use crate::report::terminal::page::columns;
use crate::report::web_page::squad::squad_page;
use crate::report::words::Language;
use crate::report::words::plain_letters::acts;
use crate::report::words::squad_in_words::{Squad, SquadMember};
use crate::report::words::units::Units;
use crate::report::{WeekLetter, week_html, week_json, week_markdown, week_text};

/// A title that no line can hold.
fn endless() -> String {
    "Ultra ".repeat(84)
}

/// Results that are hard to show.
fn hard_cases() -> Vec<(&'static str, Results)> {
    let one_day = DateRange {
        from: day(0),
        to: day(0),
    };
    let mut hostile = example_results::runs(30);
    hostile.athlete.name = Some("ר 🏃‍♀️ <script>alert(1)</script> \u{202e}x & \"y\"".to_owned());
    for activity in &mut hostile.history.activities {
        activity.digest.title = Some(format!("ריצת בוקר 🥇 </script> {}", endless()));
    }
    vec![
        ("no days", example_results::of(Vec::new(), one_day)),
        (
            "one day",
            example_results::of(vec![example_results::run(0, 10.0)], one_day),
        ),
        ("one day of rest", example_results::runs(0)),
        ("nothing scored", example_results::unscored()),
        ("hostile titles", hostile),
    ]
}

fn small(title: Option<String>) -> Look {
    Look {
        size: PictureSize::new(640, 480),
        theme: Theme::Dark,
        units: Units::Imperial,
        title,
        ..Look::default()
    }
}

/// The bytes of every form of every report, with its ending.
fn all_forms(results: &Results, look: &Look) -> Vec<(&'static str, Vec<u8>)> {
    let forms = REPORTS
        .iter()
        .flat_map(|report| report.extensions().iter().map(move |e| (report, *e)));
    forms
        .map(|(report, ending)| {
            let bytes = report.render(results, look, ending);
            (ending, bytes.unwrap_or_else(|e| panic!("{ending}: {e}")))
        })
        .collect()
}

/// Fails unless the bytes are what their ending promises.
fn assert_sound(ending: &str, bytes: &[u8], case: &str) {
    let text = || std::str::from_utf8(bytes).expect("is text");
    match ending {
        "png" => {
            let mut reader = png::Decoder::new(std::io::Cursor::new(bytes))
                .read_info()
                .expect("begins as a PNG");
            let mut pixels = vec![0; reader.output_buffer_size().expect("fits")];
            reader.next_frame(&mut pixels).expect("decodes");
            let ground = pixels[..3].to_vec();
            assert!(pixels.chunks_exact(3).any(|p| p != ground), "{case}: blank");
        }
        "svg" => {
            let mut reader = quick_xml::Reader::from_str(text());
            loop {
                match reader.read_event().expect("is XML") {
                    quick_xml::events::Event::Eof => break,
                    event => assert!(!format!("{event:?}").contains("<script"), "{case}"),
                }
            }
        }
        "json" => {
            serde_json::from_slice::<serde_json::Value>(bytes).expect("is JSON");
        }
        "parquet" => assert!(bytes.starts_with(b"PAR1"), "{case}"),
        _ => assert!(!text().is_empty(), "{case}: {ending}"),
    }
}

#[test]
fn hard_cases_can_be_shown_and_come_out_the_same_again() {
    for (case, results) in hard_cases() {
        for title in [None, Some(endless()), Some("🏃 ריצה".to_owned())] {
            let look = small(title);
            let first = all_forms(&results, &look);
            for (ending, bytes) in &first {
                assert_sound(ending, bytes, case);
            }
            assert!(first == all_forms(&results, &look), "{case}");
        }
    }
}

#[test]
fn calendars_and_squads_of_hard_cases_can_be_shown() {
    let look = small(None);
    let mut members = Vec::new();
    for (case, results) in hard_cases() {
        let block = Block {
            from: results.range.from,
            to: results.range.to,
        };
        let settings = RuleSettings::default();
        let audit = audit(&results.history, &results.recovery, block, &settings);
        for ending in ["png", "svg"] {
            let bytes = audit_calendar(&results, &audit, &look, ending).expect("is drawn");
            assert_sound(ending, &bytes, case);
        }
        let spoken = (look.units, look.language);
        let report = Some(format!("{case}.html"));
        let on = squad_day(results.today);
        members.push(SquadMember::of(case, report, (&results, on), spoken));
    }
    let on = squad_day(day(0));
    members.push(SquadMember::unread(
        &endless(),
        endless(),
        on,
        look.language,
    ));
    let squad = Squad::of(on, members, look.language);
    for ending in ["png", "svg"] {
        let bytes = squad_picture(&squad, &look, ending).expect("is drawn");
        assert_sound(ending, &bytes, "squad");
    }
    let page = String::from_utf8(squad_page(&squad, &look)).expect("is text");
    assert_eq!(page.matches("<script").count(), 1);
    for ending in ["csv", "json"] {
        let bytes = squad_table(&squad, &look, ending).expect("is written");
        assert_sound(ending, &bytes, "squad");
    }
}

/// Every form of the letter about a week, with its ending.
fn letters(results: &Results, look: &Look) -> [(&'static str, String); 4] {
    let review = WeekReview::of(results);
    let letter = WeekLetter::of(&review, look.words());
    let html = week_html(&letter, look.language);
    [
        ("txt", week_text(&letter, 80).plain()),
        ("md", week_markdown(&letter)),
        ("html", String::from_utf8(html).expect("is text")),
        (
            "json",
            week_json(&review, look.words()).expect("is written"),
        ),
    ]
}

#[test]
fn letters_of_hard_cases_and_of_ten_years_can_be_written_and_come_out_the_same_again() {
    let ten_years = ("ten years", example_results::runs(3653));
    for (case, results) in hard_cases().into_iter().chain([ten_years]) {
        for language in Language::ALL {
            let look = Look {
                language,
                ..small(None)
            };
            let made = letters(&results, &look);
            assert!(made == letters(&results, &look), "{case}");
            for (ending, text) in &made {
                assert_sound(ending, text.as_bytes(), case);
                let acts = text
                    .chars()
                    .find(|c| *c != '\n' && acts(*c) && *c != '\u{200d}');
                assert_eq!(acts, None, "{case}: {text}");
            }
            let [(_, text), (_, markdown), (_, html), _] = &made;
            assert!(
                text.lines().all(|line| columns(line) <= 72),
                "{case}: {text}"
            );
            // Only what was escaped is left of a hostile name.
            assert!(
                !html.contains("<script") && !html.contains("<style"),
                "{html}"
            );
            assert_eq!(html.matches("<h1").count(), 1, "{html}");
            let bare = markdown.replace("\\<", "");
            assert!(!bare.contains('<'), "{case}: {markdown}");
            assert_eq!(markdown.matches("\n# ").count(), 0, "{markdown}");
        }
    }
}

fn squad_day(date: NaiveDate) -> SquadDay {
    SquadDay {
        date,
        is_over: false,
    }
}

#[test]
fn ten_years_can_be_shown() {
    let results = example_results::runs(3653);
    for (ending, bytes) in all_forms(&results, &small(None)) {
        assert_sound(ending, &bytes, "ten years");
    }
}

#[test]
fn the_look_changes_pictures() {
    let results = example_results::export(28);
    let picture = |look: &Look| REPORTS[0].render(&results, look, "svg").expect("is drawn");
    let plain = picture(&Look::default());
    let looks = [
        Look {
            theme: Theme::Dark,
            ..Look::default()
        },
        Look {
            units: Units::Imperial,
            ..Look::default()
        },
        Look {
            title: Some("Block 3".to_owned()),
            ..Look::default()
        },
        Look {
            size: PictureSize::new(1080, 1350),
            ..Look::default()
        },
    ];
    for look in looks {
        assert!(picture(&look) != plain, "{look:?}");
    }
}
