//! Health archives, with or without their first element.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    restday_fuzz::text(bytes, "<HealthData locale=\"en_US\">", "export.xml");
});
