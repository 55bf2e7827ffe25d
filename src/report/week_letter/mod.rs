//! The letter about a week, as text and as Markdown. Its HTML is made where pages are.

mod markdown;
mod text;

pub use markdown::week_markdown;
pub use text::week_text;
