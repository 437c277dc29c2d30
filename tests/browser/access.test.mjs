// One page of each kind in a real browser: for people who see little, use keys, hold a small screen.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { launch, open } from './support/browser.mjs';
import { none } from './support/faults.mjs';
import { kinds } from './support/kinds.mjs';
import { build, serve } from './support/site.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
// Rules that axe leaves off by default; here their findings have been worth having.
const MORE = Object.fromEntries(['td-has-header', 'table-fake-caption', 'p-as-heading', 'css-orientation-lock'].map((rule) => [rule, { enabled: true }]));
const STOPS = 120;
let site, host, browser, all;

before(async () => {
  site = build();
  host = await serve(site.folder);
  browser = await launch();
  all = kinds(site.folder);
});
after(async () => {
  await browser?.close();
  host?.close();
  site?.close();
});

/** Does something on a page of every kind; what it returns is a fault. */
async function onEach(act, options) {
  const view = await open(browser, options);
  const faults = [];
  for (const [kind, address] of all.filter(([, address]) => address !== undefined)) {
    view.noted.errors.length = view.noted.strangers.length = 0;
    await view.page.goto(host.url + address);
    for (const fault of await act(view, address)) faults.push(`${kind} (/${address}): ${fault}`);
  }
  await view.close();
  return faults;
}

test('the site has a page of every kind', () => {
  none(all.filter(([, address]) => address === undefined).map(([kind]) => `no ${kind}`));
});

test('axe finds nothing, in light and in dark', async () => {
  const faults = await onEach(async ({ page }) => {
    await page.evaluate(AXE);
    const found = [];
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await page.evaluate(([values, rules]) => axe.run(document, { runOnly: { type: 'tag', values }, rules, resultTypes: ['violations'] }), [TAGS, MORE]);
      found.push(...violations.map((rule) => `${colorScheme}: ${rule.id}, ${rule.nodes.length} times, as in ${rule.nodes[0].target} ${rule.nodes[0].html.slice(0, 120)}`));
    }
    return found;
  }, { bypassCSP: true });
  none(faults);
});

test('no page reports an error under the strict policy or asks another host for anything', async () => {
  const faults = await onEach(async ({ page, noted }, address) => {
    await page.waitForTimeout(60);
    const expected = (error) => address.startsWith('khong-co/') && /404/.test(error);
    return [...noted.errors.filter((error) => !expected(error)), ...noted.strangers.map((url) => `asks ${url}`)];
  });
  none(faults);
});

test('the first stop of Tab is the skip link, and every stop can be seen', async () => {
  const faults = await onEach(async ({ page }) => {
    // How each element looks without focus, to tell a change from what was there.
    await page.evaluate(() => {
      const look = (element) => {
        const style = getComputedStyle(element);
        const drawn = (kind) => (style[`${kind}Style`] === 'none' || style[`${kind}Width`] === '0px' ? 'none' : ['Style', 'Width', 'Color'].map((part) => style[kind + part]).join(' '));
        return [drawn('outline'), drawn('borderBottom'), style.boxShadow, style.backgroundColor].join(' ');
      };
      window.looks = new Map([...document.querySelectorAll('a, button, input, select, summary, [tabindex]')].map((element) => [element, look(element)]));
      window.stop = () => {
        const element = document.activeElement;
        if (!element || element === document.body) return null;
        const box = element.getBoundingClientRect();
        const x = Math.min(Math.max(box.x + box.width / 2, 0), innerWidth - 1), y = Math.min(Math.max(box.y + box.height / 2, 0), innerHeight - 1);
        const top = document.elementFromPoint(x, y);
        return {
          name: element.outerHTML.slice(0, 90),
          skips: element.matches('a[href="#main"]'),
          seen: box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
          changed: looks.get(element) !== look(element),
          covered: !(top && (element.contains(top) || top.contains(element))),
          again: element === window.first || void (window.first ??= element),
        };
      };
    });
    const found = [];
    for (let at = 0; at < STOPS; at += 1) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(() => window.stop());
      if (!stop || stop.again) break;
      if (at === 0 && !stop.skips) found.push(`the first stop is ${stop.name}`);
      if (!stop.seen) found.push(`out of sight: ${stop.name}`);
      else if (!stop.changed) found.push(`looks the same with focus: ${stop.name}`);
      else if (stop.covered) found.push(`covered: ${stop.name}`);
    }
    return found.slice(0, 3);
  });
  none(faults);
});

test('nothing scrolls sideways at 320 px, also with wide text spacing', async () => {
  const faults = await onEach(async ({ page }) => {
    const wide = () => page.evaluate(() => {
      const over = document.documentElement.scrollWidth - innerWidth;
      if (over <= 0) return null;
      const far = [...document.querySelectorAll('body *')].find((element) => element.getBoundingClientRect().right > innerWidth + 1);
      return `${over} px, as in ${far?.outerHTML.slice(0, 90)}`;
    });
    const plain = await wide();
    await page.addStyleTag({ content: '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }' });
    const spaced = await wide();
    return [plain && `plain: ${plain}`, spaced && `spaced: ${spaced}`].filter(Boolean);
  }, { viewport: { width: 320, height: 640 }, bypassCSP: true });
  none(faults);
});
