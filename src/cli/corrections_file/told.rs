//! Messages about corrections that do not fit their export.

use std::path::Path;

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};

use crate::athlete::Home;
use crate::cli::error::CliError;
use crate::cli::nearest_name::nearest;
use crate::digest::{Conflict, Digest, Unmet, ids_of};
use crate::report::Units;

/// Two corrections of one activity, as a message.
pub fn in_conflict(path: &Path, conflict: &Conflict) -> CliError {
    let first = conflict.first_line;
    let what = match conflict.left_out {
        true => format!(
            "this activity is both left out and corrected, in line {first} and here; keep one of them"
        ),
        false => format!("line {first} already sets this for the same activity; keep one of them"),
    };
    CliError::WrittenLine {
        path: path.to_owned(),
        line: conflict.line,
        what,
    }
}

/// A name that means no activity, or several, and what may have been meant.
pub fn unmet_in_words(
    path: &Path,
    unmet: &Unmet,
    digests: &[Box<Digest>],
    (home, units): (Home, Units),
) -> String {
    // What moves a cursor in a name moves none here.
    let name = unmet.activity.replace(char::is_control, "\u{fffd}");
    let what = match unmet.fits {
        0 => format!("no activity has the id \"{name}\""),
        fits => {
            format!("{fits} activities match \"{name}\"; write more of the id")
        }
    };
    let near = nearest_id(&unmet.activity, digests).filter(|_| unmet.fits == 0);
    let near = match near {
        Some((id, digest)) => format!("; the nearest is {id}, {}", in_words(digest, home, units)),
        None if unmet.fits == 0 => "; `restday activities` lists the ids".to_owned(),
        None => String::new(),
    };
    format!("{}: line {}: {what}{near}", path.display(), unmet.line)
}

/// `a run of 8.2 km on Mon 2 Mar 2026`.
fn in_words(digest: &Digest, home: Home, units: Units) -> String {
    let length = match digest.distance_m {
        Some(metres) => units.long_distance(metres).replace('\u{a0}', " "),
        None => format!("{:.0} min", digest.timer_s / 60.0),
    };
    let day = home.day_of(digest).format("%a %-d %b %Y");
    format!("{}, {length}, {day}", digest.sport)
}

/// The activity that was probably meant: that nearest in time to what the name says, else the one whose id
/// or file is written most like it.
fn nearest_id<'a>(name: &str, digests: &'a [Box<Digest>]) -> Option<(String, &'a Digest)> {
    let ids = ids_of(digests.iter().map(Box::as_ref));
    let at = match moment(name) {
        Some(moment) => {
            let apart = |digest: &Digest| (digest.start - moment).num_seconds().abs();
            let near = digests.iter().enumerate();
            near.min_by_key(|(_, digest)| apart(digest))?.0
        }
        None => {
            let file = |digest: &'a Digest| {
                let path = digest.origin.path.as_str();
                path.rsplit(['/', '\\', '!']).next().unwrap_or(path)
            };
            let ids_and_files = ids
                .iter()
                .map(String::as_str)
                .zip(digests.iter().map(|digest| file(digest)));
            let both = ids_and_files.clone().flat_map(|(id, file)| [id, file]);
            let meant = nearest(name, both)?;
            let mut met = ids_and_files;
            met.position(|(id, file)| id == meant || file == meant)?
        }
    };
    Some((ids.get(at)?.clone(), digests.get(at)?))
}

/// The moment that a name, or the beginning of one, stands for.
fn moment(name: &str) -> Option<DateTime<Utc>> {
    let whole = name.get(..16).unwrap_or(name);
    let whole = NaiveDateTime::parse_from_str(whole, "%Y%m%dT%H%M%SZ").ok();
    let noon = || NaiveTime::MIN + TimeDelta::hours(12);
    let begun = || {
        let only = |c: char| c.is_ascii_digit() || "-TZ:".contains(c);
        let digits: String = name.chars().filter(char::is_ascii_digit).take(14).collect();
        let (date, time) = digits
            .split_at_checked(8)
            .filter(|_| name.chars().all(only))?;
        let date = NaiveDate::parse_from_str(date, "%Y%m%d").ok()?;
        let time = NaiveTime::parse_from_str(&format!("{time:0<6}"), "%H%M%S");
        Some(match time {
            Ok(time) if digits.len() > 8 => date.and_time(time),
            _ => date.and_time(noon()),
        })
    };
    whole.or_else(begun).map(|moment| moment.and_utc())
}
