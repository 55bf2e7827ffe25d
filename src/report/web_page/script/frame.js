// What has to be drawn again, at most once per frame however much happened since the last.
const waiting = new Set();
let frame = 0;

// `view` draws the chart and what follows it, `cursor` what is under it, `found` and `rows` the lists.
function soon(what) {
  waiting.add(what);
  if (!frame) frame = requestAnimationFrame(showWhatWaits);
}

function showWhatWaits() {
  frame = 0;
  const due = new Set(waiting);
  waiting.clear();
  if (due.has('view')) {
    draw();
    tellView();
    showFindings();
  }
  if (due.has('view') || due.has('cursor')) showCursor();
  if (due.has('view') || due.has('found')) {
    markFound();
    listSessions();
  }
  if (due.has('rows')) showRows();
}
