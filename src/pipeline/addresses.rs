//! E-mail addresses that services put into file names, and their replacement.

use sha2::{Digest, Sha256};

/// The replacement for an address.
const HIDDEN: &str = "…";
/// Spellings of `@`: itself, or as in a web address.
const SIGNS: [&str; 2] = ["@", "%40"];
/// File-name endings that look like the last part of a domain.
const ENDINGS: [&str; 15] = [
    "fit", "gpx", "tcx", "gz", "zip", "json", "csv", "xml", "txt", "hrm", "sml", "kml", "html",
    "htm", "bak",
];

/// A path without the addresses in it: `ana@example.com_123.fit` becomes `…_123.fit`.
pub fn without_addresses(path: &str) -> String {
    replaced(path, &|_| HIDDEN.to_owned())
}

/// A path with hashes in place of its addresses, so that different paths stay different. Equal addresses
/// have equal hashes, whatever their case.
pub fn with_hashed_addresses(path: &str) -> String {
    replaced(path, &|address| {
        let hash = Sha256::digest(address.to_lowercase());
        hash.iter()
            .take(8)
            .map(|byte| format!("{byte:02x}"))
            .collect()
    })
}

fn replaced(path: &str, instead: &dyn Fn(&str) -> String) -> String {
    let parts = path.split_inclusive(['/', '\\', '!']);
    parts.map(|name| replaced_in(name, instead)).collect()
}

/// The same for one name.
fn replaced_in(name: &str, instead: &dyn Fn(&str) -> String) -> String {
    let mut shown = String::new();
    let mut rest = name;
    while let Some((at, sign)) = sign(rest) {
        let (before, after) = (&rest[..at], &rest[at + sign.len()..]);
        let who = before.trim_end_matches(is_of_a_person);
        let domain = domain_bytes(after);
        if who.len() == before.len() || domain == 0 {
            shown += &rest[..at + sign.len()];
            rest = after;
        } else {
            shown += who;
            shown += &instead(&format!("{}@{}", &before[who.len()..], &after[..domain]));
            rest = &after[domain..];
        }
    }
    shown + rest
}

/// Position of the next `@`, and its spelling.
fn sign(text: &str) -> Option<(usize, &'static str)> {
    let found = SIGNS
        .iter()
        .filter_map(|sign| Some((text.find(sign)?, *sign)));
    found.min()
}

/// Letters before an `@`, by RFC 5322 except those that separate file names.
fn is_of_a_person(letter: char) -> bool {
    letter.is_alphanumeric() || ".#$%&'*+-=?^_`{|}~".contains(letter)
}

/// Length in bytes of the domain at the beginning of a text; 0 if there is none. Text after a name of
/// two letters or more following a dot is no longer part of it, unless it is one more such name.
fn domain_bytes(text: &str) -> usize {
    let of_domain = |c: char| c.is_alphanumeric() || c == '.' || c == '-';
    let run = &text[..text.find(|c| !of_domain(c)).unwrap_or(text.len())];
    let whole = without_endings(run);
    let ends = whole.match_indices(['.', '-']).map(|(at, _)| at);
    let mut ends = ends.chain([whole.len()]);
    let is_domain = |end: &usize| {
        let parts = whole[..*end].rsplit_once('.');
        parts.is_some_and(|(host, top)| {
            !host.is_empty() && top.chars().count() >= 2 && top.chars().all(char::is_alphabetic)
        })
    };
    ends.rfind(is_domain).unwrap_or(0)
}

fn without_endings(name: &str) -> &str {
    let mut name = name;
    while let Some((before, ending)) = name.rsplit_once('.')
        && ENDINGS
            .iter()
            .any(|known| known.eq_ignore_ascii_case(ending))
    {
        name = before;
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_goes_and_what_tells_files_apart_stays() {
        for (path, shown) in [
            ("Garmin/ana@example.com_123.fit", "Garmin/…_123.fit"),
            (
                "a.zip!up/ana.b+run@mail.example.co.uk_9.fit.gz",
                "a.zip!up/…_9.fit.gz",
            ),
            ("ana@example.com-123.fit", "…-123.fit"),
            ("ana@example.com.fit", "….fit"),
            ("ana@example.com.123.FIT.gz", "….123.FIT.gz"),
            (
                "ana%40example.com_0_summarizedActivities.json",
                "…_0_summarizedActivities.json",
            ),
            (
                "for ana@example.com and bo@example.org.zip",
                "for … and ….zip",
            ),
            ("ana@example.com/1.fit", "…/1.fit"),
            ("o'neil@bücher.example", "…"),
        ] {
            assert_eq!(without_addresses(path), shown);
        }
    }

    #[test]
    fn a_hash_tells_addresses_apart_and_none_of_them() {
        let hashed = with_hashed_addresses("x/ana@example.com_1.fit");
        assert!(hashed.starts_with("x/") && hashed.ends_with("_1.fit"));
        assert!(!hashed.contains("ana") && !hashed.contains("example"));
        assert_eq!(with_hashed_addresses("x/Ana%40example.com_1.fit"), hashed);
        assert_ne!(with_hashed_addresses("x/bo@example.com_1.fit"), hashed);
        assert_eq!(with_hashed_addresses("x/1.fit"), "x/1.fit");
    }

    #[test]
    fn other_names_stay_as_they_are() {
        for path in [
            "activities/2025-05-06.fit",
            "4x4@threshold.fit",
            "10 km @ race pace.gpx",
            "@home.tcx",
            "x@",
            "@",
            "",
            "100%40.csv",
        ] {
            assert_eq!(without_addresses(path), path);
        }
    }
}
