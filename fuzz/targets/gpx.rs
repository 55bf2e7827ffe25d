//! GPX files, with or without their first element.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    restday_fuzz::text(bytes, "<gpx>", "fuzz.gpx");
});
