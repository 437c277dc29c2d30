// The look-up page: names with and without accents, old names, from a host and from a disk.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { launch, open } from './support/browser.mjs';
import { build, serve } from './support/site.mjs';

let site, host, browser, places;
before(async () => {
  site = build();
  host = await serve(site.folder);
  browser = await launch();
  places = [['over HTTP', host.url], ['from a disk', pathToFileURL(site.folder + '/').href]];
});
after(async () => {
  await browser?.close();
  host?.close();
  site?.close();
});

async function look(page, query) {
  await page.fill('#lookup-input', query);
  await page.waitForFunction((text) => document.querySelector('#lookup-status').dataset.of === text, query);
  return page.$$eval('#lookup-results > li', (items) => items.map((item) => ({
    name: item.querySelector('a, strong').textContent,
    text: item.textContent,
    links: [...item.querySelectorAll('a')].map((link) => link.href),
  })));
}

async function inBoth(act) {
  for (const [name, place] of places) {
    const view = await open(browser);
    try {
      await view.page.goto(`${place}tra-cuu/index.html`);
      await act(view.page, name);
      assert.deepEqual(view.noted.errors, [], name);
    } finally {
      await view.close();
    }
  }
}

test('a commune is found while typing, with or without accents', () => inBoth(async (page, name) => {
  for (const query of ['Bến Mơ', 'ben mo', 'phuong ben m', 'BEN MO']) {
    const [first] = await look(page, query);
    assert.equal(first?.name, 'Phường Bến Mơ', `${name}: ${query}`);
    assert.match(first.text, /thành phố Minh Họa/);
  }
}));

test('a former commune says what it belongs to now', () => inBoth(async (page, name) => {
  const [first] = await look(page, 'ben mo');
  assert.match(first.text, /Nay thuộc: Phường Cầu Vồng/, name);
  const [now] = await look(page, 'cau vong');
  assert.match(now.text, /tên cũ: .*Phường Bến Mơ/, name);
}));

test('what is not there is said, and clearing the box clears the list', () => inBoth(async (page) => {
  assert.deepEqual(await look(page, 'qqq'), []);
  assert.match(await page.textContent('#lookup-status'), /qqq/);
  assert.deepEqual(await look(page, ''), []);
}));

test('every address that it gives leads to a page', async () => {
  const view = await open(browser);
  await view.page.goto(`${host.url}tra-cuu/index.html`);
  const found = new Set();
  for (const query of ['xa', 'phuong', 'thi tran', 'dac khu', 'p', 'x', 't', 'lai', 'tru']) {
    for (const hit of await look(view.page, query)) hit.links.forEach((link) => found.add(link));
  }
  assert.ok(found.size > 20, `${found.size} addresses`);
  for (const link of found) assert.equal((await fetch(link)).status, 200, link);
  await view.close();
});
