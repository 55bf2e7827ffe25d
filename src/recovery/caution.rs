//! What a caution is: a reason for care on a day, with the two numbers it compared.
//!
//! A caution never makes a day easier to train on, and sees only the past.

use std::fmt;

use chrono::NaiveDate;

/// How much care a caution recommends; later is more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CautionLevel {
    /// Good to know.
    Note,
    /// Take care.
    Warn,
    /// Take great care.
    Strong,
}

impl CautionLevel {
    /// Name for people and tables.
    pub fn name(self) -> &'static str {
        match self {
            CautionLevel::Note => "note",
            CautionLevel::Warn => "warning",
            CautionLevel::Strong => "strong warning",
        }
    }
}

/// A number that a caution compared, with what it is.
#[derive(Debug, Clone, PartialEq)]
pub struct Compared {
    /// What it is: `run of 14 Sep`, `longest run of 30 days`.
    pub what: String,
    /// Value, in its unit.
    pub value: f64,
    /// Unit of the value; empty for a count.
    pub unit: &'static str,
}

/// A reason for care on a day.
#[derive(Debug, Clone, PartialEq)]
pub struct Caution {
    /// Name of the rule, for tables and audits.
    pub rule: &'static str,
    /// The day it applies to.
    pub date: NaiveDate,
    /// How much care it recommends.
    pub level: CautionLevel,
    /// The finding, one sentence without its full stop.
    pub finding: String,
    /// The two numbers that were compared.
    pub compared: (Compared, Compared),
}

impl Compared {
    /// A number with what it is and its unit.
    pub fn new(what: impl Into<String>, value: f64, unit: &'static str) -> Self {
        Self {
            what: what.into(),
            value,
            unit,
        }
    }
}

impl fmt::Display for Compared {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Counts and round numbers without a meaningless decimal.
        let decimals = usize::from((self.value - self.value.round()).abs() >= 0.05);
        write!(f, "{} {:.decimals$}", self.what, self.value)?;
        if !self.unit.is_empty() {
            write!(f, "\u{a0}{}", self.unit)?;
        }
        Ok(())
    }
}

impl fmt::Display for Caution {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (found, against) = &self.compared;
        write!(f, "{} ({found}; {against})", self.finding)
    }
}
