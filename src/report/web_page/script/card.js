// What is known of the day, week or month under the cursor.
const card = document.getElementById('card');
let loadsAreOpen = false;
let cardIsScrolled = false;
card.addEventListener('scroll', function () { cardIsScrolled = true; }, { passive: true });

function titleOfColumn(column) {
  if (column.from === column.to) return fullDate(column.from);
  return dayAndMonth(column.from) + ' – ' + longDate(column.to);
}

function stateOf(column) {
  if (column.state === 'unknown') return words.unknown_day;
  if (column.state === 'ahead') return words.ahead_day;
  return null;
}

// The same in a sentence, for readers who hear the page.
function inTheWords(column) {
  const parts = [titleOfColumn(column)];
  const found = sessionsWithin(column);
  if (column.kind !== null) parts.push(words.was_advised + ': ' + data.kinds[column.kind]);
  if (stateOf(column)) parts.push(stateOf(column));
  if (found.length) {
    parts.push(counted(found.length, words.sessions), number(column.total) + ' ' + words.points);
  } else if (!column.state) {
    parts.push(words.rested);
  }
  if (column.early) parts.push(number(column.early) + ' ' + words.of_these_early);
  return parts.join(', ');
}

// Whether it lies over the page, as on a telephone.
function cardIsOver() {
  return card.classList.contains('open') && getComputedStyle(card).position === 'fixed';
}

// The focus goes back to the chart, as what had it is no longer seen.
function closeCard() {
  card.classList.remove('open');
  chart.focus({ preventScroll: true });
}

card.addEventListener('keydown', function (event) {
  if (event.key === 'Escape' && cardIsOver()) closeCard();
});

function showCard(column) {
  const parts = [];
  const close = button('×', closeCard);
  close.className = 'close';
  close.setAttribute('aria-label', words.close);
  parts.push(close, element('h3', '', titleOfColumn(column)));
  if (plan.bin === BY_DAY) dayParts(parts, column);
  else periodParts(parts, column);
  card.replaceChildren(...parts);
  // Setting it without need would make the browser lay out the page at once.
  if (cardIsScrolled) card.scrollTop = 0;
  cardIsScrolled = false;
}

function row(list, name, value, className) {
  list.append(element('dt', '', name), element('dd', className || '', value));
}

function dayParts(parts, column) {
  const day = column.from;
  if (column.kind !== null) {
    const kind = element('p', 'kind on-kind kind-' + column.kind, capitalised(data.kinds[column.kind]));
    kind.prepend(element('span', 'lead-in', words.was_advised));
    parts.push(kind);
  }
  for (const why of dayWhy(day)) parts.push(element('p', 'why', why + '.'));
  const kept = digit(data.days.kept, day);
  if (kept !== null) {
    parts.push(element('p', kept ? 'kept' : 'not-kept', kept ? '✓ ' + words.kept : '✗ ' + words.not_kept));
  }
  for (const care of dayCare(day)) parts.push(element('p', 'caution', capitalised(care) + '.'));
  const found = sessionsOf(day);
  const state = stateOf(column) || (found.length ? null : words.rested);
  if (state) parts.push(element('p', 'quiet', state + '.'));
  for (const session of found) parts.push(sessionPart(session));
}

// Title, what it was, what it cost, every load.
function sessionPart(session) {
  const part = element('article', 'session');
  part.append(sessionHead(session));
  const list = element('dl', '');
  const load = sessions.load[session];
  row(list, words.load_name, (load < 0 ? '' : number(load / 100) + ' ' + words.points + ', ') + foundBy(session));
  row(list, words.impact_name, number(sessions.impact[session] / 10, 1) + ' ' + words.impact);
  row(list, words.needed, spanOf(words.legs, sessions.legs, session) + ', ' + spanOf(words.heart, sessions.heart, session));
  row(list, words.interrupted, sessions.marks[session] & 1 ? words.restarted : words.left_alone);
  const watch = sessions.watch[session];
  if (watch >= 0) row(list, words.watch_says, hours(watch) + ' ' + words.to_recover);
  part.append(list);
  for (const early of sessionEarly(session)) {
    part.append(element('p', 'early', '▼ ' + capitalised(words.too_soon) + ': ' + early + '.'));
  }
  for (const needs of sessionNeeds(session)) part.append(element('p', '', capitalised(needs) + '.'));
  for (const note of sessionNotes(session)) part.append(element('p', 'note', capitalised(note) + '.'));
  part.append(loadsPart(session));
  return part;
}

function sessionHead(session) {
  const head = element('h4', '');
  if (sessions.effort[session] >= 0) head.append(swatch('square', 'effort-' + sessions.effort[session]));
  const sport = sportOf(session);
  const title = element('bdi', '', titleOf(session) || capitalised(sport));
  head.append(title, element('span', 'quiet', ' ' + startOf(session) + ' · ' + sport + ' · ' + extentOf(session)));
  return head;
}

// `legs 30 h (12–155)`.
function spanOf(name, columns, session) {
  const [likely, low, high] = columns.map(function (column) { return column[session]; });
  const span = low === high ? '' : ' (' + number(low) + '–' + number(high) + ')';
  return name + ' ' + number(likely) + '\u00a0' + words.hour_letter + span;
}

function loadsPart(session) {
  const details = element('details', '');
  details.open = loadsAreOpen;
  details.append(element('summary', '', words.every_load));
  const fill = function () {
    if (!details.open || details.children.length > 1) return;
    const table = element('table', 'loads');
    for (const [name, value, unit, counts] of loadsOf(session)) {
      const line = element('tr', counts ? 'counts' : '');
      const head = element('th', '', name + (counts ? ' (' + words.counts + ')' : ''));
      head.scope = 'row';
      line.append(head, element('td', 'number', value), element('td', '', unit));
      table.append(line);
    }
    details.append(table);
  };
  fill();
  details.addEventListener('toggle', function () {
    loadsAreOpen = details.open;
    fill();
  });
  return details;
}

function periodParts(parts, column) {
  const found = sessionsWithin(column);
  if (stateOf(column)) parts.push(element('p', 'quiet', stateOf(column) + '.'));
  const list = element('dl', 'sums');
  row(list, words.load_name, number(column.total) + ' ' + words.points);
  const impact = sum(found.map(function (session) { return sessions.impact[session] / 10; }));
  row(list, words.impact_name, number(impact) + ' ' + words.impact);
  row(list, capitalised(words.sessions[1]), number(found.length));
  if (column.early) row(list, capitalised(words.of_these_early), number(column.early), 'early');
  if (column.days) {
    row(list, words.asked, number(column.days));
    row(list, capitalised(words.of_these_taken), number(sum(column.taken)));
  }
  parts.push(list);
  for (const session of found) parts.push(shortPart(session));
}

function shortPart(session) {
  const day = sessions.day[session];
  const part = element('div', 'short');
  part.append(button(dayAndMonth(day), function () { lookAt(day); }), sessionHead(session));
  if (cameTooSoon(session)) part.append(element('span', 'early', ' ▼ ' + words.too_soon));
  return part;
}
