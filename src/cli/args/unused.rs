//! Options that commands share and that change nothing in the results of some: those refuse them.

use clap::ArgMatches;
use clap::parser::ValueSource;

/// The day of the advice.
const ON: &str = "on";
/// Averages over days.
const AVERAGING: &str = "averaging";
/// How activities are scored.
const OF_SCORES: &[&str] = &[AVERAGING, "thresholds", "nights", "no_own_factor"];

/// Of `laps` and `efforts`, which show what watches recorded, and of commands without advice for a day. A day is
/// allowed with every table, so that one line of a script fits all of them.
const UNUSED: [(&str, &[&str]); 6] = [
    ("audit", &[ON, AVERAGING]),
    ("validate", &[ON, AVERAGING]),
    // It goes on whatever happens, so it has no exit code for that.
    ("watch", &["strict"]),
    ("activities", &[AVERAGING]),
    ("laps", OF_SCORES),
    ("efforts", OF_SCORES),
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
    Some(match *id {
        ON => format!(
            "--{option}: `restday {name}` gives no advice for a day; choose its days with --from, --to or --last"
        ),
        _ => {
            format!("--{option}: changes nothing in the results of `restday {name}`; leave it out")
        }
    })
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
        assert_eq!(
            said("restday validate x --on last").as_deref(),
            Some(
                "--on: `restday validate` gives no advice for a day; choose its days with --from, --to or --last"
            )
        );
        for (command, ids) in UNUSED {
            let refused = said(&format!("restday {command} x --averaging=span")).is_some();
            assert_eq!(refused, ids.contains(&AVERAGING), "{command}");
            assert_eq!(said(&format!("restday {command} x --last 8w")), None);
        }
        assert!(said("restday watch x --strict").is_some());
        assert_eq!(said("restday laps x --on last"), None);
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
