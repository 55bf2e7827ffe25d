// What the page carries, and how its days are told. Whatever files said becomes text, never markup.
const data = JSON.parse(document.getElementById('data').textContent);
const words = data.words;
const DAY_MS = 86400000;
const firstMs = Date.parse(data.first + 'T00:00:00Z');
const lastDay = data.days.length - 1;

const sessionsOf = new Map();
data.sessions.forEach(function (session) {
  if (!sessionsOf.has(session.day)) sessionsOf.set(session.day, []);
  sessionsOf.get(session.day).push(session);
});

function dateOf(day) {
  return new Date(firstMs + day * DAY_MS);
}

function dayOf(iso) {
  const ms = Date.parse(iso + 'T00:00:00Z');
  return Number.isNaN(ms) ? null : Math.round((ms - firstMs) / DAY_MS);
}

function isoOf(day) {
  return dateOf(day).toISOString().slice(0, 10);
}

// 0 is Monday.
function weekday(day) {
  return (dateOf(day).getUTCDay() + 6) % 7;
}

// `30 May`.
function dayAndMonth(day) {
  const date = dateOf(day);
  return date.getUTCDate() + ' ' + words.months[date.getUTCMonth()];
}

// `30 May 2020`.
function longDate(day) {
  return dayAndMonth(day) + ' ' + dateOf(day).getUTCFullYear();
}

// `Sat 30 May 2020`.
function fullDate(day) {
  return words.weekdays[weekday(day)] + ' ' + longDate(day);
}

function clamp(value, low, high) {
  return Math.min(Math.max(value, low), high);
}

// `12 345`, with spaces that do not break.
function thousands(value) {
  const sign = value < 0 ? '−' : '';
  return sign + String(Math.abs(Math.round(value))).replace(/\B(?=(\d{3})+$)/g, '\u00a0');
}

// `+7`, `0`, `−12`.
function signed(value) {
  return (Math.round(value) > 0 ? '+' : '') + thousands(value);
}

function hours(value) {
  return thousands(Math.ceil(value)) + '\u00a0' + words.hour_letter;
}

// Puts values into a sentence that names them in braces.
function filled(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, function (_, name) {
    return values[name];
  });
}

function counted(count, names) {
  return thousands(count) + ' ' + (count === 1 ? names[0] : names[1]);
}

function capitalised(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function sum(values) {
  return values.reduce(function (all, value) { return all + value; }, 0);
}

// An element with a class, some text and children.
function element(name, className, content) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (content !== undefined && content !== null) made.append(content);
  return made;
}

// A button that says what it does.
function button(label, act) {
  const made = element('button', '', label);
  made.type = 'button';
  made.addEventListener('click', act);
  return made;
}

// Columns by day, week or month, each with its first and last day and its measured and assumed load.
const NO_LOAD = [0, 0, 0, 0];
const NO_DAYS = [0, 0, 0];
const columnsBy = [data.day_columns, data.week_columns, data.month_columns];
columnsBy.forEach(function (columns, bin) {
  columns.forEach(function (column, place) {
    if (bin === 0) column.from = column.to = place;
    column.load = column.load || NO_LOAD;
    column.asked = column.asked || NO_DAYS;
    column.assumed = column.assumed || 0;
    column.total = sum(column.load) + column.assumed;
    column.days = sum(column.asked);
    column.training = column.training || 0;
    column.early = column.early || 0;
  });
});

// 0 by day, 1 by week, 2 by month: the finest that can still be seen.
function binOf(days) {
  if (days <= data.longest_by_day) return 0;
  return days <= data.longest_by_week ? 1 : 2;
}

// The part of some columns that overlaps days; columns have no holes.
function overlapping(columns, from, to) {
  return columns.filter(function (column) {
    return column.to >= from && column.from <= to;
  });
}

function columnOf(bin, day) {
  if (bin === 0) return data.day_columns[day];
  return columnsBy[bin].find(function (column) {
    return column.from <= day && day <= column.to;
  });
}
