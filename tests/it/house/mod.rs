//! The house: which part may use which, who owns which library, and a few manners.
//!
//! A rule that has to give way changes here and in `docs/decisions.md` at the same time.

mod any_system;
mod directions;
mod front_door;
mod manners;
mod owners;
mod phrases;
mod sentences;
mod source;
