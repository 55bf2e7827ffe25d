// The panels one below the other, with what their colours mean.
const chart = document.getElementById('chart');
const view = { from: data.opens[0], to: data.opens[1] };
const cursor = { day: 0 };
let plan = null;
// How wide it is, as its observer reported.
let chartWidth = 0;
const PAPER_WIDTH = 1150;
let onPaper = false;
let band = null;
let selection = null;

function viewBin() {
  return binOf(view.to - view.from + 1);
}

// A small picture of a mark.
function swatch(kind, className) {
  const wide = kind === 'ramp' ? 44 : 14;
  const svg = shape(null, 'svg', { class: 'swatch', viewBox: '0 0 ' + wide + ' 14', width: wide, height: 14, 'aria-hidden': 'true' });
  if (kind === 'square') box(svg, className, 1, 1, 13, 13);
  if (kind === 'outline') box(svg, className, 1.5, 1.5, 12.5, 12.5);
  if (kind === 'line') line(svg, 'end-mark ' + className, 0, 7, 14, 7);
  if (kind === 'dot') shape(svg, 'circle', { class: className, cx: 7, cy: 7, r: 3.5 });
  if (kind === 'triangle') triangle(svg, 7, 12, 6);
  if (kind === 'cross') label(svg, 'cross', 3, 12, '×');
  if (kind === 'ramp') [0, 1, 2, 3].forEach(function (effort) { box(svg, 'effort-' + effort, 11 * effort, 1, 11 * effort + 10, 13); });
  return svg;
}

// A heading with meanings: kind of mark, class, words; of a ramp the words of both ends.
function heading(title, meanings) {
  const made = element('div', 'legend');
  made.append(element('h3', '', title));
  for (const [kind, className, text] of meanings) {
    const item = element('span', 'meaning');
    if (kind === 'ramp') item.append(words.light + ' ', swatch(kind), words.hard);
    else item.append(swatch(kind, className), text);
    made.append(item);
  }
  return made;
}

function any(of) {
  return plan.columns.some(of);
}

function loadMeanings() {
  const meanings = [['ramp']];
  if (any(function (column) { return column.loads[4] > 0; })) meanings.push(['outline', 'assumed', words.assumed]);
  if (any(function (column) { return column.unscored; })) meanings.push(['cross', '', words.unscored]);
  if (plan.bin === BY_DAY && any(function (column) { return column.early; })) meanings.push(['triangle', '', words.too_soon]);
  if (any(function (column) { return column.state === 'unknown'; })) meanings.push(['square', 'unknown', words.no_data]);
  if (any(function (column) { return column.state === 'ahead'; })) meanings.push(['square', 'ahead', words.ahead]);
  return meanings;
}

// What the strip and the recovery days below the bars mean.
function recoveryLegends() {
  const kinds = data.kinds.map(function (name, kind) { return ['square', 'kind-' + kind, name]; });
  const legends = plan.bin === BY_DAY ? [heading(capitalised(words.advised), kinds)] : [];
  if (!plan.days) {
    legends.push(element('p', 'quiet none', words.none_recommended));
    return legends;
  }
  const taken = [['square', 'taken', words.taken], ['outline', 'not-taken', words.not_taken]];
  if (any(function (column) { return sum(column.open) > 0; })) taken.push(['square', 'taken faded', words.open]);
  // By day, the strip explains the kinds already.
  const known = plan.bin === BY_DAY ? [] : kinds.slice(0, 3);
  legends.push(heading(words.recovery, known.concat(taken)));
  return legends;
}

function hourMeanings() {
  const meanings = [['line', 'legs', words.legs_long], ['line', 'heart', words.heart_long]];
  if (watchWithin(plan).length) meanings.push(['dot', 'watch', words.watch]);
  return meanings;
}

function balanceMeanings() {
  const meanings = [['line', 'fitness', words.fitness], ['line', 'fatigue', words.fatigue], ['square', 'form-area', words.form]];
  if (data.building_until >= view.from) {
    meanings.push(['square', 'building', filled(words.building, { day: longDate(data.building_until) })]);
  }
  return meanings;
}

function planFor(width) {
  const narrow = width < 560;
  const bin = viewBin();
  const axis = axisOf(view, narrow ? 38 : 62, width - (narrow ? 6 : 92));
  const columns = columnsBetween(bin, view.from, view.to);
  return {
    width: width,
    narrow: narrow,
    roomForNames: !narrow,
    bin: bin,
    axis: axis,
    columns: columns,
    // Most recovery days of a column.
    days: columns.reduce(function (most, column) { return Math.max(most, column.days); }, 0),
    now: data.today !== null && data.today >= view.from && data.today <= view.to,
    ticks: ticksOf(axis, bin, narrow ? 34 : 44),
  };
}

// For the window, or for paper, which shrinks the drawing to its width; wider, it is lower.
function draw() {
  if (!chartWidth) chartWidth = chart.clientWidth;
  plan = planFor(onPaper ? PAPER_WIDTH : Math.max(Math.floor(chartWidth), 260));
  band = element('div', 'band');
  selection = element('div', 'selection');
  selection.hidden = true;
  chart.replaceChildren(
    definitions(plan),
    band,
    heading(words.load[plan.bin], loadMeanings()),
    drawLoad(plan),
    ...recoveryLegends(),
    heading(words.hours[plan.bin], hourMeanings()),
    drawHours(plan),
    heading(words.averages, balanceMeanings()),
    drawBalance(plan),
    selection
  );
}

// Shows the cursor over all panels, and its day in the card beside them.
function showCursor() {
  const column = columnOf(plan.bin, cursor.day);
  const left = plan.axis.x(column.from);
  band.style.left = left + 'px';
  band.style.width = Math.max(plan.axis.x(column.to + 1) - left, 1) + 'px';
  chart.setAttribute('aria-valuenow', cursor.day);
  chart.setAttribute('aria-valuetext', inTheWords(column));
  showCard(column);
}
