/** What a reader's own text was before it was set as HTML. */
function unescaped(text: string): string {
  return text.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

function attribute(tag: string, name: string): string | null {
  const found = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? null : unescaped(found);
}

const CONTROL = /<input\b[^>]*>|<textarea\b[^>]*>[\s\S]*?<\/textarea>|<select\b[^>]*>[\s\S]*?<\/select>/g;

function valueIn(control: string): string | null {
  if (control.startsWith('<textarea')) return unescaped(/>([\s\S]*)<\/textarea>$/.exec(control)?.[1] ?? '');
  if (control.startsWith('<select')) {
    const options = control.match(/<option[^>]*>/g) ?? [];
    return attribute(options.find((option) => / selected/.test(option)) ?? options[0] ?? '', 'value');
  }
  if (/ type="(radio|checkbox)"/.test(control) && !/ checked/.test(control)) return null;
  return attribute(control, 'value') ?? '';
}

/**
 * What a browser without scripts would send of the form with this action on a page: every field as the page has it, with
 * what somebody typed, chose or pressed put in.
 */
export function filledForm(html: string, action: string, typed: Readonly<Record<string, string>>): URLSearchParams {
  const form = [...html.matchAll(/<form\b[^>]*>[\s\S]*?<\/form>/g)].map(([text]) => text);
  const chosen = form.find((text) => attribute(/^<form\b[^>]*>/.exec(text)?.[0] ?? '', 'action') === action);
  if (chosen === undefined) throw new Error(`the page has no form for ${action}`);
  const sent = new URLSearchParams();
  for (const [control] of chosen.matchAll(CONTROL)) {
    const name = attribute(control, 'name');
    const value = valueIn(control);
    if (name !== null && value !== null) sent.append(name, value);
  }
  for (const [name, value] of Object.entries(typed)) sent.set(name, value);
  return sent;
}
