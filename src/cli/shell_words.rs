//! What shells do to paths before a program sees them, and those of Windows do not: `~` for the home folder, `*` for
//! several names, and a `\` before a quotation mark.

use std::ffi::OsString;
use std::path::Path;

/// Arguments with the home folder for a `~` at their beginning. Other systems' shells have put it there already.
pub fn with_home(arguments: Vec<OsString>, home: Option<&Path>, on_windows: bool) -> Vec<OsString> {
    let Some(home) = home.filter(|_| on_windows) else {
        return arguments;
    };
    let whole = |argument: OsString| {
        let below = argument.to_str().and_then(|word| word.strip_prefix('~'));
        match below {
            Some("") => home.into(),
            Some(below) if below.starts_with(['/', '\\']) => home.join(&below[1..]).into(),
            _ => argument,
        }
    };
    arguments.into_iter().map(whole).collect()
}

/// What to do about a path that is not there.
pub fn advice(path: &Path, on_windows: bool) -> &'static str {
    let words = path.to_string_lossy();
    match on_windows {
        true if words.contains('"') => {
            "write no \\ before a quotation mark, which it joins to the path"
        }
        true if words.contains(['*', '?']) => "name the folder, as * and ? are not replaced here",
        _ => "check the spelling",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_home_folder_is_put_in_where_no_shell_does() {
        let home = Path::new("/home/ana");
        let typed = || ["~", "~/Garmin", r"~\Garmin", "~ana/x", "a~/x", "-o"].map(OsString::from);
        let words = |on_windows| with_home(typed().to_vec(), Some(home), on_windows);
        let whole = [home, &home.join("Garmin"), &home.join("Garmin")];
        assert_eq!(words(true)[..3], whole);
        assert_eq!(words(true)[3..], typed()[3..]);
        assert_eq!(words(false), typed());
    }

    #[test]
    fn what_a_shell_of_windows_left_in_a_path_is_explained() {
        let quoted = Path::new("C:\\My Export\" -o r.png");
        assert!(advice(quoted, true).contains("quotation mark"));
        assert!(advice(Path::new(r"C:\Garmin\*.fit"), true).contains("name the folder"));
        assert_eq!(advice(Path::new(r"C:\Garmn"), true), "check the spelling");
        assert_eq!(advice(Path::new("*.fit"), false), "check the spelling");
    }
}
