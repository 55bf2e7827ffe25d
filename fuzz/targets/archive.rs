//! Zip archives and gzip, with all that lies within them.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let name = if bytes.starts_with(b"PK") {
        "fuzz.zip"
    } else {
        "fuzz.fit.gz"
    };
    restday_fuzz::source(bytes, name);
});
