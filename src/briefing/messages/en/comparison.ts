/** How a council stands beside others: places, averages, distances, and where they come from. */
export const comparisonSentences = {
  'rank.place': '{place, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} of {of, number}',
  'rank.joint': 'joint {place}',
} as const;
