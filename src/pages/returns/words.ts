/** "1 return", "3 returns" */
export function returnsText(count: number): string {
  return `${count} ${count === 1 ? 'return' : 'returns'}`;
}

/** "1 return is", "3 returns are" */
export function returnsAre(count: number): string {
  return `${returnsText(count)} ${count === 1 ? 'is' : 'are'}`;
}

const BECAUSE = {
  'not-ready': 'it needs a reason, or something in it is still missing',
  'late-without-reason': 'it is late: say why',
  conflict: 'somebody changed it since you looked; look at it again',
  'not-open-yet': 'its returns are not open yet',
  sent: 'it was sent already',
  approved: 'it was signed off already',
  locked: 'its figures are locked',
} as const;

/** Why a return was not sent. */
export function becauseText(because: keyof typeof BECAUSE): string {
  return BECAUSE[because];
}
