// A search through all days: titles, sports, dates and notes of sessions, and the dates and notes of days without one.
const searchInput = document.getElementById('search');
const followBox = document.getElementById('sessions-follow');
const countText = document.getElementById('sessions-count');
const foundBox = document.getElementById('found');

// What is listed: sessions by their number, and days without one as a number below zero.
function entryOfDay(day) {
  return -1 - day;
}

function dayOfEntry(entry) {
  return entry < 0 ? -1 - entry : sessions.day[entry];
}

const dayTexts = [];

// Where a search looks on a day: its date in both forms, what was noted of it, and whether anything is known.
function textOfDay(day) {
  if (dayTexts[day] === undefined) {
    const state = STATES[dayStates[day]] === 'unknown' ? words.no_data : '';
    dayTexts[day] = [fullDate(day), isoOf(day), state].concat(dayCare(day)).join(' ').toLowerCase();
  }
  return dayTexts[day];
}

const sessionTexts = [];

function textOfSession(session) {
  if (sessionTexts[session] === undefined) {
    const soonWord = cameTooSoon(session) ? words.too_soon_row : '';
    const by = sessions.by[session];
    const parts = [titleOf(session) || '', sportOf(session), soonWord, by < 0 ? words.unscored : data.methods[by]];
    sessionTexts[session] = parts.concat(sessionNotes(session), textOfDay(sessions.day[session])).join(' ').toLowerCase();
  }
  return sessionTexts[session];
}

function wanted() {
  return searchInput.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
}

let lastSearch = { query: '', entries: [] };

// Every session and every other day up to today that holds all the words.
function search(parts) {
  const query = parts.join(' ');
  if (query === lastSearch.query) return lastSearch.entries;
  const holds = function (text) { return parts.every(function (part) { return text.includes(part); }); };
  const entries = [];
  const until = data.today === null ? lastDay : data.today;
  for (let day = 0; day <= lastDay; day += 1) {
    const found = sessionsOf(day);
    for (const session of found) if (holds(textOfSession(session))) entries.push(session);
    if (!found.length && day <= until && holds(textOfDay(day))) entries.push(entryOfDay(day));
  }
  lastSearch = { query: query, entries: entries };
  return entries;
}

function isShown(day) {
  return day >= view.from && day <= view.to;
}

// What the list holds, in order of time: what a search found wherever it lies, else the sessions of the view, or all.
function entriesToList() {
  const parts = wanted();
  if (parts.length) return search(parts);
  const all = sessions.day.map(function (_, session) { return session; });
  return followBox.checked ? all.filter(function (session) { return isShown(sessions.day[session]); }) : all;
}

// Says how much is listed, and of a search how much was found and where.
function tellFound(entries) {
  const isSearch = wanted().length > 0;
  document.getElementById('follow').hidden = isSearch;
  foundBox.hidden = !isSearch || !entries.length;
  if (!isSearch) {
    countText.textContent = filled(words.of, { n: number(entries.length), all: counted(sessions.day.length, words.sessions) });
    return;
  }
  const days = entries.filter(function (entry) { return entry < 0; }).length;
  const given = [[entries.length - days, words.sessions], [days, words.days_without]];
  const found = given.filter(function (each) { return each[0] > 0; }).map(function (each) { return counted(each[0], each[1]); });
  const shown = entries.filter(function (entry) { return isShown(dayOfEntry(entry)); }).length;
  countText.textContent = found.length ? filled(words.found, { found: found.join(words.and), shown: number(shown) }) : words.found_nothing;
  if (entries.length) drawWhere(entries);
}

// A line over all days with a stroke for each that was found; the days of the chart are shaded.
function drawWhere(entries) {
  const width = Math.max(Math.floor(foundBox.clientWidth), 260);
  const axis = axisOf({ from: 0, to: lastDay }, 1, width - 1);
  const svg = shape(null, 'svg', { class: 'where', viewBox: '0 0 ' + width + ' 40', width: width, height: 40, role: 'img', 'aria-label': words.where_found });
  box(svg, 'where-view', axis.x(view.from), 0, Math.max(axis.x(view.to + 1), axis.x(view.from) + 2), 22);
  const strokes = new Set(entries.map(function (entry) { return Math.round(axis.free(dayOfEntry(entry) + 0.5)); }));
  shape(svg, 'path', { class: 'where-found', d: Array.from(strokes, function (x) { return 'M' + x + ' 3v16'; }).join('') });
  line(svg, 'axis', 0, 22, width, 22);
  for (const tick of ticksOf(axis, binOf(lastDay + 1), 44)) {
    if (tick.x + LETTER * tick.text.length <= width) label(svg, 'date', tick.x, 36, tick.text);
  }
  foundBox.replaceChildren(svg);
}

// Strokes in the chart over the days that were found.
function markFound() {
  const svg = chart.querySelector('.panel.load');
  for (const mark of svg.querySelectorAll('.found-mark')) mark.remove();
  const parts = wanted();
  if (!parts.length) return;
  const columns = new Set();
  for (const entry of search(parts)) {
    if (isShown(dayOfEntry(entry))) columns.add(columnOf(plan.bin, dayOfEntry(entry)));
  }
  for (const column of columns) {
    const [left, right] = [plan.axis.x(column.from), plan.axis.x(column.to + 1)];
    box(svg, 'found-mark', left + 0.5, MARKS - 4, Math.max(right - 0.5, left + 1.5), MARKS - 1);
  }
}

// The found day that lies nearest to where the line was clicked.
function listenToSearch() {
  searchInput.addEventListener('input', function () {
    toFirstRow();
    soon('found');
    saveAddress();
  });
  searchInput.addEventListener('keydown', function (event) {
    const parts = wanted();
    if (event.key !== 'Enter' || !parts.length) return;
    const entries = search(parts);
    if (entries.length) lookAt(dayOfEntry(entries[entries.length - 1]));
  });
  followBox.addEventListener('change', function () { soon('found'); });
  foundBox.addEventListener('click', function (event) {
    const share = (event.clientX - foundBox.getBoundingClientRect().left) / Math.max(foundBox.clientWidth, 1);
    const at = share * (lastDay + 1);
    const days = search(wanted()).map(dayOfEntry);
    if (!days.length) return;
    lookAt(days.reduce(function (best, day) { return Math.abs(day - at) < Math.abs(best - at) ? day : best; }));
  });
}
