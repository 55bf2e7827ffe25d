// Reads files and makes reports, off the page's own thread. One file at a time is lent to the program, and what was read
// of it comes back as bytes; so the program can break down over a file, or grow too large, and be started again.

import { Kept } from './kept.js';
import { Blocks, Whole } from './blocks.js';

// A program that grew beyond this is replaced by a new one, bytes: its memory never shrinks by itself.
const LARGE = 192 << 20;
// Files that are read from the disk while the program is busy with the one before, and their largest size, bytes.
const AHEAD = 8;
const SMALL = 4 << 20;
// Time between two messages about the progress, milliseconds.
const TICK = 100;

const here = (name) => new URL(name, import.meta.url).href;

let compiled;
let program;
let memory;
let starts = 0;

// A program with nothing in it. Each has a script of its own, as one script drives one program.
async function start() {
  if (!compiled) {
    const answer = await fetch(here('restday_bg.wasm'));
    if (!answer.ok) throw new Error(`restday_bg.wasm: ${answer.status}`);
    compiled = await WebAssembly.compile(await answer.arrayBuffer());
  }
  starts += 1;
  program = await import(here(`restday.js?${starts}`));
  ({ memory } = await program.default({ module_or_path: compiled }));
}

// The borders of time zones cannot be had, and without them days would be wrong.
class NoZones extends Error {}

let zones;
let open;

// What the program needs of this worker.
globalThis.lender = {
  readAt: (position, buffer) => open.read(position, buffer),
  zones() {
    if (!zones) {
      const asked = new XMLHttpRequest();
      asked.open('GET', here('zones.tzb'), false);
      asked.responseType = 'arraybuffer';
      try {
        asked.send();
      } catch {
        throw new NoZones();
      }
      if (asked.status !== 200) throw new NoZones();
      zones = new Uint8Array(asked.response);
    }
    return zones;
  },
};

// Everything that was read of a file, as a list of paths and reports, and whether it may be kept.
async function readFile({ path, file }, bytes, notify) {
  const found = [];
  const over = new Set();
  let lasts = true;
  open = bytes ? new Whole(bytes) : new Blocks(file, notify);
  for (;;) {
    let order = -1;
    let begun = path;
    const listener = {
      begins(at) {
        order += 1;
        begun = at;
        return !over.has(order);
      },
      ended(at, report, kept) {
        over.add(order);
        found.push([at, report]);
        lasts &&= kept;
      },
    };
    try {
      program.read(path, file.size, listener);
      break;
    } catch (fault) {
      if (fault instanceof NoZones) throw fault;
      await start();
      over.add(order);
      lasts = false;
      found.push([begun, program.broken(begun)]);
    }
  }
  open = null;
  if (memory.buffer.byteLength > LARGE) await start();
  return { found, lasts };
}

// What the page lends: roots, and files below them as far as they have come of a number. What is read of a file takes its
// place. A worker reads one export; the page has another worker for the next.
const lent = { roots: [], files: [], count: 0, come: null };

function begin({ roots, count }) {
  Object.assign(lent, { roots, count });
}

function lend(files) {
  lent.files.push(...files);
  lent.come?.();
}

// What an earlier visit knows of a file, or the bytes of a small one; of others nothing.
async function prepare(entry, kept) {
  const found = await kept?.get(entry).catch(() => null);
  if (found) return { found };
  const { file } = entry;
  // A file that cannot be read is found out when it is opened.
  return { bytes: file.size <= SMALL ? await file.arrayBuffer().catch(() => null) : null };
}

async function readAll(keep) {
  // Without a store, as in a private window, everything is read all the same.
  const kept = keep ? await Kept.open(program.meaning()).catch(() => null) : null;
  let isKept = Boolean(kept);
  const { files, count } = lent;
  let noted = 0;
  let read = 0;
  let bytes = 0;
  let known = 0;
  let size = 0;
  let sized = 0;
  const notify = (of) => {
    const now = performance.now();
    if (now - noted < TICK) return;
    noted = now;
    while (sized < files.length) size += files[sized++].file.size;
    const all = sized === count ? size : null;
    postMessage({ progress: { files: read, ofFiles: count, bytes: bytes + of, ofBytes: all, known } });
  };
  for (; read < count; read += 1) {
    while (read >= files.length) await new Promise((come) => { lent.come = come; });
    for (let ahead = read; ahead < Math.min(read + AHEAD, files.length); ahead += 1) {
      files[ahead].prepared ??= prepare(files[ahead], kept);
    }
    const entry = files[read];
    const { found, bytes: whole } = await entry.prepared;
    if (found) {
      entry.found = found;
      known += entry.file.size;
    } else {
      const fresh = await readFile(entry, whole, notify);
      entry.found = fresh.found;
      if (fresh.lasts && isKept) await kept.put(entry, fresh.found).catch(() => { isKept = false; });
    }
    entry.prepared = null;
    bytes += entry.file.size;
    notify(0);
  }
  kept?.close();
  if (keep && !isKept) postMessage({ unkept: true });
}

let reports;

function report({ settings, wall }) {
  const exported = new program.Export(lent.roots);
  for (const { root, path, found } of lent.files) {
    for (const [at, bytes] of found) exported.add(root, path, at, bytes);
  }
  const made = exported.reports(JSON.stringify(settings), wall);
  reports?.free();
  reports = made;
  const page = reports.page();
  postMessage({ report: { page, summary: JSON.parse(reports.summary()) } }, [page.buffer]);
}

function taken(name) {
  switch (name) {
    case 'png': return reports.picture();
    case 'ics': return reports.calendar();
    default: return reports.table(name);
  }
}

let started;

async function answer({ read: keep, report: how, take }) {
  await (started ??= start());
  if (keep !== undefined) await readAll(keep);
  if (how) {
    postMessage({ scoring: true });
    report(how);
  }
  if (take) postMessage({ taken: { name: take, bytes: taken(take) } });
}

onmessage = async ({ data }) => {
  if (data.begin) return begin(data.begin);
  if (data.files) return lend(data.files);
  try {
    await answer(data);
  } catch (fault) {
    // What the program refuses it says as JSON.
    if (typeof fault === 'string') postMessage({ refused: JSON.parse(fault) });
    else postMessage({ fault: fault instanceof NoZones ? 'zones' : compiled ? 'broke' : 'load' });
  }
};
