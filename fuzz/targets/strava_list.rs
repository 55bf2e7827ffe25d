//! Lists of activities, with or without the line that names their columns.

#![no_main]

const FIRST_LINE: &str = "Activity ID,Activity Date,Activity Name,Activity Type,\
    Activity Description,Elapsed Time,Distance,Max Heart Rate,Relative Effort,Commute,\
    Activity Private Note,Activity Gear,Filename\n";

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    restday_fuzz::text(bytes, FIRST_LINE, "activities.csv");
});
