//! Apple Health: the archive a phone exports, with the workouts of a watch and of apps.
//!
//! The file can be several gigabytes. It is streamed once; eight bytes are kept of each relevant record,
//! because the workouts that need them come after the records.

mod archive;
mod assemble;
mod attributes;
mod device;
mod kinds;
mod lane;
mod legs;
mod metered;
mod pauses;
mod prolog;
mod quantity;
mod sleep;
mod walk;
mod workout;

use std::io::BufRead;

use super::{Damage, ImportError, NotActivity, Reading};
use archive::Archive;

pub use prolog::recognises;

/// Reads every workout of an archive as one activity, and its facts about the body.
///
/// # Errors
/// If it is broken before anything could be kept, or declares its own entities.
pub fn read(input: &mut dyn BufRead, path: &str) -> Result<Reading, ImportError> {
    let mut archive = walk::walk(input)?;
    if let Some(damage) = archive.damage
        && archive.is_empty()
    {
        return Err(ImportError::Damaged(damage));
    }
    let assembled = assemble::assemble(&mut archive, path);
    let not_understood = archive.not_understood + assembled.not_understood;
    let overflowed = assembled.overflowed || overflowed(&archive);
    let damage = archive
        .damage
        .or(overflowed.then_some(Damage::MoreThanKept))
        .or(
            (not_understood > 0).then_some(Damage::EntriesNotUnderstood {
                entries: not_understood,
            }),
        );
    let mut body = archive.body;
    body.extend(archive.sleep.nights());
    body.sort_by_key(|fact| fact.at);
    body.dedup();
    // Without any workout, a sound archive is a wellness file; in a damaged one they may be missing.
    let wellness = assembled.activities.is_empty() && damage.is_none();
    Ok(Reading {
        activities: assembled.activities,
        body,
        companions: assembled.companions,
        recorded: archive.recorded,
        damage,
        not_activity: wellness.then_some(NotActivity::Wellness),
        ..Reading::default()
    })
}

fn overflowed(archive: &Archive) -> bool {
    let lanes = [
        &archive.heart_rate,
        &archive.speed,
        &archive.power,
        &archive.steps,
    ];
    archive.overflowed || archive.sleep.overflowed || lanes.iter().any(|lane| lane.overflowed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activity::{Activity, BodyMeasure, Sex, Sport};
    use crate::import::Told;

    /// A record at `10:MM:SS +0200`, which is `08:MM:SS` in UTC.
    fn record(kind: &str, source: &str, unit: &str, time: &str, value: &str) -> String {
        format!(
            " <Record type=\"HKQuantityTypeIdentifier{kind}\" sourceName=\"{source}\" \
             unit=\"{unit}\" startDate=\"2021-05-01 10:{time} +0200\" \
             endDate=\"2021-05-01 10:{time} +0200\" value=\"{value}\"/>\n"
        )
    }

    fn heart_rate(source: &str, time: &str, bpm: &str) -> String {
        record("HeartRate", source, "count/min", time, bpm)
    }

    /// A workout of the watch from 10:00:00 to 10:30:00, with its content.
    fn workout(kind: &str, attributes: &str, inside: &str) -> String {
        format!(
            " <Workout workoutActivityType=\"HKWorkoutActivityType{kind}\" {attributes} \
             sourceName=\"Watch\" startDate=\"2021-05-01 10:00:00 +0200\" \
             endDate=\"2021-05-01 10:30:00 +0200\">\n{inside} </Workout>\n"
        )
    }

    fn archive(body: &str) -> String {
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE HealthData [\n\
             <!ELEMENT HealthData (ExportDate,Me,Record*,Workout*)>\n]>\n\
             <HealthData locale=\"de_DE\">\n <ExportDate value=\"2021-06-01 10:00:00 +0200\"/>\n\
             <Me HKCharacteristicTypeIdentifierDateOfBirth=\"1981-05-02\" \
             HKCharacteristicTypeIdentifierBiologicalSex=\"HKBiologicalSexFemale\"/>\n\
             {body}</HealthData>\n"
        )
    }

    fn reading(body: &str) -> Reading {
        read(&mut archive(body).as_bytes(), "x/export.xml").expect("reads")
    }

    fn one(body: &str) -> Activity {
        let mut reading = reading(body);
        assert_eq!(reading.activities.len(), 1);
        reading.activities.remove(0)
    }

    #[test]
    fn a_workout_gets_the_heart_rates_between_its_start_and_its_end() {
        let records = [
            heart_rate("Watch", "31:00", "60"),
            heart_rate("Watch", "30:00", "150"),
            heart_rate("Watch", "00:00", "120"),
            heart_rate("Watch", "00:05", "130.4"),
        ]
        .concat();
        let activity = one(&(records + &workout("Running", "", "")));
        assert_eq!(activity.sport, Sport::Run);
        assert_eq!(activity.start.to_rfc3339(), "2021-05-01T08:00:00+00:00");
        assert_eq!(activity.samples.elapsed_s, [0.0, 5.0, 1800.0]);
        assert_eq!(
            activity.samples.heart_rate_bpm,
            [Some(120.0), Some(130.4), Some(150.0)]
        );
        assert_eq!(activity.settings.sex, Some(Sex::Female));
        // Born on the second of May: the fortieth birthday is tomorrow.
        assert_eq!(activity.settings.age_years, Some(39.0));
    }

    #[test]
    fn heart_rates_of_two_devices_do_not_mix() {
        let records: String = (0..6)
            .map(|i| {
                heart_rate("Watch", &format!("00:{:02}", 10 * i), "140")
                    + &heart_rate("Strap", &format!("00:{:02}", 10 * i + 5), "99")
            })
            .collect();
        let activity = one(&(records + &workout("Running", "", "")));
        assert_eq!(activity.samples.heart_rate_bpm, [Some(140.0); 6]);
    }

    #[test]
    fn totals_stand_in_attributes_or_in_statistics_in_any_unit() {
        let older = "duration=\"28\" durationUnit=\"min\" totalDistance=\"3.1\" \
                     totalDistanceUnit=\"mi\"";
        let totals = one(&workout("Running", older, "")).totals;
        assert_eq!(totals.elapsed_s, Some(1800.0));
        assert_eq!(totals.timer_s, Some(1680.0));
        // 3.1 x 1609.344 m
        assert!((totals.distance_m.unwrap_or(0.0) - 4988.97).abs() < 0.01);
        let newer = "<WorkoutStatistics type=\"HKQuantityTypeIdentifierHeartRate\" \
            average=\"140.1\" minimum=\"75\" maximum=\"157\" unit=\"count/min\"/>\
            <WorkoutStatistics type=\"HKQuantityTypeIdentifierDistanceWalkingRunning\" \
            sum=\"5.2\" unit=\"km\"/>\
            <MetadataEntry key=\"HKElevationAscended\" value=\"1036 cm\"/>";
        let totals = one(&workout("Running", "", newer)).totals;
        assert_eq!(totals.distance_m, Some(5200.0));
        assert_eq!(totals.mean_heart_rate_bpm, Some(140.1));
        assert_eq!(totals.max_heart_rate_bpm, Some(157.0));
        assert_eq!(totals.ascent_m, Some(10.36));
        assert_eq!(totals.timer_s, Some(1800.0));
        let none = "totalDistance=\"0\" totalDistanceUnit=\"km\"";
        assert_eq!(one(&workout("Yoga", none, "")).totals.distance_m, None);
    }

    #[test]
    fn only_a_zone_noted_with_the_workout_tells_the_clock() {
        let zone = "<MetadataEntry key=\"HKTimeZone\" value=\"America/New_York\"/>";
        let activity = one(&workout("Running", "", zone));
        // New York in May is four hours behind UTC, wherever the phone was later.
        assert_eq!(activity.utc_offset_s, Some(-4 * 3600));
        assert_eq!(one(&workout("Running", "", "")).utc_offset_s, None);
        let of_route = format!("<WorkoutRoute>{zone}</WorkoutRoute>");
        assert_eq!(one(&workout("Running", "", &of_route)).utc_offset_s, None);
    }

    #[test]
    fn a_route_is_told_of_by_the_place_of_its_workout_in_time() {
        let route = |name: &str| {
            format!(
                "<WorkoutRoute sourceName=\"Watch\"><FileReference \
                 path=\"/workout-routes/{name}.gpx\"/></WorkoutRoute>"
            )
        };
        let later = workout("Running", "", &route("later"));
        let earlier = workout("Walking", "", &route("earlier")).replace("05-01", "04-30");
        let reading = reading(&(later + &earlier));
        let told: Vec<(&str, &Told)> = reading
            .companions
            .iter()
            .map(|companion| (companion.file.as_str(), &companion.told))
            .collect();
        assert_eq!(
            told,
            [
                ("workout-routes/earlier.gpx", &Told::RouteOf { index: 0 }),
                ("workout-routes/later.gpx", &Told::RouteOf { index: 1 }),
            ]
        );
        assert_eq!(reading.activities[0].sport, Sport::Walk);
    }

    #[test]
    fn indoors_the_distance_comes_from_the_steps_counted() {
        let steps = |time: &str, km: &str| {
            record("DistanceWalkingRunning", "Watch", "km", time, km)
                + &record("DistanceWalkingRunning", "Phone", "km", time, "0.9")
        };
        let records = [
            steps("00:10", "0.03"),
            steps("00:20", "0.01"),
            steps("00:30", "0.02"),
            heart_rate("Watch", "00:15", "140"),
        ]
        .concat();
        let indoor = "<MetadataEntry key=\"HKIndoorWorkout\" value=\"1\"/>";
        let activity = one(&(records + &workout("Running", "", indoor)));
        assert_eq!(activity.sport, Sport::TreadmillRun);
        assert_eq!(activity.samples.elapsed_s, [10.0, 15.0, 20.0, 30.0]);
        // 30 m, halfway to the next count of 10 m, 40 m, and 60 m.
        let metres = [Some(30.0), Some(35.0), Some(40.0), Some(60.0)];
        assert_eq!(activity.samples.distance_m, metres);
    }

    #[test]
    fn speed_and_power_are_taken_where_the_watch_measures_them() {
        let records = record("RunningSpeed", "Watch", "km/hr", "00:10", "10.8")
            + &record("RunningPower", "Watch", "W", "00:10", "215");
        let activity = one(&(records + &workout("Running", "", "")));
        assert_eq!(activity.samples.speed_m_per_s, [Some(3.0)]);
        assert_eq!(activity.samples.power_w, [Some(215.0)]);
    }

    #[test]
    fn the_body_at_rest_is_told_in_order_of_time() {
        let records = [
            record("RestingHeartRate", "Watch", "count/min", "20:00", "48"),
            record("HeartRateVariabilitySDNN", "Watch", "ms", "10:00", "61.5"),
            record("RestingHeartRate", "Watch", "count/min", "30:00", "480"),
        ]
        .concat();
        let reading = reading(&records);
        let told: Vec<BodyMeasure> = reading.body.iter().map(|fact| fact.measure).collect();
        assert_eq!(
            told,
            [
                BodyMeasure::SpotHrv { sdnn_ms: 61.5 },
                BodyMeasure::RestingHeartRate { bpm: 48.0 },
            ]
        );
        assert_eq!(reading.not_activity, Some(NotActivity::Wellness));
    }

    #[test]
    fn a_record_of_a_correlation_counts_once() {
        let record = heart_rate("Watch", "00:10", "140");
        let body = format!("{record}<Correlation type=\"x\">{record}</Correlation>");
        assert_eq!(reading(&body).recorded.heart_rate.count, 1);
    }

    #[test]
    fn what_breaks_off_keeps_what_came_before() {
        let first = heart_rate("Watch", "00:10", "140") + &workout("Running", "", "");
        let whole = archive(&(first + &workout("Yoga", "", "")));
        let cut = |until: usize| read(&mut &whole.as_bytes()[..until], "x/export.xml");
        let inside_second = whole.find("TypeYoga").expect("stands in it");
        let reading = cut(inside_second).expect("keeps");
        assert_eq!(reading.activities.len(), 1);
        assert_eq!(reading.damage, Some(Damage::CutOff));
        // Without any workout left, it does not count as a sound wellness file.
        let before_workouts = whole.find("<Workout").expect("stands in it");
        let reading = cut(before_workouts).expect("keeps");
        assert_eq!(reading.recorded.heart_rate.count, 1);
        assert_eq!(reading.not_activity, None);
        // Nothing at all was kept.
        let before_records = whole.find("<Record").expect("stands in it");
        assert!(matches!(cut(before_records), Err(ImportError::Damaged(_))));
    }

    #[test]
    fn workouts_at_times_that_cannot_be_are_counted() {
        // One that ends before it began has its stated length.
        let backwards = workout("Running", "", "").replace("10:30:00", "09:30:00");
        let future = workout("Running", "", "").replace("2021", "3021");
        let reading = reading(&(backwards + &future));
        assert_eq!(
            reading.damage,
            Some(Damage::EntriesNotUnderstood { entries: 1 })
        );
        assert_eq!(reading.activities.len(), 1);
    }

    #[test]
    fn hostile_xml_ends_in_an_error_or_in_damage() {
        let deep = archive(&"<a>".repeat(100_000));
        let reading = read(&mut deep.as_bytes(), "x");
        assert!(matches!(
            reading,
            Err(ImportError::Damaged(Damage::Nonsense { .. }))
        ));
        let endless = archive(&format!("<Record value=\"{}\"/>", "9".repeat(1 << 21)));
        assert!(read(&mut endless.as_bytes(), "x").is_err());
        let late = archive("<!DOCTYPE a [<!ENTITY b \"c\">]>");
        let result = read(&mut late.as_bytes(), "x");
        assert!(matches!(result, Err(ImportError::OwnEntities)));
    }
}
