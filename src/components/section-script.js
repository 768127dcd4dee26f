/*
 * Adds to the editor of a report's section, which works without it: live figures are put in where the cursor stands, and
 * what stands against the text, and how it will be printed, follow while it is typed. It has no words of its own: they stand
 * in the form's data.
 */
(() => {
  const form = document.querySelector('form.section-form');
  const field = form?.querySelector('textarea[data-text]');
  if (!(form instanceof HTMLFormElement) || !(field instanceof HTMLTextAreaElement)) return;
  document.documentElement.classList.add('scripted');

  const AFTER_TYPING = 900;
  const said = document.getElementById('text-announced');
  let timer = 0;
  let asked = 0;
  const saved = new URLSearchParams(new FormData(form)).toString();
  let leaving = false;

  function say(text) {
    if (said && said.textContent !== text) said.textContent = text;
  }

  async function check() {
    asked += 1;
    const mine = asked;
    try {
      const answer = await fetch(form.dataset.check, {
        method: 'POST',
        body: new URLSearchParams({ text: field.value }),
        credentials: 'same-origin',
      });
      // What was typed meanwhile has been asked about since.
      if (mine !== asked) return;
      if (!answer.ok || answer.redirected) {
        say(form.dataset.failed);
        return;
      }
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
      for (const part of fresh.querySelectorAll('[data-part]')) document.getElementById(part.id)?.replaceWith(part);
      say(document.getElementById('text-check')?.dataset.announce ?? '');
    } catch {
      say(form.dataset.failed);
    }
  }

  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(check, AFTER_TYPING);
  });

  /* What is typed and not saved is not left without a word. */
  form.addEventListener('submit', () => {
    leaving = true;
  });
  addEventListener('beforeunload', (event) => {
    if (!leaving && new URLSearchParams(new FormData(form)).toString() !== saved) event.preventDefault();
  });

  const figures = document.querySelector('.live-figures');
  figures?.addEventListener('click', (event) => {
    const button = event.target.closest('button[data-token]');
    if (!button) return;
    field.focus();
    field.setRangeText(button.dataset.token, field.selectionStart, field.selectionEnd, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  document.getElementById('figure-words')?.addEventListener('input', ({ target }) => {
    const words = target.value.trim().toLowerCase().split(/\s+/);
    for (const group of figures.querySelectorAll('[data-words]')) {
      group.hidden = !words.every((word) => group.dataset.words.includes(word));
    }
  });
})();
