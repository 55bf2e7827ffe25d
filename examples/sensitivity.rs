//! Prints how much the constants of the recovery model matter, as a Markdown table.
//!
//! `cargo run --release --example sensitivity` regenerates the table in docs/recovery.md.

#[path = "sensitivity/mod.rs"]
mod sensitivity;

fn main() {
    print!("{}", sensitivity::markdown());
}
