// Looks up communes while typing: those of today at once, old names as they are asked for. Elements:
// #lookup with data-root, data-folder, data-old and data-words; #lookup-input, #lookup-status, #lookup-results.
(function () {
  'use strict';
  const api = globalThis.tiepcanSearch, get = (id) => document.getElementById(id);
  const host = get('lookup');
  if (!host) return;
  const input = get('lookup-input'), status = get('lookup-status'), list = get('lookup-results');
  const { root, folder, old } = host.dataset, texts = JSON.parse(host.dataset.words);
  const say = (key, n) => texts[key].replace('{n}', n);
  const plain = (text) => api.words(text).map((word) => word.key).join(' ');
  const collator = new Intl.Collator('vi', { numeric: true });
  const KIND = /^(xã|phường|thị trấn|đặc khu)\s+/iu, SHOWN = 20;
  const STATES = { m: 'met', n: 'not-met', a: 'not-assessed', d: 'no-data' };
  const files = {};
  let today = [], turn = 0;

  // --- data ----------------------------------------------------------------------------------

  // Years; then `#place|last day` before each group; name, step from the code before (or /address),
  // state and year, places in today's list that it went to.
  function read(text) {
    const lines = text.split('\n'), years = lines.shift().split(','), units = [];
    let place, until, code;
    for (const line of lines) {
      if (line[0] === '#') {
        [place, until] = line.slice(1).split('|');
        code = 0;
        continue;
      }
      const [name, step, state, next] = line.split('\t'), literal = step[0] === '/';
      if (!literal) code += +step;
      const unit = { name, place, until, state, next: next ? next.split(',').map(Number) : [] };
      unit.year = years[state.slice(1)];
      unit.tail = literal ? step.slice(1) : String(code).padStart(5, '0');
      unit.short = !literal;
      unit.before = [];
      units.push(unit);
    }
    return units;
  }

  function load(name) {
    return files[name] ||= api.load(root + folder + name + '.js', name)
      .then((base64) => base64 === null ? '' : api.unpack(base64))
      .then((bytes) => bytes && read(new TextDecoder().decode(bytes)) || []);
  }

  /** Units of today, and the old ones whose names may begin as the words do. */
  async function units(words) {
    const letters = [...new Set(words.map((word) => word[0]))].filter((letter) => old.includes(letter));
    const names = old === '*' ? ['cu'] : letters.map((letter) => 'cu-' + letter);
    const [now, ...gone] = await Promise.all([load('nay'), ...names.map(load)]);
    if (old === '*' && today !== now) {
      gone.flat().forEach((unit) => unit.next.forEach((at) => now[at].before.push(unit.name)));
    }
    today = now;
    return now.concat(...gone);
  }

  // --- hits ----------------------------------------------------------------------------------

  const has = (text, word) => text.startsWith(word) || text.includes(' ' + word);

  /** How well a unit fits: 0 best; none when it does not. */
  function fit(unit, query, words) {
    const own = unit.key ||= plain(unit.name), bare = unit.bare ||= plain(unit.name.replace(KIND, ''));
    if (bare === query || own === query) return 0;
    if (bare.startsWith(query) || own.startsWith(query)) return 1;
    if (words.every((word) => has(own, word))) return 2;
    const where = unit.where ||= plain(unit.place);
    return words.every((word) => has(own, word) || has(where, word)) && words.some((word) => has(own, word)) ? 3 : null;
  }

  function make(tag, className, ...children) {
    const element = document.createElement(tag);
    if (className) element.className = className;
    element.append(...children);
    return element;
  }

  const address = (unit) => unit.tail + (unit.short ? '-' + api.words(unit.name).map((word) => word.plain).join('-') : '');

  function link(unit) {
    if (unit.state[0] === '-') return make('strong', '', unit.name);
    const a = make('a', '', unit.name);
    a.href = root + 'don-vi/' + address(unit) + '/index.html';
    return a;
  }

  function result(unit) {
    const state = STATES[unit.state[0].toLowerCase()];
    if (!state) return [];
    const made = /[A-Z]/.test(unit.state[0]) ? [make('span', 'flag', texts.illustrative), ' '] : [];
    return [make('span', 'tag ' + state, texts[state]), ' ', make('span', 'small-in', unit.year || ''), ' ', ...made];
  }

  // On the page that compares: a button that takes the unit.
  function pick(unit) {
    if (!('pick' in host.dataset) || !STATES[unit.state[0].toLowerCase()]) return [];
    const button = make('button', 'button plain', texts.pick);
    button.type = 'button';
    button.setAttribute('aria-label', texts.pick + ' ' + unit.name);
    button.onclick = () => document.dispatchEvent(new CustomEvent('tiepcan:pick', { detail: address(unit) }));
    return [button];
  }

  function hit(unit) {
    const head = make('p', 'lookup-name', link(unit), ' ', ...result(unit), ...pick(unit));
    const facts = [unit.place];
    if (unit.until) facts.push(say('until', unit.until.split('-').reverse().join('/')));
    if (unit.before.length) facts.push(say('before', [...new Set(unit.before)].join(', ')));
    const item = make('li', '', head, make('p', 'small', facts.filter(Boolean).join(' · ')));
    if (unit.next.length) {
      const now = unit.next.map((at) => today[at]).flatMap((next, n) => [n ? ', ' : '', link(next)]);
      item.append(make('p', 'lookup-now', texts.now + ' ', ...now));
    }
    return item;
  }

  // Says how it went, and for which words.
  function tell(text, written) {
    status.textContent = text;
    status.dataset.of = written;
  }

  async function look() {
    const written = input.value.trim(), query = plain(written), words = query.split(' '), mine = ++turn;
    if (!query) {
      list.replaceChildren();
      tell('', written);
      return;
    }
    let all;
    try {
      all = await units(words);
    } catch {
      tell(texts.failed, written);
      return;
    }
    if (mine !== turn) return;
    const typed = written.normalize('NFC').toLowerCase();
    const found = all.map((unit) => ({ unit, fit: fit(unit, query, words) })).filter((hit) => hit.fit !== null);
    for (const one of found) if (!one.unit.name.toLowerCase().includes(typed)) one.fit += 0.5;
    found.sort((a, b) => a.fit - b.fit || !!a.unit.until - !!b.unit.until || collator.compare(a.unit.name, b.unit.name)
      || collator.compare(a.unit.place, b.unit.place));
    list.replaceChildren(...found.slice(0, SHOWN).map(({ unit }) => hit(unit)));
    const more = found.length - SHOWN;
    tell(!found.length ? say('none', written) : say('found', found.length) + (more > 0 ? ' ' + say('more', more) : ''), written);
  }

  input.addEventListener('input', look);
  input.addEventListener('focus', () => load('nay'), { once: true });
  input.form.addEventListener('submit', (event) => {
    event.preventDefault();
    look();
  });
  input.value = new URLSearchParams(location.search).get('q') || input.value;
  look();
})();
