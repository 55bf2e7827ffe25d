//! Draws the pictures of docs/gallery, all of made-up runners.
//!
//! `cargo run --release --example gallery` writes them; the same bytes every time. The screenshot of the
//! page is made if Chromium is found, and otherwise left as it is.

#[path = "gallery/mod.rs"]
mod gallery;

use std::error::Error;
use std::fs;
use std::path::Path;
use std::process::{Command, ExitCode};

use chrono::TimeDelta;
use gallery::{CLARA, Runner, results, sessions, today};
use restday::answer::{Results, SquadDay};
use restday::audit::{Block, RuleSettings, audit};
use restday::digest::Digest;
use restday::report::{
    Language, Look, PictureSize, RecoveryChart, Report, Squad, SquadMember, Theme, Units, WebPage,
    audit_calendar, squad_picture,
};

/// Days of history in every picture.
const HISTORY_DAYS: i64 = 5 * 366;
const RANGES: [(&str, i64); 4] = [
    ("2-weeks", 14),
    ("16-weeks", 112),
    ("1-year", 365),
    ("5-years", 1826),
];
/// A life of running, in days, for a picture of its own.
const THIRTEEN_YEARS: i64 = 13 * 365 + 3;
/// Weeks of the audited blocks, each up to the last Sunday.
const AUDITS: [(&str, i64); 3] = [("audit", 8), ("audit-17-weeks", 17), ("audit-1-year", 52)];

/// Name, runner, how many times as long the runs of the last seven days are as usual, how many times as long as usual
/// a long run of yesterday was, if there was one, and since how many days no file came.
type InSquad = (&'static str, Runner, f64, Option<f64>, i64);

const SQUAD: [InSquad; 10] = [
    ("Amara", runner(11, 40.0, 3.6, 0.00, 4), 1.0, None, 1),
    ("Björn", runner(12, 60.0, 4.1, 0.35, 6), 1.0, None, 1),
    ("Chiara", runner(13, 35.0, 3.3, 0.10, 3), 0.3, None, 1),
    (
        "Dmitri Олегович",
        runner(14, 55.0, 3.9, 0.05, 5),
        1.0,
        None,
        1,
    ),
    ("Emeka", runner(15, 70.0, 4.3, 0.20, 6), 1.8, None, 1),
    ("Freya", runner(16, 45.0, 3.5, 0.50, 5), 1.0, None, 1),
    ("Goran", runner(17, 50.0, 3.8, 0.00, 5), 1.0, Some(2.6), 1),
    ("花子", runner(18, 42.0, 3.4, 0.15, 4), 1.0, None, 1),
    ("Ines", runner(19, 30.0, 3.1, 0.00, 3), 1.0, Some(3.0), 1),
    ("Jonas", runner(20, 44.0, 3.6, 0.10, 4), 1.0, None, 7),
];

const fn runner(
    seed: u64,
    easy_min: f64,
    threshold_m_per_s: f64,
    eager: f64,
    days: usize,
) -> Runner {
    Runner {
        seed,
        easy_min,
        threshold_m_per_s,
        eager,
        days,
    }
}

fn main() -> ExitCode {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/gallery");
    match draw_all(&folder) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{}: {error}", folder.display());
            ExitCode::FAILURE
        }
    }
}

fn draw_all(folder: &Path) -> Result<(), Box<dyn Error>> {
    fs::create_dir_all(folder)?;
    let write = |name: &str, bytes: &[u8]| {
        println!("{name}: {} KB", bytes.len() / 1000);
        fs::write(folder.join(name), bytes)
    };
    let digests = sessions(CLARA, HISTORY_DAYS);
    for theme in Theme::ALL {
        for (name, days) in RANGES {
            let results = results("Clara", digests.clone(), days);
            let bytes = RecoveryChart.render(&results, &look(theme), "png")?;
            write(&format!("{name}-{}.png", theme.name()), &bytes)?;
        }
    }
    for theme in Theme::ALL {
        let life = results("Clara", sessions(CLARA, THIRTEEN_YEARS), THIRTEEN_YEARS);
        let bytes = RecoveryChart.render(&life, &look(theme), "png")?;
        write(&format!("13-years-{}.png", theme.name()), &bytes)?;
    }
    let year = results("Clara", digests.clone(), 400);
    for (name, weeks) in AUDITS {
        write(
            &format!("{name}.png"),
            &calendar(&year, weeks, Theme::Light)?,
        )?;
    }
    write(
        "audit-17-weeks-dark.png",
        &calendar(&year, 17, Theme::Dark)?,
    )?;
    screenshot(folder, &results("Clara", digests, 112))?;
    let squad = Squad::of(squad_day(), members(), Language::English);
    for (name, theme) in [("squad", Theme::Light), ("squad-dark", Theme::Dark)] {
        let bytes = squad_picture(&squad, &look(theme), "png")?;
        write(&format!("{name}.png"), &bytes)?;
    }
    Ok(())
}

/// The first screen of the page, in a browser.
fn screenshot(folder: &Path, results: &Results) -> Result<(), Box<dyn Error>> {
    let beside = std::env::temp_dir().join(format!("restday-gallery-{}", std::process::id()));
    fs::create_dir_all(&beside)?;
    let page = beside.join("page.html");
    fs::write(&page, WebPage.render(results, &Look::default(), "html")?)?;
    let shot = Command::new("chromium")
        .args([
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--hide-scrollbars",
        ])
        .arg("--window-size=1400,1060")
        .arg(format!(
            "--user-data-dir={}",
            beside.join("profile").display()
        ))
        .arg(format!(
            "--screenshot={}",
            folder.join("page.png").display()
        ))
        .arg(format!("file://{}", page.display()))
        .output();
    fs::remove_dir_all(&beside)?;
    match shot {
        Ok(output) if output.status.success() => println!("page.png"),
        _ => println!("page.png: left as it is, as there is no chromium"),
    }
    Ok(())
}

fn look(theme: Theme) -> Look {
    Look {
        size: PictureSize::new(1600, 1163),
        theme,
        ..Look::default()
    }
}

/// An audit of a number of whole weeks.
fn calendar(results: &Results, weeks: i64, theme: Theme) -> Result<Vec<u8>, Box<dyn Error>> {
    let sunday = results.today - TimeDelta::days(5);
    let block = Block {
        from: sunday - TimeDelta::days(7 * weeks - 1),
        to: sunday,
    };
    let settings = RuleSettings::default();
    let found = audit(&results.history, &results.recovery, block, &settings);
    Ok(audit_calendar(results, &found, &look(theme), "png")?)
}

fn squad_day() -> SquadDay {
    SquadDay {
        date: today(),
        is_over: false,
    }
}

fn members() -> Vec<SquadMember> {
    let spoken = (Units::Metric, Language::English);
    let member = |of: InSquad| {
        let results = results(of.0, squad_sessions(of), 112);
        let report = Some(format!("{}.png", of.0));
        SquadMember::of(of.0, report, (&results, squad_day()), spoken)
    };
    SQUAD.into_iter().map(member).collect()
}

/// A year and more of sessions, the last of them as an athlete of the squad did them.
fn squad_sessions((_, runner, lately, long_run, silent_days): InSquad) -> Vec<Digest> {
    let back = |days: i64| today() - TimeDelta::days(days);
    let times = |factor: f64| Runner {
        easy_min: runner.easy_min * factor,
        ..runner
    };
    let mut sessions = runner.sessions(back(400), back(8));
    let last = back(silent_days.max(1 + i64::from(long_run.is_some())));
    sessions.extend(times(lately).sessions(back(7), last));
    // The long run of a Sunday, on the day of the week that yesterday was.
    let sunday = back(12);
    let long = long_run.map(|factor| times(factor).sessions(sunday, sunday));
    sessions.extend(long.into_iter().flatten().map(|digest| Digest {
        start: digest.start + (back(1) - sunday),
        ..digest
    }));
    sessions
}
