//! Times of points in an unknown notation.

use crate::import::ImportError;

/// Longest excerpt shown of such a time, characters.
const SHOWN_CHARS: usize = 40;

/// What was found of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct UnreadTimes {
    first: Option<String>,
    /// How many points have one.
    pub points: usize,
}

impl UnreadTimes {
    /// Adds the text of an unreadable time; an empty one does not count.
    pub fn note(&mut self, text: &str) {
        if text.trim().is_empty() {
            return;
        }
        self.points += 1;
        if self.first.is_none() {
            self.first = Some(text.trim().chars().take(SHOWN_CHARS).collect());
        }
    }

    /// Why a recording without any other time cannot be read, if that is why.
    pub fn error(&self) -> Option<ImportError> {
        self.first.clone().map(ImportError::TimesUnreadable)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_is_shown_and_all_are_counted() {
        let mut unread = UnreadTimes::default();
        unread.note(" ");
        assert!(unread.error().is_none());
        unread.note("2024-05-00T16:00:00Z");
        unread.note(&"9".repeat(100));
        assert_eq!(unread.points, 2);
        let says = unread.error().map(|error| error.to_string());
        let first = "times cannot be read: 2024-05-00T16:00:00Z";
        assert_eq!(says.as_deref(), Some(first));
    }
}
