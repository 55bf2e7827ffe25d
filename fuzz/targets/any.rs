//! Files of any format, known by their content alone.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    restday_fuzz::source(bytes, "fuzz.fit");
});
