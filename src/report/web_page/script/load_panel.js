// Load upwards; below it what was advised, and the recovery days that were recommended; then the dates.
const MARKS = 26;
const STRIP = 13;

function drawLoad(plan) {
  const up = plan.narrow ? 140 : 190;
  const down = plan.days > 0 ? (plan.narrow ? 64 : 92) : 0;
  const zero = MARKS + up;
  const row = plan.bin === BY_DAY ? STRIP : 18;
  const hang = zero + row + 3;
  const foot = hang + down + (down ? 4 : 0);
  const svg = panelOf(plan, foot + 22, 'load');
  const put = labelsOf(svg);
  nameToday(plan, put);
  const scale = scaleOf(plan.columns.map(function (column) { return column.total; }), 20);
  for (const value of guides(scale.top, PLAIN_STEPS, 4.5)) {
    horizontal(svg, plan, zero - scale.share(value) * up, number(value));
  }
  for (const column of plan.columns) drawBar(svg, plan, column, scale, [zero, up], put);
  if (plan.bin === BY_DAY) drawAdvice(svg, plan, zero, row);
  else drawTooSoon(svg, plan, zero, row);
  line(svg, 'zero', plan.axis.left, zero, plan.axis.right, zero);
  if (down) drawRecovery(svg, plan, hang, down, put);
  line(svg, 'axis', plan.axis.left, foot, plan.axis.right, foot);
  datesBelow(svg, plan, foot + 16);
  return svg;
}

function nameToday(plan, put) {
  if (!plan.now) return;
  const x = plan.axis.x(data.today);
  const text = data.now_name;
  const leftOf = x - plan.axis.left > LETTER * text.length + 10;
  put('today-name', leftOf ? x - 5 : x + 5, 11, text, leftOf ? 1 : 0);
}

// Left and right edge of a column's bar.
function edges(plan, column) {
  const left = plan.axis.x(column.from);
  const right = plan.axis.x(column.to + 1);
  const gap = clamp((right - left) * 0.14, 0.3, 6);
  const half = Math.min((right - left) / 2 - gap, 18);
  return [(left + right) / 2 - half, (left + right) / 2 + half];
}

function drawBar(svg, plan, column, scale, [zero, up], put) {
  const [left, right] = edges(plan, column);
  const middle = (left + right) / 2;
  const height = scale.share(column.total) * up;
  let bottom = zero;
  column.loads.forEach(function (points, effort) {
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
    put('number', right + 3, top + 9, number(column.total));
  }
  if (column.early && plan.bin === BY_DAY) {
    const half = clamp((right - left) / 2, 2.5, 5);
    triangle(svg, middle, bottom - 3, half);
    bottom -= 3 + 2 * half;
  }
  if (column.unscored && right - left >= 4) put('cross', middle, bottom - 5, '×', 0.5);
}

// What each day was advised for, directly below its bar.
function drawAdvice(svg, plan, zero, row) {
  if (!plan.narrow) label(svg, 'scale', plan.axis.left - 8, zero + row - 2, words.advised);
  for (const column of plan.columns) {
    if (column.kind === null || column.state === 'unknown') continue;
    const left = plan.axis.x(column.from);
    const right = plan.axis.x(column.to + 1);
    const gap = right - left > 5 ? 0.5 : 0;
    const className = 'kind-' + column.kind + (column.state === 'ahead' ? ' faded' : '');
    box(svg, className, left + gap, zero + 1, right - gap, zero + row);
  }
}

// How many sessions of each week or month were too soon: numbers where all find room, else dots alone.
function drawTooSoon(svg, plan, zero, row) {
  if (!plan.narrow) label(svg, 'scale', plan.axis.left - 8, zero + row - 4, words.too_soon_row);
  const early = plan.columns.filter(function (column) { return column.early; });
  const cells = early.map(function (column) { return [plan.axis.x(column.from), plan.axis.x(column.to + 1), number(column.early)]; });
  const fit = cells.every(function (cell) { return LETTER * cell[2].length + 2 <= cell[1] - cell[0]; });
  for (const [left, right, count] of cells) {
    const middle = (left + right) / 2;
    if (fit) label(svg, 'too-soon', middle, zero + row - 4, count);
    else shape(svg, 'circle', { class: 'early-mark', cx: fine(middle), cy: zero + row / 2 + 1, r: fine(clamp((right - left) / 2, 1.2, 3)) });
  }
}

// Recovery days that were recommended hang down, a block a day: filled where they were taken, else hollow.
function drawRecovery(svg, plan, top, down, put) {
  const most = Math.ceil(scaleOf(plan.columns.map(function (column) { return column.days; }), 3).top);
  const day = down / most;
  const step = DAY_STEPS.find(function (each) { return each * day >= 16; }) || most;
  for (let value = step; value <= most; value += step) {
    horizontal(svg, plan, top + value * day, number(value) + '\u00a0' + words.day_letter);
  }
  const blocks = shape(svg, 'g', { class: 'recovery' });
  for (const column of plan.columns) {
    if (column.days) drawBlocks(blocks, plan, column, [top, day, most], put);
  }
}

function drawBlocks(svg, plan, column, [top, day, most], put) {
  const [left, right] = edges(plan, column);
  const gap = day > 5 ? 1 : 0;
  let depth = 0;
  column.asked.forEach(function (count, kind) {
    for (let each = 0; each < count && depth < most; each += 1) {
      const [above, below] = [top + depth * day + gap, top + (depth + 1) * day];
      // Pale while it is open.
      const isOpen = each >= count - column.open[kind];
      if (each < column.taken[kind]) box(svg, 'kind-' + kind, left, above, right, below);
      else if (isOpen) box(svg, 'open kind-' + kind, left, above, right, below);
      else box(svg, 'hollow hollow-' + kind, left + 0.6, above + 0.6, right - 0.6, below - 0.6);
      depth += 1;
    }
  });
  if (column.days > most) put('number', right + 3, top + most * day - 4, number(column.days) + '\u00a0' + words.day_letter);
}
