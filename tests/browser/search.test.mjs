// The search page, from a host and from a disk.
import assert from 'node:assert/strict';
import { join } from 'node:path';
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

const HITS = '#search-results .hit-title a, #search-results h3 a';

/** Asks the search page; the addresses and words of what it finds. */
async function ask(page, place, query) {
  await page.goto(`${place}tim-kiem/index.html`);
  await page.fill('#search-input', query);
  await page.press('#search-input', 'Enter');
  await page.waitForFunction(() => document.querySelector('#search-status').textContent.trim() !== '');
  return page.$$eval(HITS, (links) => links.map((link) => ({ href: link.href.split('#')[0], title: link.textContent })));
}

async function inBoth(act) {
  for (const [name, place] of places) {
    const view = await open(browser);
    try {
      await act(view.page, place, name);
      assert.deepEqual(view.noted.errors, [], name);
    } finally {
      await view.close();
    }
  }
}

test('words without marks find pages, and the first one opens', async () => {
  await inBoth(async (page, place, name) => {
    const hits = await ask(page, place, 'tiep can phap luat');
    assert.ok(hits.length > 0, name);
    await page.locator(HITS).first().click();
    await page.waitForURL((url) => !url.pathname.includes('tim-kiem'));
    assert.match(await page.textContent('h1'), /\p{L}/u);
    assert.ok(page.url().startsWith(place), `${name}: ${page.url()}`);
  });
});

test('the number of a document finds that document first', async () => {
  await inBoth(async (page, place, name) => {
    const [first] = await ask(page, place, '619/qd-ttg');
    assert.match(first?.title ?? '', /619/, name);
  });
});

test('a special zone is found without marks', async () => {
  await inBoth(async (page, place, name) => {
    assert.ok((await ask(page, place, 'dac khu')).length > 0, name);
  });
});

test('the way marks are written makes no difference', async () => {
  await inBoth(async (page, place, name) => {
    const hrefs = async (query) => (await ask(page, place, query)).map((hit) => hit.href);
    const composed = await hrefs('tiếp cận pháp luật');
    assert.ok(composed.length > 0, name);
    assert.deepEqual(await hrefs('tiếp cận pháp luật'.normalize('NFD')), composed, name);
    assert.deepEqual(await hrefs('hoà giải'), await hrefs('hòa giải'), name);
  });
});

test('what is not there is said to be not there', async () => {
  await inBoth(async (page, place, name) => {
    const hits = await ask(page, place, 'zzqqxx');
    assert.equal(hits.length, 0, name);
    assert.match(await page.textContent('#search-status'), /zzqqxx/, name);
  });
});

test('the box on the home page leads to results', async () => {
  await inBoth(async (page, place, name) => {
    await page.goto(`${place}index.html`);
    await page.fill('#home-search', 'hoa giai');
    await page.press('#home-search', 'Enter');
    await page.waitForSelector(HITS);
    assert.match(page.url(), /tim-kiem\/.*q=hoa(\+|%20)giai/, name);
  });
});

test('an answer has an address that can be shared', async () => {
  await inBoth(async (page, place, name) => {
    await page.goto(`${place}tim-kiem/index.html?q=${encodeURIComponent('trợ giúp pháp lý')}`);
    await page.waitForSelector(HITS);
    assert.equal(await page.inputValue('#search-input'), 'trợ giúp pháp lý', name);
  });
});
