//! Identifies a file whose name promises a watch file but whose content is another format, by its first
//! bytes. None of these is read; they are only named.

/// First bytes of other formats.
const BEGINNINGS: &[(&[u8], &str)] = &[
    (b"SQLite format 3\0", "SQLite database"),
    (b"\xff\xd8\xff", "JPEG picture"),
    (b"\x89PNG\r\n\x1a\n", "PNG picture"),
    (b"GIF8", "GIF picture"),
    (b"%PDF-", "PDF document"),
    (b"\x93NUMPY", "NumPy array"),
    (b"\x89HDF\r\n\x1a\n", "HDF5 file"),
    (b"PAR1", "Parquet table"),
    (b"bplist00", "binary property list"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Office document"),
    (b"Rar!\x1a\x07", "RAR archive"),
    (b"7z\xbc\xaf\x27\x1c", "7-Zip archive"),
    (b"BZh", "bzip2 file"),
    (b"\xfd7zXZ\0", "xz file"),
    (b"\x28\xb5\x2f\xfd", "Zstandard file"),
    (
        b"version https://git-lfs",
        "Git LFS pointer without the file itself",
    ),
    (b"\x7fELF", "program"),
    (b"MZ", "program"),
];
/// Bytes at the beginning that distinguish text from anything else.
const LOOKED_AT: usize = 4096;

/// The name of the format of some bytes; `None` if unknown.
pub fn what(bytes: &[u8]) -> Option<&'static str> {
    let beginning = BEGINNINGS
        .iter()
        .find(|(begins, _)| bytes.starts_with(begins));
    if let Some((_, name)) = beginning {
        return Some(name);
    }
    if bytes.iter().all(|byte| *byte == 0) {
        return Some("file of zeros alone (its content never reached the disk: copy it again)");
    }
    if is_pickle(bytes) {
        return Some("Python pickle");
    }
    of_text(&bytes[..bytes.len().min(LOOKED_AT)])
}

/// Protocols 2 to 5 begin with their number; every pickle ends in a full stop.
fn is_pickle(bytes: &[u8]) -> bool {
    matches!(bytes, [0x80, 2..=5, ..]) && bytes.ends_with(b".")
}

fn of_text(head: &[u8]) -> Option<&'static str> {
    let head = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head);
    let text = head.trim_ascii_start();
    let begins = |with: &str| {
        text.get(..with.len())
            .is_some_and(|begin| begin.eq_ignore_ascii_case(with.as_bytes()))
    };
    if begins("<!doctype html") || begins("<html") {
        return Some("web page (the download failed: fetch it again)");
    }
    let next = text.get(1..).map(<[u8]>::trim_ascii_start);
    match (text.first(), next.and_then(<[u8]>::first)) {
        (Some(b'{'), Some(b'"' | b'}')) => Some("JSON document"),
        (Some(b'['), Some(b'{' | b'[' | b'"' | b']' | b'-' | b'0'..=b'9')) => Some("JSON document"),
        _ if begins("<?xml") => Some("other XML document"),
        _ if is_text(head) => Some("plain text"),
        _ => None,
    }
}

/// Whether bytes are letters and line ends only; the last letter may be cut.
fn is_text(head: &[u8]) -> bool {
    let valid = match std::str::from_utf8(head) {
        Ok(text) => text,
        Err(error) if error.error_len().is_none() => {
            std::str::from_utf8(&head[..error.valid_up_to()]).unwrap_or_default()
        }
        Err(_) => return false,
    };
    let stands_in_text = |c: char| !c.is_control() || matches!(c, '\n' | '\r' | '\t');
    !valid.is_empty() && valid.chars().all(stands_in_text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_found_under_the_names_of_watch_files_is_called_by_its_name() {
        for (bytes, name) in [
            (
                &b"\x80\x03}q\x00X\x04\x00\x00\x00lapsq\x01]q\x02s."[..],
                "Python pickle",
            ),
            (b"SQLite format 3\0\x10\x00", "SQLite database"),
            (b"\xff\xd8\xff\xe0\x00\x10JFIF", "JPEG picture"),
            (b"%PDF-1.7\n", "PDF document"),
            (b"\n  {\"error\": 404}", "JSON document"),
            (b"[1, 2]", "JSON document"),
            (b"<?xml version='1.0'?><kml>", "other XML document"),
            (b"just a note\n", "plain text"),
            ("Müsli".as_bytes(), "plain text"),
        ] {
            assert_eq!(what(bytes), Some(name));
        }
        for (bytes, begins) in [
            (&b"<!DOCTYPE html><html>"[..], "web page"),
            (&[0; 5000], "file of zeros"),
        ] {
            assert!(what(bytes).is_some_and(|name| name.starts_with(begins)));
        }
    }

    #[test]
    fn what_is_like_none_of_them_has_no_name() {
        assert_eq!(what(b"\x01\x02\x03\x04\xfe"), None);
        // A truncated pickle looks like any other bytes.
        assert_eq!(what(b"\x80\x03}q\x00"), None);
        assert_eq!(what(b"\xe9t\xe9"), None);
    }
}
