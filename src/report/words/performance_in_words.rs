//! Whether training explains the athlete's performances, with an honest error, in words.

use crate::history::{FitRefusal, History, PerformanceFit};

/// A sentence or two on the fit of the impulse response to hard runs.
pub fn performance_in_words(history: &History) -> String {
    match history.performance_fit() {
        Ok(fit) => fitted(&fit),
        Err(refusal) => format!(
            "Performance: training was not fitted to your hard runs: {}.",
            refused(refusal)
        ),
    }
}

fn refused(refusal: FitRefusal) -> String {
    match refusal {
        FitRefusal::TooFew { found } => format!(
            "there are {found} with a hard twenty minutes by heart rate, and it takes eight over two months"
        ),
        other => other.to_string(),
    }
}

fn fitted(fit: &PerformanceFit) -> String {
    let unseen = fit
        .leave_one_out_rmse
        .map_or("an unknown amount".to_owned(), |error| {
            format!("{error:.2} m/s")
        });
    let verdict = if fit.is_better_than_line() {
        "better than a straight line over time does"
    } else {
        "no better than a straight line over time does, so your load does not explain them"
    };
    let bounds = if fit.is_at_bounds() {
        " A constant lies at its bound, so the bound was found and not you."
    } else {
        ""
    };
    format!(
        "Performance: an impulse response (fitness {:.0} days, fatigue {:.0}) fits the speed of {} hard runs \
         to {:.2} m/s. It predicts one that it was not shown to {unseen}, {verdict} ({:.2} m/s).{bounds} \
         Such fits are ill-conditioned (Hellard 2006); no advice comes of it.",
        fit.parameters.fitness_days,
        fit.parameters.fatigue_days,
        fit.performances,
        fit.rmse,
        fit.line_leave_one_out_rmse
    )
}
