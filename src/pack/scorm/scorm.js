// Tells a learning management system (SCORM 1.2) how a lesson goes: opened, answered, score, done.
// Without a system it does nothing. Questions are those of quiz.js; the answers are kept in
// suspend_data, at most 4,096 characters, as «id:answer» by «;».
(function () {
  'use strict';
  var LIMIT = 4096, began = new Date(), quiz = window.tiepcanQuiz, done = false, numbers = {};

  function find(frame) {
    try {
      for (var step = 0; frame && step <= 10; step += 1) {
        if (frame.API) return frame.API;
        if (frame.parent === frame) return null;
        frame = frame.parent;
      }
    } catch (stranger) { /* A page of another site holds this one. */ }
    return null;
  }
  var api = find(window) || (window.opener && find(window.opener));
  if (!api || String(api.LMSInitialize('')) !== 'true') return;
  var open = true, count = quiz ? quiz.count : 0;

  function get(name) { return String(api.LMSGetValue('cmi.' + name) || ''); }
  function set(name, value) { api.LMSSetValue('cmi.' + name, String(value)); }
  function each(selector, act) { Array.prototype.forEach.call(document.querySelectorAll(selector), act); }
  function finish() {
    if (!done) set('core.lesson_status', 'completed');
    done = true;
  }

  // --- questions -----------------------------------------------------------------------------

  var TYPES = { one: 'choice', many: 'choice', 'true-false': 'choice', match: 'matching', order: 'sequencing' };
  function note(result) {
    if (!(result.id in numbers)) numbers[result.id] = Object.keys(numbers).length;
    var at = 'interactions.' + numbers[result.id] + '.';
    set(at + 'id', result.id);
    set(at + 'type', TYPES[result.kind] || 'choice');
    if (TYPES[result.kind] === 'choice' && /^[A-Z]+$/.test(result.answer)) {
      set(at + 'student_response', result.answer.toLowerCase().split('').join(','));
    }
    set(at + 'result', result.right ? 'correct' : 'wrong');
  }
  // As many answers as fit; the rest is asked again.
  function kept() {
    var answers = quiz.answers(), text = '';
    Object.keys(answers).forEach(function (id) {
      var longer = (text ? text + ';' : '') + id + ':' + answers[id];
      if (longer.length <= LIMIT) text = longer;
    });
    return text;
  }
  function tell() {
    var score = quiz.score();
    set('core.score.min', 0);
    set('core.score.max', 100);
    set('core.score.raw', score.percent);
    if (score.marked === score.count) finish();
    set('suspend_data', kept());
    api.LMSCommit('');
  }

  // --- this sitting --------------------------------------------------------------------------

  var status = get('core.lesson_status');
  done = status === 'completed' || status === 'passed';
  if (!done) set('core.lesson_status', 'incomplete');
  if (count) {
    var answers = {};
    get('suspend_data').split(';').forEach(function (part) {
      var at = part.indexOf(':');
      if (at > 0) answers[part.slice(0, at)] = part.slice(at + 1);
    });
    quiz.restore(answers);
    quiz.on(function (result) {
      note(result);
      tell();
    });
  }
  var place = document.getElementById(get('core.lesson_location'));
  if (place) place.scrollIntoView();
  // Ways to other lessons are the system's.
  each('[data-alone]', function (part) { part.hidden = true; });
  each('a[data-inside]', function (link) { link.removeAttribute('href'); });
  // A lesson without questions is done when its end was seen.
  function look() {
    if (!count && innerHeight + scrollY >= document.documentElement.scrollHeight - 200) finish();
  }
  addEventListener('scroll', look, { passive: true });
  look();
  api.LMSCommit('');

  // --- leaving -------------------------------------------------------------------------------

  function here() {
    var last = '';
    each('main h2[id], main h3[id]', function (title) {
      if (title.getBoundingClientRect().top < innerHeight / 2) last = title.id;
    });
    return last.slice(0, 255);
  }
  function two(number) { return (number < 10 ? '0' : '') + number; }
  function leave() {
    if (!open) return;
    open = false;
    var seconds = Math.max(0, Math.round((new Date() - began) / 1000)), hours = Math.floor(seconds / 3600);
    set('core.lesson_location', here());
    set('core.session_time', ('000' + hours).slice(-4) + ':' + two(Math.floor(seconds / 60) % 60) + ':' + two(seconds % 60));
    set('core.exit', done ? '' : 'suspend');
    api.LMSCommit('');
    api.LMSFinish('');
  }
  addEventListener('pagehide', leave);
  addEventListener('beforeunload', leave);
}());
