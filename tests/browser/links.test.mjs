// Every link of every file leads somewhere, by paths that also work from a folder.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, extname, join, relative, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { none } from './support/faults.mjs';
import { BASE, build } from './support/site.mjs';
import { addresses } from './support/kinds.mjs';

let site, files;
const anchors = new Map();

before(() => {
  site = build();
  files = readdirSync(site.folder, { recursive: true }).map((path) => join(site.folder, path)).filter((path) => extname(path) === '.html');
});
after(() => site.close());

const plain = (text) => text.replace(/&amp;/g, '&').replace(/&#39;|&#x27;/g, "'").replace(/&quot;/g, '"').replace(/&#x2f;/gi, '/');
const values = (html, names) => [...html.matchAll(new RegExp(`\\s(?:${names})="([^"]*)"`, 'g'))].map((found) => plain(found[1]));
const ids = (path) => {
  if (!anchors.has(path)) anchors.set(path, new Set(values(readFileSync(path, 'utf8'), 'id')));
  return anchors.get(path);
};

/** What is wrong with a link, if anything. */
function fault(from, link) {
  if (/^(https?|mailto|tel):/.test(link)) return null;
  if (/^[a-z]+:/i.test(link)) return 'a scheme that no page needs';
  const [path, anchor] = link.split('#', 2);
  const lost = from === join(site.folder, '404.html');
  if (path.startsWith('/') && !lost) return 'starts at the root of the host';
  const clean = decodeURIComponent(path.split('?')[0]);
  const to = clean === '' ? from : clean.startsWith('/') ? join(site.folder, clean.slice(BASE.length)) : resolve(dirname(from), clean);
  if (relative(site.folder, to).startsWith('..')) return 'leaves the site';
  const file = lost && existsSync(to) && statSync(to).isDirectory() ? join(to, 'index.html') : to;
  if (!existsSync(file)) return 'leads nowhere';
  if (!statSync(file).isFile()) return 'leads to a folder, which shows no page from a disk';
  if (anchor && !ids(file).has(decodeURIComponent(anchor))) return 'has no such anchor';
  return null;
}

test('every link resolves, with its anchor', () => {
  const faults = [];
  for (const file of files) {
    for (const link of new Set(values(readFileSync(file, 'utf8'), 'href|src|action'))) {
      const why = fault(file, link);
      if (why) faults.push(`${relative(site.folder, file)}: ${link} ${why}`);
    }
  }
  none(faults);
});

test('no page has an id twice', () => {
  const twice = files.flatMap((file) => {
    const all = values(readFileSync(file, 'utf8').replace(/<template[\s\S]*?<\/template>/g, ''), 'id');
    return all.filter((id, at) => all.indexOf(id) !== at).map((id) => `${relative(site.folder, file)}: ${id}`);
  });
  none(twice);
});

test('no page carries inline script or style', () => {
  const faults = files.filter((file) => /<style[\s>]|\sstyle="|\son[a-z]+="|<script(?![^>]*\ssrc=)/.test(readFileSync(file, 'utf8')));
  // The package for phones is one file with its style inside, by design: it carries our mark.
  const pages = faults.filter((file) => !/made-by-tiepcan/.test(readFileSync(file, 'utf8')));
  none(pages.map((file) => relative(site.folder, file)));
});

test('the site map and the feeds name pages that are there', () => {
  const known = new Set(addresses(site.folder));
  const machine = readdirSync(site.folder, { recursive: true }).filter((path) => /(sitemap|feed)\.xml$/.test(path));
  assert.ok(machine.includes('sitemap.xml') && machine.includes('feed.xml'));
  const named = machine.flatMap((path) => {
    const text = readFileSync(join(site.folder, path), 'utf8');
    return [...text.matchAll(/<loc>([^<]+)<\/loc>|rel="alternate"[^>]*href="([^"]+)"/g)].map((found) => plain(found[1] || found[2]));
  });
  const missing = named.map((url) => new URL(url).pathname).filter((path) => !known.has(decodeURIComponent(path).slice(BASE.length)));
  assert.ok(named.length > 50);
  none(missing);
});
