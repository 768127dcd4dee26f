import type { HtmlEscapedString } from 'hono/utils/html';

/** Examples of a part by name: declared once beside it, rendered by the tests and by the gallery. */
export type Examples = Readonly<Record<string, () => HtmlEscapedString | Promise<HtmlEscapedString>>>;
