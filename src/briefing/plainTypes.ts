/** A document of headings, paragraphs and tables, without figures to judge: minutes, a tracker. */
export interface PlainDocument {
  readonly organisation: string;
  readonly language: string;
  readonly title: string;
  readonly subtitle: string;
  readonly sections: readonly PlainSection[];
  /** "Page {page} of {pages}" split around its numbers */
  readonly page: readonly [string, string, string];
  /** ISO date that it is of */
  readonly date: string;
}

export interface PlainSection {
  /** '' for none */
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly table?: { readonly heads: readonly string[]; readonly rows: readonly (readonly string[])[] };
}
