import { describe, expect, it } from 'vitest';
import { aCouncil, anAction, anIndicator, aProgress } from '../../../test/make.ts';
import { type Entry, NOTHING_SAID, type Stage, type Step } from '../../model/entry.ts';
import { dueBy, dueIn, exceptionUntil, type Standing, standOf } from './due.ts';

const QUARTER = { period: '2026-27 Q2', opens: '2026-10-01', due: '2026-10-16', approveBy: '2026-10-23', locks: '2026-11-06' };

function references(items: readonly { readonly key: { readonly reference: string } }[]): string[] {
  return items.map(({ key }) => key.reference);
}

describe('what is due in a period', () => {
  const council = aCouncil({
    indicators: [
      anIndicator({ code: 'MONTHLY', frequency: 'month' }),
      anIndicator({ code: 'QUARTERLY', frequency: 'quarter' }),
      anIndicator({ code: 'YEARLY', frequency: 'year' }),
    ],
    actions: [
      anAction({ ref: 'A1' }),
      anAction({ ref: 'HALF', frequency: 'half' }),
      anAction({ ref: 'LATER', starts: '2026-10-01' }),
      anAction({ ref: 'STARTED', starts: '2026-09-30' }),
      anAction({ ref: 'DONE' }),
      anAction({ ref: 'DELETED' }),
      anAction({ ref: 'SUSPENDED' }),
      anAction({ ref: 'DONE-NOW' }),
    ],
    progress: [
      aProgress('2026-27 Q1', { action: 'DONE', percent: '100', status: 'completed' }),
      aProgress('2026-27 Q1', { action: 'DELETED', status: 'deleted' }),
      aProgress('2026-27 Q1', { action: 'SUSPENDED', status: 'suspended' }),
      aProgress('2026-27 Q2', { action: 'DONE-NOW', percent: '100', status: 'completed' }),
    ],
  });

  it('is what is measured as often as the period is long, and actions under way', () => {
    expect(references(dueIn(council, QUARTER))).toEqual(['QUARTERLY', 'A1', 'STARTED', 'SUSPENDED', 'DONE-NOW']);
  });

  it('is the annual indicator in the year and in no quarter of it', () => {
    expect(references(dueIn(council, { ...QUARTER, period: '2026-27' }))).toEqual(['YEARLY']);
  });

  it('is the half-yearly action in its half', () => {
    expect(references(dueIn(council, { ...QUARTER, period: '2026-27 H1' }))).toEqual(['HALF']);
  });
});

function anEntry(stage: Stage): Entry {
  const key = { kind: 'indicator', reference: 'PI1', period: QUARTER.period } as const;
  const by = { person: 'p1', name: 'A. Owner', at: '2026-10-02T09:00:00.000Z', savedBy: ['p1'] };
  return { ...key, ...by, version: 1, stage, texts: NOTHING_SAID, confirmed: {} };
}

function aStep(step: Step['step'], until: string | null = null): Step {
  const key = { kind: 'indicator', reference: 'PI1', period: QUARTER.period } as const;
  return {
    ...key,
    number: 1,
    step,
    person: 'p1',
    name: 'A. Owner',
    at: '2026-10-02T09:00:00.000Z',
    reason: null,
    until,
    texts: null,
    confirmed: {},
    change: null,
  };
}

describe('where a return stands', () => {
  const on = (today: string, said: Partial<Standing> = {}) =>
    standOf({ collection: QUARTER, entry: null, steps: [], held: false, today, ...said });

  it('opens on the first day and not the day before', () => {
    expect(on('2026-09-30')).toEqual({ stage: 'not-started', open: false, late: false, until: null, closed: 'not-open-yet' });
    expect(on('2026-10-01')).toEqual({ stage: 'not-started', open: true, late: false, until: null, closed: null });
  });

  it('is in time on the due day and late the day after', () => {
    expect(on('2026-10-16')).toMatchObject({ late: false, open: true });
    expect(on('2026-10-17')).toMatchObject({ late: true, open: true });
  });

  it('closes on the day figures lock, unless it may be late until that day or a later one', () => {
    expect(on('2026-11-05')).toMatchObject({ open: true, closed: null });
    expect(on('2026-11-06')).toEqual({ stage: 'not-started', open: false, late: true, until: null, closed: 'locked' });
    const excepted = [aStep('excepted', '2026-11-10')];
    expect(on('2026-11-10', { steps: excepted })).toEqual({
      stage: 'not-started',
      open: true,
      late: false,
      until: '2026-11-10',
      closed: null,
    });
    expect(on('2026-11-11', { steps: excepted })).toMatchObject({ open: false, late: true, until: null });
  });

  it('is closed once it was sent, and open again when it comes back', () => {
    expect(on('2026-10-20', { entry: anEntry('submitted') })).toEqual({
      stage: 'submitted',
      open: false,
      late: false,
      until: null,
      closed: 'sent',
    });
    expect(on('2026-10-20', { entry: anEntry('returned') })).toMatchObject({ stage: 'returned', open: true, late: true });
  });

  it('is approved, and from the lock on locked', () => {
    expect(on('2026-11-05', { entry: anEntry('approved') })).toMatchObject({ stage: 'approved', open: false, closed: 'approved' });
    expect(on('2026-11-06', { entry: anEntry('approved') })).toMatchObject({ stage: 'locked', open: false, closed: 'locked' });
  });

  it('is open after the lock when it was reopened, and not late', () => {
    expect(on('2026-12-01', { entry: anEntry('reopened') })).toEqual({
      stage: 'reopened',
      open: true,
      late: false,
      until: null,
      closed: null,
    });
  });

  it('is open after the lock when it was sent back, and late', () => {
    expect(on('2026-12-01', { entry: anEntry('returned') })).toEqual({
      stage: 'returned',
      open: true,
      late: true,
      until: null,
      closed: null,
    });
    expect(on('2026-12-01', { entry: anEntry('draft') })).toMatchObject({ open: false, late: true, closed: 'locked' });
  });

  it('is approved where a workbook brought the figure', () => {
    expect(on('2026-10-20', { held: true })).toMatchObject({ stage: 'approved', open: false });
  });

  it('stays open where figures never lock', () => {
    expect(standOf({ collection: { ...QUARTER, locks: null }, entry: null, steps: [], held: false, today: '2030-01-01' })).toMatchObject({
      open: true,
      late: true,
    });
  });
});

describe('an exception', () => {
  it('gives time and takes none away', () => {
    expect(dueBy(null, QUARTER)).toBe('2026-10-16');
    expect(dueBy('2026-10-20', QUARTER)).toBe('2026-10-20');
    expect(dueBy('2026-10-10', QUARTER)).toBe('2026-10-16');
  });

  it('counts until the return is sent, the last of several', () => {
    expect(exceptionUntil([aStep('excepted', '2026-11-01'), aStep('excepted', '2026-11-10')])).toBe('2026-11-10');
    expect(exceptionUntil([aStep('excepted', '2026-11-10'), aStep('submitted')])).toBeNull();
    expect(exceptionUntil([aStep('excepted', '2026-11-10'), aStep('submitted'), aStep('returned')])).toBeNull();
  });
});
