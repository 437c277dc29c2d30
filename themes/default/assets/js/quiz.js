// Questions that check themselves. Plain script; nothing is sent anywhere and no time is counted.
//
// A page without this script shows the same questions with their answers folded away. Whoever
// keeps the answers (the page of a course, a learning management system) works with:
//
//   tiepcanQuiz.count                 how many questions the page has
//   tiepcanQuiz.score()               {right, marked, count, percent}: questions answered rightly, questions
//                                     marked so far, all of them, right ones of all in whole percent
//   tiepcanQuiz.answers()             {id: answer} of the questions marked; an answer is short ASCII:
//                                     "B", "AC", "2.1.3" (places), "b.a.c" (letters of a matching)
//   tiepcanQuiz.results()             [{id, kind, answer, key, right}] of the questions marked, in page order
//   tiepcanQuiz.restore(answers)      fills in and marks answers kept earlier; unknown ids are passed over
//   tiepcanQuiz.clear()               takes all answers and marks back
//   tiepcanQuiz.on(listener)          calls listener(result) after every mark a person asked for
(function () {
  'use strict';
  var doc = document, listeners = [], questions = [];

  function all(root, selector) { return Array.prototype.slice.call(root.querySelectorAll(selector)); }
  function make(tag, type) {
    var node = doc.createElement(tag);
    node.className = type;
    return node;
  }

  /** One question: reads, fills in and marks the controls of its fieldset. */
  function Question(quiz) {
    var self = this, words = quiz.dataset, button = make('button', 'button plain');
    self.id = quiz.id;
    self.kind = words.kind;
    self.quiz = quiz;
    self.inputs = all(quiz, '.quiz-options input');
    self.selects = all(quiz, '.quiz-options select');
    self.details = quiz.querySelector('details');
    self.status = make('p', 'quiz-result');
    self.status.setAttribute('role', 'status');
    self.status.tabIndex = -1;
    button.type = 'button';
    button.textContent = words.check;
    quiz.insertBefore(button, self.details);
    quiz.insertBefore(self.status, self.details);
    button.onclick = function () {
      if (self.blank()) {
        self.say(words.empty);
      } else {
        self.mark();
        self.say(self.right ? words.right : words.wrong);
        listeners.forEach(function (listener) { listener(self.result()); });
      }
      self.status.focus();
    };
    // An answer that changes after it was marked is not marked any more.
    quiz.addEventListener('change', function () { self.unmark(); });
  }

  Question.prototype = {
    blank: function () {
      return this.inputs.every(function (input) { return !input.checked; }) &&
        this.selects.every(function (select) { return !select.value; });
    },
    read: function (value) {
      return this.selects.length ? this.selects.map(function (select) { return value(select, select.dataset.answer); }).join('.')
        : this.inputs.filter(function (input) { return value(input, input.hasAttribute('data-correct')); })
          .map(function (input) { return input.value; }).join('');
    },
    answer: function () {
      return this.read(function (control) { return control.tagName === 'SELECT' ? control.value : control.checked; });
    },
    key: function () { return this.read(function (_, right) { return right; }); },
    fill: function (answer) {
      var parts = String(answer).split('.');
      this.selects.forEach(function (select, at) { select.value = parts[at] || ''; });
      this.inputs.forEach(function (input) { input.checked = answer.indexOf(input.value) >= 0; });
    },
    mark: function () {
      this.marked = true;
      this.right = this.answer() === this.key();
      this.quiz.setAttribute('data-result', this.right ? 'right' : 'wrong');
      // The explanation teaches: it opens with a right answer, and stays at hand after a wrong one.
      if (this.right) this.details.open = true;
    },
    unmark: function () {
      this.marked = this.right = false;
      this.quiz.removeAttribute('data-result');
      this.status.textContent = '';
    },
    say: function (text) {
      var now = score(), total = this.quiz.dataset.score;
      this.status.textContent = text + (now.count > 1 && now.marked
        ? ' ' + total.replace('{right}', now.right).replace('{count}', now.count) : '');
    },
    result: function () {
      return { id: this.id, kind: this.kind, answer: this.answer(), key: this.key(), right: this.right };
    }
  };

  function marked() { return questions.filter(function (question) { return question.marked; }); }

  function score() {
    var right = questions.filter(function (question) { return question.right; }).length;
    return {
      right: right, marked: marked().length, count: questions.length,
      percent: questions.length ? Math.round(100 * right / questions.length) : 0
    };
  }

  questions = all(doc, 'fieldset.quiz').map(function (quiz) { return new Question(quiz); });

  window.tiepcanQuiz = {
    count: questions.length,
    score: score,
    answers: function () {
      var answers = {};
      marked().forEach(function (question) { answers[question.id] = question.answer(); });
      return answers;
    },
    results: function () { return marked().map(function (question) { return question.result(); }); },
    restore: function (answers) {
      questions.forEach(function (question) {
        if (!answers || typeof answers[question.id] !== 'string') return;
        question.fill(answers[question.id]);
        question.mark();
      });
      marked().forEach(function (question) {
        question.say(question.quiz.dataset[question.right ? 'right' : 'wrong']);
      });
    },
    clear: function () {
      questions.forEach(function (question) {
        question.fill('');
        question.unmark();
        question.details.open = false;
      });
    },
    on: function (listener) { listeners.push(listener); }
  };
}());
