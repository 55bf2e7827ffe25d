//! Converts starts known in local time only to moments.
//!
//! Tables that services export have wall-clock time without its offset from UTC. That settles the day
//! and the hour; the moment is needed to find the same session in a recording.

use std::collections::BTreeMap;

use chrono::{NaiveDateTime, TimeDelta};

use super::Home;
use crate::digest::Digest;

/// Two devices note the start of one session at most this far apart, seconds.
const STARTS_WITHIN_S: i64 = 120;

/// Gives each start in local time its moment: from a recording that began at the same local time, else
/// from the athlete's home as stated, or as the other files show it. The day and the hour stay the same,
/// so a start settled with one home can be settled again with another.
pub fn settle_local_clocks(digests: &mut [&mut Digest], home: Option<Home>) {
    if !digests.iter().any(|digest| digest.on_local_clock) {
        return;
    }
    let home = home.unwrap_or_else(|| Home::usual_of(digests.iter().map(|digest| &**digest)));
    let known = digests.iter().filter(|digest| !digest.on_local_clock);
    let clocks: BTreeMap<NaiveDateTime, i32> = known
        .map(|digest| {
            let offset_s = home.offset_s_of(digest);
            (on_clock(digest, offset_s), offset_s)
        })
        .collect();
    for digest in digests.iter_mut().filter(|digest| digest.on_local_clock) {
        let local = on_clock(digest, digest.utc_offset_s.unwrap_or(0));
        let nearest = nearest(&clocks, local);
        let offset_s = nearest.unwrap_or_else(|| home.offset_s_on_clock(local));
        digest.start = (local - TimeDelta::seconds(offset_s.into())).and_utc();
        digest.utc_offset_s = Some(offset_s);
    }
}

/// Local time when it began.
fn on_clock(digest: &Digest, offset_s: i32) -> NaiveDateTime {
    digest.start.naive_utc() + TimeDelta::seconds(offset_s.into())
}

/// The offset of the local start nearest to one, if close enough to be the same.
fn nearest(clocks: &BTreeMap<NaiveDateTime, i32>, local: NaiveDateTime) -> Option<i32> {
    let within = TimeDelta::seconds(STARTS_WITHIN_S);
    let near = clocks.range(local - within..=local + within);
    let nearest = near.min_by_key(|(start, _)| (**start - local).num_seconds().abs());
    nearest.map(|(_, offset_s)| *offset_s)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activity::example_activity::empty_run;
    use crate::activity::{Activity, Zone};
    use crate::clean::clean;
    use chrono::{DateTime, Utc};

    fn moment(text: &str) -> DateTime<Utc> {
        DateTime::parse_from_rfc3339(text).expect("a time").to_utc()
    }

    fn run(start: &str, utc_offset_s: Option<i32>, on_local_clock: bool) -> Digest {
        let activity = Activity {
            start: moment(start),
            utc_offset_s,
            on_local_clock,
            ..empty_run()
        };
        let (samples, repairs) = clean(&activity);
        Digest::of(&activity, &samples, repairs)
    }

    fn settle(digests: &mut [Digest], home: Option<Home>) {
        let mut digests: Vec<&mut Digest> = digests.iter_mut().collect();
        settle_local_clocks(&mut digests, home);
    }

    #[test]
    fn a_recording_at_the_same_hour_tells_the_clock() {
        let mut digests = [
            run("2024-05-14T18:00:00Z", Some(0), true),
            run("2024-05-15T00:00:30Z", Some(-21_600), false),
            run("2024-05-16T16:00:00Z", Some(7200), false),
            run("2024-05-17T16:00:00Z", Some(7200), false),
        ];
        settle(&mut digests, None);
        assert_eq!(digests[0].start, moment("2024-05-15T00:00:00Z"));
        assert_eq!(digests[0].utc_offset_s, Some(-21_600));
        assert_eq!(digests[1].start, moment("2024-05-15T00:00:30Z"));
    }

    #[test]
    fn else_home_tells_it_with_its_summer_time() {
        let mut placed = run("2024-05-16T16:00:00Z", None, false);
        placed.zone = Zone::named("Europe/Berlin");
        let mut digests = [
            run("2024-01-14T18:00:00Z", Some(0), true),
            run("2024-07-14T18:00:00Z", Some(0), true),
            placed,
        ];
        settle(&mut digests, None);
        assert_eq!(digests[0].start, moment("2024-01-14T17:00:00Z"));
        assert_eq!(digests[1].start, moment("2024-07-14T16:00:00Z"));
        assert_eq!(digests[1].utc_offset_s, Some(7200));
    }

    #[test]
    fn where_nothing_is_known_the_clock_stays_as_it_is() {
        let mut digests = [run("2024-01-14T18:00:00Z", Some(0), true)];
        settle(&mut digests, None);
        assert_eq!(digests[0].start, moment("2024-01-14T18:00:00Z"));
        assert_eq!(digests[0].utc_offset_s, Some(0));
    }

    #[test]
    fn what_is_stated_later_settles_it_again() {
        let mut digests = [run("2024-07-14T18:00:00Z", Some(0), true)];
        let berlin = Zone::named("Europe/Berlin").map(Home::Named);
        for home in [Some(Home::UsualOffset(-3600)), berlin, berlin] {
            settle(&mut digests, home);
        }
        assert_eq!(digests[0].start, moment("2024-07-14T16:00:00Z"));
        assert_eq!(digests[0].utc_offset_s, Some(7200));
    }
}
