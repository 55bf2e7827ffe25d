// Scales, the time axis, and shapes in SVG. Colours are classes, so that themes and paper change them.
const SVG = 'http://www.w3.org/2000/svg';
const PLAIN_STEPS = [5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 2500, 5000, 10000];
const HOUR_STEPS = [24, 48, 72, 120, 168, 240, 336, 480];
const DAY_STEPS = [1, 2, 5, 7, 10, 20];
// About so wide is a letter of a label, pixels.
const LETTER = 6.7;

function shape(parent, name, attributes, text) {
  const made = document.createElementNS(SVG, name);
  for (const key of Object.keys(attributes)) made.setAttribute(key, attributes[key]);
  if (text !== undefined) made.textContent = text;
  if (parent) parent.append(made);
  return made;
}

function box(parent, className, left, top, right, bottom) {
  return shape(parent, 'rect', {
    class: className,
    x: fine(left),
    y: fine(top),
    width: fine(Math.max(right - left, 0)),
    height: fine(Math.max(bottom - top, 0)),
  });
}

function line(parent, className, x1, y1, x2, y2) {
  return shape(parent, 'line', { class: className, x1: fine(x1), y1: fine(y1), x2: fine(x2), y2: fine(y2) });
}

function label(parent, className, x, y, text) {
  return shape(parent, 'text', { class: className, x: fine(x), y: fine(y) }, text);
}

// Labels of a panel, none over another: one that finds no room is left out.
function labelsOf(svg) {
  const taken = [];
  // `from` is where the text begins, as a share of its width left of x: 0 at x, 1 ends there.
  return function (className, x, y, text, from) {
    const width = String(text).length * LETTER;
    const left = x - width * (from || 0);
    const box = [left - 2, y - 11, left + width + 2, y + 3];
    const meets = function (other) {
      return box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3];
    };
    if (taken.some(meets)) return false;
    taken.push(box);
    label(svg, className, left, y, text);
    return true;
  };
}

function triangle(parent, x, y, half) {
  const d = 'M' + fine(x - half) + ' ' + fine(y - 1.7 * half) + 'h' + fine(2 * half) + 'L' + fine(x) + ' ' + fine(y) + 'z';
  return shape(parent, 'path', { class: 'early-mark', d: d });
}

// A tenth of a pixel is fine enough.
function fine(value) {
  return Math.round(value * 10) / 10;
}

function path(points) {
  return points
    .map(function (point, place) {
      return (place ? 'L' : 'M') + fine(point[0]) + ' ' + fine(point[1]);
    })
    .join('');
}

// Fewer values have no usual one among them.
const MANY = 10;

// A scale from zero upwards that a few giants cannot flatten: larger values are cut and say their number.
function scaleOf(values, least) {
  const sorted = values.filter(function (value) { return value > 0; });
  sorted.sort(function (a, b) { return a - b; });
  let top = least;
  if (sorted.length) {
    const largest = sorted[sorted.length - 1];
    const usual = sorted[Math.floor(((sorted.length - 1) * 94) / 100)];
    const towers = sorted.length >= MANY && largest > 2.5 * usual;
    top = Math.max(towers ? 1.3 * usual : 1.04 * largest, least);
  }
  return {
    top: top,
    share: function (value) { return clamp(value / top, 0, 1); },
    cuts: function (value) { return value > top; },
  };
}

// Round values for guiding lines.
function guides(top, steps, most) {
  const step = steps.find(function (each) { return top / each <= most; }) || top / most;
  const values = [];
  for (let value = step; value <= top; value += step) values.push(value);
  return values;
}

// Days to pixels; a day begins at its left edge.
function axisOf(view, left, right) {
  const width = (right - left) / (view.to - view.from + 1);
  return {
    from: view.from,
    to: view.to,
    left: left,
    right: right,
    dayWidth: width,
    x: function (day) { return clamp(left + (day - view.from) * width, left, right); },
    free: function (day) { return left + (day - view.from) * width; },
    dayAt: function (x) { return clamp(view.from + Math.floor((x - left) / width), view.from, view.to); },
  };
}

// Days worth a date: of days Mondays, or all; of weeks the first of each month, of months that of each year.
function datedDays(axis, bin, everyDay) {
  if (bin === BY_MONTH) {
    const months = columnsBetween(bin, axis.from, axis.to).map(function (column) { return column.from; });
    return months.filter(function (day) { return day >= axis.from && dateOf(day).getUTCMonth() === 0 && dateOf(day).getUTCDate() === 1; });
  }
  const days = [];
  for (let day = axis.from; day <= axis.to; day += 1) {
    if (bin === BY_DAY ? everyDay || weekday(day) === 0 : dateOf(day).getUTCDate() === 1) days.push(day);
  }
  return days;
}

// Dates worth writing, none closer to its neighbour than some pixels.
function ticksOf(axis, bin, least) {
  const ticks = [];
  let before = null;
  for (const day of datedDays(axis, bin, axis.dayWidth >= least)) {
    const date = dateOf(day);
    const x = axis.x(day);
    const last = ticks[ticks.length - 1];
    if (last && x - last.x < Math.max(least, LETTER * last.text.length + 10)) continue;
    // Of the dates that are written: a month whose first Monday found no room is named by its second.
    const newYear = !before || before.getUTCFullYear() !== date.getUTCFullYear();
    const newMonth = newYear || before.getUTCMonth() !== date.getUTCMonth();
    before = date;
    const major = bin === BY_MONTH || (bin === BY_WEEK ? newYear : newMonth);
    ticks.push({ day: day, x: x, major: major, text: tickText(day, bin, newMonth, newYear) });
  }
  return ticks;
}

function tickText(day, bin, newMonth, newYear) {
  const date = dateOf(day);
  const month = words.months[date.getUTCMonth()];
  const year = date.getUTCFullYear();
  if (bin === BY_MONTH) return String(year);
  if (bin === BY_WEEK) return newYear ? month + ' ' + year : month;
  if (newYear) return longDate(day);
  return newMonth ? dayAndMonth(day) : toldDate(day, words.day_number);
}

// An empty panel with what all of them share: the future, unknown days, guides of dates, today.
function panelOf(plan, height, name) {
  const svg = shape(null, 'svg', {
    class: 'panel ' + name,
    viewBox: '0 0 ' + plan.width + ' ' + height,
    width: plan.width,
    height: height,
    'aria-hidden': 'true',
  });
  const axis = plan.axis;
  for (const column of plan.columns) {
    if (!column.state) continue;
    box(svg, column.state, axis.x(column.from), 0, axis.x(column.to + 1), height);
  }
  for (const tick of plan.ticks) line(svg, 'rule', tick.x, 0, tick.x, height);
  if (plan.now) line(svg, 'today-line', axis.x(data.today), 0, axis.x(data.today), height);
  return svg;
}

// The hatch of unknown days and what cuts lines off at the sides; once for all panels.
function definitions(plan) {
  const svg = shape(null, 'svg', { width: 0, height: 0, class: 'unseen', 'aria-hidden': 'true' });
  const defs = shape(svg, 'defs', {});
  const hatch = shape(defs, 'pattern', { id: 'hatch', width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' });
  line(hatch, 'hatch-line', 0, 0, 0, 6);
  const clip = shape(defs, 'clipPath', { id: 'inside' });
  box(clip, '', plan.axis.left, -20, plan.axis.right, 1000);
  return svg;
}

function horizontal(svg, plan, y, text, className) {
  line(svg, className || 'rule', plan.axis.left, y, plan.axis.right, y);
  label(svg, 'scale', plan.axis.left - 8, y + 4, text);
}

// The dates, below all that is drawn by day, week or month.
function datesBelow(svg, plan, y) {
  for (const tick of plan.ticks) {
    if (tick.x + LETTER * tick.text.length > plan.width) continue;
    label(svg, tick.major ? 'date major' : 'date', tick.x, y, tick.text);
  }
}

// Names at the ends of lines, apart from each other: [y, text, class of its mark].
function namesAtEnd(svg, plan, names, bottom) {
  if (!plan.roomForNames) return;
  const sorted = names.slice().sort(function (a, b) { return a[0] - b[0]; });
  let lowest = -Infinity;
  sorted.forEach(function (name) {
    lowest = name[0] = Math.max(name[0], lowest + 17);
  });
  const over = Math.max(lowest - bottom, 0);
  for (const name of sorted) {
    line(svg, 'end-mark ' + name[2], plan.axis.right + 4, name[0] - over, plan.axis.right + 12, name[0] - over);
    label(svg, 'end-name', plan.axis.right + 17, name[0] - over + 4, name[1]);
  }
}
