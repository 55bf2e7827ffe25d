//! How hard a session was, in four steps.

/// How hard a session was, by its mean intensity (1 can be held for an hour).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effort {
    /// Up to 0.65: easy enough to recover.
    VeryEasy,
    /// Up to 0.78: below the first ventilatory threshold.
    Easy,
    /// Up to 0.90.
    Moderate,
    /// Above.
    Hard,
}

impl Effort {
    /// All, from the bottom of a bar.
    pub const ALL: [Effort; 4] = [
        Effort::VeryEasy,
        Effort::Easy,
        Effort::Moderate,
        Effort::Hard,
    ];

    /// Of a mean intensity.
    pub fn of(intensity: f64) -> Self {
        match intensity {
            i if i <= 0.65 => Effort::VeryEasy,
            i if i <= 0.78 => Effort::Easy,
            i if i <= 0.90 => Effort::Moderate,
            _ => Effort::Hard,
        }
    }

    /// Name for the legend.
    pub fn name(self) -> &'static str {
        match self {
            Effort::VeryEasy => "very easy",
            Effort::Easy => "easy",
            Effort::Moderate => "moderate",
            Effort::Hard => "hard",
        }
    }
}
