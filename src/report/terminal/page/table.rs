//! Columns below each other: which cells are aligned left and which right, and which columns are left out
//! where there is little room.

use super::{Line, Role, columns};

/// At which side of its column something stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Left,
    Right,
}

/// A column of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// Columns of the terminal, the margin not among them.
    width: usize,
    side: Side,
    /// Blanks before it.
    margin: usize,
    /// Those of the highest rank are left out first, and all of one rank together; of rank 0 none ever is.
    rank: usize,
}

impl Column {
    /// Words, from the left.
    pub const fn of_words(width: usize) -> Self {
        Self {
            width,
            side: Side::Left,
            margin: 0,
            rank: 0,
        }
    }

    /// Numbers, up to the right.
    pub const fn of_numbers(width: usize) -> Self {
        Self {
            side: Side::Right,
            ..Self::of_words(width)
        }
    }

    /// The same after `margin` blanks.
    pub const fn with_gap(self, margin: usize) -> Self {
        Self { margin, ..self }
    }

    /// The same, left out before all of a lower rank.
    pub const fn ranked(self, rank: usize) -> Self {
        Self { rank, ..self }
    }

    fn taken(self) -> usize {
        self.margin + self.width
    }
}

/// Columns that know which of them are shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    columns: Vec<Column>,
    /// Columns of a higher rank are left out.
    rank: usize,
}

impl Table {
    /// As many of some columns as there is room for.
    pub fn new(columns: impl IntoIterator<Item = Column>, room: usize) -> Self {
        let columns: Vec<Column> = columns.into_iter().collect();
        let up_to = |rank: usize| columns.iter().filter(move |column| column.rank <= rank);
        let fits = |rank: &usize| up_to(*rank).map(|column| column.taken()).sum::<usize>() <= room;
        let ranks = columns.iter().map(|column| column.rank);
        let rank = ranks.filter(fits).max().unwrap_or(0);
        Self { columns, rank }
    }

    /// Cells beside each other, one given for each column, shown or not; a heading is a line as well. Blanks
    /// mean what the words of their cell mean, and none follow the last.
    pub fn line(&self, cells: impl IntoIterator<Item = (Role, String)>) -> Line {
        let cells = self.columns.iter().zip(cells);
        let shown = cells.filter(|(column, _)| column.rank <= self.rank);
        let (mut line, mut after) = (Line::default(), (Role::Plain, String::new()));
        for (column, (role, words)) in shown {
            let free = column.width.saturating_sub(columns(&words));
            let (left, right) = match column.side {
                Side::Left => (0, free),
                Side::Right => (free, 0),
            };
            line.push(after.0, &after.1);
            line.push(role, &" ".repeat(column.margin + left));
            line.push(role, &words);
            after = (role.of_blank(), " ".repeat(right));
        }
        line
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recovery::DayKind;

    fn cells(words: [&str; 4]) -> [(Role, String); 4] {
        words.map(|words| (Role::Plain, words.to_owned()))
    }

    #[test]
    fn words_stand_left_and_numbers_right_by_the_columns_they_take() {
        let columns = [
            Column::of_words(6).with_gap(1),
            Column::of_numbers(4),
            Column::of_words(3).with_gap(2),
            Column::of_numbers(1),
        ];
        let table = Table::new(columns, 80);
        assert_eq!(
            table.line(cells(["跑步", "7", "a", "1"])).plain(),
            " 跑步     7  a  1"
        );
        assert_eq!(
            table.line(cells(["too long", "12345", "", ""])).plain(),
            " too long12345"
        );
    }

    #[test]
    fn what_matters_least_is_left_out_first_and_equals_together() {
        let ranks = [0, 2, 1, 2];
        let columns = ranks.map(|rank| Column::of_words(5).ranked(rank));
        let shown = |room| Table::new(columns, room).line(cells(["a", "b", "c", "d"]));
        let words = |room| shown(room).plain().replace(' ', "");
        assert_eq!(words(20), "abcd");
        assert_eq!(words(19), "ac");
        assert_eq!(words(9), "a");
        assert_eq!(words(0), "a");
    }

    #[test]
    fn a_badge_ends_with_its_words() {
        let table = Table::new([Column::of_words(9), Column::of_words(1)], 80);
        let badge = Role::Badge(DayKind::Walk);
        let line = table.line([(badge, " WALK ".to_owned()), (Role::Plain, "a".to_owned())]);
        assert_eq!(
            (line.0[0].role, line.0[0].words.as_str()),
            (badge, " WALK ")
        );
        assert_eq!(line.plain(), " WALK    a");
    }
}
