//! What each rung of the ladder says of one session.

use super::method::Method;
use super::metric::{Rating, Subject, Unscored};
use super::metrics::METRICS;

/// The load of every rung of the ladder, or why it has none.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RungLoads([Result<Rating, Unscored>; Method::LADDER.len()]);

impl RungLoads {
    /// Rates an activity by every rung. Where a rung has a metric for several sports, the first that
    /// gives a number stands.
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
                    // A metric of another sport has nothing to say of this one.
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
    /// Why it has none.
    pub fn on(&self, rung: Method) -> Result<Rating, Unscored> {
        self.0[rung as usize]
    }

    /// The first rung with a load; another may count where this one cannot be ([`super::counting_rung`]).
    ///
    /// # Errors
    /// The reason of the last rung, as every rung above it failed too.
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

/// A session of nothing but zeros was not measured.
fn says_something(rating: Rating) -> bool {
    rating.value.is_finite() && rating.value > 0.0
}
