//! What the constants of the recovery model matter: the table in docs/recovery.md is the one that the
//! model makes.

#[path = "../../examples/sensitivity/mod.rs"]
mod table;

/// Easy and hard hours of the seven sessions, as the anchors of the model have them: an easy run, a long
/// run, intervals, a race, a marathon, a beginner's run, a steep descent.
const ANCHORED: [(u32, u32); 7] = [
    (10, 17),
    (22, 44),
    (24, 49),
    (40, 88),
    (155, 420),
    (21, 42),
    (27, 55),
];

#[test]
fn the_first_row_is_that_of_the_anchors() {
    let rows = table::rows();
    for (cell, (easy_h, hard_h)) in rows[0].1.iter().zip(ANCHORED) {
        let hours: Vec<u32> = cell
            .split(", ")
            .map(|h| h.parse().expect("hours"))
            .collect();
        // The anchors round impact and capacity to a tenth.
        let within = |made: u32, told: u32| made.abs_diff(told) <= 1 + told / 50;
        assert!(
            within(hours[0], easy_h) && within(hours[1], hard_h),
            "{cell}"
        );
    }
}

#[test]
fn the_table_in_the_documentation_is_the_one_that_is_made() {
    let documentation = include_str!("../../docs/recovery.md");
    let made = table::markdown();
    assert!(documentation.contains(&made), "make it again:\n{made}");
}
