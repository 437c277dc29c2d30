// Courses in a real browser: questions by keyboard, progress that stays here, calendars that calendars read.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import ICAL from 'ical.js';
import { launch, open } from './support/browser.mjs';
import { addresses } from './support/kinds.mjs';
import { ROOT, build, program, serve } from './support/site.mjs';

const { parse } = createRequire(import.meta.url)('gift-pegjs');
const COURSE = 'tap-huan/can-bo-cap-xa/';
let site, host, browser, lessons;

before(async () => {
  site = build();
  host = await serve(site.folder);
  browser = await launch();
  lessons = addresses(site.folder).filter((address) => address.startsWith(COURSE) && address !== COURSE);
});
after(async () => {
  await browser?.close();
  host?.close();
  site?.close();
});

/** The questions of a page as its controls have them. */
const questions = () => [...document.querySelectorAll('fieldset.quiz')].map((quiz) => ({
  id: quiz.id,
  kind: quiz.dataset.kind,
  text: quiz.querySelector('legend').textContent.replace(/^Câu \d+\.\s*/, '').trim(),
  options: [...quiz.querySelectorAll('.quiz-options li')].map((option) => ({
    text: option.querySelector('label').textContent.replace(/^[A-Z]\.\s/, '').trim(),
    right: option.querySelector('input')?.hasAttribute('data-correct'),
    answer: option.querySelector('select')?.dataset.answer,
  })),
  choices: Object.fromEntries([...quiz.querySelectorAll('.quiz-choices li')].map((choice) => {
    const [label, ...rest] = choice.textContent.split('.');
    return [label, rest.join('.').trim()];
  })),
  // What the register says of a document is shown beside it; the source does not have it.
  why: [...quiz.querySelectorAll('.answer > p')].map((p) => {
    const copy = p.cloneNode(true);
    copy.querySelectorAll('.cite-note').forEach((note) => note.remove());
    return copy.textContent.replace(/ \)/g, ')').trim();
  }).join(' '),
}));

/** The address of a lesson that asks a question of each kind wanted. */
async function asks(page, kind) {
  for (const lesson of lessons) {
    await page.goto(host.url + lesson);
    if (await page.locator(`.quiz[data-kind=${kind}]`).count() > 0) return page.locator(`.quiz[data-kind=${kind}]`).first();
  }
  throw new Error(`no lesson asks a question of the kind ${kind}`);
}

test('every kind of question is asked and can be answered, wrongly and then rightly', async () => {
  const { page, noted, close } = await open(browser);
  for (const kind of ['one', 'many', 'true-false', 'order', 'match']) {
    const quiz = await asks(page, kind);
    const status = quiz.getByRole('status');
    await quiz.getByRole('button').click();
    assert.match(await status.textContent(), /chưa trả lời/, kind);
    assert.ok(await status.evaluate((node) => node === document.activeElement), `${kind}: the result takes the focus`);
    const before = noted.requests.length;
    for (const right of [false, true]) {
      await quiz.evaluate((node, right) => {
        for (const input of node.querySelectorAll('input')) {
          if (input.checked !== (input.hasAttribute('data-correct') === right)) input.click();
        }
        for (const select of node.querySelectorAll('select')) {
          const others = [...select.options].filter((option) => option.value && option.value !== select.dataset.answer);
          select.value = right ? select.dataset.answer : others[0].value;
          select.dispatchEvent(new Event('change', { bubbles: true }));
        }
      }, right);
      assert.equal(await quiz.getAttribute('data-result'), null, `${kind}: an answer that changed is not marked any more`);
      await quiz.getByRole('button').click();
      assert.match(await status.textContent(), right ? /^Đúng\./ : /^Chưa đúng\./, kind);
      assert.equal(await quiz.locator('details').evaluate((node) => node.open), right, `${kind}: the explanation`);
    }
    assert.equal(noted.requests.length, before, 'nothing is asked of any host');
  }
  assert.deepEqual(noted.errors, []);
  await close();
});

test('a question can be answered with the keyboard alone', async () => {
  const { page, close } = await open(browser);
  const quiz = await asks(page, 'one');
  const inputs = quiz.locator('input');
  const right = await inputs.evaluateAll((all) => all.findIndex((input) => input.hasAttribute('data-correct')));
  await inputs.first().focus();
  await page.keyboard.press('Space');
  for (let at = 0; at < right; at += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  assert.match(await page.evaluate(() => document.activeElement.textContent), /^Đúng\. Bạn đã đúng 1 trên \d+ câu/);
  const low = await quiz.locator('label, button, summary, select').evaluateAll((all) => all.filter((node) => node.checkVisibility()
    && !node.closest('.pick label') && node.getBoundingClientRect().height < 44).map((node) => node.outerHTML.slice(0, 80)));
  assert.deepEqual(low, [], 'targets are 44 px high');
  await close();
});

test('without a script the answers and explanations can be read', async () => {
  const { page, close } = await open(browser, { javaScriptEnabled: false });
  await page.goto(host.url + lessons[0]);
  const answer = page.locator('.quiz details').first();
  assert.equal(await answer.locator('p').first().isVisible(), false);
  await answer.locator('summary').click();
  assert.match(await answer.textContent(), /Giải thích/);
  assert.equal(await page.locator('.quiz button').count(), 0);
  await close();
});

test('progress is kept in this browser, shown on the course and cleared', async () => {
  const { page, noted, close } = await open(browser);
  await page.goto(host.url + lessons[0]);
  const toggle = page.getByRole('button', { name: /đã học xong/ });
  await toggle.click();
  assert.equal(await toggle.getAttribute('aria-pressed'), 'true');
  await page.evaluate(() => {
    const quiz = document.querySelector('.quiz');
    quiz.querySelector('[data-correct]').click();
    quiz.querySelector('button').click();
  });
  await page.reload();
  assert.equal(await page.locator('.quiz').first().getAttribute('data-result'), 'right', 'answers come back');
  await page.goto(host.url + COURSE);
  assert.match(await page.locator('.progress-box').textContent(), /1 trên 7 bài/);
  assert.match(await page.locator('.progress').first().textContent(), /^Đã học xong · đúng 1\/\d+ câu$/);
  await page.getByRole('button', { name: 'Xóa tiến độ' }).click();
  assert.match(await page.locator('.progress-box').textContent(), /Đã xóa tiến độ/);
  assert.equal(await page.evaluate(() => localStorage.length), 0);
  assert.deepEqual(noted.errors, []);
  await close();
});

test('a browser that keeps nothing still marks questions', async () => {
  const { page, noted, close } = await open(browser);
  await page.addInitScript(() => Object.defineProperty(window, 'localStorage', { get() { throw new Error('blocked'); } }));
  await page.goto(host.url + lessons[0]);
  assert.equal(await page.getByRole('button', { name: /đã học xong/ }).count(), 0);
  await page.locator('.quiz [data-correct]').first().click();
  await page.locator('.quiz button').first().click();
  assert.match(await page.locator('.quiz-result').first().textContent(), /^Đúng\./);
  assert.deepEqual(noted.errors, []);
  await close();
});

test("trainer's notes are nowhere in the site", () => {
  const notes = ['01-vi-sao', '07-thuc-hanh-tu-cham'].map((name) => {
    const text = readFileSync(join(ROOT, 'content', COURSE, `${name}.md`), 'utf8');
    return text.split('::: trainer')[1].split('\n')[1].slice(0, 40);
  });
  for (const note of notes) {
    assert.ok(note.length > 20);
    const files = readdirSync(site.folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const found = files.filter((entry) => readFileSync(join(entry.parentPath, entry.name)).includes(note));
    assert.deepEqual(found.map((entry) => entry.name), []);
  }
});

test('a calendar program reads the sessions of the course and each event', () => {
  const read = (path) => {
    const text = readFileSync(join(site.folder, path), 'utf8');
    assert.ok(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75 && !line.includes('\n')), `${path}: lines`);
    return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  };
  const sessions = read(`${COURSE}lich.ics`);
  assert.equal(sessions.length, 2);
  const [morning, days] = sessions;
  assert.equal(morning.startDate.toJSDate().toISOString(), '2026-12-08T01:00:00.000Z');
  assert.equal(morning.endDate.toJSDate().toISOString(), '2026-12-08T04:30:00.000Z');
  assert.match(morning.summary, /^Tập huấn tự đánh giá theo quy định năm 2025/);
  assert.deepEqual([days.startDate.isDate, days.startDate.toString(), days.endDate.toString()], [true, '2026-12-15', '2026-12-17']);
  for (const address of addresses(site.folder).filter((address) => /^su-kien\/.+/.test(address))) {
    const [event, ...more] = read(`${address}lich.ics`);
    assert.deepEqual(more, []);
    assert.ok(event.uid && event.endDate.compare(event.startDate) > 0, address);
    const same = sessions.find((session) => session.uid === event.uid);
    if (same) assert.equal(same.summary, event.summary);
  }
});

test('GIFT says what the pages ask', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tiepcan-gift-'));
  const file = join(folder, 'cau-hoi.gift.txt');
  execFileSync(program(), ['pack', `/${COURSE}`, ROOT, '--as', 'gift', '-o', file, '--quiet'], { stdio: ['ignore', 'ignore', 'inherit'] });
  // gift-pegjs 1.0.2 leaves escapes of right sides in its own notation.
  const plain = (text) => text.replace(/&&(\d{3});/g, (_, code) => String.fromCharCode(code)).replace(/\s+/g, ' ').trim();
  const read = parse(readFileSync(file, 'utf8')).filter((question) => question.type !== 'Category').map((question) => ({
    id: question.title,
    text: plain(question.stem.text),
    why: plain(question.globalFeedback.text),
    answers: question.type === 'TF' ? question.isTrue
      : question.type === 'Matching' ? question.matchPairs.map((pair) => [plain(pair.subquestion.text), plain(pair.subanswer)])
      : question.choices.map((choice) => [plain(choice.text.text), choice.isCorrect || choice.weight > 0]),
  }));
  const { page, close } = await open(browser);
  const shown = [];
  for (const lesson of lessons) {
    await page.goto(host.url + lesson);
    shown.push(...(await page.evaluate(questions)).map(({ id, kind, text, options, choices, why }) => ({
      id, text: plain(text), why: plain(why),
      answers: kind === 'true-false' ? options.find((option) => option.right).text === 'Đúng'
        : kind === 'match' ? options.map((option) => [plain(option.text), plain(choices[option.answer])])
        : kind === 'order' ? options.map((option) => [plain(option.text), option.answer]).sort((a, b) => a[1] - b[1])
        : options.map((option) => [plain(option.text), option.right]),
    })));
  }
  await close();
  rmSync(folder, { recursive: true });
  assert.ok(shown.length > 15);
  assert.deepEqual(read, shown);
});
