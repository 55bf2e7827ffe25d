//! What a threshold rests on.

/// What a threshold rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Basis {
    /// The athlete stated it.
    Stated,
    /// Nothing is known, so a usual value stands for it.
    UsualValue,
    /// Derived from the resting and maximum heart rate.
    TowardsMaximum,
    /// A maximum heart rate derived from that of an hour.
    OverThreshold,
    /// A setting of the device.
    DeviceSetting,
    /// Settings of the device that contradict each other.
    DeviceFlips,
    /// The second highest heart rate that was held.
    SecondHighest,
    /// Age, by a published formula.
    Age,
    /// Best power of twenty minutes.
    StrongestTwentyMinutes,
    /// Best power of an hour.
    StrongestHour,
    /// Critical power of best efforts.
    CriticalPower,
    /// Resting heart rates that the watch measured between sessions.
    WellnessMonth,
    /// Resting heart rates that the device wrote into its files.
    DeviceMonth,
    /// Speed of twenty minutes, scaled by their heart rate.
    TwentyMinutesScaled,
    /// Usual speed of runs that give no effort.
    UsualSpeed,
    /// Critical speed of best efforts.
    CriticalSpeed,
    /// Best speed of twenty minutes.
    FastestTwentyMinutes,
    /// Best speed of an hour.
    FastestHour,
    /// Best time over three or five kilometres.
    FastestRace,
    /// Best times over 200 and 400 m in the water.
    FastestSwims,
    /// Best time over 1000 m in the water.
    FastestThousand,
    /// Usual speed of swims.
    UsualSwim,
    /// Threshold heart rate that the device stored.
    StoredThreshold,
    /// Highest heart rate of twenty minutes.
    HardestTwentyMinutes,
    /// Highest heart rate of an hour.
    HardestHour,
    /// Median speed of easy runs.
    EasyRuns,
    /// Derived from threshold speed.
    OfThresholdSpeed,
}

impl Basis {
    /// Every one.
    pub const ALL: [Basis; 27] = [
        Basis::Stated,
        Basis::UsualValue,
        Basis::TowardsMaximum,
        Basis::OverThreshold,
        Basis::DeviceSetting,
        Basis::DeviceFlips,
        Basis::SecondHighest,
        Basis::Age,
        Basis::StrongestTwentyMinutes,
        Basis::StrongestHour,
        Basis::CriticalPower,
        Basis::WellnessMonth,
        Basis::DeviceMonth,
        Basis::TwentyMinutesScaled,
        Basis::UsualSpeed,
        Basis::CriticalSpeed,
        Basis::FastestTwentyMinutes,
        Basis::FastestHour,
        Basis::FastestRace,
        Basis::FastestSwims,
        Basis::FastestThousand,
        Basis::UsualSwim,
        Basis::StoredThreshold,
        Basis::HardestTwentyMinutes,
        Basis::HardestHour,
        Basis::EasyRuns,
        Basis::OfThresholdSpeed,
    ];

    /// Name for tables and documents.
    pub fn name(self) -> &'static str {
        match self {
            Basis::Stated => "stated",
            Basis::UsualValue => "a typical value",
            Basis::TowardsMaximum => "85 % of the way from resting to maximum",
            Basis::OverThreshold => "threshold heart rate over 0.92",
            Basis::DeviceSetting => "setting of the device",
            Basis::DeviceFlips => "device settings that flip back and forth",
            Basis::SecondHighest => "second-highest heart rate held in 24 months",
            Basis::Age => "age (Tanaka 2001)",
            Basis::StrongestTwentyMinutes => "95 % of the strongest 20 minutes of 90 days",
            Basis::StrongestHour => "strongest hour of 90 days",
            Basis::CriticalPower => "critical power of 90 days",
            Basis::WellnessMonth => "median of a month of wellness files",
            Basis::DeviceMonth => "median of a month of the device’s values",
            Basis::TwentyMinutesScaled => "speed of 20 minutes, scaled to threshold heart rate",
            Basis::UsualSpeed => "usual speed: no hard effort, and no heart rate to judge it by",
            Basis::CriticalSpeed => "97 % of critical speed of 90 days",
            Basis::FastestTwentyMinutes => "95 % of the fastest 20 minutes of 90 days",
            Basis::FastestHour => "fastest hour of 90 days",
            Basis::FastestRace => "fastest 3 or 5 km of 90 days (Riegel)",
            Basis::FastestSwims => "fastest 200 and 400 m of 90 days",
            Basis::FastestThousand => "95 % of the fastest 1000 m of 90 days",
            Basis::UsualSwim => "usual speed: no hard effort found",
            Basis::StoredThreshold => "threshold stored in the device",
            Basis::HardestTwentyMinutes => "95 % of the hardest 20 minutes of 24 months",
            Basis::HardestHour => "hardest hour of 24 months",
            Basis::EasyRuns => "median of the easy runs of 90 days",
            Basis::OfThresholdSpeed => "77 % of threshold speed: fewer than 5 easy runs in 90 days",
        }
    }
}
