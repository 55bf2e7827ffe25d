//! What a browser has to say against a page.

use serde_json::Value;

use super::tab::Tab;

/// Fails for anything that the browser had to say against a page.
pub fn assert_quiet(tab: &Tab) {
    for kind in [
        "Runtime.exceptionThrown",
        "Runtime.consoleAPICalled",
        "Log.entryAdded",
    ] {
        assert_eq!(tab.events(kind), Vec::<&Value>::new(), "{kind}");
    }
}
