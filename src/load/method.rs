//! The rungs of the ladder: ways of finding the load that counts, the best first.

/// How a load was found, the most trusted first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Method {
    /// Measured power.
    Power,
    /// Seconds at each heart rate.
    HeartRate,
    /// Speed: grade-adjusted on foot, or in the water.
    Pace,
    /// Perceived exertion.
    Exertion,
    /// The watch's own load.
    WatchLoad,
    /// The mean heart rate alone.
    MeanHeartRate,
    /// Duration and sport only.
    Duration,
}

impl Method {
    /// Every rung from the top.
    pub const LADDER: [Method; 7] = [
        Method::Power,
        Method::HeartRate,
        Method::Pace,
        Method::Exertion,
        Method::WatchLoad,
        Method::MeanHeartRate,
        Method::Duration,
    ];

    /// Name for tables and reports.
    pub fn name(self) -> &'static str {
        match self {
            Method::Power => "power",
            Method::HeartRate => "heart rate",
            Method::Pace => "pace",
            Method::Exertion => "perceived exertion",
            Method::WatchLoad => "the watch's load",
            Method::MeanHeartRate => "mean heart rate",
            Method::Duration => "duration",
        }
    }
}
