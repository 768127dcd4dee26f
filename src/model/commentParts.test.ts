import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commentParts, composedComment, saidIn } from './commentParts.ts';

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

describe('What was said', () => {
  it.each([
    ['Staff left.', 'We hire.', 'What happened: Staff left.\nWhat we are doing: We hire.'],
    ['Staff left', '', 'Staff left'],
    ['', 'We hire.', 'What we are doing: We hire.'],
    [' ', '\n', null],
  ])('of %j and %j makes one comment', (happened, doing, comment) => {
    expect(composedComment({ happened, doing })).toBe(comment);
  });

  it.each([
    ['What happened: Staff left. What we are doing: We hire.', 'Staff left.', 'We hire.'],
    ['What we are doing about it: We hire.', '', 'We hire.'],
    ['Staff left.', 'Staff left.', ''],
    [null, '', ''],
  ])('comes back from %j', (comment, happened, doing) => {
    expect(saidIn(comment)).toEqual({ happened, doing });
  });

  it('is the same again after it was one comment, in whatever words and lines', () => {
    const words = fc
      .array(fc.constantFrom('Staff', 'left.', 'What', 'happened', 'doing:', '\n', '68.5%', 'we'), { maxLength: 12 })
      .map((list) => list.join(' ').trim());
    fc.assert(
      fc.property(words, words, (happened, doing) => {
        expect(saidIn(composedComment({ happened, doing }))).toEqual({ happened, doing });
      }),
    );
  });
});
