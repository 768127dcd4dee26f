import type { SetUpSheet } from '../../../briefing/setUpTypes.ts';
import { SHEET_WORDS } from '../../../briefing/setUpWords.ts';
import type { BreadcrumbLevel } from '../../../components/thread/breadcrumb.tsx';
import type { Here } from '../../frame/here.ts';

/** The way from setting up to a page of one sheet. */
export function thread({ addresses }: Here, sheet: SetUpSheet, page: string | null = null): readonly BreadcrumbLevel[] {
  const { many } = SHEET_WORDS[sheet];
  const title = `${many.charAt(0).toUpperCase()}${many.slice(1)}`;
  const start = [
    { level: 'Set up', title: 'Everything', href: addresses.setUp() },
    { level: 'List', title, href: page === null ? null : addresses.setUp(`/${sheet}`) },
  ];
  return page === null ? start : [...start, { level: 'Row', title: page, href: null }];
}
