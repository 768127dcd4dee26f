/** What each act of the audit log is called; an act that is not here shows its own word. */
const ACT_WORDS: Readonly<Record<string, string>> = {
  began: 'Log began',
  change: 'Figures or plans changed',
  'return-sent': 'Return sent',
  'return-taken-back': 'Return taken back',
  'return-sent-back': 'Return sent back',
  'return-approved': 'Return signed off',
  'return-reopened': 'Return opened again',
  'return-allowed-late': 'Late return allowed',
  'person-invited': 'Person invited',
  'person-added': 'Person added',
  'roles-changed': 'Roles changed',
  'post-changed': 'Post changed',
  'person-ended': 'Person left',
  'person-reinstated': 'Person came back',
  'first-link-made': 'Link for the first administrator made',
  'deputy-named': 'Deputy named',
  'deputy-removed': 'Deputy withdrawn',
  restore: 'Store put back to an earlier state',
};

/** The words for an act: "Return sent". */
export function actWords(act: string): string {
  const words = ACT_WORDS[act];
  if (words !== undefined) return words;
  const plain = act.replaceAll('-', ' ');
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}

type Detail = string | number | null;

/** Details that are for the machine that verifies the log. */
const FOR_THE_MACHINE = /\.(digest|columns)$/;
const OF_A_SHEET = /^(.+)\.(began|ended|held)$/;

function rows(count: number, sheet: string): string {
  return `${count} ${count === 1 ? 'row' : 'rows'} in ${sheet}`;
}

/** What a change did to each sheet: "3 rows in observations, 1 row ended in plans". */
function sheetWords(details: readonly (readonly [string, Detail])[]): string[] {
  const sheets = new Map<string, { began: number; ended: number }>();
  for (const [name, value] of details) {
    const [, sheet, part] = OF_A_SHEET.exec(name) ?? [];
    if (sheet === undefined) continue;
    const counts = sheets.get(sheet) ?? { began: 0, ended: 0 };
    if (part === 'ended') counts.ended = Number(value);
    else counts.began = Number(value);
    sheets.set(sheet, counts);
  }
  return [...sheets].map(([sheet, { began, ended }]) => (began > 0 ? rows(began, sheet) : `${rows(ended, sheet)} withdrawn`));
}

/** The details of an entry in words: reasons first, then what else is said, then the rows of a change. */
export function detailWords(details: ReadonlyMap<string, Detail>): string {
  const said = [...details].filter(([name, value]) => value !== null && value !== '' && !FOR_THE_MACHINE.test(name));
  const reasons = said.filter(([name]) => name === 'why' || name === 'reason').map(([, value]) => String(value));
  const others = said
    .filter(([name]) => !OF_A_SHEET.test(name) && !['why', 'reason', 'number'].includes(name))
    .map(([name, value]) => `${name} ${String(value).replaceAll('\n', '; ')}`);
  return [...reasons, [...others, ...sheetWords(said)].join(', ')].filter((part) => part !== '').join('. ');
}
