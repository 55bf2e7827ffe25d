//! Why files came to what they came to: the same reason many times is one.

use crate::answer::{Account, FileReason, FileVerdict};
use crate::report::words::Words;

/// Stands for what differs from file to file.
const DIFFERS: &str = "…";
/// What these say after a colon is the reason; of others it is a detail.
const WITH_CAUSE: [&str; 2] = ["cannot be read", "the archive is damaged"];

/// Files of one verdict and for one reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilesOfOneReason<'a> {
    /// What they came to.
    pub verdict: FileVerdict,
    /// Why; empty where nothing is to be said.
    pub why: String,
    /// Their paths, in order.
    pub paths: Vec<&'a str>,
}

/// Every verdict and reason of an account, in the order given; each file is in one of them.
pub fn reasons<'a>(account: &'a Account, words: &dyn Words) -> Vec<FilesOfOneReason<'a>> {
    let mut found = ReasonsInTheMaking::default();
    for file in &account.files {
        let verdict = FileVerdict::of(file, account);
        let why = words.file_reason(FileReason::of(file, account));
        found.take(verdict, kind_of_reason(&why), why, &file.path);
    }
    found.in_order()
}

/// What is doubted in files that count, or would, each with the files; a file may be in several.
pub fn doubts_in_part<'a>(account: &'a Account, words: &dyn Words) -> Vec<FilesOfOneReason<'a>> {
    let mut found = ReasonsInTheMaking::default();
    for file in &account.files {
        let doubts = file.doubts_in_part(account).into_iter();
        let mut kinds: Vec<&str> = doubts.map(|doubt| words.doubt_in_part(doubt)).collect();
        kinds.sort_unstable();
        kinds.dedup();
        for kind in kinds {
            let verdict = FileVerdict::Doubted;
            found.take(verdict, kind.to_owned(), kind.to_owned(), &file.path);
        }
    }
    found.in_order()
}

/// The same words for the same reason: what is counted or dated in it, and what a detail after a colon says,
/// differs from file to file.
pub fn kind_of_reason(why: &str) -> String {
    let kind = match why.split_once(": ") {
        Some((reason, _)) if !WITH_CAUSE.contains(&reason) => reason,
        _ => why,
    };
    let words = kind.split(' ').map(|word| {
        let ends = word.trim_end_matches([',', ';', ':', ')', '.']).len();
        match word.contains(|c: char| c.is_ascii_digit()) {
            true => format!("{DIFFERS}{}", &word[ends..]),
            false => word.to_owned(),
        }
    });
    words.collect::<Vec<_>>().join(" ")
}

/// Reasons in the making.
#[derive(Default)]
struct ReasonsInTheMaking<'a> {
    /// Kind of the reason, and what is said of all of it.
    reasons: Vec<(String, FilesOfOneReason<'a>)>,
}

impl<'a> ReasonsInTheMaking<'a> {
    fn take(&mut self, verdict: FileVerdict, kind: String, why: String, path: &'a str) {
        let same = |(of, reason): &&mut (String, FilesOfOneReason)| {
            reason.verdict == verdict && *of == kind
        };
        match self.reasons.iter_mut().find(same) {
            Some((_, reason)) => {
                if reason.why != why {
                    reason.why.clone_from(&kind);
                }
                reason.paths.push(path);
            }
            None => {
                let paths = vec![path];
                self.reasons.push((
                    kind,
                    FilesOfOneReason {
                        verdict,
                        why,
                        paths,
                    },
                ));
            }
        }
    }

    /// By verdict, then the most frequent first.
    fn in_order(self) -> Vec<FilesOfOneReason<'a>> {
        let mut reasons: Vec<FilesOfOneReason> =
            self.reasons.into_iter().map(|(_, reason)| reason).collect();
        reasons.sort_by_key(|reason| (reason.verdict, std::cmp::Reverse(reason.paths.len())));
        reasons
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_reason_at_two_places_is_one() {
        for (one, other, kind) in [
            (
                "nonsense from byte 22225 on",
                "nonsense from byte 9 on",
                "nonsense from byte … on",
            ),
            (
                "begins at 7572-07-22T15:33:41.500Z, which is impossible",
                "begins at 1901-12-13T20:45:52Z, which is impossible",
                "begins at …, which is impossible",
            ),
            (
                "the XML is broken at byte 12: no end",
                "the XML is broken at byte 99: `<x`",
                "the XML is broken at byte …",
            ),
            (
                "times cannot be read: 2024-05-00T16:00:00Z",
                "times cannot be read: gestern",
                "times cannot be read",
            ),
        ] {
            assert_eq!(kind_of_reason(one), kind);
            assert_eq!(kind_of_reason(other), kind);
        }
        let denied = "cannot be read: Permission denied (os error 13)";
        let gone = "cannot be read: No such file or directory (os error 2)";
        assert_ne!(kind_of_reason(denied), kind_of_reason(gone));
    }

    #[test]
    fn a_reason_of_one_wording_keeps_it_and_of_several_tells_what_is_common() {
        let of = |reasons: [(&str, &'static str); 3]| {
            let mut found = ReasonsInTheMaking::default();
            for (why, path) in reasons {
                found.take(
                    FileVerdict::Failed,
                    kind_of_reason(why),
                    why.to_owned(),
                    path,
                );
            }
            found.in_order()
        };
        let same = "the XML is broken at byte 1: x";
        let told = of([(same, "a"), (same, "b"), ("the file is empty", "c")]);
        let told: Vec<_> = told
            .iter()
            .map(|r| (r.why.as_str(), r.paths.len()))
            .collect();
        assert_eq!(told, [(same, 2), ("the file is empty", 1)]);
        let other = "the XML is broken at byte 2: y";
        let told = of([("the file is empty", "c"), (same, "a"), (other, "b")]);
        let told: Vec<_> = told
            .iter()
            .map(|r| (r.why.as_str(), r.paths.len()))
            .collect();
        assert_eq!(
            told,
            [("the XML is broken at byte …", 2), ("the file is empty", 1)]
        );
    }
}
