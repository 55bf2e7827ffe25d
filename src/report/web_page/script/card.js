// What is known of the day, week or month under the cursor.
const card = document.getElementById('card');
let loadsAreOpen = false;

function titleOf(column) {
  if (column.from === column.to) return fullDate(column.from);
  return dayAndMonth(column.from) + ' – ' + longDate(column.to);
}

function stateOf(column) {
  if (column.state === 'unknown') return words.unknown_day;
  if (column.state === 'ahead') return words.ahead_day;
  return null;
}

// The same in a sentence, for who hears the page.
function inTheWords(column) {
  const parts = [titleOf(column)];
  const sessions = within(column);
  if (column.kind !== undefined) parts.push(words.was_good_for + ': ' + data.kinds[column.kind]);
  if (stateOf(column)) parts.push(stateOf(column));
  if (sessions.length) {
    parts.push(counted(sessions.length, words.sessions), thousands(column.total) + ' ' + words.points);
  } else if (!column.state) {
    parts.push(words.rested);
  }
  if (column.early) parts.push(column.early + ' ' + words.of_these_early);
  return parts.join(', ');
}

function within(column) {
  const found = [];
  for (let day = column.from; day <= column.to; day += 1) {
    for (const session of sessionsOf.get(day) || []) found.push(session);
  }
  return found;
}

function showCard(column) {
  const parts = [];
  const close = button('×', function () { card.classList.remove('open'); });
  close.className = 'close';
  close.setAttribute('aria-label', words.close);
  parts.push(close, element('h3', '', titleOf(column)));
  if (plan.bin === 0) dayParts(parts, column);
  else periodParts(parts, column);
  card.replaceChildren(...parts);
  card.scrollTop = 0;
}

function row(list, name, value, className) {
  list.append(element('dt', '', name), element('dd', className || '', value));
}

function dayParts(parts, column) {
  const day = data.days[column.from];
  if (column.kind !== undefined) {
    const kind = element('p', 'kind on-kind kind-' + column.kind, capitalised(data.kinds[column.kind]));
    kind.prepend(element('span', 'lead-in', words.was_good_for));
    parts.push(kind);
  }
  if (day.why) parts.push(element('p', 'why', day.why + '.'));
  if (day.kept !== undefined) {
    parts.push(element('p', day.kept ? 'kept' : 'not-kept', (day.kept ? '✓ ' + words.kept : '✗ ' + words.not_kept)));
  }
  for (const caution of day.cautions || []) parts.push(element('p', 'caution', capitalised(caution) + '.'));
  const sessions = sessionsOf.get(column.from) || [];
  const state = stateOf(column) || (sessions.length ? null : words.rested);
  if (state) parts.push(element('p', 'quiet', state + '.'));
  for (const session of sessions) parts.push(sessionPart(session));
}

// Title, what it was, what it cost, every load.
function sessionPart(session) {
  const part = element('article', 'session');
  part.append(sessionHead(session));
  const list = element('dl', '');
  if (session.load === undefined) row(list, words.load_name, session.by);
  else row(list, words.load_name, thousands(session.load) + ' ' + words.points + ' ' + session.by);
  row(list, words.impact_name, session.impact + ' ' + words.impact);
  row(list, words.asks_for, spanOf(words.legs, session.legs) + ', ' + spanOf(words.heart, session.heart));
  row(list, words.clocks, session.restarts ? words.restarted : words.left_alone);
  if (session.watch !== undefined) row(list, words.watch_says, hours(session.watch) + ' ' + words.to_recover);
  part.append(list);
  if (session.early) {
    const early = element('p', 'early', '▼ ' + capitalised(words.too_early) + ': ' + session.early + '.');
    part.append(early);
  }
  part.append(element('p', '', capitalised(session.needs) + '.'));
  for (const note of session.notes || []) part.append(element('p', 'note', capitalised(note) + '.'));
  part.append(loadsPart(session));
  return part;
}

function sessionHead(session) {
  const head = element('h4', '');
  if (session.effort !== undefined) head.append(swatch('square', 'effort-' + session.effort));
  const title = element('bdi', '', session.title || capitalised(session.sport));
  head.append(title, element('span', 'quiet', ' ' + session.start + ' · ' + session.sport + ' · ' + session.what));
  return head;
}

// `legs 30 h (12–155)`.
function spanOf(name, values) {
  const [most, low, high] = values.map(Math.round);
  const span = low === high ? '' : ' (' + low + '–' + high + ')';
  return name + ' ' + most + '\u00a0' + words.hour_letter + span;
}

function loadsPart(session) {
  const details = element('details', '');
  details.open = loadsAreOpen;
  details.addEventListener('toggle', function () { loadsAreOpen = details.open; });
  details.append(element('summary', '', words.every_load));
  const table = element('table', 'loads');
  session.metrics.forEach(function (value, place) {
    if (value === null) return;
    const metric = data.metrics[place];
    const line = element('tr', place === session.counts ? 'counts' : '');
    const name = element('th', '', metric.name + (place === session.counts ? ' (' + words.counts + ')' : ''));
    name.scope = 'row';
    line.append(name, element('td', 'number', String(value)), element('td', '', metric.unit));
    table.append(line);
  });
  details.append(table);
  return details;
}

function periodParts(parts, column) {
  const sessions = within(column);
  if (stateOf(column)) parts.push(element('p', 'quiet', stateOf(column) + '.'));
  const list = element('dl', 'sums');
  row(list, words.load_name, thousands(column.total) + ' ' + words.points);
  row(list, words.impact_name, thousands(sum(sessions.map(function (session) { return session.impact; }))) + ' ' + words.impact);
  row(list, capitalised(words.sessions[1]), String(sessions.length));
  if (column.early) row(list, capitalised(words.of_these_early), String(column.early), 'early');
  if (column.days) {
    row(list, words.asked, String(column.days));
    row(list, capitalised(words.of_these_kept), String(column.answered ? column.answered[0] : 0));
  }
  parts.push(list);
  for (const session of sessions) {
    const part = element('div', 'short');
    part.append(sessionHead(session));
    part.prepend(button(dayAndMonth(session.day), function () { lookAt(session.day); }));
    if (session.early) part.append(element('span', 'early', ' ▼ ' + words.too_early));
    parts.push(part);
  }
}
