//! Any XML: our own scanner and the library alone see the same in it.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| restday_fuzz::xml(bytes));
