// Vietnamese text into words: key, accents, place. The rule is tests/search/words.json.
(function () {
  'use strict';
  const SILENT = '\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\ufeff';
  const WORD = new RegExp(
    '[1-9]\\d{0,2}(?:\\.\\d{3})+(?!\\d)|\\d+|[\\p{Alphabetic}\\p{N}\\p{M}' + SILENT + ']+', 'gu');
  const MARKS = new RegExp('[\\p{M}' + SILENT + ']', 'gu');
  const SILENTS = new RegExp('[' + SILENT + ']', 'g');
  const TONES = '\u0300\u0309\u0303\u0301\u0323', TONE = new RegExp('[' + TONES + ']', 'g');

  const fold = (text) => text.normalize('NFD').replace(MARKS, '').toLowerCase().replace(/[đð]/g, 'd');

  function key(plain) {
    if (/^\d/.test(plain)) return plain.replace(/\./g, '').replace(/^0+(?=.)/, '');
    return /^([hklmstv]|qu)i$/.test(plain) ? plain.slice(0, -1) + 'y' : plain;
  }

  // Tone + 6 x letter shape + 30 for đ; 63 for no Vietnamese syllable.
  function accents(word) {
    const s = word.normalize('NFD').replace(SILENTS, '').toLowerCase(), tones = s.match(TONE) || '';
    const shapes = (s.replace(TONE, '').match(/.?\p{M}/gu) || []).join('');
    const shape = [/^$/, /^.\u0302$/, /^(.\u0306|o\u031b)$/, /^u\u031b$/, /^u\u031bo\u031b$/].findIndex((r) => r.test(shapes));
    return tones.length > 1 || shape < 0 || /.[đð]/.test(s) ? 63
      : 30 * /^[đð]/.test(s) + 6 * shape + (tones ? TONES.indexOf(tones[0]) + 1 : 0);
  }

  const known = new Map();
  function word(written) {
    let w = known.get(written);
    if (!w) {
      const plain = fold(written);
      known.set(written, (w = { plain, key: key(plain), accents: accents(written) }));
    }
    return w;
  }

  // Every word with its place: {plain, key, accents, start, end}.
  function words(text) {
    const out = [];
    for (const m of text.matchAll(WORD)) {
      const w = word(m[0]);
      if (w.key) out.push({ ...w, start: m.index, end: m.index + m[0].length });
    }
    return out;
  }

  globalThis.tiepcanSearch = { words };
})();
