import type { HtmlEscapedString } from 'hono/utils/html';

/** Examples of a part by name: declared once beside it, rendered by the tests and by the gallery. */
export type Examples = Readonly<Record<string, () => HtmlEscapedString | Promise<HtmlEscapedString>>>;

/** A part of pages, or a drawing: what it is for, in a sentence, and its examples. */
export interface GalleryPart {
  readonly purpose: string;
  readonly examples: Examples;
}
