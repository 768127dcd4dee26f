/* Adds to the grid of targets, which works without it: the arrow keys up and down, and Enter, go from line to line as in a spreadsheet. */
document.addEventListener('keydown', (event) => {
  const field = event.target;
  if (!(field instanceof HTMLInputElement) || event.ctrlKey || event.metaKey || event.altKey) return;
  const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' || event.key === 'Enter' ? 1 : 0;
  const table = field.closest('.target-grid');
  if (step === 0 || table === null) return;
  const rows = [...table.querySelectorAll('tr')]
    .map((row) => [...row.querySelectorAll('td.cell input')])
    .filter((cells) => cells.length > 0);
  const at = rows.findIndex((cells) => cells.includes(field));
  const next = rows[at + step]?.[rows[at]?.indexOf(field) ?? -1];
  event.preventDefault();
  if (next instanceof HTMLInputElement) {
    next.focus();
    next.select();
  }
});
