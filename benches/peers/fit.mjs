// How fast the official JavaScript SDK reads a folder of FIT files, in MB/s on one core.
//
// npm install @garmin/fitsdk && node benches/peers/fit.mjs FOLDER
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

// The package is looked for where the command runs, not beside this file.
const require = createRequire(join(process.cwd(), "x.js"));
const { Decoder, Stream } = await import(pathToFileURL(require.resolve("@garmin/fitsdk")).href);

const folder = process.argv[2];
const names = readdirSync(folder).filter((name) => name.endsWith(".fit")).sort().slice(0, 60);
let size = 0;
let spent = 0;
for (const name of names) {
  const bytes = readFileSync(join(folder, name));
  const begun = performance.now();
  new Decoder(Stream.fromBuffer(bytes)).read();
  spent += performance.now() - begun;
  size += bytes.length;
}
console.log(`@garmin/fitsdk, JavaScript ${(size / 1e3 / spent).toFixed(2)} MB/s  (${(size / 1e6).toFixed(1)} MB)`);
