// What a page weighs on its way to an old telephone.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { none } from './support/faults.mjs';
import { build, packed } from './support/site.mjs';
import { addresses, isList } from './support/kinds.mjs';

const KB = 1024;
let site;
before(() => { site = build(); });
after(() => site.close());

/** The weight of files on their way; what is missing or elsewhere is another test's matter. */
const weigh = (paths) => [...new Set(paths)].filter(existsSync).reduce((sum, path) => sum + packed(path).length, 0);

test('every page is at most 25 KB packed, a list at most 60 KB', () => {
  const heavy = addresses(site.folder)
    .map((address) => [address, packed(join(site.folder, address, 'index.html')).length, (isList(address) ? 60 : 25) * KB])
    .filter(([, size, most]) => size > most)
    .map(([address, size, most]) => `/${address}: ${Math.ceil(size / KB)} KB of ${most / KB}`);
  none(heavy);
});

test('the first view of every page is at most 100 KB packed', () => {
  const heavy = [];
  for (const address of addresses(site.folder)) {
    const html = readFileSync(join(site.folder, address, 'index.html'), 'utf8');
    const parts = [...html.matchAll(/<(?:link|script|img)\b[^>]*?\s(?:href|src)="([^"]+)"[^>]*>/g)]
      .filter(([tag]) => !tag.startsWith('<link') || /rel="(stylesheet|icon|preload)"/.test(tag))
      .filter(([tag]) => !/loading="lazy"/.test(tag))
      .map(([, link]) => join(site.folder, address, link.split(/[?#]/)[0]));
    const total = weigh([join(site.folder, address, 'index.html'), ...parts]);
    if (total > 100 * KB) heavy.push(`/${address}: ${Math.ceil(total / KB)} KB`);
  }
  none(heavy);
});

test('a page loads at most 10 KB of style and 15 KB of script, search a little more, and no font', () => {
  const heavy = [];
  for (const address of addresses(site.folder)) {
    const html = readFileSync(join(site.folder, address, 'index.html'), 'utf8');
    const named = (pattern) => weigh([...html.matchAll(pattern)].map(([, link]) => join(site.folder, address, link)));
    const style = named(/<link\b[^>]*rel="stylesheet"[^>]*href="([^"]+)"/g);
    const script = named(/<script\b[^>]*\ssrc="([^"]+)"/g);
    const [mostStyle, mostScript] = /tim-kiem\//.test(address) ? [12, 20] : [10, 15];
    if (style > mostStyle * KB) heavy.push(`/${address}: ${style} bytes of style`);
    if (script > mostScript * KB) heavy.push(`/${address}: ${script} bytes of script`);
  }
  none(heavy);
  const fonts = readdirSync(site.folder, { recursive: true }).filter((path) => /\.(woff2?|ttf|otf)$/.test(path));
  none(fonts);
});
