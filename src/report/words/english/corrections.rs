//! What the athlete corrected of an export, counted.

use crate::answer::Account;
use crate::report::words::wording::counted;

/// `2 corrected by you`, and what else there is of it.
pub fn in_words(account: &Account) -> Vec<String> {
    let (corrected, typed_in) = account.corrected;
    let unmet = account.unmet.len();
    [
        (
            account.left_out.len(),
            format!("{} left out by your corrections", account.left_out.len()),
        ),
        (corrected, format!("{corrected} corrected by you")),
        (typed_in, format!("{typed_in} typed in by you")),
        (
            unmet,
            counted(
                unmet,
                "correction that matches no activity",
                "corrections that match no activity",
            ),
        ),
    ]
    .into_iter()
    .filter(|(count, _)| *count > 0)
    .map(|(_, words)| words)
    .collect()
}
