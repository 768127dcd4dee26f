/*
 * Adds to the page of returns, which works without it: each return is saved by itself shortly after something is typed,
 * its verdict follows, and what could not be saved is kept in this browser until it is. It has no words of its own: they
 * stand in the form's data.
 */
(() => {
  const form = document.querySelector('form.returns');
  if (!(form instanceof HTMLFormElement)) return;
  document.documentElement.classList.add('scripted');

  const AFTER_TYPING = 800;
  const TRY_AGAIN = 15_000;
  const KEPT_DAYS = 14;
  const words = form.dataset;
  const notice = document.getElementById('returns-notice');
  const live = document.getElementById('returns-said');

  const fieldsOf = (section) => [...section.querySelectorAll('input[name], textarea[name], select[name]')];
  const isOwn = (field) => !/-(key|version|was|tried|held)$/.test(field.name);

  /** What is typed in one return, by the names of its fields without the prefix of this page. */
  function typedIn({ section, prefix }) {
    const typed = new URLSearchParams();
    for (const field of fieldsOf(section).filter(isOwn)) {
      if (field.type === 'radio' && !field.checked) continue;
      typed.append(field.name.slice(prefix.length + 1), field.value);
    }
    return typed.toString();
  }

  const seen = ({ section }) => section.querySelector('[name$="-version"]').value;

  const items = [...form.querySelectorAll('section[data-item]')].map((section) => {
    const prefix = section.dataset.item;
    const key = section.querySelector(`[name="${prefix}-key"]`).value;
    const item = { section, prefix, key, saved: '', timer: 0, saving: null, changing: false, asks: false, left: new Set(), failed: false };
    item.saved = typedIn(item);
    return item;
  });
  const itemOf = (element) => items.find(({ section }) => section.contains(element));

  /* What is not saved yet is kept in this browser: a closed laptop or a lost session loses nothing. */
  const place = ({ key }) => `goldthread ${words.keptAs} ${key}`;
  function keep(item) {
    try {
      localStorage.setItem(place(item), JSON.stringify({ version: seen(item), typed: typedIn(item), at: Date.now() }));
    } catch {
      // A browser that keeps nothing still saves.
    }
  }
  function kept(item) {
    try {
      return JSON.parse(localStorage.getItem(place(item)) ?? 'null');
    } catch {
      return null;
    }
  }
  function forget(item) {
    try {
      localStorage.removeItem(place(item));
    } catch {
      // Nothing was kept there.
    }
  }

  function say(text) {
    if (live) live.textContent = text;
  }

  /** Says above the page's foot that something is not saved, and what to do; without a text, takes it away. */
  function tell(text, link) {
    if (!notice || notice.dataset.told === text) return;
    notice.dataset.told = text;
    notice.replaceChildren();
    if (text === '') return;
    const line = document.createElement('p');
    line.append(text);
    if (link) {
      const way = document.createElement('a');
      way.href = words.signInAt;
      way.textContent = words.signIn;
      line.append(' ', way);
    }
    notice.append(line);
  }

  /** Warnings stay where they are, for a reason may be half typed in one; new ones come, settled ones go. */
  function mendWarnings(list, fresh) {
    const kinds = new Map([...fresh.children].map((warning) => [warning.dataset.kind, warning]));
    for (const old of [...list.children]) {
      const now = kinds.get(old.dataset.kind);
      kinds.delete(old.dataset.kind);
      if (!now) old.remove();
      else old.querySelector('p').textContent = now.querySelector('p').textContent;
    }
    list.append(...kinds.values());
  }

  /** Puts what the server says of one return in the place of what was said before. */
  function show(item, html, current) {
    const fresh = new DOMParser().parseFromString(html, 'text/html');
    const before = document.getElementById(`${item.prefix}-said`)?.textContent;
    for (const part of fresh.querySelectorAll('[data-part]')) {
      const old = document.getElementById(part.id);
      // What is wrong with a field is said when it is left, not while it is being typed.
      const typing = part.id === `${document.activeElement?.id}-told` && part.textContent !== '';
      // Marks stand behind the words that were saved, which others may have followed.
      if (part.classList.contains('marked') && !current) part.replaceChildren();
      if (old && !typing && !old.contains(document.activeElement)) old.replaceWith(part);
    }
    for (const list of fresh.querySelectorAll('[data-warnings]')) {
      const old = document.getElementById(list.id);
      if (old) mendWarnings(old, list);
    }
    for (const field of fieldsOf(item.section)) {
      const told = document.getElementById(`${field.id}-told`);
      if (told?.querySelector('.error')) field.setAttribute('aria-invalid', 'true');
      else field.removeAttribute('aria-invalid');
    }
    const said = document.getElementById(`${item.prefix}-said`)?.textContent;
    if (said !== before) say(fresh.querySelector('[data-announce]')?.dataset.announce ?? '');
  }

  function settle() {
    if (!items.some(({ failed }) => failed)) tell('');
  }

  async function send(item, typed, keepalive) {
    const body = new URLSearchParams();
    for (const field of fieldsOf(item.section)) if (field.type !== 'radio' || field.checked) body.set(field.name, field.value);
    body.set(`${item.prefix}-left`, [...item.left].join(' '));
    const answer = await fetch(words.save, { method: 'POST', body, credentials: 'same-origin', keepalive });
    const outcome = answer.headers.get('goldthread-return');
    if (outcome === null) {
      item.failed = true;
      const out = answer.redirected || answer.status === 401 || answer.status === 403;
      tell(out ? words.signedOut : words.failed, out);
      return;
    }
    item.failed = false;
    if (outcome === 'saved') {
      item.saved = typed;
      if (typedIn(item) === typed) forget(item);
    } else {
      // Somebody else saved it: both are shown, and nothing is sent again before one is chosen.
      item.saved = typed;
      item.conflict = true;
    }
    const html = await answer.text();
    show(item, html, typedIn(item) === typed);
    if (item.conflict) say(document.getElementById(`${item.prefix}-conflict`)?.textContent ?? '');
    settle();
  }

  function save(item, keepalive = false) {
    clearTimeout(item.timer);
    if (item.saving) return item.saving.then(() => save(item, keepalive));
    const typed = typedIn(item);
    item.changing = typed !== item.saved;
    if (!(item.changing || item.asks) || item.conflict) return Promise.resolve();
    item.asks = false;
    item.saving = send(item, typed, keepalive)
      .catch(() => {
        item.failed = true;
        tell(words.offline, false);
      })
      .finally(() => {
        item.saving = null;
      });
    return item.saving;
  }

  form.addEventListener('input', (event) => {
    const item = itemOf(event.target);
    if (!item) return;
    document.getElementById(`${event.target.id}-marked`)?.replaceChildren();
    keep(item);
    clearTimeout(item.timer);
    item.timer = setTimeout(() => save(item), AFTER_TYPING);
  });
  form.addEventListener('change', (event) => {
    const item = itemOf(event.target);
    if (item) save(item);
  });
  /* What a field still needs is said once it was left empty, of a return that was begun. */
  form.addEventListener('focusout', ({ target, relatedTarget }) => {
    const item = itemOf(target);
    if (!item || !target.matches('input[type="text"], textarea') || target.value.trim() !== '') return;
    const field = target.name.slice(item.prefix.length + 1);
    if (item.left.has(field) || relatedTarget?.closest('button')) return;
    item.left.add(field);
    const ask = () => {
      if (seen(item) === '0') return;
      item.asks = true;
      save(item);
    };
    if (item.saving) item.saving.then(ask);
    else ask();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') for (const item of items) save(item, true);
  });
  const again = () => {
    for (const item of items) {
      if (!item.failed) continue;
      item.asks = true;
      save(item);
    }
  };
  addEventListener('online', again);
  /* A page that the browser had put aside may be of before the returns were sent. */
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) location.reload();
  });
  setInterval(again, TRY_AGAIN);

  /* The whole form goes once no single return is on its way: else it would meet its own saving as somebody else's. */
  form.addEventListener('submit', (event) => {
    for (const { timer } of items) clearTimeout(timer);
    const underWay = items.flatMap(({ saving, changing }) => (saving && changing ? [saving] : []));
    if (underWay.length === 0) return;
    event.preventDefault();
    const { submitter } = event;
    // What it would be has not been seen yet: it is shown once more before it goes.
    const unseen = document.createElement('input');
    unseen.type = 'hidden';
    unseen.name = 'unseen';
    unseen.value = 'yes';
    form.append(unseen);
    Promise.all(underWay).then(() => form.requestSubmit(submitter));
  });

  form.addEventListener('click', (event) => {
    const button = event.target.closest('button');
    const item = button && itemOf(button);
    if (!item) return;
    if (button.name === 'keep' && button.value.endsWith('/theirs')) forget(item);
    if (button.name !== 'use') return;
    event.preventDefault();
    const field = document.getElementById(button.dataset.field);
    field.value = field.value.replace(button.dataset.written, () => button.dataset.right);
    button.closest('.in-doubt').remove();
    field.focus();
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });

  /* What was typed here earlier and never saved is offered again, over the version that it was typed over. */
  function putBack(item, { version, typed }) {
    const values = new URLSearchParams(typed);
    for (const field of fieldsOf(item.section).filter(isOwn)) {
      const value = values.get(field.name.slice(item.prefix.length + 1));
      if (field.type === 'radio') field.checked = field.value === value;
      else if (value !== null) field.value = value;
    }
    item.section.querySelector('[name$="-version"]').value = version;
    save(item);
  }
  function offer(item, earlier) {
    const line = document.createElement('p');
    line.className = 'put-back in-doubt';
    line.append(`${words.unsaved} `);
    const button = (text, act) => {
      const made = document.createElement('button');
      made.type = 'button';
      made.className = 'as-link';
      made.textContent = text;
      made.addEventListener('click', () => {
        line.remove();
        act();
      });
      line.append(made, ' ');
    };
    button(words.putBack, () => putBack(item, earlier));
    button(words.discard, () => forget(item));
    item.section.querySelector('h2').after(line);
  }
  /* What is to be put right is read first: without a script it is at least the first thing on the page. */
  document.querySelector('.problems[tabindex]')?.focus();

  for (const item of items) {
    const earlier = kept(item);
    if (earlier === null) continue;
    const old = Date.now() - earlier.at > KEPT_DAYS * 24 * 60 * 60 * 1000;
    if (old || earlier.typed === item.saved) forget(item);
    else offer(item, earlier);
  }
})();
