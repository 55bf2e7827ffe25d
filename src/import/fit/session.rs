//! The device's totals: sessions, its own view of them, and when its timer ran.

use super::developer::{Added, Descriptions};
use super::message::{FitTime, Message};
use super::stored::{SINT32, UINT8, UINT16};

/// One session: the device's totals for a stretch of one sport.
#[derive(Debug, Clone, Copy, Default)]
pub struct Session {
    pub start: Option<FitTime>,
    pub end: Option<FitTime>,
    pub sport: Option<u8>,
    pub sub_sport: Option<u8>,
    pub elapsed_s: Option<f64>,
    pub timer_s: Option<f64>,
    pub distance_m: Option<f64>,
    pub mean_heart_rate_bpm: Option<f64>,
    pub max_heart_rate_bpm: Option<f64>,
    pub ascent_m: Option<f64>,
    pub descent_m: Option<f64>,
    pub aerobic_effect: Option<f64>,
    pub anaerobic_effect: Option<f64>,
    pub exercise_load: Option<f64>,
    pub peak_epoc_ml_per_kg: Option<f64>,
    pub recovery_h: Option<f64>,
    pub feel: Option<f64>,
    pub exertion: Option<f64>,
    pub pool_length_m: Option<f64>,
    pub energy_kcal: Option<f64>,
    pub temperature_c: Option<f64>,
    /// As counted: strides or revolutions per minute.
    pub cadence_per_min: Option<f64>,
}

impl Session {
    /// From a `session` message.
    pub fn of(message: Message, descriptions: &Descriptions) -> Self {
        let added = |what| descriptions.number(message, what).filter(|v| *v >= 0.0);
        // A feeling of 1 is the worst and 5 the best.
        let feeling = added(Added::Feeling).filter(|feeling| (1.0..=5.0).contains(feeling));
        Self {
            start: message.time(2),
            end: message.time(253),
            sport: message.small(5),
            sub_sport: message.small(6),
            elapsed_s: message.amount(7, 1000.0),
            timer_s: message.amount(8, 1000.0),
            distance_m: message.amount(9, 100.0),
            mean_heart_rate_bpm: message.amount(16, 1.0),
            max_heart_rate_bpm: message.amount(17, 1.0),
            ascent_m: message.amount(22, 1.0),
            descent_m: message.amount(23, 1.0),
            aerobic_effect: message.amount(24, 10.0),
            anaerobic_effect: message.amount(137, 10.0),
            exercise_load: message.amount(168, 65536.0),
            peak_epoc_ml_per_kg: added(Added::PeakEpoc),
            recovery_h: added(Added::RecoveryTime).map(|seconds| seconds / 3600.0),
            feel: message
                .within(192, 0.0, 100.0)
                .or(feeling.map(|feeling| (feeling - 1.0) * 25.0)),
            exertion: message.amount(193, 10.0).filter(|cr10| *cr10 <= 10.0),
            pool_length_m: message.amount(44, 100.0).filter(|metres| *metres > 0.0),
            energy_kcal: message.amount(11, 1.0).filter(|kcal| *kcal > 0.0),
            temperature_c: message.within(57, -60.0, 60.0),
            cadence_per_min: message.amount(18, 1.0).filter(|count| *count > 0.0),
        }
    }

    /// Elapsed and timer time, seconds, in the plausible order: some devices swap the two, and some run
    /// the timer a moment longer than the clock. A zero is a time that was never filled in.
    pub fn elapsed_and_timer(&self) -> (Option<f64>, Option<f64>) {
        const A_MOMENT: f64 = 1.02;
        let known = |time: Option<f64>| time.filter(|seconds| *seconds > 0.0);
        match (known(self.elapsed_s), known(self.timer_s)) {
            (Some(elapsed), Some(timer)) if timer > A_MOMENT * elapsed => {
                (Some(timer), Some(elapsed))
            }
            (Some(elapsed), Some(timer)) => (Some(elapsed.max(timer)), Some(timer)),
            pair => pair,
        }
    }

    /// Seconds from start to end, from any source.
    pub fn length_s(&self) -> Option<f64> {
        let (elapsed_s, timer_s) = self.elapsed_and_timer();
        let by_end = || Some(f64::from(self.end?.checked_sub(self.start?)?));
        let length_s = elapsed_s.or(timer_s).or_else(by_end);
        length_s.filter(|seconds| *seconds > 0.0)
    }

    /// Metres covered; devices without a distance write a zero.
    pub fn known_distance_m(&self) -> Option<f64> {
        self.distance_m.filter(|metres| *metres > 0.0)
    }
}

/// The watch's computed values about the body at some moment: message 140, or an event of kind 38
/// instead.
#[derive(Debug, Clone, Copy, Default)]
pub struct Physiology {
    pub time: Option<FitTime>,
    pub recovery_h: Option<f64>,
    pub threshold_hr_bpm: Option<f64>,
    pub peak_epoc_ml_per_kg: Option<f64>,
    pub aerobic_effect: Option<f64>,
    pub anaerobic_effect: Option<f64>,
    pub met_max: Option<f64>,
}

impl Physiology {
    /// From message 140. It is not in the profile, so a field counts only in the type that three
    /// decoders agree on.
    pub fn of(message: Message) -> Self {
        let minutes = message.typed(9, UINT16);
        let fraction = |field| message.typed(field, SINT32).map(|raw| raw / 65536.0);
        let effect = |field| {
            let tenths = message.typed(field, UINT8)?;
            (tenths <= 50.0).then_some(tenths / 10.0)
        };
        Self {
            time: message.time(253),
            recovery_h: minutes.map(|minutes| minutes / 60.0),
            threshold_hr_bpm: message
                .typed(14, UINT8)
                .filter(|bpm| (60.0..=230.0).contains(bpm)),
            peak_epoc_ml_per_kg: fraction(3).filter(|epoc| *epoc > 0.0),
            aerobic_effect: effect(4),
            anaerobic_effect: effect(20),
            met_max: fraction(7).filter(|met| (4.0..=30.0).contains(met)),
        }
    }

    /// From an event. In all 172 available files with both, the number of an event of kind 38 is the
    /// recovery time of message 140, in minutes.
    pub fn of_event(message: Message) -> Option<Self> {
        const RECOVERY_TIME: u8 = 38;
        /// Four days: the longest that any watch shows.
        const LONGEST_MIN: f64 = 5760.0;
        if message.small(0)? != RECOVERY_TIME {
            return None;
        }
        Some(Self {
            time: Some(message.time(253)?),
            recovery_h: Some(message.within(3, 0.0, LONGEST_MIN)? / 60.0),
            ..Self::default()
        })
    }
}

/// The timer was started or stopped.
#[derive(Debug, Clone, Copy)]
pub struct TimerEvent {
    pub time: FitTime,
    pub starts: bool,
}

impl TimerEvent {
    /// From an event message; `None` if it is not about the timer.
    pub fn of(message: Message) -> Option<Self> {
        const TIMER: u8 = 0;
        if message.small(0)? != TIMER {
            return None;
        }
        let starts = match message.small(1)? {
            0 => true,
            1 | 4 | 8 | 9 => false,
            _ => return None,
        };
        Some(Self {
            time: message.time(253)?,
            starts,
        })
    }
}
