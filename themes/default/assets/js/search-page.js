// The search page: box, hits, facets, address. Elements: #search with data-root, data-index and
// data-words; #search-input, #search-status, #search-results, #search-facets, template #search-empty.
(function () {
  'use strict';
  const api = globalThis.tiepcanSearch, get = (id) => document.getElementById(id);
  const host = get('search');
  if (!host) return;
  const input = get('search-input'), list = get('search-results');
  const status = get('search-status'), side = get('search-facets'), root = host.dataset.root || '';
  const texts = JSON.parse(host.dataset.words || '{}');
  const say = (key, values = {}) => (texts[key] || key).replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const index = api.open(root + host.dataset.index);
  const SHOWN = 10;
  let state, turn = 0, chosen = -1;

  // make('a', {href: '…'}, child, …): attributes, never markup.
  function make(tag, attributes = {}, ...children) {
    const element = dress(document.createElement(tag), attributes);
    element.append(...children);
    return element;
  }
  function dress(element, attributes) {
    for (const name in attributes) if (attributes[name] || attributes[name] === false) element.setAttribute(name, attributes[name]);
    return element;
  }
  const button = (text, act, attributes) => on(make('button', { type: 'button', ...attributes }, text), 'click', act);
  function on(element, name, act) {
    element.addEventListener(name, act);
    return element;
  }
  const marked = (parts) => parts.map(([text, found]) => (found ? make('mark', {}, text) : text));

  // --- address -------------------------------------------------------------------------------

  function fromAddress() {
    const { q = '', sort, ...filters } = Object.fromEntries(new URLSearchParams(location.search));
    return { q, sort, filters, limit: SHOWN };
  }
  function toAddress(how) {
    const next = new URLSearchParams();
    for (const [name, value] of Object.entries({ q: state.q, ...state.filters, sort: state.sort })) if (value) next.set(name, value);
    try {
      history[how]({}, '', location.pathname + '?' + next);
    } catch {
      // Some browsers refuse this on file://.
    }
  }

  // --- hits ----------------------------------------------------------------------------------

  // Where a hit leads; `parts` of it that were found go along, for site.js to mark them there.
  function link(doc, anchor, parts = []) {
    const [url, part] = doc.url.split('#'), page = location.protocol === 'file:' && /(^|\/)$/.test(url) ? url + 'index.html' : url;
    const found = new Set(parts.filter((p) => p[1]).map((p) => p[0].toLowerCase()).sort((a, b) => b.length - a.length));
    const asked = new URLSearchParams([...found].slice(0, 5).map((text) => ['tim', text]));
    anchor ||= part;
    return root + page + (found.size ? '?' + asked : '') + (anchor ? '#' + anchor : '');
  }
  const facts = (doc) => [doc.kind, doc.place, doc.date.split('-').reverse().join('/')].filter(Boolean).join(' · ');
  function hit({ doc }, query) {
    const { section, parts } = api.snippet(doc, query), anchor = section?.heading && section.anchor, { lang } = doc;
    const title = api.marked(doc.title || doc.url, query), found = title.concat(parts);
    return make('li', { class: 'hit' },
      make('p', { class: 'hit-title', lang }, make('a', { href: link(doc, '', found) }, ...marked(title))),
      make('p', { class: 'hit-facts' }, facts(doc)),
      make('p', { class: 'hit-text', lang }, ...marked(parts)),
      anchor ? make('p', { class: 'hit-section', lang }, make('a', { href: link(doc, anchor, found) }, ...marked(api.marked(section.heading, query)))) : '');
  }

  async function run(typing) {
    const mine = ++turn, { q, filters, sort, limit } = state;
    if (!q.trim()) {
      for (const part of [list, side, status]) part.replaceChildren();
      return options([]);
    }
    let answer;
    try {
      answer = await index.search(q, { typing, filters, sort, limit });
    } catch {
      if (mine === turn) status.textContent = say('broken');
      return;
    }
    if (mine !== turn) return;
    const { total, hits, words, corrected, missing, loose } = answer;
    list.replaceChildren(...hits.map((h) => hit(h, words)));
    status.textContent = [
      total ? say('count', { n: total.toLocaleString(document.documentElement.lang || 'vi') }) : say('none', { q }),
      ...corrected.map(([from, to]) => say('corrected', { from, to })),
      loose ? say('loose') : '', missing ? say('missing') : '',
    ].join(' ').trim();
    const empty = get('search-empty');
    if (!total && empty) list.append(make('li', { class: 'hit-none' }, empty.content.cloneNode(true)));
    if (total > hits.length && hits.length >= limit) {
      list.append(make('li', { class: 'hit-more' }, button(say('more'), () => {
        const at = list.children.length - 1;
        state.limit += SHOWN;
        run(false).then(() => list.children[at]?.querySelector('a')?.focus());
      })));
    }
    options(typing ? hits.slice(0, 6) : []);
    await sideOf(answer.pages, mine);
  }

  // --- facets --------------------------------------------------------------------------------

  function narrow(name, value) {
    if (state.filters[name] === value || value == null) delete state.filters[name];
    else state.filters[name] = value;
    go('pushState', false);
  }
  async function count(box, name, pages) {
    const facet = await index.facet(name), counts = new Map();
    if (!facet) return;
    for (const page of pages) for (const v of facet.sets[facet.records[page]]) counts.set(v, (counts.get(v) || 0) + 1);
    const rows = [...counts].sort((a, b) => (name === 'year' ? b[0] - a[0] : b[1] - a[1] || a[0] - b[0])).slice(0, 30);
    box.replaceChildren(...rows.map(([v, n]) => {
      const value = facet.values[v];
      return make('li', {}, button(`${value} (${n})`, () => narrow(name, value), { 'aria-pressed': state.filters[name] === value }));
    }));
  }
  async function sideOf(pages, mine) {
    const names = index.facets(), open = new Set([...side.querySelectorAll('details[open]')].map((d) => d.dataset.facet));
    const focus = side.contains(document.activeElement) && document.activeElement.textContent.split(' (')[0];
    const chips = Object.entries(state.filters).map(([name, value]) =>
      make('li', {}, button(value + ' ×', () => narrow(name), { 'aria-label': say('remove', { value }) })));
    const boxes = names.filter((name) => name !== 'date').map((name) => {
      const box = make('ul'), details = make('details', { 'data-facet': name, open: open.has(name) ? 'open' : '' }, make('summary', {}, say(name)), box);
      on(details, 'toggle', () => details.open && count(box, name, pages));
      return details;
    });
    if (names.includes('date')) {
      const other = state.sort ? '' : 'date';
      boxes.push(button(say(other ? 'by-date' : 'by-relevance'), () => {
        state.sort = other;
        go('pushState', false);
      }, { class: 'sort' }));
    }
    if (mine !== turn) return;
    side.replaceChildren(chips.length ? make('ul', { class: 'chosen' }, ...chips) : '', ...boxes);
    await Promise.all(boxes.filter((d) => d.open).map((d) => count(d.querySelector('ul'), d.dataset.facet, pages)));
    if (focus) [...side.querySelectorAll('button,summary')].find((b) => b.textContent.startsWith(focus))?.focus();
  }

  // --- box -----------------------------------------------------------------------------------

  const popup = make('ul', { id: 'search-options', role: 'listbox', 'aria-label': say('options'), hidden: 'hidden' });
  input.after(popup);
  dress(input, { role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': 'search-options', 'aria-expanded': 'false', autocomplete: 'off' });
  function options(hits) {
    popup.replaceChildren(...hits.map(({ doc }, i) => {
      const option = make('li', { role: 'option', id: 'search-option-' + i, 'data-href': link(doc) },
        doc.title || doc.url, make('small', {}, facts(doc)));
      on(option, 'mousedown', (event) => {
        event.preventDefault();
        location.href = option.dataset.href;
      });
      return option;
    }));
    popup.hidden = !hits.length || document.activeElement !== input;
    input.setAttribute('aria-expanded', !popup.hidden);
    choose(-1);
  }
  function choose(n) {
    [...popup.children].forEach((option, i) => option.setAttribute('aria-selected', i === n));
    input.setAttribute('aria-activedescendant', n < 0 ? '' : 'search-option-' + n);
    chosen = n;
  }

  let timer;
  function go(how, typing) {
    clearTimeout(timer);
    state.q = input.value;
    state.limit = SHOWN;
    toAddress(how);
    run(typing);
  }
  function soon() {
    clearTimeout(timer);
    timer = setTimeout(go, 120, 'replaceState', true);
  }
  on(input, 'focus', () => index.ready().catch(() => {}));
  on(input, 'input', soon);
  on(input, 'blur', () => options([]));
  on(input, 'keydown', (event) => {
    const n = popup.children.length, { key } = event;
    if (event.isComposing || popup.hidden) return;
    if (key === 'ArrowDown') choose((chosen + 1) % n);
    else if (key === 'ArrowUp') choose((chosen < 1 ? n : chosen) - 1);
    else if (key === 'Escape') options([]);
    else if (key === 'Enter' && chosen >= 0) location.href = popup.children[chosen].dataset.href;
    else return;
    event.preventDefault();
  });
  on(input.form, 'submit', (event) => {
    event.preventDefault();
    go('pushState', false);
  });
  const begin = () => {
    state = fromAddress();
    input.value = state.q;
    run(false);
  };
  on(window, 'popstate', begin);
  begin();
})();
