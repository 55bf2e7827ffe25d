//! A data set of several athletes, written under a real local Spark and read by Spark, DuckDB, polars and
//! pyarrow; and tables of one athlete, which need no Spark.
//!
//! Where Python lacks one of them, or where there is no Java for Spark, the tests say that they were skipped; where
//! `CI` is `true` they fail instead. `RESTDAY_PYTHON` names another Python than the first in the path.

mod many_athletes;
mod python;
mod readers;
mod tables;

use std::path::Path;

use crate::export_folder::copy_of;

/// Two athletes whose names are the same number, and one who cannot be read.
fn squad(path: &Path) {
    copy_of("2025/08", &path.join("007"));
    copy_of("2025/09", &path.join("7"));
    let cem = path.join("Cem");
    std::fs::create_dir(&cem).expect("can be made");
    std::fs::write(cem.join("run.fit"), "not a run").expect("can be written");
}
