// Load upwards, the recovery days it called for downwards, and the strip of days below.
const MARKS = 20;

function drawLoad(plan) {
  const up = plan.narrow ? 150 : 210;
  const down = plan.narrow ? 84 : 120;
  const zero = MARKS + up;
  const svg = panelOf(plan, zero + down + 2, 'load');
  const scale = scaleOf(plan.columns.map(function (column) { return column.total; }), 20);
  for (const value of guides(scale.top, PLAIN_STEPS, 4.5)) {
    horizontal(svg, plan, zero - scale.share(value) * up, thousands(value));
  }
  const most = Math.ceil(scaleOf(plan.columns.map(function (column) { return column.days; }), 4).top);
  for (const value of guides(most, DAY_STEPS, 4.5)) {
    horizontal(svg, plan, zero + (value / most) * down, value + '\u00a0' + words.day_letter);
  }
  for (const column of plan.columns) {
    drawBar(svg, plan, column, scale, zero, up);
    drawAsked(svg, plan, column, most, zero, down);
  }
  line(svg, 'zero', plan.axis.left, zero, plan.axis.right, zero);
  nameToday(svg, plan);
  return svg;
}

function nameToday(svg, plan) {
  if (data.today === null || data.today < plan.axis.from || data.today > plan.axis.to) return;
  const x = plan.axis.x(data.today);
  const leftOf = x - plan.axis.left > 90;
  const className = leftOf ? 'today-name' : 'today-name right';
  label(svg, className, leftOf ? x - 5 : x + 5, 11, dayAndMonth(data.today) + ', ' + words.today);
}

// Left and right edge of a column's bar.
function edges(plan, column) {
  const left = plan.axis.x(column.from);
  const right = plan.axis.x(column.to + 1);
  const gap = clamp((right - left) * 0.14, 0.3, 6);
  const half = Math.min((right - left) / 2 - gap, 18);
  return [(left + right) / 2 - half, (left + right) / 2 + half];
}

function drawBar(svg, plan, column, scale, zero, up) {
  const [left, right] = edges(plan, column);
  const middle = (left + right) / 2;
  const height = scale.share(column.total) * up;
  let bottom = zero;
  column.load.concat(column.assumed).forEach(function (points, effort) {
    if (points <= 0) return;
    const top = bottom - (height * points) / column.total;
    if (effort < 4) box(svg, 'effort-' + effort, left, top, right, bottom);
    else box(svg, 'assumed', left + 0.5, top + 0.5, right - 0.5, bottom);
    bottom = top;
  });
  if (scale.cuts(column.total)) {
    const top = zero - up;
    const cut = 'M' + fine(left - 2) + ' ' + (top + 17) + 'L' + fine(right + 2) + ' ' + (top + 11) + 'v3L' + fine(left - 2) + ' ' + (top + 20) + 'z';
    shape(svg, 'path', { class: 'cut', d: cut });
    label(svg, 'number', right + 3, top + 9, thousands(column.total));
  }
  if (column.unscored && right - left >= 4) label(svg, 'cross', middle, bottom - 5, '×');
  if (column.early && plan.bin === 0) {
    triangle(svg, middle, bottom - 3, clamp((right - left) / 2, 2.5, 5));
  }
}

function drawAsked(svg, plan, column, most, zero, down) {
  if (!column.days) return;
  const [left, right] = edges(plan, column);
  const day = down / most;
  const gap = day > 5 ? 1 : 0;
  let depth = 0;
  column.asked.forEach(function (count, kind) {
    for (let each = 0; each < count && depth < most; each += 1) {
      box(svg, 'kind-' + kind, left, zero + depth * day + gap, right, zero + (depth + 1) * day);
      depth += 1;
    }
  });
  if (column.days > most) {
    label(svg, 'number', right + 3, zero + down - 4, column.days + '\u00a0' + words.day_letter);
  }
  if (!column.answered) return;
  const [taken, tooLittle] = column.answered;
  const radius = clamp((right - left) / 2 - 0.3, plan.bin === 0 ? 2.3 : 1.4, 4);
  const y = Math.min(zero + (taken / most) * down, zero + down - radius);
  shape(svg, 'circle', {
    class: tooLittle ? 'taken too-little' : 'taken',
    cx: fine((left + right) / 2),
    cy: fine(y),
    r: fine(radius),
  });
}

// By day what each was good for and what was done; else the share of sessions that came too early.
function drawStrip(plan) {
  const row = 17;
  const svg = panelOf(plan, 2 * row + 26, 'strip');
  const names = plan.bin === 0 ? [words.good_for, words.done] : [words.early_short];
  if (!plan.narrow) {
    names.forEach(function (name, place) {
      const y = plan.bin === 0 ? row * place + 12 : row + 4;
      label(svg, 'scale', plan.axis.left - 8, y, name);
    });
  }
  for (const column of plan.columns) {
    const left = plan.axis.x(column.from);
    const right = plan.axis.x(column.to + 1);
    const gap = right - left > 5 ? 0.5 : 0;
    if (plan.bin === 0) drawDay(svg, column, left + gap, right - gap, row);
    else drawShare(svg, column, left + gap, right - gap, row);
  }
  datesBelow(svg, plan, 2 * row + 19);
  return svg;
}

function drawDay(svg, column, left, right, row) {
  if (column.kind !== undefined) {
    const className = 'kind-' + column.kind + (column.state === 'ahead' ? ' faded' : '');
    box(svg, className, left, 0, right, row - 1.5);
  }
  if (column.done !== undefined) box(svg, 'effort-' + column.done, left, row, right, 2 * row - 1.5);
  else if (!column.state) box(svg, 'nothing', left, row, right, 2 * row - 1.5);
}

function drawShare(svg, column, left, right, row) {
  if (column.state) return;
  box(svg, 'nothing', left, 0, right, 2 * row - 1.5);
  if (!column.early) return;
  const share = column.early / Math.max(column.training, 1);
  box(svg, 'share', left, (1 - share) * (2 * row - 1.5), right, 2 * row - 1.5);
  if (right - left > 12) {
    const middle = (left + right) / 2;
    label(svg, 'in-cell', middle, row + 4, column.early);
  }
}
