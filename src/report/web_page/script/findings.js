// Findings of the days shown, or of all: the first of them, and more on demand.
const findingDays = fromSteps(data.findings.day);
const FINDINGS_AT_FIRST = 12;
const FINDINGS_MORE = 60;
const findingsList = document.getElementById('findings-list');
const findingsFollow = document.getElementById('findings-follow');
let findingsShown = FINDINGS_AT_FIRST;
let findingsTold = '';

function findingPart(finding) {
  const severity = data.severities[data.findings.severity[finding]];
  const item = element('li', 'finding ' + data.findings.classes[data.findings.severity[finding]]);
  const what = element('p', 'what', element('span', 'severity', severity));
  const day = findingDays[finding];
  what.append(' ', wayTo(day, longDate(day)), ' · ', element('strong', '', data.findings.rules[data.findings.rule[finding]]));
  const cost = data.findings.cost[finding];
  if (cost > 0) what.append(' · ', element('span', 'cost', filled(words.cost, { hours: number(cost) })));
  const given = element('p', '', capitalised(findingEvidence(finding)[0]) + '. ');
  given.append(element('b', '', words.better + ':'), ' ' + findingBetter(finding)[0] + '.');
  item.append(what, given);
  return item;
}

function findingsWithin() {
  const all = findingDays.map(function (_, finding) { return finding; });
  return findingsFollow.checked ? all.filter(function (finding) { return isShown(findingDays[finding]); }) : all;
}

function showFindings() {
  if (!findingsList) return;
  const found = findingsWithin();
  const given = [found[0], found.length, findingsShown].join();
  if (given === findingsTold) return;
  findingsTold = given;
  findingsList.replaceChildren(...found.slice(0, findingsShown).map(findingPart));
  document.getElementById('findings-shown').textContent = filled(words.of, { n: number(found.length), all: number(findingDays.length) });
  const more = document.getElementById('findings-more');
  const rest = Math.min(Math.max(found.length - findingsShown, 0), FINDINGS_MORE);
  more.hidden = rest === 0;
  more.firstElementChild.textContent = filled(words.show_more, { n: number(rest) });
}

function listenToFindings() {
  if (!findingsList) return;
  findingsFollow.addEventListener('change', function () {
    findingsShown = FINDINGS_AT_FIRST;
    showFindings();
  });
  document.getElementById('findings-more').firstElementChild.addEventListener('click', function () {
    findingsShown += FINDINGS_MORE;
    showFindings();
  });
}
