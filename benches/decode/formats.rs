//! Contestants for each format.

use crate::{floors, ours, peers, xml};

/// A pass over the bytes of one file; its result keeps the compiler from removing it.
pub type Contestant = fn(&[u8]) -> u64;

/// A format, with everything that reads its files.
pub struct Format {
    /// Its usual name.
    pub name: &'static str,
    /// Folder of the corpus with many of them.
    pub corpus: &'static str,
    /// Whether bytes are of the format.
    pub is_one: fn(&[u8]) -> bool,
    /// By name, slowest last or ours.
    pub contestants: &'static [(&'static str, Contestant)],
    /// The two reference contestants.
    pub beside: [&'static str; 2],
}

const FITPARSER: &str = "fitparser raw";
const BARE: &str = "bare walk";
const GPX_CRATE: &str = "gpx crate";
const EVENTS: &str = "quick-xml events";

/// Every format of single files.
pub const FORMATS: &[Format] = &[
    Format {
        name: "FIT",
        corpus: "history-A",
        is_one: |bytes| bytes.get(8..12) == Some(b".FIT"),
        contestants: &[
            ("memory copied", floors::copy),
            ("checksum, bytewise table", floors::checksum_by_bytes),
            ("checksum, 16 bytes at once", floors::checksum_by_sixteen),
            // Reads a dozen fields of each record, and checks the checksum.
            (BARE, floors::bare_walk),
            ("fitparser named", peers::fitparser_named),
            (FITPARSER, peers::fitparser_raw),
            ("rustyfit, streaming", peers::rustyfit),
            ("restday: decode", ours::decode),
            ("restday: decode, clean", ours::decode_clean),
            ("restday: decode, clean, digest", ours::decode_clean_digest),
        ],
        beside: [FITPARSER, BARE],
    },
    Format {
        name: "GPX",
        corpus: "gpx",
        is_one: |bytes| xml::begins(bytes, "<gpx"),
        contestants: &[
            ("memory copied", floors::copy),
            ("letters checked", xml::letters),
            (EVENTS, xml::events),
            (GPX_CRATE, peers::gpx_crate),
            ("restday: decode", ours::decode),
            ("restday: decode, clean", ours::decode_clean),
            ("restday: decode, clean, digest", ours::decode_clean_digest),
        ],
        beside: [GPX_CRATE, EVENTS],
    },
    Format {
        name: "TCX",
        corpus: "tcx",
        is_one: |bytes| xml::begins(bytes, "<TrainingCenterDatabase"),
        contestants: &[
            ("memory copied", floors::copy),
            ("letters checked", xml::letters),
            (EVENTS, xml::events),
            ("restday: decode", ours::decode),
            ("restday: decode, clean", ours::decode_clean),
            ("restday: decode, clean, digest", ours::decode_clean_digest),
        ],
        beside: ["memory copied", EVENTS],
    },
];
