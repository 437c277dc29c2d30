// Says when a copy is past its day of review. Plain script, works from file://.
(function () {
  'use strict';
  var now = new Date(), two = function (n) { return (n < 10 ? '0' : '') + n; };
  var today = now.getFullYear() + '-' + two(now.getMonth() + 1) + '-' + two(now.getDate());
  Array.prototype.forEach.call(document.querySelectorAll('[data-review-by]'), function (note) {
    if (today > note.getAttribute('data-review-by')) note.querySelector('[hidden]').hidden = false;
  });
}());
