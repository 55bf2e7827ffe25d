//! One case of the golden table: inputs by name, values to expect, and how near they must be.

use restday::activity::Sex;
use serde_json::Value;

/// One case.
pub struct Case<'a>(pub &'a Value);

impl<'a> Case<'a> {
    /// Its name.
    pub fn id(&self) -> &'a str {
        self.0["id"].as_str().expect("every case has an id")
    }

    /// The function it is about.
    pub fn function(&self) -> &'a str {
        self.0["function"].as_str().expect("every case has one")
    }

    /// An input of any kind.
    pub fn input(&self, name: &str) -> &'a Value {
        let value = &self.0["inputs"][name];
        assert!(!value.is_null(), "{} has no input {name}", self.id());
        value
    }

    /// Whether an input is given.
    pub fn has(&self, name: &str) -> bool {
        !self.0["inputs"][name].is_null()
    }

    /// A number.
    pub fn number(&self, name: &str) -> f64 {
        let number = self.input(name).as_f64();
        number.unwrap_or_else(|| panic!("{}: {name} is no number", self.id()))
    }

    /// A word.
    pub fn word(&self, name: &str) -> &'a str {
        let word = self.input(name).as_str();
        word.unwrap_or_else(|| panic!("{}: {name} is no word", self.id()))
    }

    /// Yes or no.
    pub fn holds(&self, name: &str) -> bool {
        let truth = self.input(name).as_bool();
        truth.unwrap_or_else(|| panic!("{}: {name} is neither true nor false", self.id()))
    }

    /// A list of numbers.
    pub fn numbers(&self, name: &str) -> Vec<f64> {
        let list = self.input(name).as_array();
        let list = list.unwrap_or_else(|| panic!("{}: {name} is no list", self.id()));
        list.iter().map(|v| v.as_f64().expect("a number")).collect()
    }

    /// The athlete's sex.
    pub fn sex(&self) -> Option<Sex> {
        match self.word("sex") {
            "female" => Some(Sex::Female),
            "male" => Some(Sex::Male),
            other => panic!("{}: sex {other}", self.id()),
        }
    }

    /// What differs between the values to expect and those that were computed.
    ///
    /// A value that nobody computed differs, too, so that no expectation goes unheard.
    pub fn differences(&self, outcome: &[(&str, Computed)]) -> Vec<String> {
        let expected = self.0["expected"].as_object().expect("has expectations");
        expected
            .iter()
            .filter_map(|(name, expected)| {
                let found = outcome.iter().find(|(key, _)| key == name);
                let agrees = found.is_some_and(|(_, computed)| self.agrees(computed, expected));
                let computed = found.map(|(_, computed)| computed);
                (!agrees).then(|| format!("{}: {name}: {computed:?} and not {expected}", self.id()))
            })
            .collect()
    }

    fn agrees(&self, computed: &Computed, expected: &Value) -> bool {
        match computed {
            Computed::Truth(truth) => expected.as_bool() == Some(*truth),
            Computed::Number(number) => expected
                .as_f64()
                .is_some_and(|expected| (number - expected).abs() <= self.tolerance(expected)),
        }
    }

    fn tolerance(&self, expected: f64) -> f64 {
        let tolerance = &self.0["tolerance"];
        let absolute = tolerance["abs"].as_f64().unwrap_or(0.0);
        let relative = tolerance["rel"].as_f64().unwrap_or(0.0);
        absolute.max(relative * expected.abs())
    }
}

/// A value that the product computed.
#[derive(Debug)]
pub enum Computed {
    /// A number.
    Number(f64),
    /// Yes or no.
    Truth(bool),
}

impl From<f64> for Computed {
    fn from(number: f64) -> Self {
        Computed::Number(number)
    }
}

impl From<bool> for Computed {
    fn from(truth: bool) -> Self {
        Computed::Truth(truth)
    }
}
