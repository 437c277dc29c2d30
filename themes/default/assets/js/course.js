// Progress through a course, kept in this browser alone and only as long as the reader wants.
// Where the browser keeps nothing (private windows, blocked storage), the pages are as without it.
(function () {
  'use strict';
  var doc = document, box = doc.querySelector('[data-course]');
  if (!box) return;
  var words = box.dataset, key = 'tiepcan:' + words.course, store = open(), quiz = window.tiepcanQuiz;
  if (!store) return;

  /** The browser's storage, if it can be written to. */
  function open() {
    try {
      var storage = window.localStorage;
      storage.setItem(key + ':try', '1');
      storage.removeItem(key + ':try');
      return storage;
    } catch (blocked) {
      return null;
    }
  }

  /** What is kept: {lesson: {done, right, count, answers}}. */
  function read() {
    try {
      var kept = JSON.parse(store.getItem(key));
      return kept && typeof kept === 'object' ? kept : {};
    } catch (broken) {
      return {};
    }
  }

  function write(kept) {
    try {
      if (Object.keys(kept).length) store.setItem(key, JSON.stringify(kept));
      else store.removeItem(key);
    } catch (full) { /* The page works without. */ }
  }

  function button(text, act) {
    var node = doc.createElement('button');
    node.type = 'button';
    node.className = 'button plain';
    node.textContent = text;
    node.onclick = act;
    return node;
  }

  function fill(text, values) {
    return text.replace(/\{(\w+)\}/g, function (_, name) { return values[name]; });
  }

  function status() {
    var node = doc.createElement('p');
    node.className = 'small';
    node.setAttribute('role', 'status');
    return node;
  }

  function lesson(name) {
    var said = status(), toggle = button(words.mark, function () {
      change(function (mine) { mine.done = !mine.done; });
    });

    function change(act) {
      var kept = read(), mine = kept[name] || {};
      act(mine);
      kept[name] = mine;
      write(kept);
      show(mine);
    }

    function show(mine) {
      toggle.setAttribute('aria-pressed', mine.done ? 'true' : 'false');
      said.textContent = mine.done ? words.done : '';
    }

    box.appendChild(toggle);
    box.appendChild(said);
    var mine = read()[name] || {};
    show(mine);
    if (!quiz) return;
    quiz.restore(mine.answers);
    quiz.on(function () {
      var score = quiz.score();
      change(function (mine) {
        mine.right = score.right;
        mine.count = score.count;
        mine.answers = quiz.answers();
        if (score.right === score.count) mine.done = true;
      });
    });
  }

  function overview() {
    var said = status(), rows = Array.prototype.slice.call(doc.querySelectorAll('[data-lesson-row]'));
    var clear = button(words.clear, function () {
      write({});
      show();
      said.textContent = words.cleared;
      said.focus();
    });
    said.tabIndex = -1;
    box.appendChild(said);
    box.appendChild(clear);

    function show() {
      var kept = read(), done = 0, any = false;
      rows.forEach(function (row) {
        var mine = kept[row.dataset.lessonRow], note = row.querySelector('.progress');
        if (!note) {
          note = doc.createElement('span');
          note.className = 'progress';
          row.appendChild(note);
        }
        var parts = [];
        if (mine && mine.done) parts.push(words.done);
        if (mine && mine.count) parts.push(fill(words.score, mine));
        note.textContent = parts.join(' · ');
        note.hidden = !parts.length;
        done += mine && mine.done ? 1 : 0;
        any = any || parts.length > 0;
      });
      said.textContent = any ? fill(words.progress, { done: done, count: rows.length }) : '';
      clear.hidden = !any;
      box.hidden = false;
    }
    show();
  }

  if (words.lesson) lesson(words.lesson);
  else overview();
}());
