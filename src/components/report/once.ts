import type { Links } from '../links.ts';

/**
 * The same links, with what was asked about a thing drawn where the thing stands first: a slipped action stands among the
 * exceptions, the recoveries and under its objective, and a question has one place on the page. For one drawing of a report.
 */
export function pinnedOnce(links: Links): Links {
  const { asking } = links;
  if (asking === undefined) return links;
  const drawn = new Set<string>();
  return {
    ...links,
    asking: {
      ...asking,
      pinned(kind, subject) {
        const name = `${kind} ${subject}`;
        if (drawn.has(name)) return null;
        drawn.add(name);
        return asking.pinned(kind, subject);
      },
    },
  };
}
