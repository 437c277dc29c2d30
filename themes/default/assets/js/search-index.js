// Reads the index that the engine writes: terms, scores, phrases, snippets. No page is touched here.
(function () {
  'use strict';
  const api = globalThis.tiepcanSearch;
  const { words, unpack } = api;
  const text = (bytes) => new TextDecoder().decode(bytes);
  const MAX_WORDS = 48, PAIR = 1, NUMBER = 5, CONTRARY = 0.3, PREFIX = 0.7, OTHER = 0.5, CUT = 0.25, LONG = 8, TITLE = 0.3;

  // --- snippets ------------------------------------------------------------------------------

  const WINDOW = 28;
  // The stretch of a document that holds most of the query: {value, section, from, to} in characters.
  function stretch(doc, query) {
    const sought = new Map();
    for (const w of query) sought.set(w.key, w);
    let best = { value: 0 };
    for (const section of doc.sections) {
      const own = words(section.text), at = [];
      own.forEach((w, i) => {
        const q = sought.get(w.key);
        if (q && (!q.accents || q.accents === w.accents)) at.push(i);
      });
      at.forEach((start, n) => {
        const near = at.slice(n, n + WINDOW).filter((i) => i < start + WINDOW);
        const value = [...new Set(near.map((i) => own[i].key))].reduce((sum, key) => sum + (sought.get(key).weight || 1), 0)
          + near.filter((i, m) => i === near[m - 1] + 1).length;
        if (value > best.value) {
          const left = Math.max(0, start - 6);
          best = { value, section, from: left && own[left].start, to: own[left + WINDOW]?.end };
        }
      });
    }
    return best;
  }
  // {section, parts: [[text, marked]]}: what a hit shows of its document.
  api.snippet = (doc, query) => {
    const { section, from, to } = stretch(doc, query);
    const body = section ? section.text : doc.summary || doc.sections[0]?.text || '';
    const a = from || 0, part = body.slice(a, section ? to : 200);
    return { section, parts: [[a ? '… ' : ''], ...api.marked(part, query), [a + part.length < body.length ? ' …' : '']].filter(([t]) => t) };
  };
  // A text in parts, with what the query says of each: marked or not.
  api.marked = (part, query) => {
    const parts = [];
    let done = 0, last = -2;
    words(part).forEach((w, i) => {
      if (!query.some((q) => q.key === w.key && (!q.accents || q.accents === w.accents || !w.accents))) return;
      if (i === last + 1 && parts.length) parts.at(-1)[0] += part.slice(done, w.end);
      else parts.push([part.slice(done, w.start)], [part.slice(w.start, w.end), true]);
      done = w.end;
      last = i;
    });
    parts.push([part.slice(done)]);
    return parts.filter(([t]) => t);
  };

  // --- an index ------------------------------------------------------------------------------

  api.open = (folder) => {
    const files = {}, parsed = {};
    let manifest, starts, missing, vocabulary;

    // The bytes of a file, or null with `missing` set: the rest still answers.
    const file = (name) => (files[name] ??= api.load(folder + name + '.js', name).then(unpack).catch(() => {
      missing = true;
      return (files[name] = null);
    }));

    async function json(name) {
      const bytes = await file(name);
      return bytes && (parsed[name] ??= JSON.parse(text(bytes)));
    }

    async function ready() {
      if (manifest) return;
      manifest = await json('m');
      if (!manifest) throw Error('no index');
      starts = [0];
      manifest.d.forEach((n, i) => starts.push(starts[i] + n));
    }

    // The last of the sorted `list` that is not after `key`.
    const floor = (list, key) => Math.max(0, list.findLastIndex((first) => first <= key));

    // Key -> variants {a, df, pages, impacts}; a holds the accents of one or two words.
    async function chunk(kind, n) {
      const name = kind + n;
      if (parsed[name]) return parsed[name];
      const bytes = await file(name), terms = new Map();
      if (!bytes) return terms;
      let at = 0, key = new Uint8Array(0);
      const number = () => {
        for (let value = 0, shift = 1; ; shift *= 128) {
          const byte = bytes[at++];
          value += (byte & 127) * shift;
          if (!(byte > 127)) return value;
        }
      };
      while (at < bytes.length) {
        const shared = number(), own = number(), next = new Uint8Array(shared + own);
        next.set(key.subarray(0, shared));
        next.set(bytes.subarray(at, (at += own)), shared);
        key = next;
        const term = text(key), variants = [], pair = term.includes(' ');
        for (let count = number(); count--;) {
          const a = [...bytes.subarray(at, (at += pair ? 2 : 1))], df = number(), size = kind === 't' ? df : Math.min(df, manifest.m);
          const pages = new Uint32Array(size), impacts = new Uint8Array(size);
          for (let i = 0, page = 0; i < size;) {
            if (size <= 4) {
              const both = number();
              pages[i] = page += Math.floor(both / 16);
              impacts[i++] = both & 15;
            } else {
              const impact = bytes[at++];
              page = 0;
              for (let left = number(); left--; impacts[i++] = impact) pages[i] = page += number();
            }
          }
          variants.push({ a, df, pages, impacts });
        }
        terms.set(term, variants);
      }
      return (parsed[name] = terms);
    }

    const find = async (key, kind = 'i') => {
      const list = manifest[kind];
      return list.length ? (await chunk(kind, floor(list, key))).get(key) : undefined;
    };

    // Terms that begin with `prefix`, which may reach into the next chunks.
    async function range(prefix) {
      const found = [], first = floor(manifest.i, prefix), end = floor(manifest.i, prefix + '\uffff');
      for (let n = first; n <= Math.min(end, first + 2); n++) {
        for (const [key, variants] of await chunk('i', n)) if (key.startsWith(prefix)) found.push([key, variants]);
      }
      return found;
    }

    const vocabularyOf = async () => (vocabulary ??= (text((await file('v')) || new Uint8Array(0)).match(/[a-z]+[A-Z]/g) || [])
      .map((s) => [s.slice(0, -1), s.charCodeAt(s.length - 1) - 65]));

    // --- queries -----------------------------------------------------------------------------

    // Words in runs (a quoted run is a phrase), and the terms: words and pairs of neighbours.
    function read(query) {
      const runs = [], all = [];
      const take = (part, quoted) => {
        const run = words(part).slice(0, MAX_WORDS - all.length);
        if (run.length) runs.push({ words: run, quoted });
        // 619/QĐ-TTg: what a stroke joins is one number.
        run.forEach((w, i) => { w.joined = i && /^ ?[/–-] ?$/.test(part.slice(run[i - 1].end, w.start)); });
        all.push(...run);
      };
      let rest = 0;
      query = query.slice(0, 2000);
      for (const m of query.matchAll(/"([^"]*)"|[“”]([^“”]*)[“”]|«([^»]*)»/g)) {
        take(query.slice(rest, m.index), false);
        take(m[1] ?? m[2] ?? m[3], true);
        rest = m.index + m[0].length;
      }
      take(query.slice(rest), false);
      return { runs, all };
    }

    const idf = (df) => Math.log(1 + (manifest.n - df + 0.5) / (df + 0.5));

    // How far a variant is what was typed: 1, or less when a typed accent contradicts it.
    const agrees = (typed, a) => a.every((x, i) => !typed[i] || typed[i] === x);
    const same = (typed, a) => a.every((x, i) => typed[i] === x);

    const keyOf = (term) => term.map((w) => w.key).join(' ');
    const spread = (variants) => Math.min(manifest.n, variants.reduce((sum, v) => sum + v.df, 0));
    let cut;

    // What each page gains by all terms; of a term's variants the best counts. Terms in `deep` are read whole.
    async function weigh(terms, last, deep) {
      const score = new Float64Array(manifest.n), gain = new Map();
      cut = new Map();
      const add = (key, variants, typed, weight) => {
        const all = idf(spread(variants)), marked = typed.some((t) => t);
        for (const v of variants) {
          const w = weight / 16 * (marked && same(typed, v.a) ? idf(v.df) : agrees(typed, v.a) ? all : CONTRARY * all);
          v.pages.forEach((page, i) => {
            const value = w * (v.impacts[i] + 1);
            if (!(gain.get(page) >= value)) gain.set(page, value);
          });
          if (v.df > v.pages.length) cut.set(key, w * (Math.min(...v.impacts) + 1));
        }
      };
      const settle = () => {
        gain.forEach((value, page) => { score[page] += value; });
        gain.clear();
      };
      for (const term of terms) {
        const pair = term[1], w = pair || term[0], typed = term.map((x) => x.accents), key = keyOf(term);
        const exact = await (deep.has(key) ? full : find)(key);
        if (exact) {
          if (!pair) w.weight = idf(spread(exact));
          add(key, exact, typed, !pair ? 1 : w.joined ? NUMBER : PAIR);
        }
        if (w === last && (pair || terms.length < 2)) {
          const longer = pair ? await range(term[0].key + ' ' + w.plain) : await Promise.all((await vocabularyOf())
            .filter((o) => o[0].startsWith(w.plain)).sort((a, b) => b[1] - a[1]).slice(0, 6).map(async ([o]) => [o, await find(o)]));
          typed[typed.length - 1] = 0;
          for (const [other, variants] of longer) if (other !== key && variants) add(other, variants, typed, PREFIX);
        }
        settle();
      }
      for (const other of synonyms(terms)) {
        const parts = other.split(' ');
        for (const key of parts.concat(parts.slice(1).map((k, i) => parts[i] + ' ' + k))) {
          add(key, await find(key) || [], [0, 0], OTHER);
          settle();
        }
      }
      return score;
    }

    // Words within one slip of the finger (a letter more, less, other, two exchanged) or typed as Telex.
    async function near(word) {
      if (!/^[a-z]{2,12}$/.test(word)) return [];
      const slips = [...word].map((c, i) => {
        const a = word.slice(0, i), b = word.slice(i + 1);
        return `${a}.?${b}|${a}.${c}${b}|${a}${b[0]}${c}${b.slice(1)}`;
      });
      const slip = RegExp(`^(${slips.join('|')}|${word}.)$`);
      const telex = word.replace(/([aeod])\1|w|[sfrxj]$/g, '$1');
      return (await vocabularyOf()).map(([other, often]) => [other, other === telex ? 99 : slip.test(other) ? often : -1])
        .filter((o) => o[1] >= 0).sort((a, b) => b[1] - a[1]).slice(0, 3).map((o) => o[0]);
    }

    // All postings of a term, from its tail when the head is cut.
    async function full(key) {
      const head = await find(key);
      return head && head.some((v) => v.df > v.pages.length) ? (await find(key, 't')) || head : head;
    }

    // The pages that hold all words of a phrase in order. Accents count when any is typed.
    async function phrase(run, loose) {
      const exact = run.some((w) => w.accents) && !loose;
      const fits = (typed, a) => (exact ? same(typed, a) : agrees(typed, a));
      let pages = null;
      const pairs = run.length > 1 ? run.slice(1).map((w, i) => [run[i], w]) : [run];
      const found = await Promise.all(pairs.map((pair) => full(keyOf(pair))));
      pairs.forEach((pair, i) => {
        const here = new Set();
        for (const v of found[i] || []) {
          if (fits(pair.map((w) => w.accents), v.a)) for (const page of v.pages) if (!pages || pages.has(page)) here.add(page);
        }
        pages = here;
      });
      // Two words are one term; more, or words that share a key with others, are read in the text.
      if (run[2] || run.some((w) => /[iy]$|^\d/.test(w.key))) {
        const list = [...pages].slice(0, 1000), docs = await documents(list);
        list.forEach((page, i) => docs[i] && !holds(docs[i], run, exact) && pages.delete(page));
      }
      return pages;
    }
    function holds(doc, run, exact) {
      return [doc.title, ...doc.names, doc.summary, ...doc.sections.flatMap((s) => [s.heading, s.text])].some((field) => {
        const own = words(field);
        return own.some((_, at) => run.every((w, i) => {
          const o = own[at + i];
          return o && o.plain === w.plain && (o.accents === w.accents || (!exact && !w.accents));
        }));
      });
    }

    const named = (names, values) => Object.fromEntries(names.split(' ').map((name, i) => [name, values[i]]));
    // Documents, each {url, title, kind, date, lang, place, names, summary, sections}; null if missing.
    async function documents(pages) {
      await ready();
      return Promise.all(pages.map(async (page) => {
        const n = floor(starts, page), list = await json('d' + n);
        if (!list) return null;
        const doc = named('url title kind date lang place names summary sections', list[page - starts[n]]);
        doc.sections = doc.sections.map((section) => named('anchor heading text', section));
        return doc;
      }));
    }

    const facet = (name) => json('f-' + name);

    // The answer to a query: {total, hits: [{page, score, doc}], pages, words, corrected, missing}.
    // `typing` makes the last word a prefix; `filters` maps a facet's name to a value; `sort: 'date'`.
    async function search(query, { typing = false, filters = {}, sort = '', limit = 10 } = {}) {
      missing = false;
      await ready();
      const { runs, all } = read(query), corrected = [];
      if (!all.length) return { total: 0, hits: [], pages: [], words: [], corrected, missing };

      // Every chunk of the query is asked for at once.
      let terms = [];
      for (const { words: run } of runs) {
        run.forEach((w, i) => {
          terms.push([w]);
          if (i) terms.push([run[i - 1], w]);
        });
      }
      // A long question does without what stands on many pages.
      const rare = terms.filter((term) => !manifest.c.includes(keyOf(term)));
      if (rare.length > LONG) terms = rare;
      await Promise.all(terms.map((term) => find(keyOf(term))));

      // A word that no page holds is a slip, mended best where the word before knows the mended one.
      for (const [w, before] of terms.filter((t) => !t[1]).map((t, i, own) => [t[0], own[i - 1]])) {
        if (await find(w.key) || (typing && w === all.at(-1))) continue;
        const options = await near(w.key);
        let best = options[0];
        for (const option of options) if (before && await find(before[0].key + ' ' + option)) {
          best = option;
          break;
        }
        if (best && !missing) {
          corrected.push([w.plain, best]);
          Object.assign(w, { key: best, plain: best, accents: 0 });
        }
      }

      const last = typing && !/[\s"”»]$/.test(query) && all.at(-1), deep = new Set();
      let score = await weigh(terms, last, deep), best = score.reduce((a, b) => Math.max(a, b), 0);
      // A head left out pages that this term alone would bring among the hits: read its tail.
      for (const [key, bound] of cut) if (bound > CUT * best) deep.add(key);
      if (deep.size) score = await weigh(terms, last, deep);

      let pages = [];
      const quoted = runs.filter((run) => run.quoted);
      if (quoted.length) {
        let held = null;
        for (const { words: run } of quoted) {
          let here = await phrase(run, false);
          if (!here.size) here = await phrase(run, true);
          held = held ? new Set([...held].filter((page) => here.has(page))) : here;
        }
        pages = [...held];
      }
      const loose = quoted.length && !pages.length && runs.length > quoted.length;
      if (!quoted.length || loose) {
        score.forEach((s, page) => s > best * CUT && pages.push(page));
      }
      for (const name of manifest.f.filter((name) => filters[name])) {
        const f = await facet(name), value = f && f.values.indexOf(filters[name]);
        if (f) pages = pages.filter((page) => f.sets[f.records[page]].includes(value));
      }
      pages.sort((a, b) => score[b] - score[a] || a - b);
      if (sort === 'date') {
        const f = await facet('date');
        const day = (page) => (f && f.sets[f.records[page]][0]) ?? -1;
        pages.sort((a, b) => day(b) - day(a));
      }
      // Of the best, one that is called what was asked for comes first.
      const head = pages.slice(0, limit), docs = await documents(head), top = head.length && score[head[0]];
      const hits = head.map((page, i) => ({ page, score: score[page] + (docs[i] && !sort ? top * called(docs[i], query) : 0), doc: docs[i] })).filter((hit) => hit.doc);
      if (!sort) hits.sort((a, b) => b.score - a.score);
      return { total: pages.length, hits, pages, words: all, corrected, missing, loose };
    }
    // How well a document bears the name in the query («P. Hòa An, Cao Bằng»): its title, or another of its
    // names; and the place.
    const keys = (part) => words(part).map((w) => w.key).join(' ');
    const bare = (name) => keys(name).replace(/^(xa|phuong|thi tran|thi xa|dac khu|quan|huyen|thanh pho|tinh|[xpqh]|t[ptx]) (?=.)/, '');
    function called(doc, query) {
      const [name, ...rest] = query.split(/,| - /), sought = bare(name), place = bare(rest.pop() || '');
      const own = [doc.title, ...doc.names].findIndex((other) => bare(other) === sought);
      if (own >= 0 && sought && !doc.url.includes('#')) return (own ? 1 : keys(doc.title) === keys(name) ? 2 : 1.5) + (place && bare(doc.place).includes(place));
      // Else the share of words that title and query have in common.
      const title = keys(doc.title).split(' '), asked = keys(query).split(' '), both = asked.filter((key) => title.includes(key)).length;
      return TITLE * both / (title.length + asked.length - both);
    }

    // Groups of synonyms of which the query holds one: the others.
    function synonyms(terms) {
      const query = ' ' + keyOf(terms.filter((t) => !t[1]).map((t) => t[0])) + ' ', found = [];
      for (const group of manifest.s) {
        const own = group.filter((text) => text && query.includes(' ' + text + ' '));
        if (own.length) found.push(...group.filter((text) => !own.includes(text)));
      }
      return found;
    }

    return { search, documents, facet, ready, facets: () => manifest.f };
  };
})();
