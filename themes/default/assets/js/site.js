// What a script adds to pages that already work: shorter address, a key for the search box, marks on
// what was searched for, print button. Plain script, runs after parsing.
(function () {
  'use strict';
  var doc = document;
  function each(root, selector, act) { Array.prototype.forEach.call(root.querySelectorAll(selector), act); }
  function add(parent, tag, text) {
    var node = doc.createElement(tag);
    node.textContent = text;
    parent.appendChild(node);
    return node;
  }

  if (/^http/.test(location.protocol) && /\/index\.html$/.test(location.pathname)) {
    history.replaceState(history.state, '', location.pathname.replace(/index\.html$/, '') + location.search + location.hash);
  }

  doc.addEventListener('keydown', function (event) {
    var box = doc.querySelector('#search-input,#home-search,#head-search');
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || !box || event.target.closest('input,textarea,select')) return;
    event.preventDefault();
    box.focus();
    box.select();
  });

  // The search page sends along what it found: it is marked here until the reader takes the marks away.
  function mark(texts) {
    var word = '[\\p{L}\\p{M}\\p{N}]', nodes = [], marks = [], node;
    var sought = texts.map(function (text) { return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+'); });
    var pattern = new RegExp('(^|(?!' + word + ')[^])(' + sought.join('|') + ')(?!' + word + ')', 'giu');
    var walker = doc.createTreeWalker(doc.getElementById('main'), NodeFilter.SHOW_TEXT);
    while ((node = walker.nextNode())) if (!node.parentNode.closest('button,select,svg')) nodes.push(node);
    nodes.forEach(function (node) {
      var text = node.data.normalize('NFC'), parts = doc.createDocumentFragment(), done = 0, match;
      pattern.lastIndex = 0;
      while ((match = pattern.exec(text))) {
        parts.append(text.slice(done, match.index) + match[1]);
        marks.push(add(parts, 'mark', match[2]));
        done = pattern.lastIndex;
      }
      if (!done) return;
      parts.append(text.slice(done));
      node.replaceWith(parts);
    });
    return marks;
  }
  var tools = doc.querySelector('[data-unmark]');
  try {
    var address = new URL(location.href), texts = address.searchParams.getAll('tim').filter(Boolean).slice(0, 5);
    var marks = tools && texts.length ? mark(texts) : [];
    if (marks.length) {
      var line = doc.createElement('p'), button = add(line, 'button', tools.dataset.unmark);
      line.className = 'wrap';
      button.type = 'button';
      button.className = 'button plain';
      doc.getElementById('main').prepend(line);
      button.onclick = function () {
        marks.forEach(function (part) { part.replaceWith(part.textContent); });
        line.remove();
        address.searchParams.delete('tim');
        history.replaceState(history.state, '', address);
      };
      var below = marks.filter(function (part) { return !part.closest('h1'); })[0];
      if (below && !location.hash) below.scrollIntoView({ block: 'center' });
    }
  } catch (error) {
    // An old browser, or one that keeps addresses as they are: the page stands as it was written.
  }

  each(doc, '[data-print]', function (button) {
    button.hidden = false;
    button.onclick = function () { print(); };
  });
}());
