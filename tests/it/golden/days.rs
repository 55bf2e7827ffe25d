//! Cases that run over days: averages of load, and the balance a day begins with.

use restday::history::{Averaging, KnownMean, balance, ewma};

use super::Outcome;
use super::case::Case;
fn convention(case: &Case) -> Averaging {
    match case.word("convention") {
        "1-exp(-1/tau)" => Averaging::Exponential,
        "1/tau" => Averaging::Reciprocal,
        "2/(tau+1)" => Averaging::Span,
        other => panic!("{}: convention {other}", case.id()),
    }
}

pub fn ewma_load(case: &Case) -> Outcome {
    let loads = if case.has("daily_load") {
        case.numbers("daily_load")
    } else {
        vec![case.number("daily_load_constant"); case.number("days") as usize]
    };
    let weight = convention(case).weight(case.number("tau_days"));
    let value = loads.iter().fold(case.number("seed"), |average, load| {
        ewma(average, *load, weight)
    });
    vec![("value", value.into())]
}

/// Fitness and fatigue from the means that the case states; where the product's own begin is told by
/// `history::days`, from what is known by then.
pub fn pmc(case: &Case) -> Outcome {
    let loads = case.numbers("daily_load");
    let days_of = |name: &str| convention(case).weight(case.number(name));
    let (chronic, acute) = (days_of("tau_chronic_days"), days_of("tau_acute_days"));
    let mut fitness = KnownMean::seeded(case.number("seed_ctl"));
    let mut fatigue = KnownMean::seeded(case.number("seed_atl"));
    let mut form = 0.0;
    for load in loads {
        form = balance(fitness.mean(), fatigue.mean());
        fitness.take(Some(load), chronic);
        fatigue.take(Some(load), acute);
    }
    let after = balance(fitness.mean(), fatigue.mean());
    vec![
        ("ctl_end", fitness.mean().into()),
        ("atl_end", fatigue.mean().into()),
        ("tsb_same_day", after.into()),
        ("tsb_shown_that_day", form.into()),
        ("tsb_shown_next_day", after.into()),
    ]
}
