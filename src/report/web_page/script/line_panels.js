// Both clocks, and the averages of the load.

// Where the future of the clocks begins: at noon of today, or after the last session.
function nowAt() {
  if (data.today === null) return Infinity;
  let last = 0;
  for (let place = 1; place < data.clocks.length; place += 1) {
    if (data.clocks[place][0] === data.clocks[place - 1][0]) last = data.clocks[place][0];
  }
  return Math.max(data.today + 0.5, last);
}

function between(from, to, one, other) {
  const span = other[0] - one[0];
  const share = span > 0 ? (to - one[0]) / span : 0;
  return [to, one[1] + (other[1] - one[1]) * share, one[2] + (other[2] - one[2]) * share];
}

// Corners of the clocks from one moment to another, with corners at both ends.
function clocksBetween(from, to) {
  const corners = [];
  let before = null;
  for (const corner of data.clocks) {
    if (before && before[0] < from && corner[0] > from) corners.push(between(before[0], from, before, corner));
    if (corner[0] >= from && corner[0] <= to) corners.push(corner);
    if (before && before[0] < to && corner[0] > to) corners.push(between(before[0], to, before, corner));
    before = corner;
  }
  return corners;
}

// First day and most hours of each column.
function mostHours(columns) {
  return columns.map(function (column) { return [column.from].concat(column.most); });
}

// Corners that rise above the one before.
function risingCorners(from, to) {
  const corners = clocksBetween(from, to);
  return corners.filter(function (corner, place) {
    return place === 0 || longest(corner) > longest(corners[place - 1]);
  });
}

function longest(corner) {
  return Math.max(corner[1], corner[2]);
}

function drawHours(plan) {
  const height = plan.narrow ? 96 : 128;
  const top = 14;
  const svg = panelOf(plan, top + height + 2, 'hours');
  const axis = plan.axis;
  const bottom = top + height;
  const peaks = plan.bin === 0 ? risingCorners(axis.from, axis.to + 1) : mostHours(plan.columns);
  const watch = plan.bin === 0 ? data.watch.filter(function (each) {
    return each[0] >= axis.from && each[0] <= axis.to + 1;
  }) : [];
  const values = peaks.map(longest).concat(watch.map(function (each) { return each[1]; }));
  const scale = scaleOf(values, 36);
  const y = function (value) { return bottom - scale.share(value) * height; };
  for (const value of guides(scale.top, HOUR_STEPS, 4.5)) {
    horizontal(svg, plan, y(value), value + '\u00a0' + words.hour_letter);
  }
  const now = nowAt();
  const lines = shape(svg, 'g', { 'clip-path': 'url(#inside)' });
  [[1, 'legs'], [2, 'heart']].forEach(function (clock) {
    if (plan.bin === 0) drawClock(lines, plan, clock, now, y, bottom);
    else drawSteps(lines, plan, peaks, clock, y, bottom);
  });
  drawCuts(svg, plan, peaks, scale, top);
  for (const each of watch) {
    if (scale.cuts(each[1])) continue;
    shape(svg, 'circle', { class: 'watch', cx: fine(axis.x(each[0])), cy: fine(y(each[1])), r: 3 });
  }
  line(svg, 'axis', axis.left, bottom, axis.right, bottom);
  nameClocks(svg, plan, now, y, bottom);
  return svg;
}

function drawClock(svg, plan, clock, now, y, bottom) {
  const axis = plan.axis;
  const pointsOf = function (from, to) {
    return clocksBetween(from, to).map(function (corner) {
      return [axis.free(corner[0]), y(corner[clock[0]])];
    });
  };
  const end = axis.to + 1;
  const past = pointsOf(axis.from, Math.min(now, end));
  if (past.length) drawLine(svg, past, clock, bottom);
  if (now < end) {
    shape(svg, 'path', { class: 'line future ' + clock[1], d: path(pointsOf(Math.max(now, axis.from), end)) });
  }
}

// Over longer times, the most hours of each week or month.
function drawSteps(svg, plan, peaks, clock, y, bottom) {
  const points = [];
  plan.columns.forEach(function (column, place) {
    const height = y(peaks[place][clock[0]]);
    points.push([plan.axis.x(column.from), height], [plan.axis.x(column.to + 1), height]);
  });
  if (points.length) drawLine(svg, points, clock, bottom);
}

// A line and the ground below it.
function drawLine(svg, points, clock, bottom) {
  const area = [[points[0][0], bottom]].concat(points, [[points[points.length - 1][0], bottom]]);
  shape(svg, 'path', { class: 'area ' + clock[1], d: path(area) + 'z' });
  shape(svg, 'path', { class: 'line ' + clock[1], d: path(points) });
}

// Numbers on the peaks that the scale had to cut.
function drawCuts(svg, plan, peaks, scale, top) {
  let freeFrom = -Infinity;
  for (const corner of peaks) {
    const value = longest(corner);
    if (!scale.cuts(value)) continue;
    const x = plan.axis.x(corner[0]);
    if (x >= freeFrom) label(svg, 'number', x + 2, top - 3, hours(value));
    freeFrom = x + 46;
  }
}

function nameClocks(svg, plan, now, y, bottom) {
  const at = Math.min(now, plan.axis.to + 1);
  const corners = clocksBetween(plan.axis.from, at);
  const last = corners[corners.length - 1];
  if (!last) return;
  namesAtEnd(svg, plan, [
    [y(last[1]), words.legs + ' ' + hours(last[1]), 'legs'],
    [y(last[2]), words.heart.split(' ')[0] + ' ' + hours(last[2]), 'heart'],
  ], bottom - 4);
}

// The next of 1, 2, 5 and their tens, from ten on.
function roundStep(least) {
  let tens = 10;
  while (tens * 10 < least) tens *= 10;
  return tens * [1, 2, 5, 10].find(function (each) { return tens * each >= least; });
}

function drawBalance(plan) {
  const height = plan.narrow ? 96 : 128;
  const svg = panelOf(plan, height + 26, 'balance');
  const axis = plan.axis;
  const days = data.balance.filter(function (day) { return day[0] >= axis.from && day[0] <= axis.to; });
  if (data.building_until >= axis.from) {
    box(svg, 'building', axis.left, 0, axis.x(Math.min(data.building_until, axis.to) + 1), height);
  }
  datesBelow(svg, plan, height + 19);
  if (!days.length) return svg;
  const high = 1.08 * Math.max(10, ...days.map(function (day) { return Math.max(day[1], day[2]); }));
  const low = 1.05 * Math.min(-5, ...days.map(function (day) { return day[3]; }));
  const y = function (value) { return height - ((value - low) / (high - low)) * height; };
  const step = roundStep((high - low) / 5);
  for (let value = Math.ceil(low / step) * step; value <= high; value += step) {
    horizontal(svg, plan, y(value), thousands(value), value === 0 ? 'axis' : 'rule');
  }
  drawForm(svg, axis, days, y);
  const points = function (place) {
    return days.map(function (day) { return [axis.free(day[0] + 0.5), y(day[place])]; });
  };
  shape(svg, 'path', { class: 'line fatigue', d: path(points(2)) });
  shape(svg, 'path', { class: 'line fitness', d: path(points(1)) });
  const last = days[days.length - 1];
  namesAtEnd(svg, plan, [
    [y(last[1]), words.fitness + ' ' + thousands(last[1]), 'fitness'],
    [y(last[2]), words.fatigue + ' ' + thousands(last[2]), 'fatigue'],
    [y(last[3]), words.form + ' ' + signed(last[3]), 'form'],
  ], height - 2);
  return svg;
}

// Steps from day to day; where days are narrower than a pixel, a pixel shows the mean of its days.
function drawForm(svg, axis, days, y) {
  const together = Math.max(Math.ceil(1 / axis.dayWidth), 1);
  let d = 'M' + fine(axis.free(days[0][0])) + ' ' + fine(y(0));
  for (let place = 0; place < days.length; place += together) {
    const some = days.slice(place, place + together);
    const mean = sum(some.map(function (day) { return day[3]; })) / some.length;
    d += 'V' + fine(y(mean)) + 'H' + fine(axis.free(some[0][0] + some.length));
  }
  shape(svg, 'path', { class: 'form-area', d: d + 'V' + fine(y(0)) + 'z' });
}
