// The address holds what is shown: `#2020-01-01..2020-03-31&sort=-load&find=trail`.
const ADDRESS_PAUSE_MS = 200;
const SORTED_AT_FIRST = '-date';
let addressTimer = 0;

function addressNow() {
  const parts = [isoOf(view.from) + '..' + isoOf(view.to)];
  const sort = (listed.falling ? '-' : '') + listed.sort;
  if (sort !== SORTED_AT_FIRST) parts.push('sort=' + sort);
  if (searchInput.value.trim()) parts.push('find=' + encodeURIComponent(searchInput.value.trim()));
  return '#' + parts.join('&');
}

// Browsers refuse addresses that change too often.
function saveAddress() {
  clearTimeout(addressTimer);
  addressTimer = setTimeout(writeAddress, ADDRESS_PAUSE_MS);
}

function writeAddress() {
  try {
    window.history.replaceState(null, '', addressNow());
  } catch (refused) {
    // Some browsers keep the address of a file as it is.
  }
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch (broken) {
    return '';
  }
}

// Shows what an address says; any other leads to a section and changes nothing here.
function readAddress() {
  const asked = /^#(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})((?:&[a-z]+=[^&]*)*)$/.exec(window.location.hash);
  if (!asked) return;
  const values = new Map(asked[3].split('&').filter(Boolean).map(function (part) { return part.split('='); }));
  const sort = values.get('sort') || SORTED_AT_FIRST;
  const name = sort.replace(/^-/, '');
  if (TABLE_COLUMNS.some(function (column) { return column[0] === name; })) {
    listed.sort = name;
    listed.falling = sort.startsWith('-');
  }
  searchInput.value = decoded(values.get('find') || '');
  const [from, to] = [dayOf(asked[1]), dayOf(asked[2])];
  if (from !== null && to !== null) setView(from, to, true);
  clearTimeout(addressTimer);
  soon('view');
}
