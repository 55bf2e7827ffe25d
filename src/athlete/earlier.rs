//! Whether there was training before the first file, if the athlete states it. Otherwise the first files
//! decide, each day from those known by then (docs/recovery.md).

/// The statement about training before the first file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EarlierTraining {
    /// There was training before.
    Stated,
    /// There was no training before.
    Denied,
    /// The athlete states nothing.
    NotStated,
}

impl EarlierTraining {
    /// From the athlete's statement.
    pub fn new(stated: Option<bool>) -> Self {
        match stated {
            Some(true) => EarlierTraining::Stated,
            Some(false) => EarlierTraining::Denied,
            None => EarlierTraining::NotStated,
        }
    }

    /// Where averages begin, for the foot of reports.
    pub fn seed(self) -> &'static str {
        match self {
            EarlierTraining::Denied => "zero, as you did not train before the first file",
            EarlierTraining::Stated | EarlierTraining::NotStated => {
                "the mean of the days known so far, as training before the first file is unknown"
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_who_denies_it_began_at_zero() {
        assert_eq!(EarlierTraining::new(None), EarlierTraining::NotStated);
        let from_zero = |earlier: EarlierTraining| earlier.seed().starts_with("zero");
        assert!(from_zero(EarlierTraining::Denied) && !from_zero(EarlierTraining::NotStated));
    }
}
