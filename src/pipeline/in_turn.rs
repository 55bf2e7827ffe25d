//! Files read one after the other on the calling thread, for where there are neither threads nor a disk.

use super::{FileReport, Progress, Reader};
use crate::import::Memory;
use crate::import::folder::Source;

/// What is done with each file of a source. Calls come in the order in which an export is listed.
pub trait InTurn {
    /// Something at a path is opened next; whether to do so. What is not opened is not spoken of again.
    fn begins(&mut self, path: &str) -> bool;

    /// What became of the file that began last. For an archive, its members begin instead.
    fn ended(&mut self, report: FileReport);
}

/// Reads a file, or everything in an archive. A decoder that panics takes the whole call with it where panics abort:
/// the caller then begins again without the file that began last.
pub fn read_in_turn(source: Source, each: &mut dyn InTurn) {
    let progress = Progress::default();
    let reader = Reader {
        store: None,
        memory: Memory::unbounded(),
        progress: &progress,
    };
    in_turn(&reader, source, each);
}

fn in_turn(reader: &Reader, source: Source, each: &mut dyn InTurn) {
    if !each.begins(&source.path) {
        return;
    }
    match reader.open(&source) {
        Ok((report, _)) => each.ended(report),
        Err(members) => {
            for member in members {
                in_turn(reader, member, each);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::{Path, PathBuf};

    use super::*;
    use crate::import::folder;
    use crate::pipeline::{Batch, read_all};

    /// Notes what it hears, and leaves some out.
    #[derive(Default)]
    struct Notes {
        left_out: Option<&'static str>,
        begun: Vec<String>,
        reports: Vec<FileReport>,
    }

    impl InTurn for Notes {
        fn begins(&mut self, path: &str) -> bool {
            self.begun.push(path.to_owned());
            self.left_out
                .is_none_or(|left_out| !path.ends_with(left_out))
        }

        fn ended(&mut self, report: FileReport) {
            self.reports.push(report);
        }
    }

    fn notes_of(paths: &[PathBuf], left_out: Option<&'static str>) -> Notes {
        let mut notes = Notes {
            left_out,
            ..Notes::default()
        };
        for source in folder::list(paths).0 {
            read_in_turn(source, &mut notes);
        }
        notes
    }

    /// Names and sessions of files, in order.
    fn told(files: &[FileReport]) -> Vec<(String, String)> {
        let told = |file: &FileReport| (file.path.clone(), format!("{:?}", file.outcome));
        files.iter().map(told).collect()
    }

    #[test]
    fn an_export_read_in_turn_is_the_batch_of_all_threads() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
        let paths = [root.join("accounts"), root.join("export")];
        let notes = notes_of(&paths, None);
        assert!(
            notes.begun.len() > notes.reports.len(),
            "archives among them"
        );
        let at = |path: &str| usize::from(!path.contains("accounts"));
        let files = notes.reports.into_iter();
        let files: Vec<_> = files.map(|file| (at(&file.path), file)).collect();
        let batch = Batch::of(files, &paths);
        let read = read_all(&paths, 1, &Progress::default()).expect("can be read");
        assert_eq!(told(&batch.files), told(&read.files));
        assert_eq!(batch.routes, read.routes);
    }

    #[test]
    fn what_is_left_out_is_neither_opened_nor_spoken_of() {
        let folder = tempfile::tempdir().expect("a folder can be made");
        for name in ["a.gpx", "b.gpx"] {
            fs::write(folder.path().join(name), "<gpx></gpx>").expect("can be written");
        }
        let notes = notes_of(&[folder.path().to_owned()], Some("a.gpx"));
        assert_eq!(notes.begun.len(), 2);
        let [b] = &notes.reports[..] else {
            panic!("one file")
        };
        assert!(b.path.ends_with("b.gpx"));
    }
}
