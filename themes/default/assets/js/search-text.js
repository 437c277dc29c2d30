// Vietnamese text into words: key, accents, place. The rule is tests/search/words.json.
(function (global) {
  'use strict';
  const api = (global.tiepcanSearch = global.tiepcanSearch || {});
  const SILENT = '\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\ufeff';
  const WORD = new RegExp(
    '[1-9]\\d{0,2}(?:\\.\\d{3})+(?!\\d)|\\d+|[\\p{Alphabetic}\\p{N}\\p{M}' + SILENT + ']+', 'gu');
  const MARKS = new RegExp('[\\p{M}' + SILENT + ']', 'gu');
  const SILENTS = new RegExp('[' + SILENT + ']', 'g');
  const TONES = '\u0300\u0309\u0303\u0301\u0323';

  const fold = (text) => text.normalize('NFD').replace(MARKS, '').toLowerCase().replace(/[đð]/g, 'd');

  function key(plain) {
    if (/^\d/.test(plain)) return plain.replace(/\./g, '').replace(/^0+(?=.)/, '');
    return /^([hklmstv]|qu)i$/.test(plain) ? plain.slice(0, -1) + 'y' : plain;
  }

  // Tone + 6 x letter shape + 30 for đ; 63 for no Vietnamese syllable.
  function accents(word) {
    let tone = 0, shape = 0, stroke = 0, base = '';
    for (const c of word.normalize('NFD').replace(SILENTS, '').toLowerCase()) {
      if (!/\p{M}/u.test(c)) {
        if (c === 'đ' || c === 'ð') {
          if (base) return 63;
          stroke = 30;
        }
        base = c;
        continue;
      }
      const t = TONES.indexOf(c) + 1;
      if (t) {
        if (tone) return 63;
        tone = t;
      } else if (c === '\u0302' && !shape) shape = 1;
      else if ((c === '\u0306' || (c === '\u031b' && base === 'o')) && !shape) shape = 2;
      else if (c === '\u031b' && base === 'u' && !shape) shape = 3;
      else if (c === '\u031b' && base === 'o' && shape === 3) shape = 4;
      else return 63;
    }
    return stroke + 6 * shape + tone;
  }

  let known = new Map();
  function word(written) {
    let w = known.get(written);
    if (!w) {
      const plain = fold(written);
      if (known.size > 20000) known = new Map();
      known.set(written, (w = { plain, key: key(plain), accents: accents(written) }));
    }
    return w;
  }

  // Every word with its place: {plain, key, accents, start, end}.
  function words(text) {
    const out = [];
    for (const m of text.matchAll(WORD)) {
      const w = word(m[0]);
      if (w.key) {
        out.push({ plain: w.plain, key: w.key, accents: w.accents, start: m.index, end: m.index + m[0].length });
      }
    }
    return out;
  }

  api.fold = fold;
  api.words = words;
})(typeof self === 'undefined' ? globalThis : self);
