//! The squad as a page: a row an athlete, each with a way to the athlete's own report.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::answer::{ChartColumn, ColumnState, DAYS_SHOWN};
use crate::recovery::DayKind;
use crate::report::look::{Look, Theme};
use crate::report::web_page::sheet;
use crate::report::words::plain_letters::plain_lines;
use crate::report::words::squad_in_words::{Squad, SquadMember, SquadStory, Story};
use crate::report::words::wording::capitalised;
use crate::report::words::{Label, Words};

/// Hours that fill a bar.
const MOST_HOURS: f64 = 96.0;
/// Width of a bar of that many hours, and of a day, pixels.
const BAR: f64 = 110.0;
const DAY: f64 = 9.0;

/// The page; it needs no script, and asks nobody for anything.
pub fn squad_page(squad: &Squad, look: &Look) -> Vec<u8> {
    let words = squad.language.words();
    let style = sheet::style(&[include_str!("squad.css")]);
    let theme = (look.theme == Theme::Dark).then(|| look.theme.name());
    let page = html! {
        (DOCTYPE)
        html lang=(squad.language.code()) data-theme=[theme] {
            (sheet::head(&squad.headline, &style, ""))
            body {
                header {
                    h1 { (squad.headline) }
                    p.lead { (squad.subline) }
                    (key(words))
                }
                main { div.wide { (table(squad, words)) } }
                footer { p { (words.squad_foot(0)) } }
            }
        }
    };
    plain_lines(&page.into_string()).into_bytes()
}

fn key(words: &dyn Words) -> Markup {
    html! {
        ul.key {
            @for kind in DayKind::ALL {
                li { span class={ "on-kind kind-" (kind as usize) } {} " " (words.kind(kind)) }
            }
            li { b.early { "●" } " " (words.label(Label::CameTooEarly)) }
        }
    }
}

fn table(squad: &Squad, words: &dyn Words) -> Markup {
    let headings = [
        Label::Athlete,
        Label::Today,
        Label::HoursUntilRecovered,
        Label::LastFourWeeks,
        Label::Why,
    ];
    html! {
        table.squad {
            thead { tr {
                td {}
                @for label in headings { th scope="col" { (words.label(label)) } }
            } }
            tbody {
                @for (i, member) in squad.members.iter().enumerate() {
                    tr {
                        td.rank { (i + 1) }
                        th scope="row" { (name(member)) }
                        @match &member.story {
                            Story::Told(told) => (told_of(told, words)),
                            Story::Unknown(why) => {
                                td { span.kind.unknown-kind { (words.label(Label::NobodyKnows)) } }
                                td.quiet colspan="3" { (why) }
                            }
                        }
                    }
                }
            }
        }
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

fn told_of(told: &SquadStory, words: &dyn Words) -> Markup {
    html! {
        td {
            span class={ "kind on-kind kind-" (told.judged.kind as usize) } { (told.name) }
        }
        td.hours { (hours("legs", told.judged.left.mechanical_h, words)) (hours("heart", told.judged.left.cardio_h, words)) }
        td { (days(&told.judged.days, words)) }
        td {
            (told.reason) "."
            @if let Some(again) = &told.again { " " b { (capitalised(again)) "." } }
            @if told.judged.lately.too_early > 0 { " " span.early { (words.lately(&told.judged.lately)) "." } }
            @for caution in &told.cautions { " " (capitalised(caution)) "." }
        }
    }
}

/// A bar of hours, and its number in words.
fn hours(class: &str, hours: f64, words: &dyn Words) -> Markup {
    let wide = BAR * (hours / MOST_HOURS).clamp(0.0, 1.0);
    let label = match class {
        "legs" => Label::Legs,
        _ => Label::HeartAndLungs,
    };
    html! {
        div {
            svg width=(format!("{wide:.1}")) height="10" aria-hidden="true" {
                rect class={ "bar " (class) } width="100%" height="100%" {}
            }
            span { " " (words.label(label)) " " (words.hours(hours.ceil())) }
        }
    }
}

/// What each day was good for above, what was done below.
fn days(days: &[ChartColumn], words: &dyn Words) -> Markup {
    let wide = DAY * DAYS_SHOWN as f64;
    html! {
        svg.days width=(wide) height="42" viewBox={ "0 0 " (wide) " 42" } role="img" aria-label=(spoken(days, words)) {
            (PreEscaped(days.iter().enumerate().map(|(i, day)| cells(i, day)).collect::<String>()))
        }
    }
}

fn cells(place: usize, day: &ChartColumn) -> String {
    let x = DAY * place as f64;
    let wide = DAY - 1.0;
    let rect = |class: &str, y: u32| {
        format!("<rect class=\"{class}\" x=\"{x}\" y=\"{y}\" width=\"{wide}\" height=\"15\"/>")
    };
    let advised = day
        .advised
        .map(|kind| rect(&format!("kind-{}", kind as usize), 0));
    let done = match (day.knowledge, day.done) {
        (_, Some(effort)) => rect(&format!("effort-{}", effort as usize), 17),
        (ColumnState::Known, None) => rect("nothing", 17),
        (ColumnState::Unknown | ColumnState::Ahead, None) => String::new(),
    };
    let early = match day.too_early {
        1.. => format!(
            "<circle class=\"early-dot\" cx=\"{}\" cy=\"38\" r=\"3\"/>",
            x + wide / 2.0
        ),
        0 => String::new(),
    };
    advised.unwrap_or_default() + &done + &early
}

/// The strip for who cannot see it.
fn spoken(days: &[ChartColumn], words: &dyn Words) -> String {
    let of = |kind| days.iter().filter(|day| day.advised == Some(kind)).count();
    let counts = DayKind::ALL.map(|kind| format!("{} {}", words.kind(kind), of(kind)));
    format!(
        "{}: {}",
        words.label(Label::LastFourWeeks),
        counts.join(", ")
    )
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
    use crate::report::words::Language;
    use chrono::NaiveDate;

    #[test]
    fn a_hostile_name_is_a_name_and_its_report_lies_beside_the_page() {
        let mut member = SquadMember::unread("<img src=x onerror=alert(1)>", "\"why\"".to_owned());
        member.report = Some("javascript:alert(1)\".html".to_owned());
        let date = NaiveDate::from_ymd_opt(2025, 9, 15).expect("date");
        let squad = Squad::of(date, vec![member], Language::English);
        let page = String::from_utf8(squad_page(&squad, &Look::default())).expect("is text");
        assert!(!page.contains("<img"));
        assert!(page.contains("&lt;img src=x onerror=alert(1)&gt;"));
        assert!(page.contains("href=\"./javascript%3Aalert%281%29%22.html\""));
        assert!(!page.contains("<script"));
    }

    #[test]
    fn a_squad_of_nobody_is_a_page_too() {
        let date = NaiveDate::from_ymd_opt(2025, 9, 15).expect("date");
        let squad = Squad::of(date, Vec::new(), Language::English);
        assert!(!squad_page(&squad, &Look::default()).is_empty());
    }
}
