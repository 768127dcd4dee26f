import { describe, expect, it } from 'vitest';
import { commentParts } from './commentParts.ts';

describe('A comment in two parts', () => {
  it.each([
    'What happened: Staff left. Many of them. What we are doing: We hire.',
    'what happened: Staff left. Many of them.\nWhat we are doing:\nWe hire.',
  ])('is split at its heads: %j', (text) => {
    expect(commentParts(text)).toEqual([
      { head: 'What happened', text: 'Staff left. Many of them.' },
      { head: 'What we are doing', text: 'We hire.' },
    ]);
  });

  it.each([
    'Staff left.',
    'What happened: Staff left.',
    'What we are doing: We hire.',
    'What we are doing: We hire. What happened: Staff left.',
    'What happened: we asked them what we are doing: nothing.',
  ])('stays whole without both heads in their order: %j', (text) => {
    expect(commentParts(text)).toEqual([]);
  });
});
