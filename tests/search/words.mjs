// node tests/search/words.mjs: the client reads text as words.json says; the engine's own test reads the
// same table.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import vm from 'node:vm';

const here = new URL('.', import.meta.url);
vm.runInThisContext(fs.readFileSync(new URL('../../themes/default/assets/js/search-text.js', here), 'utf8'));
for (const { name, text, words } of JSON.parse(fs.readFileSync(new URL('words.json', here), 'utf8'))) {
  const read = globalThis.tiepcanSearch.words(text).map((w) => [text.slice(w.start, w.end), w.key, w.accents]);
  assert.deepEqual(read, words, name);
}
console.log('words: the table holds');
