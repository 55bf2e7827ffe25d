//! Options that commands share and that change nothing in the results of some: those refuse them.

use clap::ArgMatches;
use clap::parser::ValueSource;

/// Commands that give no advice and average nothing over days.
const NO_DAYS: &[&str] = &["on", "averaging"];
/// Those that show what watches recorded, whoever wore them.
const AS_RECORDED: &[&str] = &["on", "averaging", "thresholds", "nights", "no_own_factor"];

const UNUSED: [(&str, &[&str]); 5] = [
    ("audit", NO_DAYS),
    ("validate", NO_DAYS),
    ("activities", NO_DAYS),
    ("laps", AS_RECORDED),
    ("efforts", AS_RECORDED),
];

/// The options that change nothing in a command's results, by their ids.
fn of(command: &str) -> &'static [&'static str] {
    let found = UNUSED.iter().find(|(name, _)| *name == command);
    found.map_or(&[], |(_, ids)| ids)
}

/// A command whose help lists only what changes its results.
pub fn without(command: clap::Command) -> clap::Command {
    let ids = of(command.get_name());
    ids.iter().fold(command, |command, id| {
        command.mut_arg(id, |option| option.hide(true))
    })
}

/// What is said of an option that was typed and changes nothing.
pub fn refusal(program: &clap::Command, matches: &ArgMatches) -> Option<String> {
    let (name, matches) = matches.subcommand()?;
    let typed = |id: &&&str| matches.value_source(id) == Some(ValueSource::CommandLine);
    let id = of(name).iter().find(typed)?;
    let command = program.find_subcommand(name)?;
    let mut options = command.get_arguments();
    let option = options.find(|option| option.get_id() == *id)?.get_long()?;
    Some(format!(
        "--{option}: changes nothing in the results of `restday {name}`; leave it out"
    ))
}

#[cfg(test)]
mod tests {
    use super::super::program;
    use super::*;

    fn said(line: &str) -> Option<String> {
        let mut program = program();
        let matches = program.try_get_matches_from_mut(line.split(' '));
        refusal(&program, &matches.expect("is understood"))
    }

    #[test]
    fn an_option_without_effect_is_refused_where_it_has_none() {
        assert_eq!(
            said("restday audit x --averaging span").as_deref(),
            Some("--averaging: changes nothing in the results of `restday audit`; leave it out")
        );
        for command in ["audit", "validate", "activities", "laps", "efforts"] {
            assert!(said(&format!("restday {command} x --on last")).is_some());
            assert_eq!(said(&format!("restday {command} x --last 8w")), None);
        }
        assert_eq!(said("restday days x --on last --averaging span"), None);
        assert_eq!(said("restday activities x --nights"), None);
    }

    #[test]
    fn what_is_refused_is_not_in_the_help() {
        let mut program = program();
        program.build();
        for (name, ids) in UNUSED {
            let command = program.find_subcommand(name).expect("is there");
            for id in ids {
                let mut options = command.get_arguments();
                let option = options.find(|option| option.get_id() == *id);
                assert!(option.is_some_and(clap::Arg::is_hide_set), "{name} {id}");
            }
        }
    }
}
