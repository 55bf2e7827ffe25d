//! The result of each rung of the ladder for one session.

use super::method::Method;
use super::metric::{Rating, Subject, Unscored};
use super::metrics::METRICS;

/// The load of every rung of the ladder, or why it has none.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RungLoads([Result<Rating, Unscored>; Method::LADDER.len()]);

impl RungLoads {
    /// Rates an activity by every rung. If a rung has a metric for several sports, the first with a
    /// number counts.
    pub fn of(subject: Subject) -> Self {
        let rating = |rung: Method| {
            let metrics = METRICS.iter().filter(|m| m.rung() == Some(rung));
            let mut reason = Err(Unscored::NothingRecorded);
            for metric in metrics {
                match metric.rate(subject) {
                    Ok(rating) if !says_something(rating) => {
                        reason = Err(Unscored::ComesToNothing);
                    }
                    Ok(rating) => return Ok(rating),
                    // A metric for another sport does not apply to this one.
                    Err(Unscored::NotSwimming) => {}
                    Err(unscored) => reason = Err(unscored),
                }
            }
            reason
        };
        Self(Method::LADDER.map(rating))
    }

    /// The load of a rung as measured, before any correction.
    ///
    /// # Errors
    /// The reason it has none.
    pub fn on(&self, rung: Method) -> Result<Rating, Unscored> {
        self.0[rung as usize]
    }

    /// The first rung with a load; another may count if this one is impossible
    /// ([`super::counting_rung`]).
    ///
    /// # Errors
    /// The reason of the last rung, since every rung above it failed too.
    pub fn first(&self) -> Result<(Method, Rating), Unscored> {
        let mut reason = Unscored::NothingRecorded;
        for (method, rating) in Method::LADDER.into_iter().zip(self.0) {
            match rating {
                Ok(rating) => return Ok((method, rating)),
                Err(unscored) => reason = unscored,
            }
        }
        Err(reason)
    }
}

/// A session with only zeros was not measured.
fn says_something(rating: Rating) -> bool {
    rating.value.is_finite() && rating.value > 0.0
}
