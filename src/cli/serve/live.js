// Reloads this page when the site was made anew, and lays problems over it until they are mended.
// All text is put in as text, never as HTML; styles are set one by one, which a strict content
// security policy allows.
(() => {
  const generation = Number(new URL(document.currentScript.src).searchParams.get('generation'));
  let source = null;
  let panel = null;
  let dismissed = '';

  const make = (name, text, style) => {
    const element = document.createElement(name);
    element.textContent = text;
    Object.assign(element.style, style);
    return element;
  };

  const hide = () => {
    panel?.remove();
    panel = null;
  };

  const show = (heading, problems) => {
    hide();
    panel = make('section', '', {
      position: 'fixed', inset: 'auto 0 0 0', zIndex: '2147483647', maxHeight: '60vh', overflow: 'auto',
      boxSizing: 'border-box', padding: '16px 20px', font: '16px/1.5 system-ui, sans-serif',
      color: '#1b1b1b', background: '#fff8f6', borderTop: '4px solid #b3261e',
    });
    panel.setAttribute('role', 'alert');
    const close = make('button', '×', {
      float: 'right', font: 'inherit', fontSize: '24px', lineHeight: '1', minWidth: '44px', minHeight: '44px',
      color: 'inherit', background: 'none', border: '1px solid currentColor', borderRadius: '4px', cursor: 'pointer',
    });
    close.type = 'button';
    close.setAttribute('aria-label', 'Đóng');
    close.addEventListener('click', () => {
      dismissed = JSON.stringify(problems);
      hide();
    });
    const list = make('ol', '', { margin: '8px 0 0', paddingLeft: '24px' });
    for (const { place, message, help } of problems) {
      const item = make('li', '', { margin: '0 0 8px' });
      item.append(
        make('code', place, { fontFamily: 'ui-monospace, monospace', overflowWrap: 'anywhere' }),
        make('div', message, { fontWeight: '600' }),
        make('div', help, {}),
      );
      list.append(item);
    }
    panel.append(close, make('strong', heading, {}), list);
    document.body.append(panel);
  };

  const hear = ({ data }) => {
    const news = JSON.parse(data);
    if (news.generation !== generation) {
      location.reload();
    } else if (news.problems.length === 0) {
      dismissed = '';
      hide();
    } else if (JSON.stringify(news.problems) !== dismissed) {
      show(news.heading, news.problems);
    }
  };

  // Browsers open six connections to one server at most: hidden tabs give theirs up.
  const tune = () => {
    if (document.hidden) {
      source?.close();
      source = null;
    } else if (source === null) {
      source = new EventSource('/_tiepcan/events');
      source.addEventListener('message', hear);
    }
  };

  document.addEventListener('visibilitychange', tune);
  addEventListener('pageshow', tune);
  addEventListener('pagehide', () => {
    source?.close();
    source = null;
  });
  tune();
})();
