import type { Child } from 'hono/jsx';
import type { FurtherSheet } from '../../components/assets.ts';
import { Layout } from '../../components/layout/layout.tsx';
import { ROOF } from './addresses.ts';

export interface RoofPageProps {
  readonly title: string;
  readonly current: 'front' | 'import' | null;
  readonly width?: 'page' | 'wide' | 'narrow';
  /** who is signed in; left out where the page says nothing of her */
  readonly person?: string | null;
  /** whether she may bring a council's rows, and so is shown the way */
  readonly brings?: boolean;
  /** the style sheets that it needs besides the one of all pages */
  readonly sheets?: readonly FurtherSheet[];
  readonly children?: Child;
}

/** The frame of pages that belong to no council: the list of councils, bringing a new one, faults. */
export function RoofPage({
  title,
  current,
  width,
  person = null,
  brings = current === 'import',
  sheets = current === 'import' ? ['editing'] : [],
  children,
}: RoofPageProps) {
  return (
    <Layout
      title={title}
      language="en"
      council={{ name: 'Goldthread', href: ROOF.front }}
      navigation={[
        { text: 'Councils', href: ROOF.front, current: current === 'front' },
        ...(brings ? [{ text: 'Import', href: ROOF.import, current: current === 'import' }] : []),
      ]}
      search={null}
      person={person === null ? null : { text: person, href: ROOF.account }}
      asKnown={null}
      footerLinks={[{ text: 'Accessibility', href: ROOF.accessibility }]}
      width={width ?? 'page'}
      sheets={sheets}
    >
      {children}
    </Layout>
  );
}
