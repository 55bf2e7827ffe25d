//! Tables for others to work with, by way of polars.

use polars::prelude::*;

/// Bytes of a frame as CSV; missing values are empty.
pub fn csv(mut frame: DataFrame) -> PolarsResult<Vec<u8>> {
    let mut bytes = Vec::new();
    CsvWriter::new(&mut bytes)
        .include_header(true)
        .with_date_format(Some("%Y-%m-%d".into()))
        .finish(&mut frame)?;
    Ok(bytes)
}

/// Bytes of a frame as Parquet.
pub fn parquet(mut frame: DataFrame) -> PolarsResult<Vec<u8>> {
    let mut bytes = Vec::new();
    ParquetWriter::new(&mut bytes).finish(&mut frame)?;
    Ok(bytes)
}
