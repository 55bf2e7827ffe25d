//! The squad as a page: a row an athlete, each with a way to the athlete's own report. It can be read without its
//! script, which only sorts.

mod cells;

use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::answer::{EffortLevel, InSquad};
use crate::recovery::DayKind;
use crate::report::look::{Look, Theme};
use crate::report::web_page::sheet;
use crate::report::words::plain_letters::plain_lines;
use crate::report::words::squad::SquadColumn;
use crate::report::words::squad_in_words::{Squad, SquadMember};
use crate::report::words::{Label, Words};
use cells::{amount, days, trend};

/// What sorts the rows.
const SCRIPT: &str = include_str!("script/squad.js");

/// The page; it asks nobody for anything.
pub fn squad_page(squad: &Squad, look: &Look) -> Vec<u8> {
    let words = squad.language.words();
    let style = sheet::style(&[include_str!("squad.css")]);
    let theme = (look.theme == Theme::Dark).then(|| look.theme.name());
    let page = html! {
        (DOCTYPE)
        html lang=(squad.language.code()) data-theme=[theme] {
            (sheet::head(&squad.headline, &style, SCRIPT))
            body {
                header {
                    h1 { (squad.headline) }
                    p.lead { (squad.counts) }
                    (key(words))
                }
                main { div.wide { (table(squad, words)) } }
                footer { @for line in words.squad_foot(0) { p { (line) } } }
                script { (PreEscaped(SCRIPT)) }
            }
        }
    };
    plain_lines(&page.into_string()).into_bytes()
}

fn key(words: &dyn Words) -> Markup {
    let [light, hard] = words.effort_ends();
    html! {
        ul.key {
            @for kind in DayKind::ALL {
                li { span class={ "on-kind kind-" (kind as usize) } {} " " (words.kind(kind)) }
            }
            li { (light) " " @for level in EffortLevel::ALL { span class={ "effort-" (level as usize) } {} } " " (hard) }
            li { span.effort-unknown {} " " (words.label(Label::EffortUnknown)) }
            li { b.early { "●" } " " (words.label(Label::CameTooEarly)) }
            li { span.unusual-key {} " " (words.unusual_mark()) }
        }
    }
}

fn table(squad: &Squad, words: &dyn Words) -> Markup {
    html! {
        table.squad {
            thead { tr data-sort-by=(words.sort_by()) {
                th scope="col" data-ascending { (words.usual_order()) }
                @for column in SquadColumn::SHOWN {
                    th scope="col" data-ascending[rises(column)] { (words.squad_column(column, squad.day)) }
                }
            } }
            @for (group, places) in squad.groups() {
                tbody.group { tr { th colspan="10" scope="rowgroup" { (words.squad_group(group)) " (" (places.len()) ")" } } }
                @for at in places { (athlete(at + 1, &squad.members[at], squad, words)) }
            }
        }
    }
}

/// Whether a first press on the heading of a column sorts from the least: words and dates do, amounts do not.
fn rises(column: SquadColumn) -> bool {
    use SquadColumn::{Athlete, HardAgain, Uploaded, Why};
    matches!(
        column,
        Athlete | SquadColumn::Advice | HardAgain | Uploaded | Why
    )
}

/// Two rows: what is known, and why.
fn athlete(rank: usize, member: &SquadMember, squad: &Squad, words: &dyn Words) -> Markup {
    let known = &member.known;
    let label = |column| words.squad_column(column, squad.day);
    let key = |column| key_of(member, column);
    let judged = known.judged.as_ref();
    html! {
        tbody.athlete {
            tr {
                td.rank data-key=(rank) { (rank) }
                th.name scope="row" data-key=(member.name.to_lowercase()) { (name(member)) }
                td.advice data-key=[key(SquadColumn::Advice)] {
                    @match judged {
                        Some(judged) => span class={ "kind on-kind kind-" (judged.kind as usize) } { (member.advice) },
                        None => span.kind.unknown-kind { (member.advice) },
                    }
                }
                td.again data-label=(label(SquadColumn::HardAgain)) data-key=[key(SquadColumn::HardAgain)] { (member.again) }
                @for (class, column, words, of) in [
                    ("load", SquadColumn::Load, &member.load, judged.map(|judged| judged.load)),
                    ("foot", SquadColumn::OnFoot, &member.on_foot, judged.map(|judged| judged.on_foot)),
                    ("long", SquadColumn::LongestRun, &member.longest_run, judged.map(|judged| judged.longest_run)),
                ] {
                    td class=(class) data-label=(label(column)) data-key=[key(column)] {
                        @if let Some(of) = of { (amount(words, of)) }
                    }
                }
                td.weeks data-label=(label(SquadColumn::Trend)) data-key=[key(SquadColumn::Trend)] {
                    (trend(known, label(SquadColumn::Trend)))
                }
                td.upload data-label=(label(SquadColumn::Uploaded)) data-key=[key(SquadColumn::Uploaded)] { (member.uploaded) }
                td.strip data-label=(label(SquadColumn::LastFourWeeks)) data-key=(known.lately.too_early) {
                    (days(&known.days, words, label(SquadColumn::LastFourWeeks)))
                }
            }
            tr { td.beside colspan="2" {} td.why colspan="8" { (member.why) } }
        }
    }
}

/// What a column is sorted by; nothing where nothing is known.
fn key_of(member: &SquadMember, column: SquadColumn) -> Option<String> {
    let InSquad {
        judged,
        weekly_points,
        uploaded,
        ..
    } = &member.known;
    let judged = judged.as_ref();
    let change = |distance: Option<f64>| distance.map(|change| format!("{change:.4}"));
    match column {
        SquadColumn::Advice => judged.map(|judged| (judged.kind as usize).to_string()),
        SquadColumn::HardAgain => judged.map(|judged| cells::again_key(judged.again)),
        SquadColumn::Load => change(judged?.load.change()),
        SquadColumn::OnFoot => change(judged?.on_foot.change()),
        SquadColumn::LongestRun => change(judged?.longest_run.now),
        SquadColumn::Trend => change(weekly_points.last().copied().flatten()),
        SquadColumn::Uploaded => uploaded.map(|day| day.to_string()),
        SquadColumn::Athlete | SquadColumn::LastFourWeeks | SquadColumn::Why => None,
    }
}

fn name(member: &SquadMember) -> Markup {
    html! {
        @match &member.report {
            Some(report) => a href=(address(report)) { bdi { (member.name) } },
            None => bdi { (member.name) },
        }
    }
}

/// A file beside the page as an address: whatever is no letter or digit is escaped.
fn address(file: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
    let escaped = file.bytes().map(|byte| match plain(byte) {
        true => char::from(byte).to_string(),
        false => format!("%{byte:02X}"),
    });
    // A name that began with what looks like a scheme would lead elsewhere.
    format!("./{}", escaped.collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::SquadDay;
    use crate::report::words::Language;
    use chrono::NaiveDate;

    const DAY: SquadDay = SquadDay {
        date: NaiveDate::from_ymd_opt(2025, 9, 15).expect("a date"),
        is_over: false,
    };

    fn page_of(members: Vec<SquadMember>) -> String {
        let squad = Squad::of(DAY, members, Language::English);
        String::from_utf8(squad_page(&squad, &Look::default())).expect("is text")
    }

    #[test]
    fn a_hostile_name_is_a_name_and_its_report_lies_beside_the_page() {
        let name = "<img src=x onerror=alert(1)>";
        let mut member = SquadMember::unread(name, "\"why\"".to_owned(), DAY, Language::English);
        member.report = Some("javascript:alert(1)\".html".to_owned());
        let page = page_of(vec![member]);
        assert!(!page.contains("<img"));
        assert!(page.contains("&lt;img src=x onerror=alert(1)&gt;"));
        assert!(page.contains("href=\"./javascript%3Aalert%281%29%22.html\""));
        assert_eq!(page.matches("<script").count(), 1);
    }

    #[test]
    fn a_squad_of_nobody_is_a_page_too() {
        assert!(page_of(Vec::new()).contains("No athletes"));
    }

    #[test]
    fn the_script_makes_no_markup_and_cannot_end_before_its_end() {
        for word in [
            "innerHTML",
            "insertAdjacentHTML",
            "document.write",
            "eval(",
            "</",
            "<!--",
            "\r",
        ] {
            assert!(!SCRIPT.contains(word), "{word}");
        }
    }
}
