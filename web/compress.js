// Beside each file of dist that gains by it, the same compressed: the server only has to choose. And the budgets:
// what the first screen and each later one send, script and style as brotli, are held against their maximum.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const textual = /\.(js|css|html|svg|json|webmanifest)$/;
/** In bytes. The first screen: Today with its frame. A lazy screen: what opening it adds to that. */
const firstMax = 190 * 1024;
const lazyMax = 140 * 1024;
const fontMax = 60 * 1024;
const firstPage = 'src/pages/today/Today.tsx';

const chunks = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'));
rmSync('dist/.vite', { recursive: true }); // for this script alone: it is no file of the app

const sizes = new Map();
let font = 0;
for (const name of readdirSync('dist', { recursive: true })) {
  const path = `dist/${name}`;
  if (/-latin-wght-.*\.woff2$/.test(name)) font += readFileSync(path).length;
  if (!textual.test(name)) continue;
  const plain = readFileSync(path);
  const small = brotliCompressSync(plain, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length },
  });
  writeFileSync(`${path}.br`, small);
  writeFileSync(`${path}.gz`, gzipSync(plain, { level: 9 }));
  sizes.set(name, small.length);
}

/** The files that a chunk needs, with those that it imports. */
function filesOf(key, found = new Set()) {
  const chunk = chunks[key];
  if (found.has(chunk.file)) return found;
  for (const file of [chunk.file, ...(chunk.css ?? [])]) found.add(file);
  for (const imported of chunk.imports ?? []) filesOf(imported, found);
  return found;
}
const weight = (files) => [...files].reduce((sum, file) => sum + (sizes.get(file) ?? 0), 0);
const kib = (bytes) => `${(bytes / 1024).toFixed(1)} KiB`;

let over = false;
function hold(what, bytes, most) {
  console.log(`${what}: ${kib(bytes)} of ${kib(most)}`);
  over ||= bytes > most;
}
const entry = filesOf('index.html');
const first = new Set([...entry, ...(chunks[firstPage] ? filesOf(firstPage) : [])]);
hold('First screen, script and style', weight(first), firstMax);
hold('First screen, font', font, fontMax);
for (const [key, chunk] of Object.entries(chunks)) {
  if (!chunk.isDynamicEntry || key === firstPage) continue;
  hold(key, weight([...filesOf(key)].filter((file) => !entry.has(file))), lazyMax);
}
if (over) {
  console.error('Too much is sent: see above.');
  process.exit(1);
}
