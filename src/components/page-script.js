/* Adds to pages that work without it: "/" goes to the search field. */
document.addEventListener('keydown', (event) => {
  const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [contenteditable]');
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || typing) return;
  for (const field of document.querySelectorAll('.find input')) {
    if (field instanceof HTMLInputElement && field.checkVisibility()) {
      event.preventDefault();
      field.focus();
      return;
    }
  }
});
