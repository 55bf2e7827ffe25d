//! Which kinds of training are shown, where not all are.

use crate::activity::Sport;

/// `only run and hike: …`; nothing where all are shown.
pub fn in_words(sports: &[Sport]) -> Option<String> {
    let names: Vec<&str> = sports.iter().map(|sport| sport.name()).collect();
    let (last, first) = names.split_last()?;
    let names = match first {
        [] => (*last).to_owned(),
        first => format!("{} and {last}", first.join(", ")),
    };
    Some(format!(
        "only {names}: loads and sums leave out all else; advice, recovery and rules count everything"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_named_and_all_of_them_are_nothing_to_tell() {
        assert_eq!(in_words(&[]), None);
        let told = in_words(&[Sport::Run, Sport::TrailRun, Sport::Hike]);
        assert!(told.is_some_and(|told| told.starts_with("only run, trail run and hike: ")));
    }
}
