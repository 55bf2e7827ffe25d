// Files as they are dropped or chosen: each with the number of its root and its path from there on, as a command
// line would find it.

// An export: the names of its roots, and its files.
class Export {
  constructor() {
    this.roots = [];
    this.files = [];
    // Paths of what could not be looked into, each with the reason.
    this.unlisted = [];
  }

  root(name) {
    return this.roots.push(name) - 1;
  }

  add(root, path, file) {
    this.files.push({ root, path, file });
  }
}

// Files of a button; those of a folder bring the path from the folder on.
export function chosen(list) {
  const made = new Export();
  const folders = new Map();
  for (const file of list) {
    const path = file.webkitRelativePath || file.name;
    const [top] = path.split('/');
    if (top === path) {
      made.add(made.root(path), path, file);
      continue;
    }
    if (!folders.has(top)) folders.set(top, made.root(top));
    made.add(folders.get(top), path, file);
  }
  return made;
}

// Everything dropped, folders with all they hold. `transfer` is empty as soon as the event is over, so the entries are
// taken from it before anything is awaited.
export async function dropped(transfer) {
  const entries = [];
  for (const item of transfer.items) {
    const entry = item.kind === 'file' && item.webkitGetAsEntry?.();
    if (entry) entries.push(entry);
  }
  if (!entries.length) return chosen(transfer.files);
  const made = new Export();
  for (const entry of entries) {
    await walk(entry, made.root(entry.name), entry.name, made);
  }
  return made;
}

async function walk(entry, root, path, made) {
  try {
    await enter(entry, root, path, made);
  } catch (why) {
    made.unlisted.push([path, String(why.message ?? why)]);
  }
}

async function enter(entry, root, path, made) {
  if (entry.isFile) {
    made.add(root, path, await new Promise((done, fails) => entry.file(done, fails)));
    return;
  }
  const reader = entry.createReader();
  for (;;) {
    // A folder is given out in parts, and the last part is empty.
    const part = await new Promise((done, fails) => reader.readEntries(done, fails));
    if (!part.length) return;
    for (const inside of part) await walk(inside, root, `${path}/${inside.name}`, made);
  }
}
