// Runs the search client that a built site ships, without a browser: the scripts that its search page
// names, in order, in a context where a script element is a file read from the site's folder.
import fs from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import zlib from 'node:zlib';

const attribute = (tag, name) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1].replaceAll('&amp;', '&');

export function openSite(root) {
  const page = ['tim-kiem/index.html', 'tim-kiem.html', 'search.html'].find((name) => fs.existsSync(path.join(root, name)));
  if (!page) throw Error(`no search page in ${root}`);
  const html = fs.readFileSync(path.join(root, page), 'utf8'), here = path.dirname(path.join(root, page));
  const search = /<[a-z]+[^>]*\sid="search"[^>]*>/.exec(html)?.[0] ?? '';
  const scripts = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => attribute(tag, 'src')).filter((src) => src && /search[^/]*\.js/.test(src));

  const read = new Map();
  const load = (src) => {
    const at = path.resolve(here, src.split(/[?#]/)[0]);
    if (!at.startsWith(path.resolve(root))) throw Error(`outside the site: ${src}`);
    const bytes = fs.readFileSync(at);
    read.set(at, bytes);
    return bytes.toString('utf8');
  };
  const append = (script) => {
    setImmediate(() => {
      try {
        vm.runInContext(load(script.src), context);
        script.onload?.();
      } catch (error) {
        script.onerror?.(error);
      }
    });
  };
  const document = {
    head: { append },
    createElement: () => ({}),
    getElementById: () => null,
    querySelector: () => null,
    addEventListener: () => {},
    readyState: 'complete',
  };
  const context = vm.createContext({ document, location: { protocol: 'file:' }, TextDecoder, DecompressionStream, Response, Blob, Uint8Array, atob, console, setTimeout, clearTimeout });
  for (const src of scripts) vm.runInContext(load(src), context);
  const api = context.tiepcanSearch;
  const folder = attribute(search, 'data-root') + attribute(search, 'data-index');
  let index = api.open(folder);
  const weights = new Map();
  const weigh = (at, bytes) => {
    if (!weights.has(at)) weights.set(at, zlib.gzipSync(bytes, { level: 6 }).length);
    return weights.get(at);
  };
  return {
    api,
    read,
    get index() { return index; },
    // Forgets what was loaded but the client itself, as a first visit would find it.
    forget() {
      for (const at of [...read.keys()]) if (!/search[^/]*\.js$/.test(at)) read.delete(at);
      index = api.open(folder);
    },
    // Bytes over the wire of everything loaded so far.
    bytes: () => [...read].reduce((sum, [at, bytes]) => sum + weigh(at, bytes), 0),
  };
}
