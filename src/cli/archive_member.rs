//! `ARCHIVE!MEMBER`, as a file inside an archive is named.

use std::path::{Path, PathBuf};

/// The archives that a file may be a member of, the outermost first, and the file itself.
pub fn with_archives(file: &Path) -> Vec<PathBuf> {
    let name = file.display().to_string();
    let archives = name.match_indices('!').map(|(at, _)| &name[..at]);
    let archives = archives.map(PathBuf::from);
    archives.chain([file.to_owned()]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_member_is_read_from_every_archive_around_it() {
        let of = |name: &str| with_archives(Path::new(name));
        assert_eq!(of("a/run.fit"), [Path::new("a/run.fit")]);
        let nested = ["a.zip", "a.zip!b.zip", "a.zip!b.zip!c/run.fit"].map(Path::new);
        assert_eq!(of("a.zip!b.zip!c/run.fit"), nested);
    }
}
