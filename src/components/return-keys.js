/*
 * Adds the keyboard of a spreadsheet to the page of returns: from a figure to the one below with Enter or the arrow, back
 * with Shift and Enter or the arrow up, Ctrl and Enter to check and send, and a pasted column fills the figures below.
 */
(() => {
  const form = document.querySelector('form.returns');
  if (!(form instanceof HTMLFormElement)) return;
  const rows = [...form.querySelectorAll('section[data-item]')].map((section) => [...section.querySelectorAll('.figure-field input')]);

  /** Row and column of a figure; null for any other field. */
  function placeOf(field) {
    const row = rows.findIndex((figures) => figures.includes(field));
    return row < 0 ? null : { row, column: rows[row].indexOf(field) };
  }

  function go({ row, column }) {
    const figures = rows[row];
    const field = figures?.[Math.min(column, figures.length - 1)];
    if (!field) return;
    field.focus();
    field.select();
  }

  form.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      form.requestSubmit(form.querySelector('button[name=intent][value=send]'));
      return;
    }
    if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
    const place = placeOf(event.target);
    if (place === null) return;
    const { row, column } = place;
    const down = event.key === 'ArrowDown' || (event.key === 'Enter' && !event.shiftKey);
    const up = event.key === 'ArrowUp' || (event.key === 'Enter' && event.shiftKey);
    if (!down && !up) return;
    event.preventDefault();
    if (down && row === rows.length - 1) form.querySelector('button[name=intent][value=send]').focus();
    else go({ row: row + (down ? 1 : -1), column });
  });

  form.addEventListener('paste', (event) => {
    const place = placeOf(event.target);
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (place === null || !/[\n\t]/.test(text.trim())) return;
    event.preventDefault();
    const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
    lines.forEach((line, down) => {
      line.split('\t').forEach((cell, right) => {
        const field = rows[place.row + down]?.[place.column + right];
        if (!field) return;
        field.value = cell.trim();
        field.dispatchEvent(new Event('input', { bubbles: true }));
      });
    });
    go({ row: Math.min(place.row + lines.length, rows.length) - 1, column: place.column });
  });

  /* Which return of the list is before her. */
  const links = new Map([...form.querySelectorAll('.owed li a')].map((link) => [link.hash.slice(1), link]));
  function at(section) {
    const link = links.get(section?.id);
    if (!link || link.hasAttribute('aria-current')) return;
    for (const other of links.values()) other.removeAttribute('aria-current');
    link.setAttribute('aria-current', 'true');
    const list = link.closest('.owed');
    if (list.scrollHeight > list.clientHeight) list.scrollTop = link.offsetTop - list.clientHeight / 2;
  }
  const watch = new IntersectionObserver(
    (seen) => {
      for (const { isIntersecting, target } of seen) if (isIntersecting) at(target);
    },
    { rootMargin: '-25% 0px -70% 0px' },
  );
  for (const section of form.querySelectorAll('section.return-item')) watch.observe(section);
  form.addEventListener('focusin', (event) => at(event.target.closest('section.return-item')));
})();
