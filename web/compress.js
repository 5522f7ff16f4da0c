// Beside each file of dist that gains by it, the same compressed: the server only has to choose.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const textual = /\.(js|css|html|svg|json|webmanifest)$/;
/** Budgets of the first screen, in bytes: script and style as sent (brotli), and its font. */
const codeMax = 190 * 1024;
const fontMax = 60 * 1024;

let code = 0;
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
  if (/\.(js|css)$/.test(name)) code += small.length;
}
const kib = (bytes) => `${(bytes / 1024).toFixed(1)} KiB`;
console.log(`First screen: ${kib(code)} of script and style, ${kib(font)} of font.`);
if (code > codeMax || font > fontMax) {
  console.error(`Too much: at most ${kib(codeMax)} and ${kib(fontMax)}.`);
  process.exit(1);
}
