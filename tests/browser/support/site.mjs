// Builds the shipped site into a folder of its own and serves it, as strictly as a careful host would.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
/** Where the site stands on the host: pages must work below any path. */
export const BASE = '/tiepcan/';

const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
  + "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
  + "require-trusted-types-for 'script'; trusted-types 'none'";
const TYPES = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml',
  '.xml': 'application/xml', '.json': 'application/json', '.csv': 'text/csv; charset=utf-8', '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png', '.jpg': 'image/jpeg', '.webp': 'image/webp', '.zip': 'application/zip', '.pdf': 'application/pdf',
};
const PACKED = new Set(['.html', '.css', '.js', '.svg', '.xml', '.json', '.csv', '.txt']);

/** The program: TIEPCAN, else the newer of the release and the debug build. */
export function program() {
  const target = process.env.CARGO_TARGET_DIR || join(ROOT, 'target');
  const built = [process.env.TIEPCAN, join(target, 'release', 'tiepcan'), join(target, 'debug', 'tiepcan')]
    .filter((path) => path && existsSync(path));
  if (built.length === 0) throw new Error('tiepcan is not built yet: run `cargo build` first');
  return process.env.TIEPCAN || built.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0];
}

/** The folder of the built site; `close` removes it. With SITE, a folder that is there already. */
export function build() {
  const given = process.env.SITE;
  if (given && !existsSync(join(given, 'index.html'))) throw new Error(`${given} holds no built site`);
  if (given) return { folder: given, close() {} };
  const above = mkdtempSync(join(tmpdir(), 'tiepcan-browser-'));
  const folder = join(above, 'public');
  execFileSync(program(), ['build', ROOT, '--out', folder, '--packs', '--quiet'], { stdio: ['ignore', 'ignore', 'inherit'] });
  return { folder, close: () => rmSync(above, { recursive: true, force: true }) };
}

/** A file's bytes as they travel: text is packed. */
export function packed(path) {
  const bytes = readFileSync(path);
  return PACKED.has(extname(path)) ? gzipSync(bytes) : bytes;
}

/** Serves a folder below BASE on a port of this machine; missing pages get 404.html. */
export async function serve(folder) {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    let file = path.startsWith(BASE) ? join(folder, normalize('/' + path.slice(BASE.length))) : null;
    if (file && path.endsWith('/')) file = join(file, 'index.html');
    const found = file && existsSync(file) && statSync(file).isFile();
    if (!found) file = join(folder, '404.html');
    response.writeHead(found ? 200 : 404, {
      'content-type': TYPES[extname(file)] || 'application/octet-stream',
      'content-security-policy': POLICY,
      'cache-control': 'no-store',
      ...(PACKED.has(extname(file)) && { 'content-encoding': 'gzip' }),
    });
    response.end(packed(file));
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address();
  return { url: `http://127.0.0.1:${port}${BASE}`, close: () => (server.closeAllConnections(), server.close()) };
}
