//! FIT files.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    restday_fuzz::file(bytes, "fuzz.fit");
});
