import type { Examples } from '../gallery/example.ts';
import { ImportPreview } from './import-preview.tsx';

export const EXAMPLES: Examples = {
  'what an import would change': () => (
    <ImportPreview
      sheets={[
        { sheet: 'indicators', added: 0, changed: 1, same: 53, removed: 0 },
        { sheet: 'observations', added: 54, changed: 2, same: 310, removed: 0 },
      ]}
      changes={[
        { sheet: 'observations', row: 'SS02/M004Q, 2025-26 Q3', column: 'value', before: '79.1', after: '82.4' },
        { sheet: 'targets', row: 'SS02/M004Q, 2026-27', column: 'minimum', before: null, after: '72.0' },
      ]}
      more="and 212 more"
    />
  ),
};
