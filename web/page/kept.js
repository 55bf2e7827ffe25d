// What was read of files, kept in the browser's own storage where the visitor wants it. No file and no place is kept:
// only what is left of a file once it is read.

const NAME = 'restday';
const STORE = 'reports';

function opened() {
  return new Promise((done, fails) => {
    const asked = indexedDB.open(NAME, 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore(STORE);
    asked.onsuccess = () => {
      // Whoever has everything forgotten in another tab does not wait for this one.
      asked.result.onversionchange = () => asked.result.close();
      done(asked.result);
    };
    asked.onerror = () => fails(asked.error);
  });
}

function answer(request) {
  return new Promise((done, fails) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => fails(request.error);
  });
}

// A file is the same while its path, size and time of change are.
const key = (meaning, { path, file }) => [meaning, path, file.size, file.lastModified];

// Reports of an earlier visit, and a place for those of this one. What means something else by now is dropped.
export class Kept {
  static async open(meaning) {
    const base = await opened();
    const store = base.transaction(STORE, 'readwrite').objectStore(STORE);
    const keys = await answer(store.getAllKeys());
    for (const old of keys.filter(([its]) => its !== meaning)) store.delete(old);
    return new Kept(base, meaning);
  }

  constructor(base, meaning) {
    this.base = base;
    this.meaning = meaning;
  }

  get(entry) {
    const store = this.base.transaction(STORE).objectStore(STORE);
    return answer(store.get(key(this.meaning, entry)));
  }

  put(entry, found) {
    const store = this.base.transaction(STORE, 'readwrite').objectStore(STORE);
    return answer(store.put(found, key(this.meaning, entry)));
  }

  close() {
    this.base.close();
  }
}

// How many files are kept.
export async function keptCount() {
  const known = await indexedDB.databases?.();
  if (known && !known.some((base) => base.name === NAME)) return 0;
  const base = await opened();
  const count = await answer(base.transaction(STORE).objectStore(STORE).count());
  base.close();
  return count;
}

export function forgetKept() {
  return answer(indexedDB.deleteDatabase(NAME));
}
