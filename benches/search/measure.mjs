// node benches/search/measure.mjs SITE_DIR QUERIES_DIR [--bytes] [--every N]
// Asks labelled queries of a site that the search bench built, and prints nDCG@10, recall@10 and MRR by
// form of query, document numbers, phrases, and (--bytes) what a first visit loads.
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { openSite } from '../../tests/search/client.mjs';

const [root, data] = process.argv.slice(2);
const option = (name) => process.argv.includes(name);
const every = Number(process.argv[process.argv.indexOf('--every') + 1]) || 1;
const read = (name) => {
  const file = path.join(data, fs.readdirSync(data).find((f) => f.startsWith(name)));
  const bytes = fs.readFileSync(file);
  return (file.endsWith('.gz') ? zlib.gunzipSync(bytes) : bytes).toString().trim().split('\n').map((line) => JSON.parse(line));
};
const site = openSite(root);
const id = new Map(fs.readFileSync(path.join(root, 'urls.tsv'), 'utf8').trim().split('\n').map((l) => l.split('\t').reverse()));
const plain = (s) => s.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
const TONES = ['òa oà', 'óa oá', 'ỏa oả', 'õa oã', 'ọa oạ', 'òe oè', 'óe oé', 'ỏe oẻ', 'õe oẽ', 'ọe oẹ', 'ùy uỳ', 'úy uý', 'ủy uỷ', 'ũy uỹ', 'ụy uỵ'];
const FORMS = {
  accented: (s) => s,
  none: plain,
  half: (s) => s.split(' ').map((w, i) => (i % 2 ? plain(w) : w)).join(' '),
  nfd: (s) => s.normalize('NFD'),
  'old tones': (s) => s.split(' ').map((w) => TONES.reduce((x, t) => x.replace(new RegExp(t.split(' ')[0] + '(?!\\p{L})', 'u'), t.split(' ')[1]), w)).join(' '),
};
const ask = async (query, limit = 10) => {
  const answer = await site.index.search(query, { limit });
  return { ...answer, ids: answer.hits.map((hit) => id.get('/' + hit.doc.url)) };
};
const mean = (list) => list.reduce((a, b) => a + b, 0) / list.length;
const show = (n) => n.toFixed(4);

const queries = read('queries-public').filter((_, i) => i % every === 0);
console.log('| queries | form | nDCG@10 | recall@10 | MRR | nothing | same ten as accented | total (median) |\n|---|---|---|---|---|---|---|---|');
for (const field of ['query', 'keywords']) {
  const reference = new Map();
  for (const [form, shape] of Object.entries(FORMS)) {
    const ndcg = [], recall = [], rr = [], totals = [];
    let nothing = 0, same = 0;
    for (const q of queries) {
      const { ids, total } = await ask(shape(q[field])), relevant = new Set(q.relevant);
      if (!total) nothing++;
      totals.push(total);
      if (form === 'accented') reference.set(q.id, ids.join());
      if (reference.get(q.id) === ids.join()) same++;
      const gain = ids.reduce((sum, x, i) => sum + (relevant.has(x) ? 1 / Math.log2(i + 2) : 0), 0);
      const ideal = [...relevant].slice(0, 10).reduce((sum, _, i) => sum + 1 / Math.log2(i + 2), 0);
      ndcg.push(gain / ideal);
      recall.push(ids.filter((x) => relevant.has(x)).length / relevant.size);
      const first = ids.findIndex((x) => relevant.has(x));
      rr.push(first < 0 ? 0 : 1 / (first + 1));
    }
    totals.sort((a, b) => a - b);
    console.log(`| ${field} | ${form} | ${show(mean(ndcg))} | ${show(mean(recall))} | ${show(mean(rr))} | ${nothing} | ${same}/${queries.length} | ${totals[totals.length >> 1]} |`);
  }
}

const numbers = { asis: [], lower: [], spaces: [], 'luật số': [] };
for (const q of read('queries-docnum-public')) {
  const relevant = new Set(q.relevant), form = q.id.split('-')[2];
  (numbers[form] ??= []).push(relevant.has((await ask(q.query)).ids[0]) ? 1 : 0);
  if (form === 'asis') numbers['luật số'].push(relevant.has((await ask('luật số ' + q.query)).ids[0]) ? 1 : 0);
}
console.log('\n| document numbers | first hit right |\n|---|---|');
for (const [form, list] of Object.entries(numbers)) console.log(`| ${form} | ${show(mean(list))} of ${list.length} |`);

let exact = 0, asked = 0;
for (const q of read('queries-phrase-public')) {
  for (const [query, relevant] of [[q.query, q.relevant], [q.query_nodiac, q.relevant_nodiac]]) {
    const { ids } = await ask(query, 10000);
    asked++;
    if (ids.length === relevant.length && relevant.every((x) => ids.includes(x))) exact++;
    else if (option('--wrong')) console.log('phrase', query, ids.length, relevant.length);
  }
}
console.log(`\nphrases: ${exact} of ${asked} exactly right`);

if (option('--bytes')) {
  for (const [name, form] of [['query', 'accented'], ['query', 'none'], ['keywords', 'accented'], ['keywords', 'none']]) {
    const bytes = [], time = [];
    for (const q of queries) {
      site.forget();
      const start = performance.now();
      await ask(FORMS[form](q[name]));
      time.push(performance.now() - start);
      bytes.push(site.bytes());
    }
    for (const list of [bytes, time]) list.sort((a, b) => a - b);
    const at = (list, p) => list[Math.floor((list.length - 1) * p)];
    console.log(`first search, ${name} ${form}: median ${(at(bytes, 0.5) / 1000).toFixed(1)} KB, p90 ${(at(bytes, 0.9) / 1000).toFixed(1)} KB; median ${at(time, 0.5).toFixed(0)} ms, p90 ${at(time, 0.9).toFixed(0)} ms`);
  }
}
