//! Without a script the page still answers, and says what needs one; with one, the same rows say the same.

use serde_json::json;

use super::stage::{opened, stage};
use super::tab::Tab;

/// Texts of the first rows of both lists, without spaces that only layout knows.
const FIRST: &str = "(() => { const texts = of => Array.from(document.querySelectorAll(of)).slice(0, 6)\
    .map(it => it.textContent.replace(/\\s+/g, ' ').trim()); \
    const rows = Array.from(document.querySelectorAll('#sessions-table tbody tr')).slice(0, 12)\
    .map(row => Array.from(row.cells, cell => cell.textContent.replace(/\\s+/g, ' ').trim())); \
    return [rows, texts('#findings-list li')]; })()";

fn without_script() -> Option<Tab> {
    let stage = stage()?;
    let page = stage.page();
    let mut tab = Tab::open(stage.clone(), &page);
    tab.call(
        "Emulation.setScriptExecutionDisabled",
        json!({ "value": true }),
    );
    tab.go_to(&super::tab::address(&page));
    Some(tab)
}

#[test]
fn the_answer_thresholds_and_quality_are_there_without_a_script() {
    let Some(mut tab) = without_script() else {
        return;
    };
    let text = tab.text("document.body.innerText");
    for words in [
        "Train hard on Tue 16 Sep?",
        "Your thresholds",
        "Data quality",
        "need JavaScript",
        "The latest entries",
    ] {
        assert!(text.contains(words), "{words}");
    }
    assert_eq!(tab.value("document.querySelectorAll('.panel').length"), 0);
    let shown = tab.value("document.querySelectorAll('#sessions-table tbody tr').length");
    assert_eq!(shown, 20);
    let hidden = "document.getElementById('search').getClientRects().length";
    assert_eq!(tab.value(hidden), 0, "what needs a script is not shown");
}

#[test]
fn rows_say_the_same_with_a_script_and_without() {
    let Some(mut plain) = without_script() else {
        return;
    };
    let Some(mut tab) = opened() else { return };
    let (plain, made) = (plain.value(FIRST), tab.value(FIRST));
    assert_eq!(plain, made);
    assert_eq!(made[0].as_array().map(Vec::len), Some(12));
    assert!(made[1].as_array().is_some_and(|list| !list.is_empty()));
}
