//! The rungs of the ladder: ways of finding the load that counts, the best first.

/// How a load was found, in the order of trust.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Method {
    /// Power, where it was measured.
    Power,
    /// Seconds at each heart rate.
    HeartRate,
    /// Speed: on foot with the grade allowed for, or in the water.
    Pace,
    /// How hard the athlete found it.
    Exertion,
    /// The watch's own load.
    WatchLoad,
    /// The mean heart rate alone.
    MeanHeartRate,
    /// Nothing but how long it took and what sport it was.
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
