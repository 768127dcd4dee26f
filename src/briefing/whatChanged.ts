import type { Council } from '../model/council.ts';
import type { Assessment } from '../model/verdict.ts';
import { subjectOf } from './setting.ts';
import type { ChangedKind, Since, WhatChangedBriefing } from './types.ts';
import { changedItems } from './whatChangedItems.ts';
import { notesOf, openingOf } from './whatChangedOpening.ts';
import { earlierThan, sceneOf, type WhatChangedOptions } from './whatChangedScene.ts';
import { MEASURING_CHANGES, PERFORMANCE_CHANGES, SINCE } from './whatChangedTypes.ts';
import { sentenceOf } from './wording.ts';

/*
 * What a director sees first: everything that is not as it was at the last period or a year ago, in the order of what
 * matters, and the measuring itself at the end (method.md section 12, nothing silent).
 */

const ORDER: readonly ChangedKind[] = [...PERFORMANCE_CHANGES, ...MEASURING_CHANGES];

/**
 * Everything that changed at a council since the period before, or since the same period a year ago.
 * @param assessment the council judged for the period
 */
export function briefWhatChanged(council: Council, assessment: Assessment, options: WhatChangedOptions): WhatChangedBriefing {
  const scene = sceneOf(council, assessment, options);
  const { setting, earlier } = scene;
  const { wording, names, period } = setting;
  const found = changedItems(scene, options.withdrawn);
  const items = ORDER.flatMap((change) => found.filter((item) => item.change === change));
  const group = (change: ChangedKind) => ({ change, title: wording.word(`whatChanged.group.${change}`) });
  const present = (change: ChangedKind) => items.some((item) => item.change === change);
  const name = (since: Since) => names.near(earlierThan(setting, since).text, period.text);
  return {
    subject: subjectOf(setting),
    title: wording.text('whatChanged.title', { period: name(options.since) }),
    since: options.since,
    previous: earlier.text,
    ways: SINCE.map((since) => ({ since, text: wording.text('whatChanged.way', { period: name(since) }) })),
    opening: [sentenceOf(openingOf(items, scene))],
    notes: notesOf(items, scene).map(sentenceOf),
    groups: PERFORMANCE_CHANGES.filter(present).map(group),
    measuring: { title: wording.word('whatChanged.measuring'), groups: MEASURING_CHANGES.filter(present).map(group) },
    items,
  };
}
