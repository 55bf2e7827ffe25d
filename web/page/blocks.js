// Bytes of a file: a large one by blocks, as a disk is slow to give a few bytes at a time and memory too small for all; a small
// one as a whole.

const BLOCK = 1 << 20;
// Blocks that are kept; members of an archive are read in the order of their names, wherever they lie.
const MOST = 48;

export class Blocks {
  // Calls `notify` with the number of bytes that were read so far.
  constructor(file, notify) {
    this.file = file;
    this.notify = notify;
    this.reader = new FileReaderSync();
    // From the one that was used longest ago to the last one.
    this.blocks = new Map();
    this.seen = new Set();
  }

  block(number) {
    let block = this.blocks.get(number);
    if (block) {
      this.blocks.delete(number);
    } else {
      const from = number * BLOCK;
      block = new Uint8Array(this.reader.readAsArrayBuffer(this.file.slice(from, from + BLOCK)));
      if (this.blocks.size >= MOST) this.blocks.delete(this.blocks.keys().next().value);
      this.seen.add(number);
      this.notify(Math.min(this.file.size, this.seen.size * BLOCK));
    }
    this.blocks.set(number, block);
    return block;
  }

  // Fills the beginning of a buffer, and returns with how many bytes.
  read(position, buffer) {
    const number = Math.floor(position / BLOCK);
    const from = position - number * BLOCK;
    const part = this.block(number).subarray(from, from + buffer.length);
    buffer.set(part);
    return part.length;
  }
}

export class Whole {
  constructor(bytes) {
    this.bytes = new Uint8Array(bytes);
  }

  read(position, buffer) {
    const part = this.bytes.subarray(position, position + buffer.length);
    buffer.set(part);
    return part.length;
  }
}
