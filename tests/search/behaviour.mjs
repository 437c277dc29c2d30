// node tests/search/behaviour.mjs SITE_DIR: what a citizen types, and what must come first. The site is
// the one that main.rs beside this file builds.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { openSite } from './client.mjs';

const root = process.argv[2], site = openSite(root);
const ask = async (query, options) => ({ ...(await site.index.search(query, options)) });
const first = async (query, options) => (await ask(query, options)).hits[0]?.doc.url;
const urls = async (query, options) => Array.from((await ask(query, options)).hits, (hit) => hit.doc.url);

const FIRST = {
  'huong-dan/dat-dai/': ['dat dai', 'ĐẤT ĐAI', 'tranh chap dat dai', 'đất đai'.normalize('NFD'), 'TGPL miễn phí', 'tgpl', 'ddaats ddai'],
  'huong-dan/dac-khu/': ['dac khu', 'đặc khu', 'ÐẶC KHU', '1000 đồng', '1.000 dong'],
  'huong-dan/hoa-giai/': ['hoà giải ở cơ sở', 'hoa giai o co so', '"hoà giải ở cơ sở"', '«hòa giải viên gặp»', 'hoa giair co so', 'tỷ lệ hòa giải thành', 'hoa\u200f giai vien'],
  'van-ban/619-qd-ttg/': ['619/qd-ttg', '619/QĐ-TTg', '619 qd ttg', 'quyết định số 619/QĐ-TTg', 'qđ 619', '0619/qd-ttg'],
  'van-ban/25-2021-qd-ttg/': ['25/2021/QĐ-TTg', '25 2021 qd ttg', 'quyet dinh 25/2021'],
  'don-vi/01-hoa-an/': ['xã Hòa An', 'xa hoa an', 'xã Hòa An, Cao Bằng', 'nuoc hai', 'thị trấn Nước Hai', 'dai tien'],
  'don-vi/02-hoa-an/': ['P. Hòa An, Đồng Tháp', 'phuong hoa an, dong thap', 'hoa an, dong thap'],
};
for (const [url, queries] of Object.entries(FIRST)) {
  for (const query of queries) assert.equal(await first(query), url, query);
}

for (const query of ['hoa an', 'Hoà An', 'HÒA AN']) {
  assert.deepEqual((await urls(query)).slice(0, 2).sort(), ['don-vi/01-hoa-an/', 'don-vi/02-hoa-an/'], query);
}

// While typing, the last word is a beginning.
assert.equal(await first('hoa giai co s', { typing: true }), 'huong-dan/hoa-giai/');
assert.equal(await first('dat da', { typing: true }), 'huong-dan/dat-dai/');
assert.equal(await first('trang', { typing: true }), undefined);
assert.ok((await ask('tranh', { typing: true })).total > 0);
assert.ok((await ask('tran', { typing: true })).total > 0);

// One form of a query is as good as another.
for (const query of ['tiếp cận pháp luật', 'thoả thuận hoà giải']) {
  assert.deepEqual(await urls(query.normalize('NFD')), await urls(query));
}
assert.deepEqual(await urls('thỏa thuận'), await urls('thoả thuận'));

// A phrase is exact; one that stands nowhere gives way when other words were asked too.
assert.equal((await ask('"hòa giải ở xã"')).total, 0);
const loose = await ask('"hòa giải ở xã" pháp luật');
assert.ok(loose.loose && loose.total > 0);
assert.equal((await ask('"tỷ lệ"')).total, 0, 'in quotes the spelling is as typed');
assert.equal((await ask('"tỉ lệ hoà giải"')).total, 1);

// A slip is mended and said.
assert.equal(JSON.stringify((await ask('tranh chapp')).corrected), '[["chapp","chap"]]');

// Facets narrow, dates order.
for (const url of await urls('hòa an', { filters: { kind: 'Đơn vị hành chính' } })) assert.match(url, /^don-vi/);
assert.deepEqual(await urls('quyết định', { filters: { validity: 'Còn hiệu lực' } }), ['van-ban/25-2021-qd-ttg/']);
assert.deepEqual(await urls('tiếp cận pháp luật', { sort: 'date', filters: { kind: 'Văn bản' } }), ['van-ban/25-2021-qd-ttg/', 'van-ban/619-qd-ttg/']);
assert.ok((await ask('quyết định', { filters: { utm_source: 'x' } })).total > 0);

// A snippet marks what was found, in the section where it stands.
{
  const { hits, words } = await ask('thu tuc hoa giai vien gap');
  const { section, parts } = site.api.snippet(hits[0].doc, words);
  assert.equal(section.anchor, 'thu-tuc');
  assert.ok(parts.some(([text, marked]) => marked && text === 'Hòa giải viên gặp'), JSON.stringify(parts));
  assert.equal(parts.map(([text]) => text).join('').replace(/^… | …$/g, ''), section.text.slice(0, 400));
}

// Nothing that is typed breaks it.
for (const query of ['', '   ', '...!?', '"', '""', '«', '<script>alert(1)</script>', '\ud800', 'a\udc00b', '\u202e\u200f', '("', '\\', '%', 'đ'.repeat(10000), 'luật '.repeat(2000), '"' + 'a b '.repeat(3000) + '"', '9'.repeat(500), '__proto__ constructor', 'e\u0301'.repeat(50)]) {
  const { total, hits } = await ask(query);
  assert.ok(total >= hits.length, JSON.stringify(query.slice(0, 20)));
}

// A chunk that is missing or cut short: the rest answers, and says so.
const folder = path.join(root, 'tim-kiem', fs.readdirSync(path.join(root, 'tim-kiem')).find((name) => !name.includes('.')));
for (const name of ['d0.js', 'i0.js']) {
  const file = path.join(folder, name), whole = fs.readFileSync(file);
  for (const bytes of [null, whole.subarray(0, whole.length / 2), Buffer.from(whole.toString().replace(/"[^"]{40}/, '"'))]) {
    if (bytes) fs.writeFileSync(file, bytes);
    else fs.rmSync(file);
    site.forget();
    assert.equal((await ask('tranh chấp đất đai, 25/2021/QĐ-TTg')).missing, true, name);
  }
  fs.writeFileSync(file, whole);
}
fs.renameSync(path.join(folder, 'm.js'), path.join(folder, 'm'));
site.forget();
await assert.rejects(ask('đất'), /no index/);
fs.renameSync(path.join(folder, 'm'), path.join(folder, 'm.js'));
assert.equal((await ask('đất')).missing, false);
console.log('search: all as it should be');
