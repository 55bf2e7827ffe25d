// The list of sessions: sorted by any column, and only rows in view are made.
// Columns that begin with the first letter; others begin with the most.
const TEXT_COLUMNS = ['title', 'sport', 'by'];
const sessionTable = document.getElementById('sessions-table');
const sessionBox = document.getElementById('sessions-box');
// Rows made above and below those in view.
const SPARE_ROWS = 10;
const listed = { entries: [], sort: 'date', falling: true, from: 0, to: 0, all: false };
// Where the list is, as its events reported, pixels.
const scrolled = { top: 0, height: window.innerHeight, row: 34 };

function numberCell(value, decimals) {
  return value < 0 ? '' : number(value, decimals);
}

// Name in the address, what it sorts by (null comes last), what it shows.
const TABLE_COLUMNS = [
  ['date', function (s) { return s; }, function (s) { return wayTo(sessions.day[s], longDate(sessions.day[s])); }],
  ['title', function (s) { return lower(titleOf(s)); }, function (s) { return titleOf(s) ? element('bdi', '', titleOf(s)) : ''; }],
  ['sport', function (s) { return lower(sportOf(s)); }, sportOf],
  ['time', function (s) { return sessions.time[s] || null; }, function (s) { return sessions.time[s] > 0 ? duration(sessions.time[s]) : ''; }],
  ['distance', known(sessions.metres), function (s) { return sessions.metres[s] < 0 ? '' : distance(sessions.metres[s]); }],
  ['load', known(sessions.load), function (s) { return numberCell(sessions.load[s] / 100); }],
  ['by', known(sessions.by), function (s) { return sessions.by[s] < 0 ? sessionUnscored(s)[0] : data.methods[sessions.by[s]]; }],
  ['intensity', known(sessions.intensity), function (s) { return numberCell(sessions.intensity[s] / 100, 2); }],
  ['impact', known(sessions.impact), function (s) { return number(sessions.impact[s] / 10, 1); }],
  ['legs', known(sessions.legs[0]), function (s) { return number(sessions.legs[0][s]); }],
  ['heart', known(sessions.heart[0]), function (s) { return number(sessions.heart[0][s]); }],
  ['advised', function (s) { return dayColumn(sessions.day[s]).kind; }, advisedCell],
  ['watch', known(sessions.watch), function (s) { return numberCell(sessions.watch[s]); }],
];

function lower(text) {
  return text ? text.toLowerCase() : null;
}

function known(column) {
  return function (session) { return column[session] < 0 ? null : column[session]; };
}

function advisedCell(session) {
  const kind = dayColumn(sessions.day[session]).kind;
  const cell = document.createDocumentFragment();
  if (kind !== null) cell.append(element('span', 'chip on-kind kind-' + kind, data.kinds[kind]));
  if (cameTooSoon(session)) cell.append(' ', element('span', 'early', '▼\u00a0' + words.too_soon_row));
  return cell;
}

// What is unknown comes last either way.
function compare(one, other, direction) {
  if (one === null || other === null) return (one === null) - (other === null);
  if (one === other) return 0;
  return one < other ? -direction : direction;
}

function sorted(entries) {
  const direction = listed.falling ? -1 : 1;
  if (listed.sort === 'date') return listed.falling ? entries.slice().reverse() : entries;
  const valueOf = TABLE_COLUMNS.find(function (column) { return column[0] === listed.sort; })[1];
  const keyed = entries.map(function (entry, place) { return [entry < 0 ? null : valueOf(entry), place, entry]; });
  // Of equals, the latest comes first.
  keyed.sort(function (a, b) { return compare(a[0], b[0], direction) || b[1] - a[1]; });
  return keyed.map(function (each) { return each[2]; });
}

function listSessions() {
  const entries = entriesToList();
  tellFound(entries);
  listed.entries = sorted(entries);
  sessionTable.setAttribute('aria-rowcount', listed.entries.length + 1);
  const heads = sessionTable.tHead.rows[0].cells;
  TABLE_COLUMNS.forEach(function (column, place) {
    if (column[0] === listed.sort) heads[place].setAttribute('aria-sort', listed.falling ? 'descending' : 'ascending');
    else heads[place].removeAttribute('aria-sort');
  });
  listed.to = -1;
  showRows();
}

// The rows in view and some around them; the row with the focus stays, so that it is not lost.
function showRows() {
  const count = listed.entries.length;
  const first = Math.floor(scrolled.top / scrolled.row) - SPARE_ROWS;
  const rows = Math.ceil(scrolled.height / scrolled.row) + 2 * SPARE_ROWS;
  const from = listed.all ? 0 : clamp(first, 0, Math.max(count - rows, 0));
  const to = listed.all ? count : Math.min(from + rows, count);
  if (from === listed.from && to === listed.to) return;
  [listed.from, listed.to] = [from, to];
  const places = [];
  for (let place = from; place < to; place += 1) places.push(place);
  const focused = sessionTable.tBodies[0].contains(document.activeElement) ? document.activeElement.closest('tr') : null;
  const kept = focused ? listed.entries.indexOf(Number(focused.dataset.entry)) : -1;
  if (kept >= 0 && (kept < from || kept >= to)) places[kept < from ? 'unshift' : 'push'](kept);
  fillRows(places, focused, kept);
}

// Rows at some places in the list, with room for those between them. The row with the focus is not taken out.
function fillRows(places, focused, kept) {
  const body = sessionTable.tBodies[0];
  const rows = [];
  let next = 0;
  for (const place of places) {
    if (place > next) rows.push(gapOf(place - next));
    rows.push(place === kept ? focused : rowOf(place));
    next = place + 1;
  }
  if (next < listed.entries.length) rows.push(gapOf(listed.entries.length - next));
  if (kept >= 0 && focused) {
    focused.setAttribute('aria-rowindex', kept + 2);
    for (const row of Array.from(body.rows)) if (row !== focused) row.remove();
    const at = rows.indexOf(focused);
    focused.before(...rows.slice(0, at));
    focused.after(...rows.slice(at + 1));
  } else {
    body.replaceChildren(...rows);
  }
}

// Letters may be larger than usual, and rows with them.
function measureRows() {
  scrolled.top = sessionBox.scrollTop;
  scrolled.height = sessionBox.clientHeight;
  const row = sessionTable.tBodies[0].querySelector('tr:not(.gap)');
  if (row && !listed.all && row.offsetHeight) scrolled.row = row.offsetHeight;
  soon('rows');
}

function gapOf(rows) {
  const gap = element('tr', 'gap');
  gap.setAttribute('aria-hidden', 'true');
  const cell = element('td', '');
  cell.colSpan = TABLE_COLUMNS.length;
  cell.style.height = rows * scrolled.row + 'px';
  gap.append(cell);
  return gap;
}

function rowOf(place) {
  const entry = listed.entries[place];
  const row = element('tr', '');
  row.dataset.entry = entry;
  row.setAttribute('aria-rowindex', place + 2);
  if (entry < 0) {
    fillDayRow(row, dayOfEntry(entry));
    return row;
  }
  for (const [name, , show] of TABLE_COLUMNS) row.append(element('td', name, show(entry)));
  const title = titleOf(entry);
  if (title) row.children[1].title = title;
  return row;
}

// A day without a session that a search found.
function fillDayRow(row, day) {
  const date = element('td', 'date', wayTo(day, longDate(day)));
  const state = STATES[dayStates[day]] === 'unknown' ? words.no_data : words.no_session;
  const note = element('td', 'day-note quiet', [state].concat(dayCare(day)).join('; '));
  note.colSpan = TABLE_COLUMNS.length - 1;
  row.append(date, note);
}

function sortBy(name) {
  listed.falling = listed.sort === name ? !listed.falling : !TEXT_COLUMNS.includes(name);
  listed.sort = name;
  toFirstRow();
  soon('found');
  saveAddress();
}

// Something else is listed, from its first row on.
function toFirstRow() {
  if (scrolled.top) sessionBox.scrollTop = 0;
  scrolled.top = 0;
}

function makeSortable() {
  Array.from(sessionTable.tHead.rows[0].cells).forEach(function (head, place) {
    const name = TABLE_COLUMNS[place][0];
    head.className = name;
    head.replaceChildren(button(head.textContent, function () { sortBy(name); }));
  });
  sessionTable.tHead.rows[0].setAttribute('aria-rowindex', 1);
  sessionBox.addEventListener('scroll', measureRows, { passive: true });
}

// On paper every row of the list is there.
function printRows(all) {
  listed.all = all;
  listed.to = -1;
  showRows();
}
