//! What is drawn in the cells of a squad's page.

use std::fmt::Write;

use maud::{Markup, PreEscaped, html};

use crate::answer::{
    Again, Amount, ChartColumn, ColumnState, DAYS_SHOWN, FULL_BAR, InSquad, UsualLevel,
};
use crate::recovery::DayKind;
use crate::report::words::Words;
use crate::report::words::squad::AmountInWords;

/// Width of a full bar, pixels.
const BAR: f64 = 96.0;
/// Width of a day, pixels.
const DAY: f64 = 7.0;
/// Width and height of a trend, pixels.
const TREND: (f64, f64) = (96.0, 34.0);

/// An amount, how it differs from the usual, that, and both as a bar.
pub fn amount(words: &AmountInWords, amount: Amount) -> Markup {
    let sign = match amount.level {
        UsualLevel::More => "▲ ",
        UsualLevel::Less => "▼ ",
        UsualLevel::Usual | UsualLevel::Unknown => "",
    };
    html! {
        div.amount.unusual[amount.is_unusual()] {
            b { (words.now) } " "
            span.change { @if !sign.is_empty() { span aria-hidden="true" { (sign) } } (words.change) }
            div.quiet { (words.usual) }
            (bar(amount))
        }
    }
}

/// The amount as a bar with a line at the usual; one that is cut at its end goes on as an arrow.
fn bar(amount: Amount) -> Markup {
    let Some(share) = amount.share_of_bar() else {
        return html! {};
    };
    let wide = BAR * share.clamp(0.0, 1.0);
    let middle = BAR / FULL_BAR;
    html! {
        svg.bar width=(BAR + 8.0) height="10" aria-hidden="true" {
            rect.ground x="0" y="2" width=(BAR) height="6" {}
            rect.now x="0" y="2" width=(format!("{wide:.1}")) height="6" {}
            @if share > 1.0 { path.now d={ "M" (BAR) " 0l8 5l-8 5z" } {} }
            @if amount.usual > Some(0.0) { rect.usual x=(middle - 1.0) y="0" width="2" height="10" {} }
        }
    }
}

/// Loads of twelve weeks as a line, on a scale of their own; unknown weeks are a hole in it.
pub fn trend(known: &InSquad, label: &str) -> Markup {
    let weeks = known.weekly_shares();
    let (width, height) = TREND;
    let step = (width - 8.0) / (weeks.len().max(2) - 1) as f64;
    let place = |at: usize, share: f64| {
        (
            4.0 + step * at as f64,
            height - 4.0 - (height - 8.0) * share,
        )
    };
    let places: Vec<Option<(f64, f64)>> = (weeks.iter().enumerate())
        .map(|(at, share)| share.map(|share| place(at, share)))
        .collect();
    let mut line = String::new();
    for stretch in places.split(Option::is_none) {
        for (at, (x, y)) in stretch.iter().flatten().enumerate() {
            let _ = write!(line, "{}{x:.1} {y:.1}", if at == 0 { "M" } else { "L" });
        }
        if let [Some((x, y))] = stretch {
            // A line to itself is a dot.
            let _ = write!(line, "L{x:.1} {y:.1}");
        }
    }
    let spoken: Vec<String> = (known.weekly_points.iter())
        .map(|week| week.map_or("?".to_owned(), |points| format!("{points:.0}")))
        .collect();
    html! {
        @if !line.is_empty() {
            svg.trend width=(width) height=(height) role="img" aria-label={ (label) ": " (spoken.join(", ")) } {
                path d=(line) {}
                @if let Some((x, y)) = places.last().copied().flatten() {
                    circle cx=(format!("{x:.1}")) cy=(format!("{y:.1}")) r="3" {}
                }
            }
        }
    }
}

/// The advice for each day above, the effort of its sessions below.
pub fn days(days: &[ChartColumn], words: &dyn Words, label: &str) -> Markup {
    let wide = DAY * DAYS_SHOWN as f64;
    html! {
        @if !days.is_empty() {
            svg.days width=(wide) height="42" viewBox={ "0 0 " (wide) " 42" } role="img" aria-label=(spoken(days, words, label)) {
                (PreEscaped(days.iter().enumerate().map(|(at, day)| cell(at, day)).collect::<String>()))
            }
        }
    }
}

fn cell(place: usize, day: &ChartColumn) -> String {
    let x = DAY * place as f64;
    let wide = DAY - 1.0;
    let rect = |class: &str, y: u32| {
        format!("<rect class=\"{class}\" x=\"{x}\" y=\"{y}\" width=\"{wide}\" height=\"15\"/>")
    };
    let advised = day
        .advised
        .map(|kind| rect(&format!("kind-{}", kind as usize), 0));
    let done = match (day.knowledge, day.done) {
        _ if day.has_unknown_effort() => format!(
            "<rect class=\"effort-unknown\" x=\"{}\" y=\"17.5\" width=\"{}\" height=\"14\"/>",
            x + 0.5,
            wide - 1.0
        ),
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

/// The strip for screen readers.
fn spoken(days: &[ChartColumn], words: &dyn Words, label: &str) -> String {
    let of = |kind| days.iter().filter(|day| day.advised == Some(kind)).count();
    let counts = DayKind::ALL.map(|kind| format!("{} {}", words.kind(kind), of(kind)));
    format!("{label}: {}", counts.join(", "))
}

/// What the time of the next hard session is sorted by: a text in order of time. The script takes a key of digits
/// alone for a number, which is sorted before every text.
pub fn again_key(again: Again) -> String {
    match again {
        Again::Now => "0000-01-01".to_owned(),
        Again::From(due) => format!("{} {}", due.date, due.part as usize),
        Again::NotInSight => "9999-12-31".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::example_results::date;
    use crate::recovery::{Due, PartOfDay};

    #[test]
    fn the_next_hard_session_is_sorted_by_time_and_one_out_of_sight_comes_last() {
        let due = |day, part| {
            let date = date(2025, 9, day);
            Again::From(Due { date, part })
        };
        let keys = [
            Again::Now,
            due(8, PartOfDay::Evening),
            due(15, PartOfDay::Morning),
            due(15, PartOfDay::Afternoon),
            due(15, PartOfDay::Evening),
            due(30, PartOfDay::Morning),
            Again::NotInSight,
        ]
        .map(again_key);
        assert!(keys.is_sorted(), "{keys:?}");
        let numbers = keys.iter().filter(|key| key.parse::<f64>().is_ok());
        assert_eq!(numbers.count(), 0, "{keys:?}");
    }
}
