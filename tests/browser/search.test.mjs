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

const status = (page) => page.textContent('#search-status');
const found = (page) => page.waitForFunction(() => /\d/.test(document.querySelector('#search-status').textContent));

test('the first answer is right, by keyboard alone', async () => {
  const first = {
    'dat dai': /hoi-dap\/tranh-chap-dat-dai\//, 'dac khu': /dac-khu/, '619/qd-ttg': /van-ban\/619-qd-ttg\//,
    '"hoà giải ở cơ sở"': /hoa-giai|tieu-chi/, 'lai uyen': /don-vi\/25822-/,
  };
  await inBoth(async (page, place, name) => {
    for (const [query, address] of Object.entries(first)) {
      await page.goto(`${place}index.html`);
      await page.keyboard.press('/');
      await page.keyboard.type(query);
      await page.keyboard.press('Enter');
      await page.waitForSelector(HITS);
      await page.waitForFunction(() => document.querySelector('#search-results').getAttribute('aria-busy') !== 'true');
      for (let stop = 0; stop < 60 && !(await page.evaluate((hits) => document.activeElement.matches(hits), HITS)); stop++) await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => !url.pathname.includes('tim-kiem'));
      assert.match(decodeURI(page.url()), address, `${name}: ${query}`);
    }
  });
});

test('suggestions come while typing, are chosen by arrows and closed by Escape', async () => {
  await inBoth(async (page, place, name) => {
    await page.goto(`${place}tim-kiem/index.html`);
    await page.keyboard.press('/');
    await page.keyboard.type('tranh chap dat d');
    const box = page.getByRole('combobox');
    await page.waitForFunction(() => document.querySelector('#search-input').getAttribute('aria-expanded') === 'true');
    assert.equal(await box.getAttribute('aria-activedescendant'), '', name);
    await page.keyboard.press('ArrowDown');
    const chosen = page.locator('#' + (await box.getAttribute('aria-activedescendant')));
    assert.equal(await chosen.getAttribute('aria-selected'), 'true', name);
    await page.keyboard.press('Escape');
    assert.equal(await box.getAttribute('aria-expanded'), 'false', name);
    await page.keyboard.type('a');
    await page.waitForFunction(() => document.querySelector('#search-input').getAttribute('aria-expanded') === 'true');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/tranh-chap-dat-dai/);
  });
});

test('hits are narrowed, ordered by day, and back undoes it', async () => {
  await inBoth(async (page, place, name) => {
    await page.goto(`${place}tim-kiem/index.html?q=hoa+giai`);
    await found(page);
    const all = await status(page);
    await page.click('[data-facet="kind"] summary');
    const option = page.locator('[data-facet="kind"] button').first();
    const [, count] = /\((\d+)\)/.exec(await option.textContent());
    await option.click();
    await page.waitForFunction((before) => document.querySelector('#search-status').textContent !== before, all);
    assert.match(await status(page), new RegExp(`^${count} `), name);
    assert.match(page.url(), /[?&]kind=/, name);
    await page.click('#search-facets .sort');
    await page.waitForURL(/sort=date/);
    await page.goBack();
    await page.goBack();
    await page.waitForFunction((before) => document.querySelector('#search-status').textContent === before, all);
    assert.doesNotMatch(page.url(), /kind=|sort=/, name);
  });
});

test('what was found is marked on the page it leads to, until the reader takes the marks away', async () => {
  await inBoth(async (page, place, name) => {
    await page.goto(`${place}tim-kiem/index.html?q=tranh+chap+dat+dai`);
    await page.locator(HITS).first().click();
    await page.waitForSelector('main mark');
    const marks = await page.$$eval('main mark', (all) => all.map((mark) => mark.textContent.toLowerCase()));
    assert.ok(marks.includes('tranh chấp đất đai'), `${name}: ${marks}`);
    const text = await page.textContent('h1');
    await page.getByRole('button', { name: 'Bỏ đánh dấu' }).click();
    assert.equal(await page.locator('main mark').count(), 0, name);
    assert.equal(await page.textContent('h1'), text, name);
    assert.doesNotMatch(page.url(), /tim=/, name);
  });
});

test('nothing that is typed breaks the page', async () => {
  await inBoth(async (page, place, name) => {
    page.on('dialog', () => assert.fail(name));
    for (const query of ['<img src=x onerror=alert(1)>', '"><script>alert(1)</script>', '...!?', '\u202e\u200fhoa giai', 'đ'.repeat(10000), 'luật '.repeat(2000)]) {
      await page.goto(`${place}tim-kiem/index.html`);
      await page.fill('#search-input', query);
      await page.press('#search-input', 'Enter');
      await page.waitForFunction(() => document.querySelector('#search-status').textContent.trim());
      assert.equal(await page.locator('main img, main script').count(), 0, name);
    }
    // Half a character, as a paste may leave it.
    await page.evaluate(() => {
      const box = document.querySelector('#search-input');
      box.value = 'hòa giải \ud800';
      box.form.requestSubmit();
    });
    await found(page);
  });
});

test('without what the browser may refuse, search still answers', async () => {
  const view = await open(browser);
  try {
    await view.page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) {
        Object.defineProperty(window, name, { get() { throw new DOMException('refused', 'SecurityError'); } });
      }
    });
    assert.ok((await ask(view.page, host.url, 'hoa giai')).length > 0);
    assert.deepEqual(view.noted.errors, []);
  } finally {
    await view.close();
  }
});

test('a file of the index that is missing takes only its own hits away, and is told', async () => {
  const view = await open(browser);
  try {
    let lost = 0;
    await view.page.route(/tim-kiem\/[0-9a-f]+\/d\d+\.js/, (route) => (lost++ ? route.continue() : route.fulfill({ status: 404, body: 'none' })));
    const hits = await ask(view.page, host.url, 'hoa giai o co so');
    assert.ok(hits.length > 0);
    assert.match(await status(view.page), /chưa tải được/);
  } finally {
    await view.close();
  }
});

test('a page that is older than the index says so and leaves the lists to browse', async () => {
  const view = await open(browser);
  try {
    await view.page.route(/tim-kiem\/[0-9a-f]+\//, (route) => route.fulfill({ status: 404, contentType: 'text/html', body: '<p class="x">none</p>' }));
    await view.page.goto(`${host.url}tim-kiem/index.html?q=hoa+giai`);
    await view.page.waitForFunction(() => /tải lại trang/.test(document.querySelector('#search-status').textContent));
    assert.ok(await view.page.locator('.search-browse a').count() > 10);
  } finally {
    await view.close();
  }
});

test('without scripts the form leads to lists by kind, by letter and by commune', async () => {
  for (const [name, place] of places) {
    const view = await open(browser, { javaScriptEnabled: false });
    try {
      await view.page.goto(`${place}index.html`);
      await view.page.fill('#home-search', 'hòa giải');
      await view.page.press('#home-search', 'Enter');
      await view.page.waitForURL(/tim-kiem/);
      const told = view.page.locator('noscript p');
      await told.waitFor();
      assert.match(await told.innerText(), /không chạy được phần tìm kiếm/, name);
      await view.page.locator('.letters summary', { hasText: 'Đ' }).first().click();
      assert.ok(await view.page.locator('.letters details[open] a').count() > 0, name);
      await view.page.locator('.search-browse a', { hasText: 'Đơn vị hành chính' }).click();
      assert.match(view.page.url(), /don-vi/, name);
      assert.ok(await view.page.locator('main a[href*="-xa-"]').count() > 0, name);
    } finally {
      await view.close();
    }
  }
});
