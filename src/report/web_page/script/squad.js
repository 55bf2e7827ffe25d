(function () {
'use strict';

// Sorts the athletes of a squad by the headings of its columns. Without it they are sorted by need.

const table = document.querySelector('table.squad');
const heads = Array.from(table.tHead.rows[0].cells);
const byNeed = Array.from(table.tBodies);
const athletes = byNeed.filter(function (body) { return !body.classList.contains('group'); });

function keyOf(athlete, place) {
  const key = athlete.rows[0].cells[place].dataset.key;
  if (key === undefined) return null;
  const number = Number(key);
  return Number.isNaN(number) ? key : number;
}

// What is unknown comes last either way; of equals, the order by need stays.
function compare(one, other, direction) {
  if (one === null || other === null) return (one === null) - (other === null);
  if (typeof one !== typeof other) return typeof one === 'number' ? -direction : direction;
  if (typeof one === 'string') return direction * one.localeCompare(other);
  return direction * (one - other);
}

function sortBy(place) {
  const head = heads[place];
  const now = head.getAttribute('aria-sort');
  const first = head.hasAttribute('data-ascending') ? 'ascending' : 'descending';
  const other = first === 'ascending' ? 'descending' : 'ascending';
  const wanted = place === 0 || now !== first ? first : other;
  for (const each of heads) each.removeAttribute('aria-sort');
  head.setAttribute('aria-sort', wanted);
  for (const body of byNeed) body.remove();
  if (place === 0) {
    table.append(...byNeed);
    return;
  }
  const direction = wanted === 'ascending' ? 1 : -1;
  const sorted = athletes.slice();
  sorted.sort(function (a, b) { return compare(keyOf(a, place), keyOf(b, place), direction); });
  table.append(...sorted);
}

heads.forEach(function (head, place) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = head.textContent;
  button.addEventListener('click', function () { sortBy(place); });
  head.replaceChildren(button);
});
heads[0].setAttribute('aria-sort', 'ascending');
table.classList.add('sortable');
}());
