// What the page carries, and how days and numbers are written. Whatever files said becomes text, never markup.
const data = JSON.parse(document.getElementById('data').textContent);
const words = data.words;
const DAY_MS = 86400000;
const firstMs = Date.parse(data.first + 'T00:00:00Z');
const lastDay = data.days.kind.length - 1;

// Numbers from the distances between them.
function fromSteps(steps) {
  let value = 0;
  return steps.map(function (step) { return (value += step); });
}

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

// Puts values into a sentence that names them in braces.
function filled(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, function (_, name) { return values[name]; });
}

function toldDate(day, sentence) {
  const date = dateOf(day);
  return filled(sentence, {
    day: date.getUTCDate(),
    month: words.months[date.getUTCMonth()],
    year: date.getUTCFullYear(),
  });
}

// `30 May`.
function dayAndMonth(day) {
  return toldDate(day, words.day_month);
}

// `30 May 2020`.
function longDate(day) {
  return toldDate(day, words.day_month_year);
}

// `Sat 30 May 2020`.
function fullDate(day) {
  return words.weekdays[weekday(day)] + ' ' + longDate(day);
}

function clamp(value, low, high) {
  return Math.min(Math.max(value, low), high);
}

// `12,345.6`.
function number(value, decimals) {
  const parts = Math.abs(value).toFixed(decimals || 0).split('.');
  parts[0] = parts[0].replace(/\B(?=(\d{3})+$)/g, words.group);
  const text = parts.join(words.decimal);
  return value < 0 && /[1-9]/.test(text) ? '−' + text : text;
}

// `+7`, `0`, `−12`.
function signed(value) {
  return (Math.round(value) > 0 ? '+' : '') + number(value);
}

// `6 h`, and from two days on `3 d`.
function timeLeft(value) {
  if (value < 48) return number(Math.ceil(value)) + '\u00a0' + words.hour_letter;
  return number(Math.ceil(value / 24)) + '\u00a0' + words.day_letter;
}

function hours(value) {
  return number(Math.ceil(value)) + '\u00a0' + words.hour_letter;
}

// `45:12`, or `1:45:12` from an hour on.
function duration(seconds) {
  const two = function (value) { return String(value).padStart(2, '0'); };
  const [whole, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  if (whole === 0) return minutes + ':' + two(seconds % 60);
  return whole + ':' + two(minutes) + ':' + two(seconds % 60);
}

// `8.2 km`, or `400 m` below a kilometre.
function distance(metres) {
  const far = metres >= data.distances.long_from;
  const [unit, name] = far ? data.distances.long : data.distances.short;
  return number(metres / unit, far ? 1 : 0) + '\u00a0' + name;
}

function counted(count, names) {
  return number(count) + ' ' + (count === 1 ? names[0] : names[1]);
}

function capitalised(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function sum(values) {
  return values.reduce(function (all, value) { return all + value; }, 0);
}

// The first place in a sorted list whose value is not below another.
function placeOf(sorted, value) {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
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

// A date that leads to its day in the chart.
function wayTo(day, text) {
  const way = button(text, function () { lookAt(day); });
  way.className = 'way';
  way.title = filled(words.jump, { day: text });
  return way;
}
