//! What a heart can do.

/// Heart rates that are believed, beats per minute: below, no athlete exercises; above, no adult heart beats
/// (the highest maxima measured in the young lie near 220).
pub const BELIEVED_BPM: std::ops::RangeInclusive<f32> = 30.0..=230.0;
