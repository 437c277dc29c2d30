// Result tables that are whole in their page: sorted by buttons in their headings, filtered by name.
// What a script cannot see because it stands on other pages is sorted there by links.
(function () {
  'use strict';
  const plain = (text) => globalThis.tiepcanSearch.words(text).map((word) => word.key).join(' ');
  const collator = new Intl.Collator('vi', { numeric: true });
  function make(tag, properties, ...children) {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  }

  function filter(box, table) {
    const input = make('input', { type: 'search', autocomplete: 'off' });
    const label = make('label', { className: 'filter' }, box.dataset.filter, input);
    const count = make('p', { className: 'small' });
    count.setAttribute('role', 'status');
    box.prepend(label, count);
    const rows = [...table.querySelectorAll('tbody tr:not(.group)')];
    const names = rows.map((row) => ' ' + plain(row.cells[0].textContent));
    input.addEventListener('input', () => {
      const wanted = plain(input.value);
      rows.forEach((row, at) => { row.hidden = !names[at].includes(' ' + wanted); });
      for (const body of table.tBodies) {
        const group = body.querySelector('.group');
        if (group) group.hidden = !body.querySelector('tr:not(.group):not([hidden])');
      }
      count.textContent = box.dataset.count.replace('{n}', rows.filter((row) => !row.hidden).length);
    });
  }

  function compare(column, down) {
    return (one, other) => {
      const x = one.cells[column], y = other.cells[column], u = x.dataset.sort, v = y.dataset.sort;
      if (u && v) return (u - v) * down;
      if (u || v) return u ? -1 : 1;
      return collator.compare(x.textContent, y.textContent) * down;
    };
  }

  function sort(box, table) {
    table.querySelectorAll('thead th').forEach((head, column) => {
      const inside = head.querySelector('a') || head;
      const button = make('button', { type: 'button' }, ...inside.childNodes);
      button.title = box.dataset.sort + ' ' + button.textContent;
      if (inside !== head) inside.remove();
      head.prepend(button);
      button.addEventListener('click', () => {
        const down = head.getAttribute('aria-sort') === 'ascending' ? -1 : 1;
        table.querySelectorAll('[aria-sort]').forEach((other) => other.removeAttribute('aria-sort'));
        head.setAttribute('aria-sort', down > 0 ? 'ascending' : 'descending');
        for (const body of table.tBodies) {
          body.append(...[...body.querySelectorAll('tr:not(.group)')].sort(compare(column, down)));
        }
      });
    });
  }

  document.querySelectorAll('.results').forEach((box) => {
    const table = box.querySelector('table');
    if (!('whole' in box.dataset)) return;
    filter(box, table);
    sort(box, table);
  });
})();
