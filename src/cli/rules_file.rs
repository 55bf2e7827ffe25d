//! A rules file: which rules of an audit are off, and which limits are not the usual ones. See
//! docs/audit.md for its fields.

use std::path::Path;

use toml::de::{DeTable, DeValue};

use super::error::CliError;
use super::nearest_name::not_known;
use super::text_fault::{self, TextFault};
use super::toml_fault;
use crate::audit::{AuditRule, RULES, RuleSettings};

/// The field that switches a rule off.
const ENABLED: &str = "enabled";

/// What a file states, or the usual rules where none is given.
///
/// # Errors
/// Names the line and what is wrong in it.
pub fn settings(path: Option<&Path>) -> Result<RuleSettings, CliError> {
    let Some(path) = path else {
        return Ok(RuleSettings::default());
    };
    let text = text_fault::read(path)?;
    parse(&text).map_err(|fault| fault.in_file(path, &text))
}

fn parse(text: &str) -> Result<RuleSettings, TextFault> {
    let file = toml_fault::table(text)?;
    let mut settings = RuleSettings::default();
    for (name, value) in file.get_ref().iter() {
        let word: &str = name.get_ref();
        let rule = RULES.iter().find(|rule| rule.rule().key() == word);
        let rule = rule.ok_or_else(|| TextFault::new(name.span(), no_such_rule(word)))?;
        let DeValue::Table(fields) = value.get_ref() else {
            let what = format!("{word} is a rule; write [{word}] and its limits below");
            return Err(TextFault::new(value.span(), what));
        };
        one_rule(&mut settings, *rule, fields)?;
    }
    Ok(settings)
}

fn one_rule(
    settings: &mut RuleSettings,
    rule: &'static dyn AuditRule,
    fields: &DeTable,
) -> Result<(), TextFault> {
    for (name, value) in fields.iter() {
        let word: &str = name.get_ref();
        let fault = |what: String| TextFault::new(value.span(), format!("{word}: {what}"));
        if word == ENABLED {
            match value.get_ref() {
                DeValue::Boolean(true) => {}
                DeValue::Boolean(false) => settings.switch_off(rule.rule()),
                _ => return Err(fault("write true or false".to_owned())),
            }
            continue;
        }
        let limit = rule.limits().iter().find(|limit| limit.name == word);
        let limit = limit.ok_or_else(|| TextFault::new(name.span(), no_such_limit(rule, word)))?;
        let number = number(value.get_ref())
            .ok_or_else(|| fault("write a number, without quotation marks".to_owned()))?;
        settings
            .set(rule.rule(), limit, number)
            .map_err(|error| fault(error.to_string()))?;
    }
    Ok(())
}

fn number(value: &DeValue) -> Option<f64> {
    match value {
        DeValue::Integer(integer) => integer.as_str().parse().ok(),
        DeValue::Float(float) => float.as_str().parse().ok(),
        _ => None,
    }
}

fn no_such_rule(word: &str) -> String {
    let keys: Vec<String> = RULES.iter().map(|rule| rule.rule().key()).collect();
    let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
    format!("rule {word} {}", not_known(word, &keys))
}

fn no_such_limit(rule: &dyn AuditRule, word: &str) -> String {
    let limits = rule.limits().iter().map(|limit| limit.name);
    let known: Vec<&str> = limits.chain([ENABLED]).collect();
    format!("{}: {word} {}", rule.rule().key(), not_known(word, &known))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recovery::Rule;

    fn fault(text: &str) -> String {
        parse(text).expect_err("is wrong").what
    }

    #[test]
    fn a_rule_can_be_switched_off_and_a_limit_set() {
        let text = "[monotony]\nenabled = false\n\n[longest_run]\nnote_above = 1.2\n";
        let settings = parse(text).expect("is right");
        assert!(settings.is_off(Rule::Monotony));
        assert!(!settings.is_off(Rule::LongestRun));
        let rule = RULES.iter().find(|rule| rule.rule() == Rule::LongestRun);
        let rule = rule.expect("a rule");
        let limits = settings.limits_of(rule.rule());
        assert_eq!(limits.get(&rule.limits()[0]), 1.2);
    }

    #[test]
    fn a_slip_is_answered_with_the_name_that_was_meant() {
        let what = fault("[longest_rnu]\n");
        assert_eq!(
            what,
            "rule longest_rnu is not known; did you mean longest_run?"
        );
        let what = fault("[longest_run]\nnote_abov = 1.2\n");
        assert_eq!(
            what,
            "longest_run: note_abov is not known; did you mean note_above?"
        );
    }

    #[test]
    fn what_nobody_can_mean_is_refused() {
        let what = fault("[longest_run]\nnote_above = 0.2\n");
        assert_eq!(what, "note_above: 0.2 is not from 1 to 10");
        assert_eq!(
            fault("[longest_run]\nnote_above = \"x\"\n"),
            "note_above: write a number, without quotation marks"
        );
        assert!(fault("longest_run = 3\n").contains("write [longest_run]"));
        assert!(fault("[longest_run\n").len() > 3);
    }

    #[test]
    fn an_example_with_every_limit_reads_back() {
        let mut text = String::new();
        for rule in RULES {
            text += &format!("[{}]\nenabled = true\n", rule.rule().key());
            for limit in rule.limits() {
                text += &format!("{} = {:?}\n", limit.name, limit.usual);
            }
        }
        assert!(parse(&text).is_ok(), "{:?}", parse(&text));
    }
}
