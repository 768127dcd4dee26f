/*
 * Examples as they stand on one page with all others: they share none of its names, and lead nowhere.
 */

/** Links and forms of the examples lead to nothing that is there: here they stay where they are. */
function unleading(html: string): string {
  return html.replace(/ (href|action|formaction)="[/?][^"]*"/g, ' $1="#main"').replaceAll(' method="post"', ' method="get"');
}

/** The regions of a page have names of their own; here one part may be shown many times. */
function regionsApart(html: string, where: string): string {
  return html.replace(/(<(?:section|nav|form|aside|search)\b[^>]* aria-label="[^"]*)"/g, `$1, ${where}"`);
}

/** An example's own ids, and whatever refers to them, with the place of the example before them. */
function idsApart(html: string, place: string): string {
  const own = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id));
  const apart = (id: string) => (own.has(id) ? `${place}-${id}` : id);
  return html
    .replace(
      / (id|for|form|list|headers|aria-labelledby|aria-describedby|aria-controls)="([^"]*)"/g,
      (_, name: string, ids: string) => ` ${name}="${ids.split(' ').map(apart).join(' ')}"`,
    )
    .replace(/(href="|url\()#([^")]+)/g, (_, before: string, id: string) => `${before}#${apart(id)}`);
}

/**
 * @param place "part-marks-0", unique on the page
 * @param where "marks: every status", for the names of regions
 */
export function setApart(html: string, place: string, where: string): string {
  return idsApart(regionsApart(unleading(html), where), place);
}
