//! Prints what the constants of the recovery model matter, as a Markdown table.
//!
//! `cargo run --release --example sensitivity` makes the table in docs/recovery.md again.

#[path = "sensitivity/mod.rs"]
mod sensitivity;

fn main() {
    print!("{}", sensitivity::markdown());
}
