import type { Examples } from '../gallery/example.ts';
import { DownloadList, Downloads } from './downloads.tsx';

export const EXAMPLES: Examples = {
  'in one line': () => (
    <Downloads
      label="Take away"
      links={[
        { text: 'Excel', href: '/xlsx' },
        { text: 'PDF', href: '/pdf' },
      ]}
    />
  ),
  'with what each is for': () => (
    <DownloadList
      items={[
        { text: 'Word', href: '/docx', detail: 'to finish in your own style' },
        { text: 'PDF', href: '/pdf', detail: 'for the committee' },
      ]}
    />
  ),
};
