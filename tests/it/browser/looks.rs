//! Contrast in both themes and in every state of a button, a telephone, keys.

use serde_json::{Value, json};

use super::quiet::assert_quiet;
use super::stage::opened;
use super::tab::{Mouse, Tab};

/// Contrast of the letters of an element to what lies behind them.
const CONTRAST_OF: &str = r#"(e => {
  const parts = colour => colour.match(/[\d.]+/g).map(Number);
  const linear = v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  const light = c => 0.2126 * linear(c[0]) + 0.7152 * linear(c[1]) + 0.0722 * linear(c[2]);
  const behind = e => {
    for (; e; e = e.parentElement) {
      const c = parts(getComputedStyle(e).backgroundColor);
      if (c.length < 4 || c[3] > 0) return c;
    }
    return [255, 255, 255];
  };
  const style = getComputedStyle(e);
  const [a, b] = [light(parts(e.ownerSVGElement ? style.fill : style.color)), light(behind(e))];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
})"#;

/// Texts of the page by role, with the contrast to what lies behind them where that is too low
/// (Web Content Accessibility Guidelines 1.4.3).
fn contrasts() -> String {
    let begin = format!("(() => {{ const contrastOf = {CONTRAST_OF};");
    let rest = r#"
  const roles = ['h1', '.kicker', 'nav a', '.facts dt', '.facts dd', '.today p', '.today li', '.answer',
    '.answer .no', '.due', '.tiles li', '.tiles strong', '.coming .quiet', '#tools button:not(:disabled)',
    '.legend h3', '.meaning', '.panel text', '#card h3', '#card p', '#card dt', '#card dd',
    '#card .quiet', '.lead', '.finding p', '.severity', '.cost', '.way', 'thead th', 'th button',
    '#sessions-table td', '.chip', '.early', '.rules td', '.missed', '.values td', '.file', 'footer p'];
  const bad = [];
  let seen = 0;
  for (const role of roles) {
    for (const e of document.querySelectorAll(role)) {
      if (!e.getClientRects().length) continue;
      seen += 1;
      const contrast = contrastOf(e);
      if (contrast < 4.5) bad.push(role + ' ' + contrast.toFixed(2) + ' ' + e.textContent.slice(0, 30));
    }
  }
  return [seen, bad];
})()"#;
    begin + rest
}

/// Pixels by which the page is wider than the window.
pub const OVERFLOW: &str =
    "document.documentElement.scrollWidth - document.documentElement.clientWidth";

/// Shows the page on a medium to a reader who wishes for a theme.
pub fn emulate(tab: &mut Tab, media: &str, theme: &str) {
    let features = json!([{ "name": "prefers-color-scheme", "value": theme }]);
    tab.call(
        "Emulation.setEmulatedMedia",
        json!({ "media": media, "features": features }),
    );
}

#[test]
fn text_can_be_read_in_both_themes() {
    let Some(mut tab) = opened() else { return };
    let ground = "getComputedStyle(document.body).backgroundColor";
    let mut grounds = Vec::new();
    for theme in ["light", "dark"] {
        emulate(&mut tab, "screen", theme);
        grounds.push(tab.text(ground));
        let found = tab.value(&contrasts());
        assert!(found[0].as_u64() > Some(200), "{} texts", found[0]);
        assert_eq!(found[1], json!([]), "{theme}");
    }
    assert_ne!(grounds[0], grounds[1]);
    tab.value("document.querySelector('[data-do=theme]').click()");
    assert_eq!(
        tab.text(ground),
        grounds[0],
        "the button turns the light on"
    );
}

#[test]
fn on_a_telephone_nothing_sticks_out() {
    let Some(mut tab) = opened() else { return };
    for width in [375, 320, 768] {
        tab.size(width, 800);
        tab.settle();
        assert_eq!(tab.value(OVERFLOW), 0, "at {width}");
        let drawn = tab.value("document.querySelector('.panel.load').clientWidth");
        assert!(
            drawn.as_u64() <= Some(u64::from(width)),
            "{drawn} at {width}"
        );
    }
    assert_quiet(&tab);
}

/// Every button that is seen, in order.
const BUTTONS: &str = "Array.from(document.querySelectorAll('#tools button, #findings-more button, th button, \
                       #findings .way, #sessions .way')).filter(it => it.getClientRects().length).slice(0, 60)";

#[test]
fn a_button_can_be_read_in_every_state_and_theme() {
    let Some(mut tab) = opened() else { return };
    tab.size(1400, 6000);
    let pressed = "document.querySelectorAll('#tools [aria-pressed=true]').length";
    let disabled = "document.querySelectorAll('#tools button:disabled').length";
    assert_eq!(tab.value(disabled), 1, "one step back is not there yet");
    assert_eq!(tab.value(pressed), 1, "a range is chosen");
    for theme in ["light", "dark"] {
        emulate(&mut tab, "screen", theme);
        let count = tab
            .value(&format!("{BUTTONS}.length"))
            .as_u64()
            .expect("a count");
        assert!(count > 20, "{count} buttons");
        for at in 0..count {
            let button = format!("{BUTTONS}[{at}]");
            let contrast = format!("{CONTRAST_OF}({button})");
            let place = tab.middle_of(&button);
            let plain = tab.value(&contrast);
            tab.mouse(Mouse::Move, place);
            let hovered = tab.value(&contrast);
            tab.value(&format!(
                "{button}.focus({{ preventScroll: true, focusVisible: true }})"
            ));
            let focused = tab.value(&contrast);
            for (state, contrast) in [("plain", plain), ("hovered", hovered), ("focused", focused)]
            {
                let name = tab.value(&format!("{button}.outerHTML"));
                assert!(
                    contrast.as_f64() >= Some(4.5),
                    "{theme}, {state}: {name}: {contrast}"
                );
            }
        }
    }
}

#[test]
fn whatever_scrolls_can_be_reached_by_keys_and_has_a_name() {
    let Some(mut tab) = opened() else { return };
    let nameless = "Array.from(document.querySelectorAll('body *')).filter(it => \
        /auto|scroll/.test(getComputedStyle(it).overflowX + getComputedStyle(it).overflowY)) \
        .map(it => [it.tabIndex, it.getAttribute('aria-label'), it.tagName === 'ASIDE' || it.getAttribute('role') === 'region'])";
    let found = tab.value(nameless);
    let found = found.as_array().expect("a list");
    assert!(found.len() > 4, "{found:?}");
    for scrolls in found {
        assert_eq!(scrolls[0], 0, "{scrolls}");
        assert!(
            scrolls[1].as_str().is_some_and(|name| !name.is_empty()),
            "{scrolls}"
        );
        assert_eq!(scrolls[2], Value::Bool(true), "{scrolls}");
    }
}
