//! The figures as Markdown tables.

use super::Validation;
use super::assumptions::MAIN;
use super::compare::{Estimate, Found, Injuries, OUTCOMES};
use super::mornings::INDICES;

impl Validation {
    /// All tables, each under a line with its content.
    pub fn markdown(&self) -> String {
        [
            "Mean rank correlation within players:\n".to_owned(),
            self.correlations(),
            "By how much the clock's is larger, with 95 % intervals over players:\n".to_owned(),
            self.margins(),
            "The same by every other assumption that was tried:\n".to_owned(),
            self.assumptions(),
            "Telling mornings with an injury within a week from others (0.5 is chance):\n"
                .to_owned(),
            self.areas(),
            "No claim about injuries follows from any of them.\n".to_owned(),
        ]
        .join("\n")
    }

    fn correlations(&self) -> String {
        let mut head = vec!["next morning"];
        head.extend(INDICES);
        head.extend(["players", "mornings", "with a ratio"]);
        let row = |(name, found): (&&str, &Found)| {
            let mut cells = vec![(*name).to_owned()];
            cells.extend(found.correlations.map(signed));
            cells.extend([found.players.to_string(), found.mornings.to_string()]);
            let (players, mornings) = found.with_ratio;
            cells.push(format!("{players}, {mornings}"));
            cells
        };
        table(&head, OUTCOMES.iter().zip(&self.main).map(row))
    }

    fn margins(&self) -> String {
        let over = INDICES[1..].iter().map(|index| format!("over {index}"));
        let over: Vec<String> = over.collect();
        let mut head = vec!["next morning"];
        head.extend(over.iter().map(String::as_str));
        let row = |(name, found): (&&str, &Found)| {
            let mut cells = vec![(*name).to_owned()];
            cells.extend(found.margins.map(estimate));
            cells
        };
        table(&head, OUTCOMES.iter().zip(&self.main).map(row))
    }

    fn assumptions(&self) -> String {
        let head = [
            "assumption",
            "clock with yesterday's load",
            "soreness: clock",
            "3-day",
            "form",
            "ratio",
            "over yesterday's load",
            "over form",
            "over ratio",
            "fatigue: over form",
            "readiness: over form",
        ];
        let main = std::iter::once((MAIN.name, &self.main));
        let others = self
            .others
            .iter()
            .map(|(assumed, found)| (assumed.name, found));
        let row = |(name, [soreness, fatigue, readiness]): (&str, &[Found; 3])| {
            let [clock, _, three_days, form, ratio] = soreness.correlations.map(signed);
            let [yesterday, _, over_form, over_ratio] = soreness.margins.map(estimate);
            vec![
                name.to_owned(),
                signed(soreness.alike[1]),
                clock,
                three_days,
                form,
                ratio,
                yesterday,
                over_form,
                over_ratio,
                estimate(fatigue.margins[2]),
                estimate(readiness.margins[2]),
            ]
        };
        table(&head, main.chain(others).map(row))
    }

    fn areas(&self) -> String {
        let mut head = vec!["mornings"];
        head.extend(INDICES);
        head.push("before an injury");
        let area = |area: Option<f64>| area.map_or("none".to_owned(), |area| format!("{area:.3}"));
        let row = |injuries: &Injuries| {
            let mut cells = vec![injuries.name.to_owned()];
            cells.extend(injuries.areas.map(area));
            cells.push(format!("{} of {}", injuries.before, injuries.mornings));
            cells
        };
        table(&head, self.injuries.iter().map(row))
    }
}

fn signed(number: f64) -> String {
    format!("{number:.3}")
}

fn estimate(Estimate { value, low, high }: Estimate) -> String {
    format!("{value:.3} ({low:.3} to {high:.3})")
}

fn table(head: &[&str], rows: impl Iterator<Item = Vec<String>>) -> String {
    let mut lines = vec![
        format!("| {} |", head.join(" | ")),
        format!("|{}", "---|".repeat(head.len())),
    ];
    lines.extend(rows.map(|cells| format!("| {} |", cells.join(" | "))));
    lines.join("\n") + "\n"
}
