// Both clocks, and the averages of the load.
const clockAt = fromSteps(data.clocks.at).map(function (minute) { return minute / 1440; });
const clockHours = [data.clocks.legs, data.clocks.heart].map(function (tenths) {
  return tenths.map(function (tenth) { return tenth / 10; });
});
const CLOCKS = ['legs', 'heart'];
const watchAt = fromSteps(data.watch.at).map(function (minute) { return minute / 1440; });

// Averages of days on end, from the first of them.
const balance = {
  first: data.balance.first,
  lines: [data.balance.fitness, data.balance.fatigue, data.balance.form].map(function (steps) {
    return fromSteps(steps).map(function (tenth) { return tenth / 10; });
  }),
};
const [FITNESS, FATIGUE, FORM] = [0, 1, 2];

// Where the future of the clocks begins: at noon of today, or after the last session.
function nowAt() {
  if (data.today === null) return Infinity;
  return Math.max(data.today + 0.5, clockAt.length ? clockAt[clockAt.length - 1] : 0);
}

// Hours that are left of a jump after some days: one less an hour, down to nothing.
function leftOf(hours, days) {
  return Math.max(hours - 24 * days, 0);
}

// Hours on a clock at a moment.
function hoursAt(clock, moment) {
  const jump = placeOf(clockAt, moment + 1e-9) - 1;
  return jump < 0 ? 0 : leftOf(clockHours[clock][jump], moment - clockAt[jump]);
}

// Corners of a clock from one moment to another, with corners at both ends.
function clockBetween(clock, from, to) {
  const corners = [[from, hoursAt(clock, from)]];
  const fall = function (until) {
    const [at, left] = corners[corners.length - 1];
    if (left > 0 && at + left / 24 < until) corners.push([at + left / 24, 0]);
    corners.push([until, leftOf(left, until - at)]);
  };
  for (let jump = placeOf(clockAt, from); jump < clockAt.length && clockAt[jump] <= to; jump += 1) {
    fall(clockAt[jump]);
    corners.push([clockAt[jump], clockHours[clock][jump]]);
  }
  fall(to);
  return corners;
}

// Moments within the view at which the longer clock is highest, and its hours then.
function peaksOf(plan) {
  if (plan.bin !== BY_DAY) {
    return plan.columns.map(function (column) {
      return [(column.from + column.to + 1) / 2, Math.max(...column.most)];
    });
  }
  const longest = function (place) { return Math.max(clockHours[0][place], clockHours[1][place]); };
  const peaks = [[plan.axis.from, Math.max(hoursAt(0, plan.axis.from), hoursAt(1, plan.axis.from))]];
  for (let jump = placeOf(clockAt, plan.axis.from); jump < clockAt.length && clockAt[jump] <= plan.axis.to + 1; jump += 1) {
    peaks.push([clockAt[jump], longest(jump)]);
  }
  return peaks;
}

function watchWithin(plan) {
  if (plan.bin !== BY_DAY) return [];
  const dots = [];
  for (let place = placeOf(watchAt, plan.axis.from); place < watchAt.length && watchAt[place] <= plan.axis.to + 1; place += 1) {
    dots.push([watchAt[place], data.watch.hours[place]]);
  }
  return dots;
}

function drawHours(plan) {
  const height = plan.narrow ? 96 : 128;
  const top = 14;
  const svg = panelOf(plan, top + height + 2, 'hours');
  const put = labelsOf(svg);
  const bottom = top + height;
  const peaks = peaksOf(plan);
  const dots = watchWithin(plan);
  const scale = scaleOf(peaks.concat(dots).map(function (each) { return each[1]; }), 36);
  const y = function (value) { return bottom - scale.share(value) * height; };
  for (const value of guides(scale.top, HOUR_STEPS, 4.5)) {
    horizontal(svg, plan, y(value), number(value / 24) + '\u00a0' + words.day_letter);
  }
  const lines = shape(svg, 'g', { 'clip-path': 'url(#inside)' });
  CLOCKS.forEach(function (name, clock) {
    if (plan.bin === BY_DAY) drawClock(lines, plan, clock, y, bottom);
    else drawSteps(lines, plan, clock, y, bottom);
  });
  drawCuts(svg, plan, peaks, scale, [top, timeLeft], put);
  for (const [at, value] of dots) {
    if (!scale.cuts(value)) shape(svg, 'circle', { class: 'watch', cx: fine(plan.axis.x(at)), cy: fine(y(value)), r: 3 });
  }
  line(svg, 'axis', plan.axis.left, bottom, plan.axis.right, bottom);
  nameClocks(svg, plan, y, bottom);
  return svg;
}

function drawClock(svg, plan, clock, y, bottom) {
  const axis = plan.axis;
  const pointsOf = function (from, to) {
    return clockBetween(clock, from, to).map(function (corner) { return [axis.free(corner[0]), y(corner[1])]; });
  };
  const [now, end] = [nowAt(), axis.to + 1];
  if (now > axis.from) drawLine(svg, pointsOf(axis.from, Math.min(now, end)), CLOCKS[clock], bottom);
  if (now < end) {
    shape(svg, 'path', { class: 'line future ' + CLOCKS[clock], d: path(pointsOf(Math.max(now, axis.from), end)) });
  }
}

// Over longer times, the most hours of each week or month.
function drawSteps(svg, plan, clock, y, bottom) {
  const points = [];
  for (const column of plan.columns) {
    const height = y(column.most[clock]);
    points.push([plan.axis.x(column.from), height], [plan.axis.x(column.to + 1), height]);
  }
  if (points.length) drawLine(svg, points, CLOCKS[clock], bottom);
}

// A line and the ground below it.
function drawLine(svg, points, name, bottom) {
  const area = [[points[0][0], bottom]].concat(points, [[points[points.length - 1][0], bottom]]);
  shape(svg, 'path', { class: 'area ' + name, d: path(area) + 'z' });
  shape(svg, 'path', { class: 'line ' + name, d: path(points) });
}

// A mark on each peak that the scale had to cut, with its value where it finds room.
function drawCuts(svg, plan, peaks, scale, [top, worded], put) {
  let free = -Infinity;
  for (const [at, value] of peaks) {
    if (!scale.cuts(value)) continue;
    const x = plan.axis.x(at);
    if (x < free) continue;
    free = x + 9;
    shape(svg, 'path', { class: 'cut-mark', d: 'M' + fine(x - 4) + ' ' + (top + 4) + 'l4 -5l4 5' });
    put('number', x + 7, top - 2, worded(value));
  }
}

function nameClocks(svg, plan, y, bottom) {
  const at = Math.min(nowAt(), plan.axis.to + 1);
  const lastMost = plan.columns[plan.columns.length - 1].most;
  const names = CLOCKS.map(function (name, clock) {
    const value = plan.bin === BY_DAY ? hoursAt(clock, at) : lastMost[clock];
    return [y(value), words[name] + ' ' + timeLeft(value), name];
  });
  namesAtEnd(svg, plan, names, bottom - 4);
}

// The next of 1, 2, 5 and their tens, from ten on.
function roundStep(least) {
  let tens = 10;
  while (tens * 10 < least) tens *= 10;
  return tens * [1, 2, 5, 10].find(function (each) { return tens * each >= least; });
}

// First and last day, and the averages of each; where days are narrower than a pixel, means of some days.
function balanceWithin(axis) {
  const from = Math.max(axis.from, balance.first);
  const to = Math.min(axis.to, balance.first + balance.lines[0].length - 1);
  const together = Math.max(Math.ceil(1 / axis.dayWidth), 1);
  const found = [];
  for (let day = from; day <= to; day += together) {
    const end = Math.min(day + together - 1, to);
    const values = balance.lines.map(function (line) {
      return sum(line.slice(day - balance.first, end + 1 - balance.first)) / (end + 1 - day);
    });
    found.push({ from: day, to: end, values: values });
  }
  return found;
}

// The higher average of a day.
function higherOf(day) {
  return Math.max(day.values[FITNESS], day.values[FATIGUE]);
}

// The highest moment of each stretch of days on which an average is above the scale.
function stretchesAbove(days, scale) {
  const peaks = [];
  let isAbove = false;
  for (const day of days) {
    const peak = [(day.from + day.to + 1) / 2, higherOf(day)];
    const last = peaks.length - 1;
    if (!scale.cuts(peak[1])) isAbove = false;
    else if (!isAbove) isAbove = peaks.push(peak) > 0;
    else if (peak[1] > peaks[last][1]) peaks[last] = peak;
  }
  return peaks;
}

function drawBalance(plan) {
  const height = plan.narrow ? 96 : 128;
  const top = 14;
  const bottom = top + height;
  const svg = panelOf(plan, bottom + 4, 'balance');
  const put = labelsOf(svg);
  const axis = plan.axis;
  if (data.building_until >= axis.from) {
    box(svg, 'building', axis.left, top, axis.x(Math.min(data.building_until, axis.to) + 1), bottom);
  }
  const days = balanceWithin(axis);
  if (!days.length) return svg;
  // Beyond, a line runs along the edge: one faulty file must not flatten years.
  const above = scaleOf(days.map(higherOf), 10);
  const below = scaleOf(days.map(function (day) { return -day.values[FORM]; }), 5);
  const [high, low] = [1.05 * above.top, -1.05 * below.top];
  const y = function (value) { return bottom - ((clamp(value, low, high) - low) / (high - low)) * height; };
  const step = roundStep((high - low) / 5);
  for (let value = Math.ceil(low / step) * step; value <= high; value += step) {
    horizontal(svg, plan, y(value), number(value), value === 0 ? 'axis' : 'rule');
  }
  drawForm(svg, axis, days, y);
  const points = function (place) {
    return days.map(function (day) { return [axis.free((day.from + day.to + 1) / 2), y(day.values[place])]; });
  };
  shape(svg, 'path', { class: 'line fatigue', d: path(points(FATIGUE)) });
  shape(svg, 'path', { class: 'line fitness', d: path(points(FITNESS)) });
  drawCuts(svg, plan, stretchesAbove(days, above), above, [top, number], put);
  const last = days[days.length - 1].values;
  namesAtEnd(svg, plan, [
    [y(last[FITNESS]), words.fitness + ' ' + number(last[FITNESS]), 'fitness'],
    [y(last[FATIGUE]), words.fatigue + ' ' + number(last[FATIGUE]), 'fatigue'],
    [y(last[FORM]), words.form + ' ' + signed(last[FORM]), 'form'],
  ], bottom - 2);
  return svg;
}

// Steps from day to day.
function drawForm(svg, axis, days, y) {
  let d = 'M' + fine(axis.free(days[0].from)) + ' ' + fine(y(0));
  for (const day of days) d += 'V' + fine(y(day.values[FORM])) + 'H' + fine(axis.free(day.to + 1));
  shape(svg, 'path', { class: 'form-area', d: d + 'V' + fine(y(0)) + 'z' });
}
