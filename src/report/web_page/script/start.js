// Shows what only a script can, and draws.

const PAPER_WIDTH = 1150;

// `report.html#2020-01-01..2020-03-31` opens on these days.
function askedInAddress() {
  const asked = /^#(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/.exec(window.location.hash);
  if (!asked) return;
  const from = dayOf(asked[1]);
  const to = dayOf(asked[2]);
  if (from !== null && to !== null) setView(from, to, true);
}

// The cursor begins on the last day with a session up to today.
function lastTrained() {
  const until = data.today === null ? lastDay : data.today;
  for (let day = until; day >= 0; day -= 1) {
    if (sessionsOf.has(day)) return day;
  }
  return until;
}

for (const id of ['stage', 'tools', 'help']) document.getElementById(id).hidden = false;
for (const each of document.querySelectorAll('.follow')) each.hidden = false;
chart.setAttribute('aria-label', words.chart_label);
chart.setAttribute('aria-valuemin', 0);
chart.setAttribute('aria-valuemax', lastDay);
cursor.day = clamp(lastTrained(), view.from, view.to);
makeSortable(document.getElementById('sessions-table'));
followSessions();
followFindings();
linkDates();
listenToTools();
draw();
setView(view.from, view.to, true);
viewChanged();
askedInAddress();
// Paper shrinks the drawing to its width; wider, it is lower.
window.addEventListener('beforeprint', function () { draw(PAPER_WIDTH); });
window.addEventListener('afterprint', function () { draw(); });
window.addEventListener('hashchange', askedInAddress);
let drawnAt = chart.clientWidth;
new ResizeObserver(function () {
  if (chart.clientWidth === drawnAt) return;
  drawnAt = chart.clientWidth;
  draw();
}).observe(chart);
