import type { Child } from 'hono/jsx';

/** Running text: a comfortable line, space between paragraphs, lists with bullets. */
export function Prose({ children }: { children?: Child }) {
  return <div class="prose">{children}</div>;
}
