//! The model of recovery: the hours a session needs, what is left of them at any moment, and the
//! resulting kind of day. Pure arithmetic on parts of sessions; it knows no files (docs/recovery.md).
//!
//! A session adds hours for heart and legs until hard training is fine and, a share of them, until easy
//! running is. Four clocks run down one hour an hour. One judgement turns them and the circumstances
//! into the kind of a moment.

mod asking;
mod clocks;
mod constants;
mod efforts;
mod habit;
mod hours;
mod inside;
mod judgement;
mod means;
mod mix;
mod morning;
mod own_factor;
mod part;
mod range;
mod running_break;
mod runs;
mod start;
mod state;
mod walk;

pub use asking::Asking;
pub use clocks::{Clocks, Debt, Left};
pub use constants::Constants;
pub use efforts::Hardness;
pub use hours::{HeartInput, LegsInput};
pub use inside::{Breach, Descent, Measures};
pub use judgement::{Careful, Causes, Circumstances, Class, Judgement, Noted};
pub use morning::Morning;
pub use own_factor::{Factor, OwnFactor};
pub use part::{Gait, LoadBasis, Part, Quantity, Scale, StatedRace, Whole, joined};
pub use range::Span;
pub use running_break::RunningBreak;
pub use runs::Regularity;
pub use start::{Stated, TrainedBecause};
pub use state::{Outlook, Trained};
pub use walk::{Clockwork, Manner, Walk};
