// The page: takes files, shows how far the reading has come, and then the report.

import { LANGUAGES } from './words.js';
import { chosen, dropped } from './dropped.js';
import { Settings } from './settings.js';
import { Progress } from './progress.js';
import { forgetKept, keptCount } from './kept.js';

const at = (id) => document.getElementById(id);
// What can be taken away, with its type and the name of its file.
const TAKEN = {
  html: ['text/html', 'restday.html'],
  png: ['image/png', 'restday.png'],
  activities: ['text/csv', 'restday-activities.csv'],
  days: ['text/csv', 'restday-days.csv'],
  weeks: ['text/csv', 'restday-weeks.csv'],
  ics: ['text/calendar', 'recovery-days.ics'],
};

const settings = new Settings(at('form'));
let words;
// The worker with what is shown, and the one that reads something new: until that is done, what is shown stays.
let shownBy = null;
let reader = null;
// One that has its program and waits for files.
let spare = null;
// Address of the report that is shown.
let page;

function speak() {
  const language = settings.language;
  words = LANGUAGES[language];
  document.documentElement.lang = language;
  settings.form.elements.threshold_pace.title = words.paceHint;
  for (const place of document.querySelectorAll('[data-word]')) place.textContent = words[place.dataset.word];
  at('pace-name').textContent = `${words.pace} ${settings.isImperial ? 'mi' : 'km'}`;
  at('downloads').setAttribute('aria-label', words.downloads);
  at('report').title = words.report;
  at('downloads').replaceChildren(...Object.keys(TAKEN).map(takeButton));
  noteKept();
}

const numbers = () => new Intl.NumberFormat(settings.language);
const counted = (n, word) => word(numbers().format(n), n);

function show(id, is) {
  at(id).hidden = !is;
}

function fault(text) {
  at('fault').textContent = text;
  show('fault', Boolean(text));
}

// A worker made of a few letters of this page keeps to the page's own policy, wherever its script comes from.
function newWorker() {
  const script = `import ${JSON.stringify(new URL('worker.js', location.href).href)};`;
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const made = new Worker(address, { type: 'module' });
  made.onmessage = ({ data }) => {
    if (made === reader || made === shownBy) hear(data, made);
  };
  made.onerror = () => failed('load', made);
  // Without anything to do it gets its program.
  made.postMessage({});
  return made;
}

// As soon as somebody turns to the buttons, as choosing takes longer than starting.
function prepare() {
  spare ??= newWorker();
}

// Ends what is being read; what is shown stays.
function drop() {
  reader?.terminate();
  reader = null;
}

const today = () => {
  const now = new Date();
  const two = (n) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

const how = () => ({ settings: settings.stated(), wall: today() });

let progress;

async function take(listing) {
  fault('');
  if (!settings.areSound()) {
    at('settings').open = true;
    settings.areSound();
    return;
  }
  drop();
  prepare();
  const own = spare;
  reader = own;
  spare = null;
  progress = new Progress(at('bar'), at('rate'), at('spoken'), words, settings.language);
  progress.say(words.listing);
  show('working', true);
  at('stop').focus();
  try {
    const found = await listing;
    if (reader !== own) return;
    if (!found.files.length && !found.unlisted.length) throw new Error(words.empty);
    await lend(found, own);
  } catch (why) {
    if (reader !== own) return;
    end();
    drop();
    fault(String(why.message ?? why));
  }
}

// How many files go to the worker at once: the browser looks each up on the disk, and the page waits for it.
const AT_ONCE = 25;

// Lets everything else that waits go first; a timer would wait four milliseconds.
function breath() {
  const { port1, port2 } = new MessageChannel();
  return new Promise((done) => {
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(0);
  });
}

async function lend({ roots, files, unlisted }, to) {
  to.unlisted = unlisted;
  to.postMessage({ begin: { roots, count: files.length } });
  to.postMessage({ read: settings.keepsRead, report: how() });
  for (let from = 0; from < files.length; from += AT_ONCE) {
    if (reader !== to) return;
    to.postMessage({ files: files.slice(from, from + AT_ONCE) });
    await breath();
  }
}

function end() {
  show('working', false);
}

function failed(why, by) {
  by.terminate();
  if (by === spare) {
    spare = null;
    return;
  }
  end();
  fault(words[why]);
  if (by === reader) reader = null;
  if (by === shownBy) {
    shownBy = null;
    show('downloads', false);
  }
}

function hear(data, by) {
  if (data.progress) progress.show(data.progress);
  if (data.unkept) {
    at('kept-note').textContent = words.unkept;
    show('kept-note', true);
  }
  if (data.scoring) progress?.say(words.scoring);
  if (data.report) shown(data.report, by);
  if (data.taken) save(data.taken.name, data.taken.bytes);
  if (data.refused) refused(data.refused, by);
  if (data.fault) failed(data.fault, by);
}

function refused({ field, why, files, unread }, by) {
  end();
  if (field) {
    at('settings').open = true;
    settings.refuse(field, settings.inWords(field, why, words), at('setting-fault'));
    return;
  }
  // What is shown stays, with the list of what it could not read.
  drop();
  fault(files === undefined ? words.broke : words.noSession(counted(files, words.file)));
  const all = [...by.unlisted, ...(unread ?? [])];
  if (all.length && !shownBy) {
    at('done-title').textContent = words.report;
    show('report', false);
    show('downloads', false);
    show('done', true);
    listUnread(all);
  }
}

function listUnread(unread) {
  const place = at('unread');
  show('unread', unread.length > 0);
  place.querySelector('summary').textContent = words.unread(counted(unread.length, words.file), unread.length);
  const line = ([path, why]) => {
    const item = document.createElement('li');
    item.textContent = `${path}: ${why}`;
    return item;
  };
  place.querySelector('ul').replaceChildren(...unread.map(line));
}

function shown({ page: bytes, summary }, by) {
  const isNew = by === reader;
  end();
  fault('');
  if (isNew) {
    shownBy?.terminate();
    shownBy = reader;
    reader = null;
  }
  document.body.classList.add('has-report');
  if (page) URL.revokeObjectURL(page);
  page = URL.createObjectURL(new Blob([bytes], { type: TAKEN.html[0] }));
  at('report').src = page;
  const { sessions, files, unread } = summary;
  at('done-title').textContent = words.found(counted(sessions, words.session), counted(files, words.file));
  listUnread([...by.unlisted, ...unread]);
  for (const id of ['done', 'report', 'downloads']) show(id, true);
  show('setting-fault', false);
  if (isNew) {
    at('done-title').focus({ preventScroll: true });
    at('done').scrollIntoView();
  }
  noteKept();
}

function takeButton(name) {
  const button = document.createElement('button');
  button.type = 'button';
  button.dataset.take = name;
  button.textContent = words[name];
  return button;
}

function save(name, bytes) {
  fault('');
  // A calendar without a day is of no use to anybody.
  if (bytes === undefined || (name === 'ics' && !bytes.includes('BEGIN:VEVENT'))) {
    fault(words.noDays);
    return;
  }
  const [type, file] = TAKEN[name];
  const address = name === 'html' ? page : URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = file;
  link.click();
  if (address !== page) setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

async function noteKept() {
  const count = await keptCount().catch(() => 0);
  at('kept-note').textContent = words.kept(counted(count, words.file));
  show('kept-note', count > 0);
}

async function demo() {
  const answer = await fetch('demo.zip').catch(() => null);
  if (!answer?.ok) throw new Error(words.load);
  return chosen([new File([await answer.blob()], 'demo.zip', { lastModified: 0 })]);
}

function wire() {
  for (const [button, input] of [['choose-folder', 'folder'], ['choose-files', 'files']]) {
    at(button).onclick = () => at(input).click();
    at(input).onchange = (event) => {
      const files = [...event.target.files];
      // The same files may be chosen again.
      event.target.value = '';
      if (files.length) take(chosen(files));
    };
  }
  at('demo').onclick = () => take(demo());
  at('stop').onclick = () => {
    drop();
    end();
    fault(words.stopped);
    at('choose-folder').focus();
  };
  at('downloads').onclick = ({ target }) => {
    const name = target.dataset?.take;
    if (name === 'html') save('html', true);
    else if (name && shownBy) shownBy.postMessage({ take: name });
  };
  // Again with other settings; what was refused for its settings waits in its reader.
  const again = () => {
    const by = reader ?? shownBy;
    if (by && at('working').hidden) by.postMessage({ report: how() });
    return Boolean(by);
  };
  at('form').onsubmit = (event) => {
    event.preventDefault();
    settings.keep();
    show('setting-fault', false);
    at('forgot').textContent = again() ? '' : words.applied;
  };
  at('form').onchange = ({ target }) => {
    settings.changed(target);
    settings.keep();
    if (!['language', 'units'].includes(target.name)) return;
    speak();
    fault('');
    again();
  };
  at('forget').onclick = async () => {
    settings.forget();
    await forgetKept().catch(() => {});
    speak();
    at('forgot').textContent = words.forgot;
  };
  for (const turn of ['pointerenter', 'focusin']) at('choose').addEventListener(turn, prepare);
  const zone = document.documentElement;
  // The report is a page of its own, which would swallow what is dropped on it.
  const over = (is) => zone.classList.toggle('over', is);
  zone.ondragover = (event) => {
    event.preventDefault();
    prepare();
    over(true);
  };
  zone.ondragleave = (event) => event.relatedTarget ?? over(false);
  zone.ondrop = (event) => {
    event.preventDefault();
    over(false);
    take(dropped(event.dataTransfer));
  };
}

async function stayWithoutNetwork() {
  if (!navigator.serviceWorker) return;
  await navigator.serviceWorker.register('sw.js');
  await navigator.serviceWorker.ready;
  at('offline').dataset.word = 'offlineReady';
  at('offline').textContent = words.offlineReady;
}

wire();
speak();
// A page from a disk or from an odd host has no such thing, and works while the network does.
stayWithoutNetwork().catch(() => {});
