//! Cases of the mechanical load.

use restday::digest::{self, Digest, ImpactSums, downhill_work};
use restday::load::{self, ImpactContext, habituation};

use super::Outcome;
use super::case::Case;
use crate::digests;

pub fn peak_force(case: &Case) -> Outcome {
    let force = digest::peak_force_from_contact_bw(
        case.number("cadence_spm"),
        case.number("contact_time_ms"),
    );
    vec![("f_peak_bw", force.into())]
}

pub fn peak_force_default(case: &Case) -> Outcome {
    let force = digest::peak_force_bw(case.number("speed_m_per_s"));
    vec![("f_peak_bw", force.into())]
}

pub fn speed_factor(case: &Case) -> Outcome {
    assert_eq!(case.number("exponent"), digest::IMPACT_EXPONENT);
    let factor = load::speed_factor(
        case.number("speed_m_per_s"),
        case.number("easy_speed_m_per_s"),
    );
    vec![("factor", factor.into())]
}

pub fn eccentric_factor(case: &Case) -> Outcome {
    let braking = downhill_work(case.number("grade_fraction"));
    let factor = 1.0 + habituation(case.number("descent_42d_m")) * braking;
    vec![("factor", factor.into())]
}

pub fn impact_km(case: &Case) -> Outcome {
    let mut impact = ImpactSums::default();
    for segment in case.input("segments").as_array().expect("a list") {
        assert_eq!(segment["walking"].as_bool(), Some(false), "{}", case.id());
        let of = |name: &str| segment[name].as_f64().expect("a number");
        impact.add(of("km"), of("speed_m_per_s"), None, of("grade_fraction"));
    }
    let run = Digest {
        impact,
        ..digests::empty_run()
    };
    let context = ImpactContext {
        easy_speed_m_per_s: case.number("easy_speed_m_per_s"),
        descent_42d_m: case.number("descent_42d_m"),
    };
    vec![("mech_km", load::impact_km(&run, context).get().into())]
}
