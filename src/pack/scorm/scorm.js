// Tells a learning management system (SCORM 1.2) how a lesson goes: opened, answered, score, done.
// Without a system it does nothing. Questions mark themselves with data-result on .quiz; the
// answers are kept in suspend_data, at most 4,096 characters, as «id:answer:result» by «;».
(function () {
  'use strict';
  var LIMIT = 4096, began = new Date(), open = false, answers = {}, numbers = {}, done = false;

  function find(frame) {
    for (var step = 0; frame && step <= 10; step += 1) {
      try {
        if (frame.API) return frame.API;
      } catch (other) { return null; }
      if (frame.parent === frame) break;
      frame = frame.parent;
    }
    return null;
  }
  var api = null;
  try { api = find(window) || (window.opener && find(window.opener)); } catch (other) { api = null; }
  if (!api || String(api.LMSInitialize('')) !== 'true') return;
  open = true;

  function get(name) { return String(api.LMSGetValue('cmi.' + name) || ''); }
  function set(name, value) { api.LMSSetValue('cmi.' + name, String(value)); }
  function each(list, act) { Array.prototype.forEach.call(list, act); }
  function save() { if (open) api.LMSCommit(''); }

  // --- questions -----------------------------------------------------------------------------

  var quizzes = document.querySelectorAll('.quiz[id]');
  function controls(quiz) { return quiz.querySelectorAll('input,select'); }
  // What is chosen: the place of each ticked box, or the chosen line of each list, in base 36.
  function read(quiz) {
    var chosen = [];
    each(controls(quiz), function (control, at) {
      if (control.tagName === 'SELECT') chosen.push(control.selectedIndex.toString(36));
      else if (control.checked) chosen.push(at.toString(36));
    });
    return chosen.join('.');
  }
  function write(quiz, answer) {
    var chosen = answer ? answer.split('.').map(function (place) { return parseInt(place, 36); }) : [];
    each(controls(quiz), function (control, at) {
      if (control.tagName === 'SELECT') control.selectedIndex = chosen[at] || 0;
      else control.checked = chosen.indexOf(at) >= 0;
    });
  }
  function letters(quiz, answer) {
    return answer.split('.').map(function (place) {
      return 'abcdefghijklmnopqrstuvwxyz'.charAt(parseInt(place, 36)) || 'z';
    }).join(',');
  }
  var TYPES = { one: 'choice', many: 'choice', 'true-false': 'true-false', match: 'matching', order: 'sequencing' };
  function note(quiz) {
    var kind = quiz.dataset.kind, id = quiz.id, entry = answers[id];
    if (!(id in numbers)) numbers[id] = Object.keys(numbers).length;
    var at = 'interactions.' + numbers[id] + '.';
    set(at + 'id', id);
    set(at + 'type', TYPES[kind] || 'choice');
    if ((kind === 'one' || kind === 'many') && entry.chosen && controls(quiz).length <= 26) set(at + 'student_response', letters(quiz, entry.chosen));
    set(at + 'result', entry.right ? 'correct' : 'wrong');
  }
  function tell() {
    var right = 0, given = 0;
    each(quizzes, function (quiz) {
      var entry = answers[quiz.id];
      if (entry) given += 1;
      if (entry && entry.right) right += 1;
    });
    if (quizzes.length) {
      set('core.score.min', 0);
      set('core.score.max', 100);
      set('core.score.raw', Math.round(100 * right / quizzes.length));
    }
    if (given === quizzes.length && quizzes.length) finished();
    var text = '', parts = Object.keys(answers).map(function (id) {
      return id + ':' + answers[id].chosen + ':' + (answers[id].right ? 1 : 0);
    });
    // Too long for the system: what was answered last is kept.
    parts.reverse().forEach(function (part) {
      var longer = text ? part + ';' + text : part;
      if (longer.length <= LIMIT) text = longer;
    });
    set('suspend_data', text);
    save();
  }
  function finished() {
    if (done) return;
    done = true;
    set('core.lesson_status', 'completed');
  }
  function answered(quiz) {
    var result = quiz.dataset.result;
    if (result !== 'right' && result !== 'wrong') return;
    delete answers[quiz.id];
    answers[quiz.id] = { chosen: read(quiz), right: result === 'right' };
    note(quiz);
    tell();
  }

  // --- this sitting --------------------------------------------------------------------------

  var status = get('core.lesson_status');
  done = status === 'completed' || status === 'passed';
  if (status === 'not attempted' || status === '' || status === 'unknown') set('core.lesson_status', 'incomplete');
  each(get('suspend_data').split(';'), function (part) {
    var fields = part.split(':'), quiz = fields.length === 3 && document.getElementById(fields[0]);
    if (!quiz) return;
    answers[fields[0]] = { chosen: fields[1], right: fields[2] === '1' };
    write(quiz, fields[1]);
    var check = quiz.querySelector('button');
    if (check) check.click();
  });
  var place = get('core.lesson_location'), heading = place && document.getElementById(place);
  if (heading) heading.scrollIntoView();
  new MutationObserver(function (changes) {
    each(changes, function (change) { answered(change.target); });
  }).observe(document.body, { attributes: true, attributeFilter: ['data-result'], subtree: true });
  save();

  // Ways to other lessons are the system's.
  each(document.querySelectorAll('[data-alone]'), function (part) { part.hidden = true; });
  each(document.querySelectorAll('a[data-inside]'), function (link) { link.removeAttribute('href'); });

  // A lesson without questions is done when its end was seen.
  addEventListener('scroll', seen, { passive: true });
  function seen() {
    if (!quizzes.length && innerHeight + scrollY >= document.documentElement.scrollHeight - 200) finished();
  }
  seen();

  // --- leaving -------------------------------------------------------------------------------

  function here() {
    var last = '';
    each(document.querySelectorAll('main h2[id], main h3[id]'), function (title) {
      if (title.getBoundingClientRect().top < innerHeight / 2) last = title.id;
    });
    return last.slice(0, 255);
  }
  function two(number) { return (number < 10 ? '0' : '') + number; }
  function leave() {
    if (!open) return;
    var seconds = Math.max(0, Math.round((new Date() - began) / 1000));
    var hours = Math.floor(seconds / 3600);
    set('core.lesson_location', here());
    set('core.session_time', ('000' + hours).slice(-4) + ':' + two(Math.floor(seconds / 60) % 60) + ':' + two(seconds % 60));
    set('core.exit', done ? '' : 'suspend');
    api.LMSCommit('');
    api.LMSFinish('');
    open = false;
  }
  addEventListener('pagehide', leave);
  addEventListener('beforeunload', leave);
}());
