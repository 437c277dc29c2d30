// What a script adds to pages that already work: shorter address, print button, tables that
// sort and filter. Plain script, runs after parsing.
(function () {
  'use strict';
  var doc = document;
  function each(root, selector, act) { Array.prototype.forEach.call(root.querySelectorAll(selector), act); }
  function add(parent, tag, text) {
    var node = doc.createElement(tag);
    if (text) node.textContent = text;
    parent.appendChild(node);
    return node;
  }

  if (/^http/.test(location.protocol) && /\/index\.html$/.test(location.pathname)) {
    history.replaceState(history.state, '', location.pathname.replace(/index\.html$/, '') + location.search + location.hash);
  }

  each(doc, '[data-print]', function (button) {
    button.hidden = false;
    button.onclick = function () { print(); };
  });

  function fold(text) {
    return text.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/đ/g, 'd');
  }

  each(doc, '.results', function (box) {
    var table = box.querySelector('table');
    var label = add(box, 'label', box.dataset.filter);
    var input = add(label, 'input');
    var count = add(box, 'p');
    label.className = 'filter';
    input.type = 'search';
    count.className = 'small';
    count.setAttribute('role', 'status');
    box.insertBefore(count, box.firstChild);
    box.insertBefore(label, box.firstChild);
    input.oninput = function () {
      var wanted = fold(input.value.trim()), n = 0;
      each(table, 'tbody tr:not(.group)', function (row) {
        row.hidden = fold(row.cells[0].textContent).indexOf(wanted) < 0;
        if (!row.hidden) n += 1;
      });
      count.textContent = box.dataset.count.replace('{n}', n);
    };
    each(table, 'thead th', function (head, column) {
      var button = doc.createElement('button');
      button.type = 'button';
      while (head.firstChild) button.appendChild(head.firstChild);
      button.title = box.dataset.sort + ' ' + button.textContent;
      head.appendChild(button);
      button.onclick = function () {
        var down = head.getAttribute('aria-sort') === 'ascending' ? -1 : 1;
        each(table, '[aria-sort]', function (other) { other.removeAttribute('aria-sort'); });
        head.setAttribute('aria-sort', down > 0 ? 'ascending' : 'descending');
        Array.prototype.forEach.call(table.tBodies, function (body) {
          Array.prototype.slice.call(body.querySelectorAll('tr:not(.group)')).sort(function (a, b) {
            var x = a.cells[column], y = b.cells[column], u = x.dataset.sort, v = y.dataset.sort;
            if (u && v) return (u - v) * down;
            if (u || v) return u ? -1 : 1;
            return x.textContent.localeCompare(y.textContent, 'vi', { numeric: true }) * down;
          }).forEach(function (row) { body.appendChild(row); });
        });
      };
    });
  });
}());
