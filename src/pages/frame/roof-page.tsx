import type { Child } from 'hono/jsx';
import { Layout } from '../../components/layout/layout.tsx';
import { ROOF } from './addresses.ts';

export interface RoofPageProps {
  readonly title: string;
  readonly current: 'front' | 'import' | null;
  readonly width?: 'page' | 'wide' | 'narrow';
  readonly children?: Child;
}

/** The frame of pages that belong to no council: the list of councils, bringing a new one, faults. */
export function RoofPage({ title, current, width, children }: RoofPageProps) {
  return (
    <Layout
      title={title}
      language="en"
      council={{ name: 'Goldthread', href: ROOF.front }}
      navigation={[
        { text: 'Councils', href: ROOF.front, current: current === 'front' },
        { text: 'Import', href: ROOF.import, current: current === 'import' },
      ]}
      search={null}
      asKnown={null}
      footerLinks={[{ text: 'Accessibility', href: ROOF.accessibility }]}
      width={width ?? 'page'}
    >
      {children}
    </Layout>
  );
}
