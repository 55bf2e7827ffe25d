// Tables that sort, lists that follow the chart.
const FINDINGS_AT_FIRST = 12;

function keyOf(row, place) {
  const cell = row.cells[place];
  const given = cell.dataset.sort !== undefined ? cell.dataset.sort : cell.textContent.trim();
  if (given === '') return null;
  const number = Number(given.replace(/\u00a0/g, ''));
  return Number.isNaN(number) ? given.toLowerCase() : number;
}

// What is unknown comes last either way; of equals, the earlier order stays.
function compare(one, other, direction) {
  if (one === null || other === null) return (one === null) - (other === null);
  if (typeof one !== typeof other) return typeof one === 'number' ? -1 : 1;
  if (one === other) return 0;
  return one < other ? -direction : direction;
}

function sortBy(table, heads, place) {
  const ascending = heads[place].getAttribute('aria-sort') === 'descending';
  const rows = Array.from(table.tBodies[0].rows).map(function (row) { return [keyOf(row, place), row]; });
  rows.sort(function (a, b) { return compare(a[0], b[0], ascending ? 1 : -1); });
  heads.forEach(function (head, each) {
    if (each === place) head.setAttribute('aria-sort', ascending ? 'ascending' : 'descending');
    else head.removeAttribute('aria-sort');
  });
  table.tBodies[0].append(...rows.map(function (row) { return row[1]; }));
}

function makeSortable(table) {
  const heads = Array.from(table.tHead.rows[0].cells);
  heads.forEach(function (head, place) {
    const name = head.textContent;
    head.replaceChildren(button(name, function () { sortBy(table, heads, place); }));
  });
  heads[0].setAttribute('aria-sort', 'descending');
}

function isShown(row) {
  const day = Number(row.dataset.day);
  return day >= view.from && day <= view.to;
}

function followSessions() {
  const rows = Array.from(document.querySelectorAll('#sessions-table tbody tr'));
  const filter = document.getElementById('sessions-filter');
  const follow = document.getElementById('sessions-follow');
  const count = document.getElementById('sessions-count');
  const update = function () {
    const wanted = filter.value.trim().toLowerCase();
    let shown = 0;
    for (const row of rows) {
      const fits = wanted === '' || row.textContent.toLowerCase().includes(wanted);
      row.hidden = !(fits && (!follow.checked || isShown(row)));
      if (!row.hidden) shown += 1;
    }
    count.textContent = filled(words.of, { n: thousands(shown), all: thousands(rows.length) });
  };
  filter.addEventListener('input', update);
  follow.addEventListener('change', update);
  followers.push(update);
}

function followFindings() {
  const items = Array.from(document.querySelectorAll('#findings-list > li'));
  const follow = document.getElementById('findings-follow');
  const more = document.getElementById('findings-more');
  const shown = document.getElementById('findings-shown');
  if (!follow) return;
  let all = false;
  const update = function () {
    const wanted = items.filter(function (item) { return !follow.checked || isShown(item); });
    for (const item of items) item.hidden = true;
    wanted.slice(0, all ? wanted.length : FINDINGS_AT_FIRST).forEach(function (item) { item.hidden = false; });
    shown.textContent = filled(words.of, { n: thousands(wanted.length), all: thousands(items.length) });
    const rest = all ? 0 : Math.max(wanted.length - FINDINGS_AT_FIRST, 0);
    more.hidden = rest === 0;
    more.firstElementChild.textContent = filled(words.show_more, { n: rest });
  };
  more.firstElementChild.addEventListener('click', function () { all = true; update(); });
  follow.addEventListener('change', update);
  followers.push(update);
}

// A date becomes a way to its day in the chart.
function linkDates() {
  for (const time of document.querySelectorAll('time')) {
    const day = dayOf(time.dateTime);
    const way = button(time.textContent, function () { lookAt(day); });
    way.className = 'way';
    way.title = filled(words.jump, { day: time.textContent });
    time.replaceChildren(way);
  }
}
