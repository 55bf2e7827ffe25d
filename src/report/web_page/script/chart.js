// The panels one below the other, with what their colours mean.
const chart = document.getElementById('chart');
const view = { from: data.opens[0], to: data.opens[1] };
const cursor = { day: 0 };
let plan = null;
let band = null;
let selection = null;

// A small picture of a mark.
function swatch(kind, className) {
  const svg = shape(null, 'svg', { class: 'swatch', viewBox: '0 0 14 14', width: 14, height: 14, 'aria-hidden': 'true' });
  if (kind === 'square') box(svg, className, 1, 1, 13, 13);
  if (kind === 'outline') box(svg, className, 1.5, 1.5, 12.5, 12.5);
  if (kind === 'line') line(svg, 'end-mark ' + className, 0, 7, 14, 7);
  if (kind === 'dot') shape(svg, 'circle', { class: className, cx: 7, cy: 7, r: className === 'watch' ? 3.5 : 4.5 });
  if (kind === 'triangle') triangle(svg, 7, 12, 6);
  if (kind === 'cross') label(svg, 'cross', 7, 12, '×');
  return svg;
}

function heading(title, meanings) {
  const made = element('div', 'legend');
  made.append(element('h3', '', title));
  for (const meaning of meanings) {
    const item = element('span', 'meaning');
    item.append(swatch(meaning[0], meaning[1]), meaning[2]);
    made.append(item);
  }
  return made;
}

function any(of) {
  return plan.columns.some(of);
}

function loadMeanings() {
  const meanings = data.efforts.map(function (name, effort) { return ['square', 'effort-' + effort, name]; });
  if (any(function (column) { return column.assumed > 0; })) meanings.push(['outline', 'assumed', words.assumed]);
  if (any(function (column) { return column.unscored; })) meanings.push(['cross', '', words.unscored]);
  if (plan.bin === 0) meanings.push(['triangle', '', words.too_early], ['square', 'nothing', words.nothing_done]);
  if (any(function (column) { return column.state === 'unknown'; })) meanings.push(['square', 'unknown', words.nobody_knows]);
  if (any(function (column) { return column.state === 'ahead'; })) meanings.push(['square', 'ahead', words.ahead]);
  return meanings;
}

function recoveryMeanings() {
  const many = plan.bin === 0 ? 0 : 1;
  const kinds = many ? data.kinds.slice(0, 3) : data.kinds;
  const meanings = kinds.map(function (name, kind) { return ['square', 'kind-' + kind, name]; });
  meanings.push(['dot', 'taken', words.taken[many]], ['dot', 'taken too-little', words.too_little[many]]);
  return meanings;
}

function hourMeanings() {
  const meanings = [['line', 'legs', words.legs_long], ['line', 'heart', words.heart]];
  if (plan.bin === 0 && data.watch.length) meanings.push(['dot', 'watch', words.watch]);
  return meanings;
}

function balanceMeanings() {
  const meanings = [['line', 'fitness', words.fitness], ['line', 'fatigue', words.fatigue], ['square', 'form-area', words.form]];
  if (data.building_until >= view.from) {
    meanings.push(['square', 'building', filled(words.building, { day: longDate(data.building_until) })]);
  }
  return meanings;
}

// For the window, or for a width that is given.
function draw(given) {
  const width = given || Math.max(Math.floor(chart.clientWidth), 260);
  const narrow = width < 560;
  const bin = binOf(view.to - view.from + 1);
  const axis = axisOf(view, narrow ? 38 : 62, width - (narrow ? 6 : 92));
  plan = {
    width: width,
    narrow: narrow,
    roomForNames: !narrow,
    bin: bin,
    axis: axis,
    columns: overlapping(columnsBy[bin], view.from, view.to),
    ticks: ticksOf(axis, bin, narrow ? 34 : 44),
  };
  band = element('div', 'band');
  selection = element('div', 'selection');
  selection.hidden = true;
  const many = bin === 0 ? 0 : 1;
  chart.replaceChildren(
    definitions(plan),
    band,
    heading(words.load[bin], loadMeanings()),
    drawLoad(plan),
    heading(words.recovery[many], recoveryMeanings()),
    drawStrip(plan),
    heading(words.hours[many], hourMeanings()),
    drawHours(plan),
    heading(words.averages, balanceMeanings()),
    drawBalance(plan),
    selection
  );
  point(cursor.day);
}

// Puts the cursor on a day: over all panels, and in the card beside them.
function point(day) {
  cursor.day = clamp(day, 0, lastDay);
  const column = columnOf(plan.bin, cursor.day);
  const inside = column && column.to >= view.from && column.from <= view.to;
  band.hidden = !inside;
  if (inside) {
    const left = plan.axis.x(column.from);
    band.style.left = left + 'px';
    band.style.width = Math.max(plan.axis.x(column.to + 1) - left, 1) + 'px';
  }
  chart.setAttribute('aria-valuenow', cursor.day);
  chart.setAttribute('aria-valuetext', inTheWords(column));
  showCard(column);
}
