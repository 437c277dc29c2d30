// node tests/search/query.mjs SITE_DIR [--cold]
// Reads lines {"id","query"}; prints {"id","total","hits":[{"url","title","score"}],"bytes","ms"} through
// the client that the site ships. With --cold every query is a first visit: bytes are the gzip size of
// all that it loads, the client and ten snippets included; without, of what it loads anew.
import readline from 'node:readline';
import { openSite } from './client.mjs';

const arguments_ = process.argv.slice(2), cold = arguments_.includes('--cold');
const root = arguments_.find((argument) => !argument.startsWith('--'));
if (!root) {
  console.error('node tests/search/query.mjs SITE_DIR [--cold]');
  process.exit(2);
}
const site = openSite(root);

for await (const line of readline.createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  if (!line.trim()) continue;
  const { id, query } = JSON.parse(line);
  if (cold) site.forget();
  const before = cold ? 0 : site.bytes(), start = performance.now();
  const answer = await site.index.search(String(query));
  const ms = performance.now() - start, bytes = site.bytes() - before;
  let hits = answer.hits.map(({ doc, score }) => ({ url: '/' + doc.url, title: doc.title, score: Math.round(score * 1000) / 1000 }));
  if (/["“«]/.test(query) && answer.total > hits.length) {
    // A phrase is a set: all of it is told, beyond the ten that were weighed.
    const docs = await site.index.documents(answer.pages.slice(hits.length));
    hits = hits.concat(docs.filter(Boolean).map((doc) => ({ url: '/' + doc.url, title: doc.title, score: 0 })));
  }
  console.log(JSON.stringify({ id, total: answer.total, hits, bytes, ms: Math.round(ms * 100) / 100 }));
}
