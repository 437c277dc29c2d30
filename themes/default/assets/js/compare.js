// Communes side by side: chosen in the look-up box, kept in the address, read from the file beside
// each commune's page. Elements: #lookup with data-root, data-sets and data-compare; #compare-chosen, #compare-table.
(function () {
  'use strict';
  const api = globalThis.tiepcanSearch, get = (id) => document.getElementById(id);
  const host = get('lookup'), chosen = get('compare-chosen'), place = get('compare-table');
  if (!host || !chosen) return;
  const { root } = host.dataset, sets = JSON.parse(host.dataset.sets), texts = JSON.parse(host.dataset.compare);
  const say = (key, values = {}) => texts[key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const lang = document.documentElement.lang, MOST = 4;
  const number = new Intl.NumberFormat(lang, { maximumFractionDigits: 2 });
  const units = {};
  let names = (new URLSearchParams(location.search).get('don-vi') || '').split(',').filter(Boolean).slice(0, MOST);
  let year;

  function make(tag, properties, ...children) {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  }

  const load = (name) => units[name] ||= api.load(root + 'don-vi/' + name + '/ket-qua.js', name)
    .then((base64) => base64 && api.unpack(base64))
    .then((bytes) => bytes && { ...JSON.parse(new TextDecoder().decode(bytes)), address: root + 'don-vi/' + name + '/index.html' })
    .catch(() => null);

  /** Rounds that two of the units or more were judged in by one set, the latest first. */
  function common(all) {
    const keys = all.flatMap((unit) => unit.results.map((result) => result.year + ' ' + result.set));
    const shared = [...new Set(keys.filter((key, at) => keys.indexOf(key) !== at))];
    return shared.filter((key) => sets[key.split(' ')[1]]).sort().reverse();
  }

  // How a value stands to that of the first unit, in words.
  function difference(value, first, name) {
    if (typeof value !== 'number' || typeof first !== 'number') return '';
    const by = Math.round((value - first) * 100) / 100;
    return by ? say(by > 0 ? 'higher' : 'lower', { n: number.format(Math.abs(by)), name }) : say('equal', { name });
  }

  const shown = (value) => typeof value === 'number' ? number.format(value) : texts[value] || texts.none;

  function line(title, values, all) {
    const cells = values.map((value, at) => {
      const words = at ? difference(value, values[0], all[0].name) : '';
      return make('td', {}, shown(value), ...(words ? [make('span', { className: 'small' }, words)] : []));
    });
    const head = make('th', {}, title);
    head.scope = 'row';
    return make('tr', {}, head, ...cells);
  }

  function table(all, key) {
    const [of, set] = key.split(' '), rules = sets[set];
    const rows = all.map((unit) => unit.results.find((result) => result.year === +of && result.set === set));
    const value = (read) => rows.map((row) => row && read(row) !== null && read(row) !== undefined ? read(row) : 'none');
    const heads = all.map((unit) => {
      const head = make('th', {}, make('a', { href: unit.address }, unit.name),
        make('span', { className: 'small' }, [unit.district, unit.province].filter(Boolean).join(', ')));
      head.scope = 'col';
      return head;
    });
    const first = make('th', {}, texts.criterion);
    first.scope = 'col';
    const body = [line(texts.result, value((row) => row.status), all)];
    if (rules.points) body.push(line(texts.total, value((row) => row.total), all));
    for (const [no, title] of rules.parts) body.push(line(title, value((row) => row.values[no]), all));
    body.push(line(texts.satisfaction, value((row) => row.satisfaction), all));
    return make('table', {}, make('caption', {}, say('caption', { year: of, set: rules.title })),
      make('thead', {}, make('tr', {}, first, ...heads)), make('tbody', {}, ...body));
  }

  function choose(keys, all) {
    const select = make('select', { id: 'compare-year' }, ...keys.map((key) => make('option', { value: key }, key.split(' ')[0])));
    select.value = year;
    select.onchange = () => {
      year = select.value;
      draw(all);
    };
    return make('label', { className: 'pick' }, texts.year + ' ', select);
  }

  function draw(all) {
    const keys = common(all);
    if (!keys.includes(year)) [year] = keys;
    if (all.length < 2) return place.replaceChildren(make('p', {}, texts.more));
    if (!year) return place.replaceChildren(make('p', {}, texts.nothing));
    const made = all.some((unit) => unit.illustrative) ? [make('p', { className: 'banner' }, texts.illustrative)] : [];
    const box = make('div', { className: 'table-scroll', tabIndex: 0 }, table(all, year));
    box.setAttribute('role', 'region');
    box.setAttribute('aria-label', texts.region);
    place.replaceChildren(...made, choose(keys, all), box, make('p', { className: 'small' }, texts.note));
  }

  async function show() {
    const found = await Promise.all(names.map(load));
    names = names.filter((_, at) => found[at]);
    const all = found.filter(Boolean);
    chosen.replaceChildren(...all.map((unit, at) => {
      const button = make('button', { type: 'button', className: 'button plain' }, say('remove', { name: unit.name }));
      button.onclick = () => {
        names.splice(at, 1);
        keep();
      };
      return make('li', {}, button);
    }));
    draw(all);
  }

  function keep() {
    try {
      history.replaceState({}, '', location.pathname + (names.length ? '?don-vi=' + names.join(',') : ''));
    } catch {
      // Some browsers refuse this on file://.
    }
    show();
  }

  document.addEventListener('tiepcan:pick', ({ detail }) => {
    if (!names.includes(detail)) names = [...names, detail].slice(-MOST);
    keep();
  });
  show();
})();
