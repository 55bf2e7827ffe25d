//! Headings of the options in the help, in this order.

/// Where results go, and how much of them.
pub const OUTPUT: &str = "Output";
/// Which days they are about.
pub const DAYS: &str = "Days";
/// Whose they are, and how activities are scored.
pub const ATHLETE: &str = "Athlete";
/// What an audit checks.
pub const RULES: &str = "Rules";
/// How files are read.
pub const READING: &str = "Reading";
/// How results look.
pub const APPEARANCE: &str = "Appearance";
/// Of every command.
pub const HELP: &str = "Help";
