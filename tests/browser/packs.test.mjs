// What trainers hand out: each package does what its link says, with the network off.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { launch, open } from './support/browser.mjs';
import { build } from './support/site.mjs';
import { entries, unpack } from './support/zip.mjs';

const COURSE = 'tap-huan/can-bo-cap-xa/';
const LIMIT = 4096;
let site, browser, above, files;
before(async () => {
  site = build();
  browser = await launch();
  above = mkdtempSync(join(tmpdir(), 'tiepcan-packs-'));
  files = {};
  // The links of the course's own page, as a trainer finds them.
  const { page, close } = await open(browser, { offline: true });
  await page.goto(pathToFileURL(join(site.folder, COURSE, 'index.html')).href);
  for (const link of await page.$$eval('a[download]', (all) => all.map((a) => ({ href: a.href, text: a.textContent })))) {
    const path = fileURLToPath(link.href);
    const ending = /\.(scorm\.zip|gift\.txt)$/.test(path) ? path.split('.').at(-2) : extname(path).slice(1);
    files[ending] = { path, text: link.text };
  }
  await close();
});
after(async () => {
  await browser?.close();
  site?.close();
  rmSync(above, { recursive: true, force: true });
});

test('the course offers its packages, with their type and size', () => {
  for (const ending of ['zip', 'html', 'epub', 'scorm', 'txt']) {
    assert.ok(files[ending], `${ending} is not offered`);
    assert.ok(existsSync(files[ending].path), files[ending].path);
    assert.match(files[ending].text, /\((ZIP|HTML|EPUB|SCORM 1\.2|TXT), \d/);
  }
});

test('the offline copy opens by its first file, leads on, is searched and marks answers', async () => {
  const folder = join(above, 'zip');
  unpack(readFileSync(files.zip.path), folder);
  for (const name of entries(readFileSync(files.zip.path)).keys()) assert.match(name, /^[\x21-\x7e]+$/);
  assert.ok(!existsSync(join(folder, '404.html')));
  const { page, noted, close } = await open(browser, { offline: true, viewport: { width: 1280, height: 800 } });
  await page.goto(pathToFileURL(join(folder, 'MO-TRANG-NAY.html')).href);
  assert.match(await page.textContent('.pack-age'), /Bản chép ngày/);
  assert.ok(await page.locator('.pack-age strong').isHidden());
  await page.click('.pack-list li:nth-child(5) a');
  assert.match(await page.textContent('h1'), /Minh chứng/);
  const quiz = page.locator('fieldset.quiz').first();
  for (const right of await quiz.locator('input[data-correct]').all()) await right.check();
  await quiz.locator('button').first().click();
  assert.equal(await quiz.getAttribute('data-result'), 'right');
  await page.fill('header input[type=search]', 'minh chung');
  await page.press('header input[type=search]', 'Enter');
  await page.waitForSelector('.hit a');
  await page.click('.hit a');
  assert.ok(page.url().startsWith(pathToFileURL(folder).href), page.url());
  assert.ok(await page.textContent('h1'));
  assert.deepEqual(noted.errors, []);
  assert.deepEqual(noted.strangers, []);
  await close();
});

test('links of the offline copy lead to its own files or, marked, to the web', async () => {
  const folder = join(above, 'links');
  unpack(readFileSync(files.zip.path), folder);
  const { page, close } = await open(browser, { offline: true, javaScriptEnabled: true });
  for (const name of [...entries(readFileSync(files.zip.path)).keys()].filter((name) => name.endsWith('.html'))) {
    await page.goto(pathToFileURL(join(folder, name)).href);
    const links = await page.$$eval('a[href]', (all) => all.map((a) => ({ href: a.href, out: a.matches('.pack-out, [rel~=external], .external') })));
    for (const { href, out } of links) {
      if (href.startsWith('file:')) assert.ok(existsSync(fileURLToPath(href.split('#')[0])), `${name}: ${href}`);
      else if (href.startsWith('http')) assert.ok(out, `${name}: ${href} is not marked`);
    }
  }
  await close();
});

test('after its day of review the copy warns, offline', async () => {
  const folder = join(above, 'late');
  unpack(readFileSync(files.zip.path), folder);
  const { page, close } = await open(browser, { offline: true });
  await page.clock.setFixedTime(new Date('2031-01-01T08:00:00'));
  await page.goto(pathToFileURL(join(folder, COURSE, 'index.html')).href);
  await page.waitForFunction(() => !document.querySelector('.pack-age strong').hidden);
  await close();
});

for (const javaScriptEnabled of [true, false]) {
  test(`the single page is whole in itself, ${javaScriptEnabled ? 'with script' : 'without script'}`, async () => {
    const { page, noted, close } = await open(browser, { offline: true, javaScriptEnabled });
    await page.goto(pathToFileURL(files.html.path).href);
    assert.equal(noted.requests.filter((url) => !url.startsWith('data:')).length, 1);
    assert.deepEqual(noted.errors, []);
    const lost = await page.$$eval('a[href^="#"]', (all) => all.map((a) => a.getAttribute('href').slice(1)).filter((id) => !document.getElementById(id)));
    assert.deepEqual(lost, []);
    assert.equal(await page.$$eval('.pack-chapter', (all) => all.length), 8);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(wide <= 0, `${wide} px too wide for a phone`);
    const quiz = page.locator('fieldset.quiz').first();
    if (javaScriptEnabled) {
      for (const right of await quiz.locator('input[data-correct]').all()) await right.check();
      await quiz.locator('button').first().click();
      assert.equal(await quiz.getAttribute('data-result'), 'right');
      assert.match(await quiz.locator('[role=status]').textContent(), /^Đúng\./);
    } else {
      assert.equal(await quiz.locator('button').count(), 0);
    }
    await quiz.locator('summary').click();
    assert.equal(await quiz.locator('.quiz-key').isVisible(), !javaScriptEnabled);
    await close();
  });
}

test('the script for loudspeakers is in words alone', () => {
  const text = readFileSync(files.txt.path, 'utf8');
  assert.equal(text, text.normalize('NFC'));
  assert.doesNotMatch(text, /[0-9/()%*#«»]|^\s*[-•]/m);
  assert.match(text.split('\n')[0], /^Lời đọc trên loa truyền thanh, thời lượng khoảng .+ phút/);
});

test('the book passes EPUBCheck', { skip: !process.env.EPUBCHECK && 'EPUBCHECK names no epubcheck.jar' }, () => {
  const said = execFileSync('java', ['-jar', process.env.EPUBCHECK, files.epub.path], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  assert.match(said, /0 fatals \/ 0 errors \/ 0 warnings/);
});

test('the manifest keeps to the schemas of SCORM 1.2 and names every file', () => {
  const folder = join(above, 'manifest');
  const bytes = readFileSync(files.scorm.path);
  unpack(bytes, folder);
  writeFileSync(join(folder, 'all.xsd'), '<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema">'
    + '<xsd:import namespace="http://www.imsproject.org/xsd/imscp_rootv1p1p2" schemaLocation="imscp_rootv1p1p2.xsd"/>'
    + '<xsd:import namespace="http://www.adlnet.org/xsd/adlcp_rootv1p2" schemaLocation="adlcp_rootv1p2.xsd"/></xsd:schema>');
  execFileSync('xmllint', ['--noout', '--nonet', '--schema', 'all.xsd', 'imsmanifest.xml'], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  const manifest = readFileSync(join(folder, 'imsmanifest.xml'), 'utf8');
  const named = new Set([...manifest.matchAll(/<file href="([^"]+)"/g)].map((match) => match[1]));
  const there = [...entries(bytes).keys()].filter((name) => name !== 'imsmanifest.xml');
  assert.deepEqual(there.filter((name) => !named.has(name)), []);
  assert.deepEqual([...named].filter((name) => !there.includes(name)), []);
  assert.equal((manifest.match(/scormtype="sco"/g) || []).length, 7);
  assert.ok(statSync(files.scorm.path).size <= 100 * 1024, `${statSync(files.scorm.path).size} bytes`);
});

/** A learning management system: scorm-again about a frame, over HTTP. */
async function system(folder) {
  const script = join(createRequire(import.meta.url).resolve('scorm-again'), '..', '..', 'dist', 'scorm12.min.js');
  const host = '<!doctype html><meta charset="utf-8"><title>LMS</title><link rel="icon" href="data:,"><script src="/scorm12.js"></script><iframe id="sco" width="1000" height="800"></iframe>';
  const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };
  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname;
    const file = path === '/scorm12.js' ? script : join(folder, path);
    if (path === '/host.html') return response.writeHead(200, { 'content-type': types['.html'] }).end(host);
    if (!existsSync(file)) return response.writeHead(404).end();
    return response.writeHead(200, { 'content-type': types[extname(file)] || 'application/octet-stream' }).end(readFileSync(file));
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => (server.closeAllConnections(), server.close()) };
}

test('a lesson tells its score to the system, and goes on where it was left', async () => {
  const folder = join(above, 'scorm');
  unpack(readFileSync(files.scorm.path), folder);
  const host = await system(folder);
  const lesson = `/${COURSE}04-minh-chung/index.html`;
  const { page, noted, close } = await open(browser, { viewport: { width: 1100, height: 900 } });
  const begin = async (kept) => {
    await page.goto(`${host.url}host.html`);
    await page.evaluate(([kept, lesson]) => {
      window.API = new window.Scorm12API({ autocommit: false, logLevel: 5 });
      if (kept) window.API.loadFromJSON(kept, 'cmi');
      window.heard = [];
      window.API.on('LMSInitialize', () => window.heard.push('initialise'));
      window.API.on('LMSFinish', () => window.heard.push('finish'));
      document.getElementById('sco').src = lesson;
    }, [kept, lesson]);
    const frame = await (await page.waitForSelector('#sco')).contentFrame();
    await frame.waitForSelector('fieldset.quiz button');
    await page.waitForFunction(() => window.heard.includes('initialise'));
    return frame;
  };
  const state = () => page.evaluate(() => ({
    status: window.API.cmi.core.lesson_status, score: window.API.cmi.core.score.raw, kept: window.API.cmi.suspend_data, heard: window.heard,
  }));
  const leave = async () => {
    await page.evaluate(() => new Promise((gone) => {
      const frame = document.getElementById('sco');
      frame.onload = gone;
      frame.src = 'about:blank';
    }));
    return page.evaluate(() => window.API.renderCMIToJSONObject().cmi);
  };

  let frame = await begin();
  assert.equal((await state()).status, 'incomplete');
  assert.equal(await frame.locator('[data-alone]:visible').count(), 0);
  const answer = async (at, right) => {
    const quiz = frame.locator('fieldset.quiz').nth(at);
    const inputs = quiz.locator(right ? 'input[data-correct]' : 'input:not([data-correct])');
    for (const input of await inputs.all()) {
      await input.check();
      if (!right) break;
    }
    await quiz.locator('button').first().click();
  };
  await answer(0, true);
  await answer(1, false);
  let now = await state();
  assert.equal(Number(now.score), 33);
  assert.equal(now.status, 'incomplete');
  assert.ok(now.kept.length > 0 && now.kept.length <= LIMIT);
  assert.match(now.kept, /^[\x20-\x7e]+$/);
  const kept = await leave();
  assert.deepEqual((await state()).heard, ['initialise', 'finish']);
  assert.equal(kept.core.exit, 'suspend');
  assert.match(kept.core.session_time, /^\d{2,4}:\d\d:\d\d/);

  kept.core.entry = 'resume';
  frame = await begin(kept);
  assert.equal(await frame.locator('fieldset.quiz').nth(0).getAttribute('data-result'), 'right');
  assert.equal(await frame.locator('fieldset.quiz').nth(1).getAttribute('data-result'), 'wrong');
  assert.equal(await frame.locator('fieldset.quiz').nth(0).locator('input:checked').count(), 3);
  for (const input of await frame.locator('fieldset.quiz').nth(1).locator('input').all()) if (await input.getAttribute('type') === 'checkbox') await input.uncheck();
  await answer(1, true);
  await answer(2, true);
  now = await state();
  assert.equal(Number(now.score), 100);
  assert.equal(now.status, 'completed');
  await leave();
  assert.deepEqual((await state()).heard, ['initialise', 'finish']);
  assert.deepEqual(noted.errors, []);
  await close();
  host.close();
});

test('a lesson of the package is read without any system', async () => {
  const folder = join(above, 'alone');
  unpack(readFileSync(files.scorm.path), folder);
  const { page, noted, close } = await open(browser, { offline: true });
  await page.goto(pathToFileURL(join(folder, COURSE, '04-minh-chung/index.html')).href);
  assert.match(await page.textContent('h1'), /Minh chứng/);
  assert.deepEqual(noted.errors, []);
  await close();
});
