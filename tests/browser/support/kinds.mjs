// One page of each kind: of all pages that fit, the one with the largest file, which has the most on it.
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const below = (folder) => new RegExp(`^${folder}/[^/]+/$`);
const KINDS = [
  ['home', /^$/], ['home in English', /^en\/$/], ['page in English', /^en\/.+\/$/],
  ['section', /^huong-dan\/$/], ['news', /^tin-tuc\/$/], ['article', below('tin-tuc')], ['guide', below('huong-dan')],
  ['question', below('hoi-dap')], ['form', below('bieu-mau')], ['experience', below('kinh-nghiem')],
  ['handbook', below('so-tay')], ['event', below('su-kien')], ['plain page', /^gioi-thieu\/$/],
  ['laws', /^van-ban\/$/], ['law', below('van-ban')],
  ['criteria sets', /^tieu-chi\/$/], ['criteria set', below('tieu-chi')], ['criterion', /^tieu-chi\/[^/]+\/[^/]+\/$/],
  ['results', /^ket-qua\/$/], ['results in points', /^ket-qua\/20(17|18|19|20|21|22|23|24)\/$/],
  ['results by pass or fail', /^ket-qua\/2026\/$/], ['year without a round', /^ket-qua\/2025\/$/],
  ['round beside others', /^ket-qua\/\d{4}\/[^/]+\/$/],
  ['look-up', /^tra-cuu\/$/], ['areas', /^dia-ban\/$/], ['province', /^dia-ban\/[^/]+\/$/],
  ['compare', /^so-sanh\/$/], ['results by total', /^ket-qua\/\d{4}\/xep-theo-diem\/$/],
  ['district', /^dia-ban\/[^/]+\/[^/]+\/$/], ['units', /^don-vi\/$/], ['unit', below('don-vi')],
  ['courses', /^tap-huan\/$/], ['course', below('tap-huan')], ['lesson', /^tap-huan\/[^/]+\/[^/]+\/$/],
  ['glossary', /^thuat-ngu\/$/], ['open data', /^du-lieu\/$/], ['tags', /^the\/$/], ['tag', below('the')],
  ['audience', below('doc-gia')], ['search', /^tim-kiem\/$/],
];
/** Kinds whose text is all in the page; search and comparing fill themselves. */
export const isContent = (kind) => !['search', 'compare'].includes(kind);
/** Kinds that are lists and tables: they may be larger. */
export const isList = (address) => /^(en\/)?(ket-qua\/.*|dia-ban\/.*|(don-vi|van-ban|the|thuat-ngu|du-lieu|tieu-chi)\/([^/]+\/)?(trang\/.*)?|[^/]+\/)$/.test(address);

/** The addresses of all pages: the folders that hold an index.html. */
export function addresses(folder) {
  const found = [];
  const walk = (at) => {
    for (const entry of readdirSync(join(folder, at), { withFileTypes: true })) {
      if (entry.isDirectory()) walk(`${at}${entry.name}/`);
      else if (entry.name === 'index.html') found.push(at);
    }
  };
  walk('');
  return found.sort();
}

/** Whether a page only leads on to another address. */
const leads = (folder, address) => /http-equiv="refresh"/i.test(readFileSync(join(folder, address, 'index.html'), 'utf8'));

/** [kind, address] pairs; the address is undefined where the site has no such page. */
export function kinds(folder) {
  const size = (address) => statSync(join(folder, address, 'index.html')).size;
  const all = addresses(folder).filter((address) => !leads(folder, address));
  const chosen = KINDS.map(([kind, fits]) => [kind, all.filter((address) => fits.test(address)).sort((a, b) => size(b) - size(a))[0]]);
  const lost = existsSync(join(folder, '404.html')) ? 'khong-co/trang-nay/' : undefined;
  return [...chosen, ['page that is not there', lost]];
}
