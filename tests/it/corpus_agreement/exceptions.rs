//! Where readers and decoders disagree, and why that is so.

use super::Aspect;

/// File, what differs, reason.
pub const EXCEPTIONS: &[(&str, Aspect, &str)] = &[];
