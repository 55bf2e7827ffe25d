//! Workouts of a health archive that telephones write in other ways: in legs, on a clock of twelve
//! hours, and far from any zone that the file knows.

use chrono::NaiveDate;
use restday::activity::Sport;
use restday::athlete::{ClockSource, Home};
use restday::clean::clean;
use restday::digest::Digest;
use restday::import::{self, Reading, Told};

fn read(body: &str) -> Reading {
    let archive = format!("<?xml version=\"1.0\"?>\n<HealthData>{body}</HealthData>");
    import::read(archive.as_bytes(), "export.xml")
        .expect("is an archive")
        .expect("can be read")
}

fn digests(body: &str) -> Vec<Digest> {
    let reading = read(body);
    let activities = reading.activities.iter().map(|activity| {
        let (samples, repairs) = clean(activity);
        Digest::of(activity, &samples, repairs)
    });
    activities.collect()
}

/// An element from one time of 14 May 2024 to another, with what stands in it.
fn element(name: &str, about: &str, from: &str, to: &str, inside: &str) -> String {
    format!(
        "<{name} {about} sourceName=\"Watch\" startDate=\"2024-05-14 {from} +0200\" \
         endDate=\"2024-05-14 {to} +0200\">{inside}</{name}>"
    )
}

fn distance(kind: &str, km: &str) -> String {
    format!(
        "<WorkoutStatistics type=\"HKQuantityTypeIdentifierDistance{kind}\" sum=\"{km}\" unit=\"km\"/>"
    )
}

fn leg(from: &str, to: &str, inside: &str) -> String {
    element("WorkoutActivity", "", from, to, inside)
}

fn workout(kind: &str, to: &str, inside: &str) -> String {
    let about = format!("workoutActivityType=\"HKWorkoutActivityType{kind}\"");
    element("Workout", &about, "18:00:00", to, inside)
}

/// Swim, change, ride and run, with a route of the whole.
fn triathlon() -> String {
    let steps = distance("WalkingRunning", "0.2");
    let legs = [
        leg("18:00:00", "18:15:00", &distance("Swimming", "0.6")),
        leg("18:15:00", "18:17:00", ""),
        leg(
            "18:17:00",
            "18:42:00",
            &(steps + &distance("Cycling", "12")),
        ),
        leg("18:42:00", "19:02:00", &distance("WalkingRunning", "4")),
    ];
    let route = "<WorkoutRoute><FileReference path=\"/workout-routes/r.gpx\"/></WorkoutRoute>";
    workout("SwimBikeRun", "19:02:00", &(legs.concat() + route))
}

#[test]
fn legs_of_different_sports_are_a_training_each() {
    let legs = digests(&triathlon());
    let told: Vec<_> = legs
        .iter()
        .map(|leg| (leg.sport, leg.timer_s / 60.0, leg.distance_m))
        .collect();
    assert_eq!(
        told,
        [
            (Sport::Swim, 15.0, Some(600.0)),
            (Sport::Transition, 2.0, None),
            (Sport::Ride, 25.0, Some(12_000.0)),
            (Sport::Run, 20.0, Some(4000.0)),
        ]
    );
    let told = read(&triathlon()).companions;
    let indices = told.iter().map(|companion| match &companion.told {
        Told::RouteOf { index } => *index,
        Told::Listed(_) | Told::PerhapsCourseOf { .. } => panic!("no list"),
    });
    assert!(indices.eq(0..4));
}

#[test]
fn the_one_activity_of_an_ordinary_workout_is_no_leg() {
    let statistics = distance("WalkingRunning", "5.4");
    let one = leg("18:00:00", "18:30:00", &statistics);
    let run = digests(&workout("Running", "18:30:00", &(one + &statistics)));
    assert_eq!(run.len(), 1);
    assert_eq!(
        (run[0].sport, run[0].distance_m),
        (Sport::Run, Some(5400.0))
    );
    // Intervals of one sport are no legs either.
    let parts =
        leg("18:00:00", "18:15:00", &statistics) + &leg("18:15:00", "18:30:00", &statistics);
    assert_eq!(digests(&workout("Running", "18:30:00", &parts)).len(), 1);
}

#[test]
fn dates_on_a_clock_of_twelve_hours_are_read() {
    let body = workout("Running", "18:30:00", &distance("WalkingRunning", "5.4"));
    let twelve = body.replace("18:", "6:").replace(" +0200", " PM +0200");
    assert_ne!(body, twelve);
    let (usual, other) = (digests(&body), digests(&twelve));
    assert_eq!(usual[0].start.to_rfc3339(), "2024-05-14T16:00:00+00:00");
    assert_eq!(other[0].start, usual[0].start);
    assert_eq!(
        (other[0].timer_s, other[0].distance_m),
        (1800.0, Some(5400.0))
    );
}

#[test]
fn the_offset_of_a_date_counts_before_none_at_all() {
    let early = workout("Running", "18:30:00", "")
        .replace(" 18:", " 06:")
        .replace("+0200", "+1000");
    let mut run = digests(&early).remove(0);
    let nowhere = Home::usual_of(std::slice::from_ref(&run));
    assert_eq!(nowhere.clock_of(&run), (36_000, ClockSource::Dates));
    let day = NaiveDate::from_ymd_opt(2024, 5, 14).expect("a date");
    assert_eq!(nowhere.day_of(&run), day);
    // A zone of home, stated or by places, goes before it, and so does the zone of the workout.
    let berlin = restday::activity::Zone::named("Europe/Berlin").expect("a zone");
    assert_eq!(
        Home::Named(berlin).clock_of(&run),
        (7200, ClockSource::Home)
    );
    run.zone = Some(berlin);
    assert_eq!(nowhere.clock_of(&run), (7200, ClockSource::Place));
}
