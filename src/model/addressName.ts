const LONGEST = 60;

/**
 * Words as a name in addresses that none of those taken is: "Adults' care" is "adults-care", or "adults-care-2".
 * @param nameless what it is where the words have no letter or digit
 */
export function addressName(words: string, taken: ReadonlySet<string>, nameless: string): string {
  const plain = words
    .normalize('NFKD')
    .replace(/[\p{Mark}'’]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
  const stem = plain === '' ? nameless : plain;
  let name = stem;
  for (let number = 2; taken.has(name); number += 1) name = `${stem}-${number}`;
  return name;
}
