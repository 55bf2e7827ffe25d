//! Builds activities from the messages of a FIT file.

use chrono::{DateTime, Utc};

use super::frames::Frames;
use super::laps;
use super::message::FitTime;
use super::messages::Messages;
use super::pool;
use super::records::{Measured, Records};
use super::samples::{moments, steps_per_count, without_pauses};
use super::session::{Physiology, Session};
use super::shares::Shares;
use crate::activity::{
    Activity, AltitudeSource, DeviceSettings, Origin, Samples, Sport, Totals, WatchSays,
};
use crate::import::{
    Damage, ImportError, LONGEST_RECORDING_S, NotActivity, Reading, Recorded, gait,
    possible_offset_s, possible_start,
};

/// Seconds between the FIT epoch (1989-12-31) and the Unix epoch.
const FIT_EPOCH_UNIX_S: i64 = 631_065_600;

/// Smaller times count seconds since the device was switched on, not since the epoch.
const SYSTEM_TIME_END: FitTime = 0x1000_0000;

/// Records this far outside their session still belong to it, seconds.
const SESSION_MARGIN_S: FitTime = 5;

/// Turns messages into a reading of the file.
pub fn reading(
    mut messages: Messages,
    frames: &Frames,
    path: &str,
) -> Result<Reading, ImportError> {
    let body = std::mem::take(&mut messages.body).facts(dated);
    if let Some(other) = messages.file_type.and_then(NotActivity::of_fit_file_type) {
        return Ok(Reading {
            body,
            ..Reading::not_activity(other)
        });
    }
    let damage = frames
        .damage()
        .or(messages.too_many.then_some(Damage::TooManyRecords))
        .or(messages
            .too_many_sessions
            .then_some(Damage::TooManyTrainings));
    let nothing = messages.records.is_empty() && messages.sessions.is_empty();
    if nothing && !body.is_empty() {
        return Ok(Reading {
            body,
            ..Reading::not_activity(NotActivity::Wellness)
        });
    }
    if nothing {
        return Err(damage.map_or(ImportError::NothingRecorded, ImportError::Damaged));
    }
    let mut records = messages.take_records();
    // Counted before a strap's heart rates are assigned, since they are not part of the records.
    let recorded = recorded(&records);
    // A strap's clock cannot date a file whose records have no date.
    let first_record = records.times.iter().copied().flatten().next();
    std::mem::take(&mut messages.strap).merge(&mut records);
    if let Some(what) = without_length(&messages, &records.times) {
        // A file that broke off after its first record may have been a session.
        if let (Ok(NotActivity::OneRecord), Some(damage)) = (&what, damage) {
            return Err(ImportError::Damaged(damage));
        }
        return what.map(|what| Reading {
            body,
            ..Reading::not_activity(what)
        });
    }
    let legs = legs(&messages, first_record, &records.times)?;
    let shares = Shares::of(&mut messages);
    let settings = settings(&messages, &shares);
    let made = legs.iter().zip(0..).map(|(leg, index)| Activity {
        settings,
        origin: Origin {
            path: path.to_owned(),
            index,
        },
        ..activity(&messages, &shares, &mut records, leg)
    });
    let activities = made.collect();
    Ok(Reading {
        activities,
        body,
        recorded,
        damage,
        lost_bytes: frames.lost_bytes(),
        ..Reading::default()
    })
}

fn recorded(records: &Records) -> Recorded {
    let mut times = records.times.iter().copied().flatten();
    let first = times.next();
    Recorded {
        first: first.map(instant),
        last: times.next_back().or(first).map(instant),
        ..records.recorded
    }
}

/// The kind of file if neither sessions nor records have a duration.
fn without_length(
    messages: &Messages,
    times: &[Option<FitTime>],
) -> Option<Result<NotActivity, ImportError>> {
    /// A session this short with a single record was ended as soon as it had begun, seconds.
    const NO_SESSION_S: f64 = 10.0;
    let long = |session: &Session| session.length_s().is_some_and(|s| s >= NO_SESSION_S);
    let mut known = times.iter().flatten();
    let first = known.next()?;
    if messages.sessions.iter().any(long) || known.any(|time| time != first) {
        return None;
    }
    Some(match times.len() {
        1 => Ok(NotActivity::OneRecord),
        _ => Err(ImportError::OneTime),
    })
}

/// One session and the records that belong to it.
struct Leg {
    start: FitTime,
    session: Session,
    /// Indices of its records, in the order of the file.
    rows: Vec<usize>,
}

/// Sessions in order of time, each with its records; without a session, all records are one.
fn legs(
    messages: &Messages,
    first_record: Option<FitTime>,
    times: &[Option<FitTime>],
) -> Result<Vec<Leg>, ImportError> {
    let mut sessions = messages.sessions.clone();
    if sessions.is_empty() {
        sessions.push(Session {
            start: first_record,
            sport: messages.sport.map(|(sport, _)| sport),
            sub_sport: messages.sport.and_then(|(_, sub)| sub),
            ..Session::default()
        });
    }
    let mut legs = Vec::with_capacity(sessions.len());
    for session in sessions {
        let start = start_of(&session, first_record).ok_or(ImportError::NoDate)?;
        if start < SYSTEM_TIME_END {
            return Err(ImportError::ClockNeverSet);
        }
        if !possible_start(instant(start)) {
            return Err(ImportError::ImpossibleDate(instant(start)));
        }
        legs.push(Leg {
            start,
            session,
            rows: Vec::new(),
        });
    }
    legs.sort_by_key(|leg| leg.start);
    deal_out(times, &mut legs);
    Ok(legs)
}

fn start_of(session: &Session, first_record: Option<FitTime>) -> Option<FitTime> {
    let from_end = || {
        let elapsed_s = session.elapsed_s? as FitTime;
        session.end?.checked_sub(elapsed_s)
    };
    session.start.or_else(from_end).or(first_record)
}

/// Assigns each record to the last session that had begun by then.
///
/// A single session owns all records. In multisport, records outside every session (some devices go on
/// recording) belong to none.
fn deal_out(times: &[Option<FitTime>], legs: &mut [Leg]) {
    let single = legs.len() == 1;
    if let [leg] = legs {
        leg.rows.reserve_exact(times.len());
    }
    for (row, time) in times.iter().enumerate() {
        let Some(time) = *time else { continue };
        let begun = legs.partition_point(|s| s.start <= time);
        let Some(owner) = begun.checked_sub(1).or(single.then_some(0)) else {
            continue;
        };
        let leg = &mut legs[owner];
        let believable = time.abs_diff(leg.start) <= LONGEST_RECORDING_S;
        if believable && (single || time <= end_of(leg)) {
            leg.rows.push(row);
        }
    }
}

fn end_of(leg: &Leg) -> FitTime {
    let length_s = leg.session.length_s();
    let length_s = length_s.unwrap_or(f64::from(LONGEST_RECORDING_S));
    leg.start
        .saturating_add(length_s as FitTime)
        .saturating_add(SESSION_MARGIN_S)
}

/// The activity of a session, except for data common to all.
fn activity(messages: &Messages, shares: &Shares, records: &mut Records, leg: &Leg) -> Activity {
    let session = &leg.session;
    let sport = match session.sport {
        None => gait::sport(speeds(&records.measured, &leg.rows)),
        said => sport(said, session.sub_sport),
    };
    // Samples count from the earliest moment, so no time is negative.
    let times = leg.rows.iter().filter_map(|row| records.times[*row]);
    let start = times.fold(leg.start, FitTime::min);
    let steps = steps_per_count(sport, &records.measured, &leg.rows);
    let span_s = (leg.start, session.length_s());
    let alone = messages.sessions.len() <= 1;
    let laps = laps::within(shares.laps(span(leg)), span_s, steps, alone);
    let samples = match pool::Course::of(shares, session, span(leg), start) {
        Some(course) => course.samples(records, &leg.rows, start),
        None => moments(records, &leg.rows, start, sport),
    };
    let samples = without_pauses(samples, start, shares.timer(span(leg)));
    Activity {
        origin: Origin::default(),
        device: messages.device.clone(),
        title: None,
        sport,
        start: instant(leg.start),
        utc_offset_s: messages.local_minus_utc_s.and_then(possible_offset_s),
        written_offset_s: None,
        on_local_clock: false,
        totals: Totals {
            mean_cadence_per_min: session
                .cadence_per_min
                .map(|count| count * f64::from(steps)),
            ..totals(shares, leg, &samples)
        },
        laps,
        samples,
        // Nearly every watch with a FIT file has a barometer, and none records it in the file.
        altitude: AltitudeSource::Barometric,
        watch: watch(shares, leg),
        settings: DeviceSettings::default(),
    }
}

/// The session's totals, with gaps filled from its laps and samples.
fn totals(shares: &Shares, leg: &Leg, samples: &Samples) -> Totals {
    let session = &leg.session;
    let (elapsed_s, timer_s) = session.elapsed_and_timer();
    // Without samples nothing else gives the timer time.
    let timer_s = timer_s.or(elapsed_s.filter(|_| samples.is_empty()));
    let counted = samples.distance_m.iter().rev().flatten().next();
    let of_laps = || match counted.is_some_and(|metres| *metres > 0.0) {
        true => None,
        false => lap_distance_m(shares, leg),
    };
    Totals {
        elapsed_s: elapsed_s.or(samples.elapsed_s.last().copied().filter(|s| *s > 0.0)),
        timer_s,
        distance_m: session.known_distance_m().or_else(of_laps),
        ascent_m: session.ascent_m,
        descent_m: session.descent_m,
        mean_heart_rate_bpm: session.mean_heart_rate_bpm,
        max_heart_rate_bpm: session.max_heart_rate_bpm,
        mean_cadence_per_min: None,
        energy_kcal: session.energy_kcal,
        mean_temperature_c: session.temperature_c,
    }
}

/// Metres of the laps that began during a session.
fn lap_distance_m(shares: &Shares, leg: &Leg) -> Option<f64> {
    let (from, to) = span(leg);
    let laps = shares.laps((from, to)).iter();
    let inside = laps.filter(|lap| (from..=to).contains(&lap.start));
    let metres: f64 = inside.filter_map(|lap| lap.distance_m).sum();
    (metres > 0.0).then_some(metres)
}

/// Time range of a session.
fn span(leg: &Leg) -> (FitTime, FitTime) {
    let from = leg.start.saturating_sub(SESSION_MARGIN_S);
    (from, end_of(leg))
}

/// A date, unless the device's clock was never set.
fn dated(time: FitTime) -> Option<DateTime<Utc>> {
    let instant = instant(time);
    (time >= SYSTEM_TIME_END && possible_start(instant)).then_some(instant)
}

fn instant(time: FitTime) -> DateTime<Utc> {
    DateTime::from_timestamp(FIT_EPOCH_UNIX_S + i64::from(time), 0).unwrap_or_default()
}

fn watch(shares: &Shares, leg: &Leg) -> WatchSays {
    let session = &leg.session;
    let worked_out = |of: fn(&Physiology) -> Option<f64>| worked_out(shares, leg, of);
    WatchSays {
        aerobic_training_effect: session.aerobic_effect.or(worked_out(|p| p.aerobic_effect)),
        anaerobic_training_effect: session
            .anaerobic_effect
            .or(worked_out(|p| p.anaerobic_effect)),
        exercise_load: session.exercise_load.filter(|load| *load > 0.0),
        peak_epoc_ml_per_kg: session
            .peak_epoc_ml_per_kg
            .or(worked_out(|p| p.peak_epoc_ml_per_kg)),
        met_max: worked_out(|p| p.met_max),
        recovery_h: session.recovery_h.or(worked_out(|p| p.recovery_h)),
        perceived_exertion: session.exertion,
        feel: session.feel,
    }
}

/// A number of this leg: the first computed at or after its end, else the last of the file.
fn worked_out(shares: &Shares, leg: &Leg, of: impl Fn(&Physiology) -> Option<f64>) -> Option<f64> {
    let end = end_of(leg).saturating_sub(60);
    let known = || shares.physiology(end).iter().filter(|p| of(p).is_some());
    let after = |p: &&Physiology| p.time.is_some_and(|time| time >= end);
    of(known().find(after).or(known().next_back())?)
}

/// The settings, with the threshold heart rate of message 140 if there is no other.
fn settings(messages: &Messages, shares: &Shares) -> DeviceSettings {
    let threshold_hr_bpm = messages.settings.threshold_hr_bpm;
    DeviceSettings {
        threshold_hr_bpm: threshold_hr_bpm.or_else(|| shares.threshold_hr_bpm()),
        ..messages.settings
    }
}

/// Speeds from the device, m/s.
fn speeds(measured: &Measured, rows: &[usize]) -> impl Iterator<Item = f64> {
    let speeds = rows.iter().filter_map(|row| measured.speed_m_per_s[*row]);
    speeds.map(f64::from)
}

/// Sport and sub-sport numbers of the FIT profile.
fn sport(sport: Option<u8>, sub_sport: Option<u8>) -> Sport {
    const TREADMILL: u8 = 1;
    const TRAIL: u8 = 3;
    const INDOOR_RUNNING: u8 = 45;
    /// Through a made-up landscape, on a treadmill.
    const VIRTUAL: u8 = 58;
    match (sport, sub_sport) {
        (Some(1), Some(TREADMILL | INDOOR_RUNNING | VIRTUAL)) => Sport::TreadmillRun,
        (Some(1), Some(TRAIL)) => Sport::TrailRun,
        (Some(1), _) => Sport::Run,
        (Some(2), Some(28 | 47)) | (Some(21), _) => Sport::EBikeRide,
        (Some(2), _) => Sport::Ride,
        (Some(3), _) => Sport::Transition,
        (Some(4), Some(14)) | (Some(15 | 19 | 37 | 41), _) => Sport::Row,
        (Some(4), Some(15 | 16)) | (Some(48), _) => Sport::Elliptical,
        (Some(4 | 10), Some(43 | 44 | 19)) => Sport::Yoga,
        (Some(4 | 10), Some(20)) => Sport::Strength,
        (Some(5), _) => Sport::Swim,
        (Some(6..=9 | 49..=52 | 64), _) => Sport::TeamSport,
        (Some(11), _) => Sport::Walk,
        (Some(12), _) => Sport::SkiTour,
        (Some(13), Some(37)) => Sport::SkiTour,
        (Some(13 | 14), _) => Sport::AlpineSki,
        (Some(16 | 17 | 35), _) => Sport::Hike,
        (Some(31), _) => Sport::Climb,
        _ => Sport::Other,
    }
}
