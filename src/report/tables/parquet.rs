//! A table as Parquet, through polars.

use polars::prelude::*;

use super::catalogue::Sheet;
use super::filled::{self, Filled, Values};
use super::metadata;
use crate::report::ReportError;

/// The bytes, with what columns mean, and notes on all of it.
///
/// # Errors
/// When polars or serde_json refuse, which is a mistake of ours.
pub fn parquet(table: &Filled, sheet: &Sheet, notes: &[String]) -> Result<Vec<u8>, ReportError> {
    let columns = table.columns().iter().map(column).collect();
    let mut frame = DataFrame::new(table.rows(), columns)?;
    let about = metadata::of(&frame, sheet, notes)?;
    let mut bytes = Vec::new();
    ParquetWriter::new(&mut bytes)
        .with_key_value_metadata(Some(about))
        .finish(&mut frame)?;
    Ok(bytes)
}

fn column(column: &filled::Column) -> Column {
    let name: PlSmallStr = column.name.as_str().into();
    match &column.values {
        Values::Dates(dates) => Column::new(name, dates),
        Values::Moments(micros) => times(name, micros, Some(TimeZone::UTC)),
        Values::LocalTimes(micros) => times(name, micros, None),
        Values::Numbers(numbers) => Column::new(name, numbers),
        Values::Counts(counts) => Column::new(name, counts),
        Values::Truths(truths) => Column::new(name, truths),
        Values::Words(words) => Column::new(name, words),
        Values::NumberLists(lists) => {
            let count = lists.len();
            let mut made = ListPrimitiveChunkedBuilder::<Float64Type>::new(
                name,
                count,
                count,
                DataType::Float64,
            );
            for list in lists {
                made.append_opt_slice((!list.is_empty()).then_some(list));
            }
            made.finish().into_column()
        }
        Values::CodeLists(lists) => {
            let mut made = ListStringChunkedBuilder::new(name, lists.len(), lists.len());
            for list in lists {
                match list.is_empty() {
                    true => made.append_null(),
                    false => made.append_values_iter(list.iter().copied()),
                }
            }
            made.finish().into_column()
        }
    }
}

/// Moments to the microsecond, which every reader of Parquet knows.
fn times(name: PlSmallStr, micros: &[i64], zone: Option<TimeZone>) -> Column {
    let values = Int64Chunked::from_slice(name, micros);
    let times = values.into_datetime(TimeUnit::Microseconds, zone);
    times.into_column()
}
