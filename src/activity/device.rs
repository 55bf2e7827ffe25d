//! What recorded an activity.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Names of the recording device or program, as far as the file tells them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Device {
    /// Who made it.
    pub maker: Option<String>,
    /// What it is.
    pub product: Option<String>,
    /// Version of its software.
    pub software: Option<String>,
}

impl fmt::Display for Device {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let known = [&self.maker, &self.product, &self.software];
        let words: Vec<&str> = known.into_iter().flatten().map(String::as_str).collect();
        if words.is_empty() {
            return f.write_str("unknown");
        }
        f.write_str(&words.join(" "))
    }
}
