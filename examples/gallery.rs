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

use gallery::{CLARA, Runner, results, sessions, today};
use restday::answer::Results;
use restday::audit::{Block, RuleSettings, audit};
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

/// Name, seed, minutes of an easy run, threshold speed in m/s, eagerness and days a week.
const SQUAD: [(&str, u64, f64, f64, f64, usize); 9] = [
    ("Amara", 11, 40.0, 3.6, 0.00, 4),
    ("Björn", 12, 60.0, 4.1, 0.35, 6),
    ("Chiara", 13, 35.0, 3.3, 0.10, 3),
    ("Dmitri Олегович", 14, 55.0, 3.9, 0.05, 5),
    ("Emeka", 15, 70.0, 4.3, 0.20, 6),
    ("Freya", 16, 45.0, 3.5, 0.50, 5),
    ("Goran", 17, 50.0, 3.8, 0.00, 5),
    ("花子", 18, 42.0, 3.4, 0.15, 4),
    ("Ines", 19, 30.0, 3.1, 0.00, 2),
];

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
    let clara = results("Clara", digests, 112);
    write("audit.png", &calendar(&clara)?)?;
    let squad = Squad::of(today(), members(), Language::English);
    screenshot(folder, &clara)?;
    write(
        "squad.png",
        &squad_picture(&squad, &look(Theme::Light), "png")?,
    )?;
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

fn calendar(results: &Results) -> Result<Vec<u8>, Box<dyn Error>> {
    let block = Block {
        from: results.today - chrono::TimeDelta::days(7 * 8 + 4),
        to: results.today - chrono::TimeDelta::days(5),
    };
    let settings = RuleSettings::default();
    let found = audit(&results.history, &results.recovery, block, &settings);
    Ok(audit_calendar(results, &found, &look(Theme::Light), "png")?)
}

fn members() -> Vec<SquadMember> {
    let member = |(name, seed, easy_min, threshold_m_per_s, eager, days)| {
        let runner = Runner {
            seed,
            easy_min,
            threshold_m_per_s,
            eager,
            days,
        };
        let results = results(name, sessions(runner, 400), 112);
        let spoken = (Units::Metric, Language::English);
        SquadMember::of(name, format!("{name}.png"), (&results, today()), spoken)
    };
    let mut members: Vec<SquadMember> = SQUAD.into_iter().map(member).collect();
    members.push(SquadMember::unread(
        "Jonas",
        "no files since 2 May 2025, so nobody knows".to_owned(),
    ));
    members
}
