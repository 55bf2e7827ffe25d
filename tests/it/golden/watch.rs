//! Cases of what the watch itself says: written as a file and read back.

use restday::activity::WatchSays;
use restday::import;

use super::Outcome;
use super::case::Case;
use crate::fit_file::{FitFile, Raw};

const SESSION: u16 = 18;
const PHYSIOLOGICAL_METRICS: u16 = 140;
/// Some moment in 2025, in seconds since the epoch of FIT.
const START: Raw = Raw::U32(1_120_000_000);

/// What the reader makes of the fields of a case.
pub fn decoded(case: &Case) -> Outcome {
    if case.has("workout_rpe_raw") {
        return opinions(case);
    }
    match (case.number("message") as u16, case.number("field") as u8) {
        (SESSION, 168) => {
            let raw = Raw::S32(case.number("raw_sint32") as i32);
            let says = read_back(&[(168, raw)], &[]);
            vec![("training_load_peak", some(says.exercise_load))]
        }
        (PHYSIOLOGICAL_METRICS, 7) => {
            let raw = Raw::S32(case.number("raw_sint32") as i32);
            let says = read_back(&[], &[(7, raw)]);
            let vo2max = some(says.vo2max_ml_per_kg_min());
            let met_max = ("met_max", some(says.met_max));
            vec![met_max, ("vo2max_ml_per_kg_min", vo2max)]
        }
        (PHYSIOLOGICAL_METRICS, 9) => {
            let raw = Raw::U16(case.number("raw_uint16") as u16);
            let says = read_back(&[], &[(9, raw)]);
            vec![("recovery_time_h", some(says.recovery_h))]
        }
        other => panic!("{}: nobody reads {other:?}", case.id()),
    }
}

fn opinions(case: &Case) -> Outcome {
    let raw = |name: &str| Raw::U8(case.number(name) as u8);
    let fields = [
        (193, raw("workout_rpe_raw")),
        (192, raw("workout_feel_raw")),
        (24, raw("total_training_effect_raw")),
        (137, raw("total_anaerobic_training_effect_raw")),
    ];
    let says = read_back(&fields, &[]);
    let anaerobic = some(says.anaerobic_training_effect);
    vec![
        ("rpe_cr10", some(says.perceived_exertion)),
        ("feel_0_100", some(says.feel)),
        ("training_effect", some(says.aerobic_training_effect)),
        ("anaerobic_training_effect", anaerobic),
    ]
}

fn some(value: Option<f64>) -> super::Computed {
    value.expect("the reader keeps it").into()
}

/// The watch's opinion in a file whose one session and one unnamed message carry these fields.
fn read_back(session: &[(u8, Raw)], physiology: &[(u8, Raw)]) -> WatchSays {
    let described = [&[(2, START), (5, Raw::Enum(1))], session].concat();
    let mut file = FitFile::activity().message(SESSION, &described);
    if !physiology.is_empty() {
        file = file.message(PHYSIOLOGICAL_METRICS, physiology);
    }
    let reading = import::read(&file.bytes(), "session.fit")
        .expect("is a FIT file")
        .expect("can be read");
    assert_eq!(reading.damage, None);
    assert_eq!(reading.activities.len(), 1);
    reading.activities[0].watch
}
