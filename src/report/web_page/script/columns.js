// Columns by day, week or month, each with its first and last day; each is made when it is first drawn.
const [BY_DAY, BY_WEEK, BY_MONTH] = [0, 1, 2];
const STATES = [null, 'unknown', 'ahead'];

const dayStates = [];
for (let place = 0; place < data.days.state.length; place += 2) {
  for (let times = data.days.state[place + 1]; times > 0; times -= 1) dayStates.push(data.days.state[place]);
}

// A digit of a day, or null.
function digit(digits, day) {
  return digits[day] === '-' ? null : Number(digits[day]);
}

const dayColumns = [];

function dayColumn(day) {
  if (!dayColumns[day]) dayColumns[day] = columnOfDay(day);
  return dayColumns[day];
}

function columnOfDay(day) {
  const loads = [0, 0, 0, 0, 0];
  const found = sessionsOf(day);
  for (const session of found) {
    const effort = sessions.effort[session];
    if (sessions.load[session] > 0) loads[effort < 0 ? 4 : effort] += sessions.load[session] / 100;
  }
  const of = function (columns) { return columns.map(function (days) { return days[day]; }); };
  const asked = of(data.days.asked);
  const marked = function (mark) { return found.filter(function (session) { return sessions.marks[session] & mark; }).length; };
  return {
    from: day,
    to: day,
    state: STATES[dayStates[day]],
    loads: loads,
    total: sum(loads),
    unscored: found.filter(function (session) { return sessions.load[session] < 0; }).length,
    asked: asked,
    days: sum(asked),
    taken: of(data.days.taken),
    open: of(data.days.open),
    training: marked(STARTS),
    early: marked(EARLY_START),
    kind: digit(data.days.kind, day),
  };
}

// Weeks or months, added up before.
function periodColumns(given) {
  const from = fromSteps(given.from);
  return from.map(function (first, place) {
    const loads = given.load.map(function (points) { return points[place] / 10; });
    const of = function (columns) { return columns.map(function (days) { return days[place]; }); };
    const asked = of(given.asked);
    return {
      from: first,
      to: place + 1 < from.length ? from[place + 1] - 1 : lastDay,
      state: STATES[given.state[place]],
      loads: loads,
      total: sum(loads),
      unscored: given.unscored[place],
      asked: asked,
      days: sum(asked),
      taken: of(given.taken),
      open: of(given.open),
      training: given.training[place],
      early: given.early[place],
      kind: null,
      most: [given.most[0][place] / 10, given.most[1][place] / 10],
    };
  });
}

const periods = [null, null, null];

function periodsBy(bin) {
  if (!periods[bin]) {
    const columns = periodColumns(bin === BY_WEEK ? data.weeks : data.months);
    periods[bin] = { columns: columns, from: columns.map(function (column) { return column.from; }) };
  }
  return periods[bin];
}

// The finest columns that can still be seen.
function binOf(days) {
  if (days <= data.longest_by_day) return BY_DAY;
  return days <= data.longest_by_week ? BY_WEEK : BY_MONTH;
}

// The column that holds a day.
function columnOf(bin, day) {
  if (bin === BY_DAY) return dayColumn(day);
  const all = periodsBy(bin);
  return all.columns[placeOf(all.from, day + 1) - 1];
}

// The columns that overlap days; columns have no holes.
function columnsBetween(bin, from, to) {
  const found = [];
  let column = columnOf(bin, from);
  while (column) {
    found.push(column);
    column = column.to < Math.min(to, lastDay) ? columnOf(bin, column.to + 1) : null;
  }
  return found;
}
