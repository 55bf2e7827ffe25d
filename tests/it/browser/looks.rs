//! Contrast in both themes, a telephone, paper.

use serde_json::json;

use super::quiet::assert_quiet;
use super::stage::opened;
use super::tab::Tab;

/// Texts of the page by role, with the contrast to what lies behind them where that is too low
/// (Web Content Accessibility Guidelines 1.4.3).
const CONTRASTS: &str = r#"(() => {
  const roles = ['h1', '.kicker', 'nav a', '.facts dt', '.facts dd', '.today p', '.today li', '.answer',
    '.answer .no', '.due', '.tiles li', '.tiles strong', '.coming .quiet', '#tools button:not(:disabled)',
    '.legend h3', '.meaning', '.panel text:not(.in-cell)', '#card h3', '#card p', '#card dt', '#card dd',
    '#card .quiet', '.lead', '.finding p', '.severity', '.cost', '.way', 'thead th', 'th button',
    '#sessions-table td', '.chip', '.early', '.rules td', '.broken', '.values td', '.file', 'footer p'];
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
  const bad = [];
  let seen = 0;
  for (const role of roles) {
    for (const e of document.querySelectorAll(role)) {
      if (!e.getClientRects().length) continue;
      seen += 1;
      const style = getComputedStyle(e);
      const [a, b] = [light(parts(e.ownerSVGElement ? style.fill : style.color)), light(behind(e))];
      const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
      if (contrast < 4.5) bad.push(role + ' ' + contrast.toFixed(2) + ' ' + e.textContent.slice(0, 30));
    }
  }
  return [seen, bad];
})()"#;

const OVERFLOW: &str =
    "document.documentElement.scrollWidth - document.documentElement.clientWidth";

fn emulate(tab: &mut Tab, media: &str, theme: &str) {
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
        let found = tab.value(CONTRASTS);
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
        tab.value("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        assert_eq!(tab.value(OVERFLOW), 0, "at {width}");
        let drawn = tab.value("document.querySelector('.panel.load').clientWidth");
        assert!(
            drawn.as_u64() <= Some(u64::from(width)),
            "{drawn} at {width}"
        );
    }
    assert_quiet(&tab);
}

#[test]
fn on_paper_all_is_light_and_within_the_page() {
    let Some(mut tab) = opened() else { return };
    // The printable width of A4 at 96 pixels an inch.
    tab.size(703, 1000);
    emulate(&mut tab, "print", "dark");
    tab.value("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
    let ground = tab.text("getComputedStyle(document.body).backgroundColor");
    assert_eq!(ground, "rgb(255, 253, 249)");
    assert_eq!(tab.value(OVERFLOW), 0);
    let rows = "Array.from(document.querySelectorAll('#sessions-table tbody tr')).every(r => \
                r.getBoundingClientRect().right <= document.documentElement.clientWidth)";
    assert_eq!(tab.value(rows), true);
    assert_eq!(
        tab.value("document.getElementById('tools').getClientRects().length"),
        0
    );
}
