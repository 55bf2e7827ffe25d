// Which days are shown: buttons, dates, dragging, keys; every step can be taken back.
const tools = document.getElementById('tools');
const live = document.getElementById('live');
const fromInput = document.getElementById('from');
const toInput = document.getElementById('to');
const LEAST_DAYS = 7;
const earlier = [];

// The days that are shown for a range: at least some, and weeks and months whole.
function shownRange(from, to) {
  let first = clamp(Math.round(Math.min(from, to)), 0, lastDay);
  let last = clamp(Math.round(Math.max(from, to)), 0, lastDay);
  const short = Math.min(LEAST_DAYS, lastDay + 1) - (last - first + 1);
  if (short > 0) {
    first = Math.max(first - Math.ceil(short / 2), 0);
    last = Math.min(first + Math.min(LEAST_DAYS, lastDay + 1) - 1, lastDay);
    first = Math.max(last - Math.min(LEAST_DAYS, lastDay + 1) + 1, 0);
  }
  const bin = binOf(last - first + 1);
  return [columnOf(bin, first).from, columnOf(bin, last).to];
}

function setView(from, to, isBack) {
  const [first, last] = shownRange(from, to);
  if (first === view.from && last === view.to) return;
  if (!isBack) earlier.push([view.from, view.to]);
  view.from = first;
  view.to = last;
  cursor.day = clamp(cursor.day, view.from, view.to);
  soon('view');
  saveAddress();
}

// Puts the cursor on a day.
function point(day) {
  cursor.day = clamp(day, 0, lastDay);
  soon('cursor');
}

// Says in the tools, and to readers who hear the page, which days are shown.
function tellView() {
  tellDates();
  for (const each of tools.querySelectorAll('[data-days]')) {
    const [from, to] = rangeOfButton(each);
    each.setAttribute('aria-pressed', String(from === view.from && to === view.to));
  }
  tools.querySelector('[data-do=back]').disabled = earlier.length === 0;
  const shown = { from: longDate(view.from), to: longDate(view.to), bin: words.by[viewBin()] };
  live.textContent = filled(words.shown, shown);
}

function tellDates() {
  fromInput.value = isoOf(view.from);
  toInput.value = isoOf(view.to);
}

function back() {
  const last = earlier.pop();
  if (last) setView(last[0], last[1], true);
}

// Makes the view shorter or longer around the cursor.
function zoom(factor) {
  const days = view.to - view.from + 1;
  const wanted = clamp(Math.round(days * factor), LEAST_DAYS, lastDay + 1);
  const share = (cursor.day - view.from + 0.5) / days;
  let from = Math.round(cursor.day + 0.5 - share * wanted);
  from = clamp(from, 0, lastDay + 1 - wanted);
  setView(from, from + wanted - 1);
}

// Shows the same number of days, moved just so far that a day is among them.
function reveal(day) {
  const days = view.to - view.from;
  if (day < view.from) setView(day, day + days, true);
  if (day > view.to) setView(day - days, day, true);
}

// Shows a day in a range that draws days, and puts the cursor there.
function lookAt(day) {
  cursor.day = clamp(day, 0, lastDay);
  if (viewBin() !== BY_DAY) setView(cursor.day - 28, cursor.day + 28);
  reveal(cursor.day);
  point(cursor.day);
  card.classList.add('open');
  chart.focus({ preventScroll: true });
  document.getElementById('chart-section').scrollIntoView();
}

// The days that a button shows: its number of days up to the last that is shown now; at the end those ahead besides.
function rangeOfButton(each) {
  const days = Number(each.dataset.days);
  if (!days) return shownRange(0, lastDay);
  const span = view.to === lastDay ? days + data.ahead : days;
  const end = Math.max(view.to, span - 1);
  // Where the view ends is the end of a whole week or month, so that the range of a pressed button stays the same.
  const to = columnOf(binOf(span), Math.min(end, lastDay)).to;
  return shownRange(to - span + 1, to);
}

function useTool(tool) {
  if (tool.dataset.days) {
    const [from, to] = rangeOfButton(tool);
    setView(from, to);
  }
  if (tool.dataset.do === 'closer') zoom(0.5);
  if (tool.dataset.do === 'wider') zoom(2);
  if (tool.dataset.do === 'back') back();
  if (tool.dataset.do === 'theme') changeTheme();
}

function changeTheme() {
  const root = document.documentElement;
  const dark = window.matchMedia('(prefers-color-scheme: dark)').matches;
  const now = root.dataset.theme || (dark ? 'dark' : 'light');
  root.dataset.theme = now === 'dark' ? 'light' : 'dark';
}

// A year that is being typed is at first one such as 0002: no date that could be shown.
function useDates() {
  if (!fromInput.validity.valid || !toInput.validity.valid) return;
  const from = dayOf(fromInput.value);
  const to = dayOf(toInput.value);
  if (from !== null && to !== null) setView(from, to);
}

// The first day of the next column, or of the one before.
function step(forward) {
  const bin = viewBin();
  const column = columnOf(bin, cursor.day);
  if (forward) return column.to < lastDay ? column.to + 1 : column.from;
  return column.from > 0 ? columnOf(bin, column.from - 1).from : column.from;
}

function useKey(event) {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const days = view.to - view.from + 1;
  const moves = {
    ArrowLeft: function () { return step(false); },
    ArrowRight: function () { return step(true); },
    ArrowDown: function () { return step(false); },
    ArrowUp: function () { return step(true); },
    PageUp: function () { return cursor.day - days; },
    PageDown: function () { return cursor.day + days; },
    Home: function () { return 0; },
    End: function () { return lastDay; },
  };
  const acts = {
    '+': function () { zoom(0.5); },
    '=': function () { zoom(0.5); },
    '-': function () { zoom(2); },
    Escape: function () {
      if (cardIsOver()) closeCard();
      else back();
    },
    Enter: function () { card.classList.add('open'); },
  };
  if (moves[event.key]) {
    const day = clamp(moves[event.key](), 0, lastDay);
    reveal(day);
    point(day);
  } else if (acts[event.key]) {
    acts[event.key]();
  } else {
    return;
  }
  event.preventDefault();
}

function dayUnder(event) {
  return plan.axis.dayAt(event.clientX - chart.getBoundingClientRect().left);
}

// Nothing changes while the pointer stays on one column.
function follow(day) {
  if (columnOf(plan.bin, day) !== columnOf(plan.bin, cursor.day)) point(day);
}

// A mouse drags a range; a finger moves the cursor.
function listenToPointer() {
  let drag = null;
  chart.addEventListener('pointermove', function (event) {
    if (drag && Math.abs(event.clientX - drag.x) > 6) drag.moved = true;
    if (drag && drag.moved && event.pointerType === 'mouse') showSelection(drag, event);
    else follow(dayUnder(event));
  });
  chart.addEventListener('pointerdown', function (event) {
    if (event.button !== 0) return;
    drag = { x: event.clientX, day: dayUnder(event), moved: false };
    if (event.pointerType === 'mouse') chart.setPointerCapture(event.pointerId);
    point(drag.day);
    card.classList.add('open');
  });
  chart.addEventListener('pointerup', function (event) {
    const done = drag;
    drag = null;
    selection.hidden = true;
    if (done && done.moved && event.pointerType === 'mouse') setView(done.day, dayUnder(event));
  });
  chart.addEventListener('pointercancel', function () {
    drag = null;
    selection.hidden = true;
  });
  chart.addEventListener('dblclick', back);
}

function showSelection(drag, event) {
  const origin = chart.getBoundingClientRect().left;
  const [left, right] = [drag.x - origin, event.clientX - origin].sort(function (a, b) { return a - b; });
  selection.hidden = false;
  selection.style.left = Math.max(left, plan.axis.left) + 'px';
  selection.style.width = Math.min(right, plan.axis.right) - Math.max(left, plan.axis.left) + 'px';
}

function listenToTools() {
  tools.addEventListener('click', function (event) {
    const tool = event.target.closest('button');
    if (tool) useTool(tool);
  });
  for (const input of [fromInput, toInput]) {
    input.min = isoOf(0);
    input.max = isoOf(lastDay);
    input.addEventListener('change', useDates);
    input.addEventListener('blur', tellDates);
  }
  for (const each of tools.querySelectorAll('[data-days]')) {
    const days = Number(each.dataset.days);
    each.hidden = days > 0 && days + data.ahead >= lastDay + 1;
  }
  chart.addEventListener('keydown', useKey);
  listenToPointer();
}
