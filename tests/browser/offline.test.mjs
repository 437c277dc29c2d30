// The built folder on a USB stick: no host, with script and without.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { launch, open } from './support/browser.mjs';
import { kinds } from './support/kinds.mjs';
import { build } from './support/site.mjs';

let site, browser, folder;
before(async () => {
  site = build();
  browser = await launch();
  folder = pathToFileURL(site.folder + '/').href;
});
after(async () => {
  await browser?.close();
  site?.close();
});

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with script' : 'without script';

  test(`the home page opens from a disk and leads on, ${how}`, async () => {
    const { page, noted, close } = await open(browser, { javaScriptEnabled, viewport: { width: 1280, height: 800 } });
    await page.goto(`${folder}index.html`);
    const links = await page.$$eval('.menu-wide a, main a', (found) => found.map((link) => link.href).filter((href) => href.startsWith('file:')));
    assert.ok(links.length > 10);
    for (const href of [...new Set(links)].slice(0, 25)) {
      await page.goto(`${folder}index.html`);
      await page.locator(`a[href]`).evaluateAll((all, wanted) => all.find((link) => link.href === wanted).click(), href);
      await page.waitForURL((url) => url.href.split('#')[0] === href.split('#')[0]);
      assert.ok(await page.textContent('h1'), href);
    }
    assert.deepEqual(noted.errors, []);
    await close();
  });

  test(`a page of each kind opens from a disk with its style, ${how}`, async () => {
    const { page, noted, close } = await open(browser, { javaScriptEnabled });
    for (const [kind, address] of kinds(site.folder).filter(([, address]) => address !== undefined && !address.startsWith('khong-co/'))) {
      await page.goto(`${folder}${address}index.html`);
      assert.ok(await page.textContent('h1'), kind);
      assert.ok(await page.evaluate(() => document.styleSheets.length > 0), `${kind} has no style`);
    }
    assert.deepEqual(noted.errors, []);
    await close();
  });
}
