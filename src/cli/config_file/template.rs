//! The configuration file that `restday config --init` writes.

/// Comments and examples; it sets nothing until a `#` is removed.
pub const TEMPLATE: &str = r##"# Settings of restday. Remove the # in front of a line to use it.
# Options on the command line take precedence. `restday config` shows what holds.
# Paths may begin with ~ (your home folder); relative ones start from the folder of this file.

# Folders, zip archives or files from your watch, so that `restday today` needs no argument.
# Several: ["~/Garmin/Activities", "~/old-watch.zip"]
#exports = "~/Garmin/Activities"

# Your thresholds, sex, year of birth and time zone. `restday athlete -o FILE` writes such a file.
#athlete = "athlete.toml"

# Your corrections, typed-in sessions and diary. Without this line: corrections.toml next to the
# athlete file, if there is one.
#corrections = "corrections.toml"

# Units of distance, height and pace: "metric" or "imperial".
#units = "metric"

# Colour theme of pictures and pages: "light" or "dark".
#theme = "light"

# Language, by its code.
#lang = "en"
"##;
