//! Tests of the whole, in one binary: each links polars, and one is enough.
