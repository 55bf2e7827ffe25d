//! Where readers and decoders disagree, and why that is so.

use super::Aspect;

/// File, what differs, reason.
pub const EXCEPTIONS: &[(&str, Aspect, &str)] = &[
    // What belongs to no day.
    (
        "fit/garmin-fr70-run-compressed-speed-distance.fit",
        Aspect::Outcome,
        NEVER_SET,
    ),
    (
        "fit/garmin-fr70-run-compressed-timestamps.fit",
        Aspect::Outcome,
        NEVER_SET,
    ),
    (
        "gpx/gpxpy-Mojstrovka.gpx",
        Aspect::Outcome,
        "begins in 1901, when nobody wore a watch that writes files",
    ),
    (
        "broken/years-7527-to-1970-hr.gpx",
        Aspect::Outcome,
        NO_SUCH_YEAR,
    ),
    (
        "broken/years-7572-to-1970.gpx",
        Aspect::Outcome,
        NO_SUCH_YEAR,
    ),
    // What lasted no time that anybody knows.
    (
        "gpx/georust-gpsies-example.gpx",
        Aspect::Outcome,
        "a planner made the times up: from midnight of 1 January on, at one speed to the second",
    ),
    (
        "gpx/gpxpy-gpx-with-node-with-comments.gpx",
        Aspect::Outcome,
        ONE_POINT,
    ),
    (
        "gpx/gpxpy-gpx1.0-with-all-fields.gpx",
        Aspect::Outcome,
        ONE_POINT,
    ),
    (
        "gpx/gpxpy-gpx1.1-with-all-fields.gpx",
        Aspect::Outcome,
        ONE_POINT,
    ),
    ("gpx/georust-caltopo-export.gpx", Aspect::Sessions, ONE_TIME),
    ("gpx/georust-caltopo-export.gpx", Aspect::Start, ONE_TIME),
    // What a service exports of a training without places.
    (
        "gpx/pair-treadmill-empty-segment.gpx",
        Aspect::Outcome,
        NO_PLACES,
    ),
    (
        "gpx/pair-treadmill-empty-segment.gpx",
        Aspect::Sessions,
        NO_PLACES,
    ),
    // What the decoders give up on.
    (
        "broken/both-decoders-fail-trainingpeaks.fit",
        Aspect::Outcome,
        "developer fields of odd size stop both decoders; cut off, the ride after them is whole",
    ),
    // Elapsed and timer time changed places.
    ("fit/garmin-swim-no-hr.fit", Aspect::Durations, SWAPPED),
    ("fit/rowing-inverted-times.fit", Aspect::Durations, SWAPPED),
    ("fit/suunto-race2-weights.fit", Aspect::Durations, SWAPPED),
    (
        "fit/suunto-vertical2-snorkelling.fit",
        Aspect::Durations,
        SWAPPED,
    ),
    (
        "fit/virtual-ride-1989-date.fit.gz",
        Aspect::Durations,
        SWAPPED,
    ),
    ("fit/zwift-ride.fit", Aspect::Durations, SWAPPED),
    (
        "fit/zwift-ride-null-speed-distance.fit",
        Aspect::Durations,
        SWAPPED,
    ),
    ("broken/non-utf8-name-zwift.fit", Aspect::Durations, SWAPPED),
    // Distances that nobody covers in the time, which cleaning throws out.
    ("gpx/ecc-no-altitude.gpx", Aspect::Distance, MADE_UP_TIMES),
    ("gpx/ecc-with-altitude.gpx", Aspect::Distance, MADE_UP_TIMES),
    (
        "gpx/georust-with-accuracy.gpx",
        Aspect::Distance,
        MADE_UP_TIMES,
    ),
    (
        "gpx/gpxpy-first-and-last-elevation.gpx",
        Aspect::Distance,
        "half a degree in minutes, and the last point lies an hour before the one above it",
    ),
    ("gpx/multi-track.gpx", Aspect::Distance, TOO_FAST_TO_RUN),
    ("gpx/recording-gap.gpx", Aspect::Distance, TOO_FAST_TO_RUN),
    ("gpx/gpxpy-cerknicko-jezero.gpx", Aspect::Distance, LEAP),
    (
        "gpx/gpxpy-cerknicko-jezero-no-creator.gpx",
        Aspect::Distance,
        LEAP,
    ),
    (
        "gpx/gpxpy-cerknicko-jezero-with-elevations-zero.gpx",
        Aspect::Distance,
        LEAP,
    ),
    (
        "gpx/gpxpy-cerknicko-jezero-without-elevations.gpx",
        Aspect::Distance,
        LEAP,
    ),
    (
        "broken/hole-in-the-middle.FIT",
        Aspect::Distance,
        "the last distance the decoders give, 952 km, lies after the hole and is nonsense",
    ),
    // What no body does: not the sport that the file names, or a part in a vehicle, which is left out.
    (
        "fit/garmin-fr10-run-no-hr.fit",
        Aspect::Sport,
        "a run of 10.2 km in 25 min",
    ),
    (
        "history-A/81736019.fit",
        Aspect::Sport,
        "an unknown sport at 30 km/h",
    ),
    ("history-A/72889881.fit", Aspect::Distance, BUS),
    ("history-A/72889881.fit", Aspect::Durations, BUS),
    ("history-A/72889881.fit", Aspect::Climbed, BUS),
    ("history-A/83183341.fit", Aspect::Distance, ROAD),
    ("history-A/83183341.fit", Aspect::Durations, ROAD),
    ("history-A/83183341.fit", Aspect::Climbed, ROAD),
    // Elements that the plain XML reader does not know.
    (
        "gpx/holux-own-hr-extension.gpx",
        Aspect::HeartRates,
        HOLUX_WORDS,
    ),
    (
        "gpx/holux-own-hr-extension.gpx",
        Aspect::Cadences,
        HOLUX_WORDS,
    ),
    // Points without a time, which are no part of a recording.
    (
        "gpx/gpxpy-cerknicko-without-times.gpx",
        Aspect::Distance,
        "five of 296 points have a time",
    ),
    (
        "gpx/gpxpy-korita-zbevnica.gpx",
        Aspect::Distance,
        "the longest of three tracks has no time",
    ),
];

const HOLUX_WORDS: &str =
    "HOLUX calls heart rate `bpm` and cadence `rpm`, which the plain XML reader does not look for";
const ONE_POINT: &str = "one point in time, and so no duration";
const NO_PLACES: &str =
    "the track is empty, and the service dates it: a training of unknown length";
const ONE_TIME: &str = "the first of two tracks has one time on all its points";
const NEVER_SET: &str = "times count from switching the device on, so the run belongs to no day";
const NO_SUCH_YEAR: &str = "the first point lies thousands of years ahead, the others in 1970";
const SWAPPED: &str = "more time on the timer than on the clock: the two changed places";
const MADE_UP_TIMES: &str = "a planner made the times up: hundreds of metres a second";
const TOO_FAST_TO_RUN: &str = "a run at 13.6 m/s";
const BUS: &str = "six minutes at 37 km/h without a step, in the midst of a hike";
const ROAD: &str = "a quarter of an hour at nearly 100 km/h on a day of skiing, with a calm heart";
const LEAP: &str = "a leap of 184 m between two points a moment apart";
