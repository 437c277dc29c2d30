// Reading needs no script; paper gets no navigation.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, open } from './support/browser.mjs';
import { none } from './support/faults.mjs';
import { isContent, kinds } from './support/kinds.mjs';
import { build, serve } from './support/site.mjs';

let site, host, browser, all;
before(async () => {
  site = build();
  host = await serve(site.folder);
  browser = await launch();
  all = kinds(site.folder).filter(([, address]) => address !== undefined);
});
after(async () => {
  await browser?.close();
  host?.close();
  site?.close();
});

/** The text that a reader sees in the main part, without what only operates the page. */
const text = () => {
  const operates = 'button, .filter, [role=status], noscript';
  const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  const parts = [];
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    const control = element.closest(operates);
    if ((!control || control.closest('th')) && element.checkVisibility()) parts.push(walker.currentNode.textContent);
  }
  return parts.join(' ').replace(/\s+/g, ' ').trim();
};

test('a page says as much without script as with it', async () => {
  const [off, on] = [await open(browser, { javaScriptEnabled: false }), await open(browser)];
  const faults = [];
  for (const [kind, address] of all.filter(([kind]) => isContent(kind))) {
    const [without, with_] = await Promise.all([off, on].map(async ({ page }) => {
      await page.goto(host.url + address);
      return page.evaluate(text);
    }));
    assert.ok(without.length > 40, `${kind} (/${address}) has almost no text`);
    if (without.length !== with_.length) faults.push(`${kind} (/${address}): ${without.length} characters without script, ${with_.length} with it`);
  }
  await Promise.all([off.close(), on.close()]);
  none(faults);
});

test('paper shows no navigation, form or button', async () => {
  const { page, close } = await open(browser);
  await page.emulateMedia({ media: 'print' });
  const faults = [];
  for (const [kind, address] of all) {
    await page.goto(host.url + address);
    const shown = await page.evaluate(() => [...document.querySelectorAll('nav, form[role=search], button, .skip')]
      .filter((element) => element.checkVisibility()).map((element) => element.outerHTML.slice(0, 80)));
    const read = await page.evaluate(text);
    if (shown.length > 0) faults.push(`${kind} (/${address}): ${shown[0]}`);
    if (isContent(kind) && read.length < 40) faults.push(`${kind} (/${address}): almost nothing is printed`);
  }
  await close();
  none(faults);
});
