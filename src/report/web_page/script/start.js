// Shows what only a script can, and draws.

// The cursor begins on the last day with a session up to today.
function lastTrained() {
  const until = data.today === null ? lastDay : data.today;
  for (let day = until; day >= 0; day -= 1) {
    if (sessionsByDay.has(day)) return day;
  }
  return until;
}

// Draws at once, as a print does not wait for the next frame.
function drawOnPaper(isPaper) {
  onPaper = isPaper;
  draw();
  markFound();
  showCursor();
  printRows(isPaper);
}

for (const id of ['stage', 'tools', 'help']) document.getElementById(id).hidden = false;
for (const each of document.querySelectorAll('.follow')) each.hidden = false;
chart.setAttribute('aria-label', words.chart_label);
chart.setAttribute('aria-valuemin', 0);
chart.setAttribute('aria-valuemax', lastDay);
sessionTable.classList.add('made');
makeSortable();
listenToTools();
listenToSearch();
listenToFindings();
setView(view.from, view.to, true);
readAddress();
clearTimeout(addressTimer);
cursor.day = clamp(lastTrained(), view.from, view.to);
soon('view');
cancelAnimationFrame(frame);
showWhatWaits();
window.addEventListener('beforeprint', function () { drawOnPaper(true); });
window.addEventListener('afterprint', function () { drawOnPaper(false); });
window.addEventListener('hashchange', readAddress);
window.addEventListener('popstate', readAddress);
new ResizeObserver(function () {
  if (chart.clientWidth === chartWidth) return;
  chartWidth = chart.clientWidth;
  soon('view');
}).observe(chart);
new ResizeObserver(measureRows).observe(sessionBox);
