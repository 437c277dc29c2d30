// The search page: box, hits, facets, address. Elements: #search with data-root, data-index and
// data-words; #search-input, #search-status, #search-results, #search-facets, template #search-empty.
(function () {
  'use strict';
  const api = globalThis.tiepcanSearch, get = (id) => document.getElementById(id);
  const host = get('search'), input = get('search-input'), list = get('search-results');
  if (!host || !input || !list) return;
  const status = get('search-status'), side = get('search-facets'), root = host.dataset.root || '';
  const texts = JSON.parse(host.dataset.words || '{}');
  const say = (key, values = {}) => (texts[key] || key).replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const index = api.open(root + host.dataset.index);
  const SHOWN = 10;
  let state, turn = 0, chosen = -1;

  // make('a', {href: '…'}, child, …): attributes, never markup.
  function make(tag, attributes = {}, ...children) {
    const element = document.createElement(tag);
    for (const name in attributes) if (attributes[name] != null) element.setAttribute(name, attributes[name]);
    element.append(...children);
    return element;
  }
  const button = (text, act, attributes) => {
    const b = make('button', { type: 'button', ...attributes }, text);
    b.addEventListener('click', act);
    return b;
  };
  const marked = (parts) => parts.map(([text, on]) => (on ? make('mark', {}, text) : text));

  // --- address -------------------------------------------------------------------------------

  function fromAddress() {
    const given = new URLSearchParams(location.search), filters = {};
    for (const [name, value] of given) if (name !== 'q' && name !== 'sort' && value) filters[name] = value;
    return { q: given.get('q') || '', sort: given.get('sort') || '', filters, limit: SHOWN };
  }
  function toAddress(how) {
    const next = new URLSearchParams();
    for (const [name, value] of Object.entries({ q: state.q, ...state.filters, sort: state.sort })) if (value) next.set(name, value);
    try {
      history[how]({}, '', location.pathname + (next.size === 0 ? '' : '?' + next));
    } catch (e) { /* some browsers refuse on file:// */ }
  }

  // --- hits ----------------------------------------------------------------------------------

  function link(doc, anchor, parts = []) {
    const page = location.protocol === 'file:' && /(^|\/)$/.test(doc.url) ? doc.url + 'index.html' : doc.url;
    const found = parts.filter((p) => p[1]).map((p) => p[0]).sort((a, b) => b.length - a.length)[0];
    const mark = found && !/\n/.test(found) ? ':~:text=' + encodeURIComponent(found).replace(/-/g, '%2D') : '';
    return root + page + (anchor || mark ? '#' + (anchor || '') + mark : '');
  }
  function hit({ doc }, query) {
    const { section, parts } = api.snippet(doc, query);
    const facts = [doc.kind, doc.place, doc.date.split('-').reverse().join('/')].filter(Boolean).join(' · ');
    const item = make('li', { class: 'hit' },
      make('p', { class: 'hit-title' }, make('a', { href: link(doc, '', parts), lang: doc.lang || null }, ...marked(api.marked(doc.title || doc.url, query)))),
      make('p', { class: 'hit-facts' }, facts),
      make('p', { class: 'hit-text', lang: doc.lang || null }, ...marked(parts)));
    if (section && section.anchor && section.heading) {
      item.append(make('p', { class: 'hit-section' }, make('a', { href: link(doc, section.anchor, parts) }, ...marked(api.marked(section.heading, query)))));
    }
    return item;
  }

  async function run(typing) {
    const mine = ++turn, { q, filters, sort, limit } = state;
    if (!q.trim()) {
      list.replaceChildren();
      side && side.replaceChildren();
      status.textContent = '';
      return options([]);
    }
    let answer;
    try {
      answer = await index.search(q, { typing, filters, sort, limit });
    } catch (e) {
      if (mine === turn) status.textContent = say('broken');
      return;
    }
    if (mine !== turn) return;
    const { total, hits, words, corrected, missing, loose } = answer;
    list.replaceChildren(...hits.map((h) => hit(h, words)));
    status.textContent = [
      total ? say('count', { n: total.toLocaleString(document.documentElement.lang || 'vi') }) : say('none', { q }),
      ...corrected.map(([from, to]) => say('corrected', { from, to })),
      loose && say('loose'), missing && say('missing'),
    ].filter(Boolean).join(' ');
    if (!total) {
      const empty = get('search-empty');
      if (empty) list.append(make('li', { class: 'hit-none' }, empty.content.cloneNode(true)));
    }
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
    state.limit = SHOWN;
    toAddress('pushState');
    run(false);
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
    if (!side) return;
    const names = index.facets(), open = new Set([...side.querySelectorAll('details[open]')].map((d) => d.dataset.facet));
    const focus = document.activeElement?.closest?.('#search-facets') && document.activeElement.textContent.replace(/ \(\d+\)$/, '');
    const chips = Object.entries(state.filters).map(([name, value]) =>
      make('li', {}, button(value + ' ×', () => narrow(name), { 'aria-label': say('remove', { value }) })));
    const boxes = names.filter((name) => name !== 'date').map((name) => {
      const box = make('ul'), details = make('details', { 'data-facet': name, open: open.has(name) ? '' : null }, make('summary', {}, say(name)), box);
      details.addEventListener('toggle', () => details.open && count(box, name, pages));
      return details;
    });
    if (names.includes('date')) {
      const other = state.sort ? '' : 'date';
      boxes.push(button(say(other ? 'by-date' : 'by-relevance'), () => {
        state.sort = other;
        toAddress('pushState');
        run(false);
      }, { class: 'sort' }));
    }
    if (mine !== turn) return;
    side.replaceChildren(...(chips.length ? [make('ul', { class: 'chosen' }, ...chips)] : []), ...boxes);
    await Promise.all(boxes.filter((d) => d.open).map((d) => count(d.querySelector('ul'), d.dataset.facet, pages)));
    if (focus) [...side.querySelectorAll('button,summary')].find((b) => b.textContent.startsWith(focus))?.focus();
  }

  // --- box -----------------------------------------------------------------------------------

  const popup = make('ul', { id: 'search-options', role: 'listbox', 'aria-label': say('options'), hidden: '' });
  input.after(popup);
  for (const [name, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': 'search-options', 'aria-expanded': 'false', autocomplete: 'off' })) {
    input.setAttribute(name, value);
  }
  function options(hits) {
    popup.replaceChildren(...hits.map(({ doc }, i) => {
      const option = make('li', { role: 'option', id: 'search-option-' + i, 'aria-selected': 'false', 'data-href': link(doc) },
        doc.title || doc.url, make('small', {}, [doc.kind, doc.place].filter(Boolean).join(' · ')));
      option.addEventListener('mousedown', (event) => {
        event.preventDefault();
        location.href = option.dataset.href;
      });
      return option;
    }));
    popup.hidden = !hits.length || document.activeElement !== input;
    input.setAttribute('aria-expanded', String(!popup.hidden));
    choose(-1);
  }
  function choose(n) {
    const all = popup.children;
    all[chosen]?.setAttribute('aria-selected', 'false');
    chosen = n;
    if (all[n]) {
      all[n].setAttribute('aria-selected', 'true');
      input.setAttribute('aria-activedescendant', all[n].id);
    } else input.removeAttribute('aria-activedescendant');
  }

  let timer;
  function soon() {
    clearTimeout(timer);
    timer = setTimeout(() => {
      state.q = input.value;
      state.limit = SHOWN;
      toAddress('replaceState');
      run(true);
    }, 120);
  }
  input.addEventListener('focus', () => index.ready().catch(() => {}), { once: true });
  input.addEventListener('input', (event) => event.isComposing || soon());
  input.addEventListener('compositionend', soon);
  input.addEventListener('blur', () => options([]));
  input.addEventListener('keydown', (event) => {
    const n = popup.hidden ? 0 : popup.children.length;
    if (event.isComposing) return;
    if (/^Arrow(Up|Down)$/.test(event.key) && n) {
      choose((chosen + (event.key === 'ArrowDown' ? 1 : chosen < 0 ? 0 : -1) + n) % n);
      event.preventDefault();
    } else if (event.key === 'Enter' && n && chosen >= 0) {
      location.href = popup.children[chosen].dataset.href;
      event.preventDefault();
    } else if (event.key === 'Escape' && n) {
      options([]);
      event.preventDefault();
    }
  });
  input.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    state.q = input.value;
    state.limit = SHOWN;
    toAddress('pushState');
    run(false);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
  const begin = () => {
    state = fromAddress();
    input.value = state.q;
    if (state.q) run(false);
    else if (list.children.length) run(false);
  };
  addEventListener('popstate', begin);
  begin();
})();
