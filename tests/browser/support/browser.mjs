// A real Chromium: the one of the system, never a download.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const PLACES = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const FLAGS = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export async function launch() {
  const executablePath = PLACES.find((path) => path && existsSync(path));
  if (!executablePath) throw new Error('no Chromium here: apt-get install chromium, or set CHROMIUM to its path');
  return chromium.launch({ executablePath, args: FLAGS });
}

/** A page that notes what went wrong on it and what it asked of other hosts. */
export async function open(browser, options = {}) {
  const context = await browser.newContext({ locale: 'vi-VN', viewport: { width: 360, height: 740 }, reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const noted = { errors: [], strangers: [], requests: [] };
  page.on('console', (message) => {
    if (message.type() === 'error') noted.errors.push(message.text());
  });
  page.on('pageerror', (error) => noted.errors.push(String(error)));
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText;
    // Leaving a page ends what it was still fetching.
    if (why !== 'net::ERR_ABORTED') noted.errors.push(`${request.url()} failed: ${why}`);
  });
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== '127.0.0.1') noted.strangers.push(request.url());
    noted.requests.push(request.url());
  });
  return { page, noted, close: () => context.close() };
}
