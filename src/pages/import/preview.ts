import type { CellChange, SheetChange } from '../../components/import-preview/import-preview.tsx';
import type { ImportPreview } from '../../tasks/importCouncil.ts';

/** Rows that would be added, changed and withdrawn, over all sheets. */
export function totals({ sheets }: ImportPreview): { readonly added: number; readonly changed: number; readonly withdrawn: number } {
  const sum = (count: (sheet: ImportPreview['sheets'][number]) => number) => sheets.reduce((total, sheet) => total + count(sheet), 0);
  return {
    added: sum(({ added }) => added),
    changed: sum(({ changed, moved }) => changed + moved),
    withdrawn: sum(({ withdrawn }) => withdrawn),
  };
}

/** Sheets that hold something or would. */
export function sheetChanges({ sheets }: ImportPreview): SheetChange[] {
  return sheets
    .map(({ sheet, added, changed, moved, withdrawn, unchanged, leftAsIs }) => ({
      sheet,
      added,
      changed: changed + moved,
      same: unchanged + leftAsIs,
      removed: withdrawn,
    }))
    .filter(({ added, changed, same, removed }) => added + changed + same + removed > 0);
}

/** Values that would change, one a line; a withdrawn row is one line. */
export function cellChanges({ sheets, isNew }: ImportPreview): CellChange[] {
  if (isNew) return [];
  return sheets.flatMap(({ sheet, rows }) =>
    rows.flatMap(({ what, key, fields }): CellChange[] =>
      what === 'withdrawn'
        ? [{ sheet, row: key, column: 'the whole row', before: 'held', after: null }]
        : fields.map(({ field, old, new: after }) => ({ sheet, row: key, column: field, before: old, after })),
    ),
  );
}

/** "and 212 more rows" where the preview lists only the first; null where it lists all. */
export function moreChanges({ sheets, isNew }: ImportPreview): string | null {
  const more = sheets.reduce((total, { rows, rowsTotal }) => total + rowsTotal - rows.length, 0);
  return isNew || more === 0 ? null : `and ${more} more rows that change`;
}
