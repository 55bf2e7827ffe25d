// Reads files and makes reports, off the page's own thread. One file at a time is lent to the program, and what was read
// of it comes back as bytes; so the program can break down over a file, or grow too large, and be started anew.

import { Kept } from './kept.js';
import { Blocks } from './blocks.js';

// A program that grew beyond this is replaced by a new one, bytes: its memory never shrinks by itself.
const LARGE = 192 << 20;
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

// What the program asks of this worker.
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
async function read({ path, file }, tell) {
  const found = [];
  const over = new Set();
  let lasts = true;
  open = new Blocks(file, tell);
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

// The files that were lent and are to be read.
let files = [];
// Everything that was read, until something else is.
let whole = { roots: [], files: [] };

async function readAll({ keep }) {
  const all = files.reduce((sum, { file }) => sum + file.size, 0);
  const kept = keep ? await Kept.open(program.meaning()) : null;
  let bytes = 0;
  let told = 0;
  let known = 0;
  const tell = (of) => {
    const now = performance.now();
    if (now - told < TICK) return;
    told = now;
    postMessage({ progress: { files: whole.files.length, ofFiles: files.length, bytes: bytes + of, ofBytes: all, known } });
  };
  for (const entry of files) {
    let found = await kept?.get(entry);
    if (found) {
      known += entry.file.size;
    } else {
      const fresh = await read(entry, tell);
      found = fresh.found;
      if (fresh.lasts) await kept?.put(entry, found);
    }
    whole.files.push({ root: entry.root, path: entry.path, found });
    bytes += entry.file.size;
    tell(0);
  }
  kept?.close();
  files = [];
}

let reports;

function report({ settings, wall }) {
  reports?.free();
  reports = null;
  const exported = new program.Export(whole.roots);
  for (const { root, path, found } of whole.files) {
    for (const [at, bytes] of found) exported.add(root, path, at, bytes);
  }
  reports = exported.reports(JSON.stringify(settings), wall);
  const page = reports.page();
  postMessage({ report: { page, summary: JSON.parse(reports.summary()) } }, [page.buffer]);
}

function made(name) {
  switch (name) {
    case 'png': return reports.picture();
    case 'ics': return reports.calendar();
    default: return reports.table(name);
  }
}

async function answer({ begin, files: lent, read: asked, report: how, take }) {
  if (begin) {
    whole = { roots: begin, files: [] };
    files = [];
  }
  if (lent) files.push(...lent);
  if (begin || lent) return;
  if (!program) await start();
  if (asked) await readAll(asked);
  if (asked || how) {
    postMessage({ scoring: true });
    report(how);
  }
  if (take) postMessage({ taken: { name: take, bytes: made(take) } });
}

onmessage = async ({ data }) => {
  try {
    await answer(data);
  } catch (fault) {
    // What the program refuses it says as JSON.
    if (typeof fault === 'string') postMessage({ refused: JSON.parse(fault) });
    else {
      postMessage({ fault: fault instanceof NoZones ? 'zones' : compiled ? 'broke' : 'load' });
      // Whatever state it is in, the next question finds a new one.
      program = null;
      reports = null;
    }
  }
};
