import { type ConfigData, HtmlValidate } from 'html-validate';

/** The style of void and boolean attributes is the renderer's own, and means the same; titles are as long as a council's words. */
const RULES: NonNullable<ConfigData['rules']> = {
  'void-style': 'off',
  'long-title': 'off',
  'attribute-boolean-style': 'off',
  // Only whoever asks for it has a screen that is made anew, and there is a way to stop it (WCAG 2.2.1).
  'meta-refresh': 'off',
  'no-inline-style': 'error',
  // Check boxes of one name are one list.
  'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'button', 'reset'] }],
};

const page = new HtmlValidate({ root: true, extends: ['html-validate:recommended'], rules: RULES });
const part = new HtmlValidate({ root: true, extends: ['html-validate:recommended'], rules: { ...RULES, 'no-missing-references': 'off' } });

async function problems(validator: HtmlValidate, html: string): Promise<readonly string[]> {
  const report = await validator.validateString(html);
  return report.results.flatMap((result) =>
    result.messages.map((message) => `${message.ruleId}: ${message.message} (${message.selector})`),
  );
}

/** What is wrong with a whole page; empty for valid HTML. Inline styles count as wrong, for the policy forbids them. */
export function pageProblems(html: string): Promise<readonly string[]> {
  return problems(page, html);
}

/** What is wrong with a part of a page; a reference may lead outside it. */
export function partProblems(html: string): Promise<readonly string[]> {
  return problems(part, html);
}
