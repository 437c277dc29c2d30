// Reads the index that the engine writes: terms, scores, phrases, snippets. No page is touched here.
(function (global) {
  'use strict';
  const api = global.tiepcanSearch;
  const { words } = api;
  const text = (bytes) => new TextDecoder().decode(bytes);
  const MAX_WORDS = 48, PAIR = 1, NUMBER = 5, CONTRARY = 0.3, CUT = 0.25;

  // --- files ---------------------------------------------------------------------------------

  const waiting = {};
  // Every file of the index calls this with its name and its bytes.
  api.put = (name, base64) => {
    if (waiting[name]) waiting[name](base64);
  };
  async function unpack(base64) {
    const packed = new Blob([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))]);
    return new Uint8Array(await new Response(packed.stream().pipeThrough(new DecompressionStream('deflate-raw'))).arrayBuffer());
  }

  // A script element works on file://; over HTTP the same file is fetched as text, which a policy
  // of trusted types allows too.
  api.load = async (url, name) => {
    if (/^http/.test(location.protocol)) {
      try {
        const answer = await fetch(url);
        return answer.ok ? (await answer.text()).split('"')[3] : null;
      } catch (e) { /* a policy without connect-src: try the element */ }
    }
    return new Promise((done) => {
      waiting[name] = done;
      const script = document.createElement('script');
      script.src = url;
      script.onload = script.onerror = () => done(null);
      document.head.append(script);
    });
  };

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
        const seen = new Set();
        let value = 0, end = start;
        for (let m = n; m < at.length && at[m] < start + WINDOW; m++) {
          const key = own[at[m]].key, pair = m > n && at[m] === at[m - 1] + 1 ? own[at[m - 1]].key + ' ' + key : key;
          for (const k of [key, pair]) {
            if (seen.has(k)) continue;
            seen.add(k);
            value += sought.get(key).weight ?? 1;
          }
          end = at[m];
        }
        if (value > best.value) {
          const left = Math.max(0, start - Math.max(4, (WINDOW - end + start) >> 2)), right = Math.min(own.length - 1, left + WINDOW);
          best = { value, section, from: own[left].start, to: own[right].end };
        }
      });
    }
    return best;
  }
  // {section, parts: [[text, marked]]}: what a hit shows of its document.
  api.snippet = (doc, query) => {
    const { section, from, to } = stretch(doc, query);
    const body = section ? section.text : doc.summary || (doc.sections[0] || { text: '' }).text;
    const a = from || 0, part = body.slice(a, section ? to : 200);
    return { section, parts: [...(a ? [['… ', false]] : []), ...api.marked(part, query), ...(a + part.length < body.length ? [[' …', false]] : [])] };
  };
  // A text in parts, with what the query says of each: marked or not.
  api.marked = (part, query) => {
    const parts = [];
    let done = 0, last = -2;
    words(part).forEach((w, i) => {
      if (!query.some((q) => q.key === w.key && (!q.accents || q.accents === w.accents || !w.accents))) return;
      if (i === last + 1 && parts.length) parts[parts.length - 1][0] += part.slice(done, w.end);
      else parts.push([part.slice(done, w.start), false], [part.slice(w.start, w.end), true]);
      done = w.end;
      last = i;
    });
    parts.push([part.slice(done), false]);
    return parts.filter(([t]) => t);
  };

  // --- an index ------------------------------------------------------------------------------

  api.open = (folder) => {
    const files = {}, parsed = {}, facets = {};
    let manifest, starts, missing;

    // The bytes of a file, or null with `missing` set: the rest still answers.
    const file = (name) => (files[name] ??= api.load(folder + name + '.js', name).then(unpack).catch(() => {
      missing = true;
      files[name] = null;
      return null;
    }));

    async function ready() {
      if (manifest) return;
      const bytes = await file('m');
      if (!bytes) throw Error('no index');
      manifest = JSON.parse(text(bytes));
      starts = [0];
      for (const n of manifest.d) starts.push(starts[starts.length - 1] + n);
    }

    // The last of the sorted `list` that is not after `key`.
    function floor(list, key) {
      let low = 0, high = list.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (list[middle] <= key) low = middle;
        else high = middle - 1;
      }
      return low;
    }

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
          if (byte < 128) return value;
        }
      };
      while (at < bytes.length) {
        const shared = number(), own = number(), next = new Uint8Array(shared + own);
        next.set(key.subarray(0, shared));
        next.set(bytes.subarray(at, (at += own)), shared);
        key = next;
        const term = text(key), variants = [], pair = term.includes(' ');
        for (let count = number(); count--;) {
          const a = [bytes[at++]];
          if (pair) a.push(bytes[at++]);
          const df = number(), size = kind === 't' ? df : Math.min(df, manifest.m);
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
      const found = [];
      for (let n = floor(manifest.i, prefix), more = 3; more-- && n < manifest.i.length && manifest.i[n] <= prefix + '\uffff'; n++) {
        for (const [key, variants] of await chunk('i', n)) if (key.startsWith(prefix)) found.push([key, variants]);
      }
      return found;
    }

    let vocabulary;
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
    const agrees = (typed, a) => typed.every((t, i) => !t || t === a[i]);
    const same = (typed, a) => typed.every((t, i) => t === a[i]);

    // Adds to `score` what each page gains by a term; a page's best variant counts.
    function add(variants, typed, weight, state) {
      const { gain, touched } = state;
      const total = Math.min(manifest.n, variants.reduce((sum, v) => sum + v.df, 0));
      const marked = typed.some((t) => t);
      for (const v of variants) {
        const w = weight * (marked && same(typed, v.a) ? idf(v.df) : agrees(typed, v.a) ? idf(total) : CONTRARY * idf(total));
        for (let i = 0; i < v.pages.length; i++) {
          const page = v.pages[i], value = (w * (v.impacts[i] + 1)) / 16;
          if (value > gain[page]) {
            if (!gain[page]) touched.push(page);
            gain[page] = value;
          }
        }
      }
    }
    function settle(score, { gain, touched }) {
      for (const page of touched) {
        score[page] += gain[page];
        gain[page] = 0;
      }
      touched.length = 0;
    }

    // Words within one slip of the finger, likeliest first.
    async function near(word) {
      if (!/^[a-z]{2,}$/.test(word)) return [];
      const list = await vocabularyOf(), telex = word.replace(/([aeod])\1/g, '$1').replace(/w/g, '').replace(/[sfrxj]$/, '');
      return list.map(([other, often]) => [other, other === telex ? 99 : slip(word, other) ? often : -1])
        .filter(([, often]) => often >= 0).sort((a, b) => b[1] - a[1]).slice(0, 3).map(([other]) => other);
    }
    // One letter more, less, other, or two exchanged.
    function slip(a, b) {
      if (Math.abs(a.length - b.length) > 1) return false;
      let i = 0, j = 0;
      while (i < a.length && a[i] === b[i]) i++;
      while (j < a.length - i && j < b.length - i && a[a.length - 1 - j] === b[b.length - 1 - j]) j++;
      const x = a.slice(i, a.length - j), y = b.slice(i, b.length - j);
      return x.length + y.length > 0 && ((x.length < 2 && y.length < 2) || (x.length === 2 && x[0] === y[1] && x[1] === y[0]));
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
      const found = await Promise.all(pairs.map((pair) => full(pair.map((w) => w.key).join(' '))));
      pairs.forEach((pair, i) => {
        const here = new Set();
        for (const v of found[i] || []) {
          if (fits(pair.map((w) => w.accents), v.a)) for (const page of v.pages) if (!pages || pages.has(page)) here.add(page);
        }
        pages = here;
      });
      const plain = run.every((w) => w.plain === w.key && !/[iy]$|^\d/.test(w.key));
      if (pages.size && (run.length > 2 || !plain)) {
        const list = [...pages], docs = await documents(list.slice(0, 1000));
        list.forEach((page, i) => { if (i < 1000 && docs[i] && !holds(docs[i], run, exact)) pages.delete(page); });
      }
      return pages;
    }
    function holds(doc, run, exact) {
      return fields(doc).some((field) => {
        const own = words(field);
        return own.some((_, at) => run.every((w, i) => {
          const o = own[at + i];
          return o && o.plain === w.plain && (exact ? o.accents === w.accents : !w.accents || o.accents === w.accents);
        }));
      });
    }
    const fields = (doc) => [doc.title, ...doc.names, doc.summary, ...doc.sections.flatMap((s) => [s.heading, s.text])];

    // Documents, each {url, title, kind, date, lang, place, names, summary, sections}; null if missing.
    async function documents(pages) {
      await ready();
      return Promise.all(pages.map(async (page) => {
        const n = floor(starts, page), name = 'd' + n;
        const bytes = await file(name);
        if (!bytes) return null;
        const list = (parsed[name] ??= JSON.parse(text(bytes)));
        const [url, title, kind, date, lang, place, names, summary, sections] = list[page - starts[n]];
        return {
          url, title, kind, date, lang, place, names, summary,
          sections: sections.map(([anchor, heading, body]) => ({ anchor, heading, text: body })),
        };
      }));
    }

    async function facet(name) {
      await ready();
      const bytes = await file('f-' + name);
      return bytes && (facets[name] ??= JSON.parse(text(bytes)));
    }

    // The answer to a query: {total, hits: [{page, score, doc}], pages, words, corrected, missing}.
    // `typing` makes the last word a prefix; `filters` maps a facet's name to a value; `sort: 'date'`.
    async function search(query, { typing = false, filters = {}, sort = '', limit = 10 } = {}) {
      missing = false;
      await ready();
      const { runs, all } = read(query), corrected = [];
      if (!all.length) return { total: 0, hits: [], pages: [], words: [], corrected, missing };

      // Every chunk of the query is asked for at once.
      const terms = [];
      for (const { words: run } of runs) {
        run.forEach((w, i) => {
          terms.push([w]);
          if (i) terms.push([run[i - 1], w]);
        });
      }
      const keyOf = (term) => term.map((w) => w.key).join(' ');
      await Promise.all(terms.map((term) => find(keyOf(term))));

      // A word that no page holds: first a slip of the finger, then it counts for nothing.
      for (const { words: run } of runs) {
        for (let i = 0; i < run.length; i++) {
          if (await find(run[i].key) || (typing && run[i] === all[all.length - 1])) continue;
          const options = await near(run[i].key), before = i && run[i - 1].key;
          let best = options[0];
          for (const option of options) if (before && await find(before + ' ' + option)) { best = option; break; }
          if (best && !missing) {
            corrected.push([run[i].plain, best]);
            Object.assign(run[i], { key: best, plain: best, accents: 0 });
          }
        }
      }

      const score = new Float64Array(manifest.n), state = { gain: new Float64Array(manifest.n), touched: [] };
      const last = typing && !/[\s"”»]$/.test(query) && all[all.length - 1];
      for (const term of terms) {
        const w = term[term.length - 1], typed = term.map((x) => x.accents), key = keyOf(term), weight = !term[1] ? 1 : w.joined ? NUMBER : PAIR;
        const exact = await find(key);
        if (exact && !term[1]) w.weight = idf(Math.min(manifest.n, exact.reduce((sum, v) => sum + v.df, 0)));
        if (exact) add(exact, typed, weight, state);
        if (w === last && (term.length > 1 || all.length === 1)) {
          const stem = term.length > 1 ? term[0].key + ' ' : '';
          let longer = [];
          if (stem) longer = await range(stem + w.plain);
          else {
            const list = (await vocabularyOf()).filter(([other]) => other.startsWith(w.plain)).sort((a, b) => b[1] - a[1]).slice(0, 6);
            longer = await Promise.all(list.map(async ([other]) => [other, await find(other)]));
          }
          for (const [other, variants] of longer) if (other !== key && variants) add(variants, typed.map((t, i) => (i === typed.length - 1 ? 0 : t)), 0.7, state);
        }
        settle(score, state);
      }
      for (const other of synonyms(all)) {
        const parts = other.split(' ');
        for (const key of parts.concat(parts.slice(1).map((k, i) => parts[i] + ' ' + k))) {
          const variants = await find(key);
          if (variants) add(variants, key.split(' ').map(() => 0), 0.5, state);
          settle(score, state);
        }
      }

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
        let best = 0;
        for (const s of score) if (s > best) best = s;
        for (let page = 0; page < score.length; page++) if (score[page] > best * CUT) pages.push(page);
      }
      for (const name of Object.keys(filters)) {
        const f = await facet(name), value = f ? f.values.indexOf(filters[name]) : -1;
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
    // Whether a document bears the name in the query («P. Hòa An, Cao Bằng»): 2 in the place named, 1.5, or 1
    // by another of its names.
    const keys = (part) => words(part).map((w) => w.key).join(' ');
    const bare = (name) => keys(name).replace(/^(xa|phuong|thi tran|thi xa|dac khu|quan|huyen|thanh pho|tinh|[xpqh]|t[ptx]) (?=.)/, '');
    function called(doc, query) {
      const [name, ...rest] = query.split(/,| - /), sought = bare(name);
      if (!sought || ![doc.title, ...doc.names].some((own) => bare(own) === sought)) return 0;
      if (rest.length) return bare(doc.place).includes(bare(rest[rest.length - 1])) ? 2 : 0.5;
      return bare(doc.title) === sought ? 1.5 : 1;
    }

    // Groups of synonyms of which the query holds one: the others.
    function synonyms(all) {
      const query = ' ' + all.map((w) => w.key).join(' ') + ' ', found = [];
      for (const group of manifest.s) {
        const own = group.filter((text) => text && query.includes(' ' + text + ' '));
        if (own.length) found.push(...group.filter((text) => !own.includes(text)));
      }
      return found;
    }

    return { search, documents, facet, ready, facets: () => manifest.f };
  };
})(typeof self === 'undefined' ? globalThis : self);
