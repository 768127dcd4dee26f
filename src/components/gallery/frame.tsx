import type { Child } from 'hono/jsx';
import { FURTHER_SHEETS } from '../assets.ts';
import { Layout } from '../layout/layout.tsx';

export const LINKS = { indicator: (code: string) => `/indicators/${code}`, action: (ref: string) => `/actions/${ref}` };
export const HERE = '/here';

interface FrameProps {
  readonly title: string;
  readonly current: string;
  readonly width?: 'page' | 'wide' | 'narrow';
  readonly thread?: Child;
  readonly children?: Child;
}
export function Frame({ title, current, width = 'page', thread, children }: FrameProps) {
  return (
    <Layout
      title={title}
      language="en"
      council={{ name: 'Aldermere Council', href: '/' }}
      navigation={['Home', 'Plans', 'Indicators', 'Reports', 'Import'].map((text) => ({
        text,
        href: `/${text}`,
        current: text === current,
      }))}
      search={{ action: '/search' }}
      asKnown="Figures as known at 9:00 on 19 October 2026."
      footerLinks={[
        { text: 'How status is decided', href: '/method' },
        { text: 'Accessibility', href: '/accessibility' },
      ]}
      width={width}
      sheets={FURTHER_SHEETS}
      thread={thread}
    >
      {children}
    </Layout>
  );
}
