import type { Child } from 'hono/jsx';

/** A wide table scrolls in a box of its own, which a keyboard can reach; the page never scrolls sideways. */
export function ScrollBox({ label, children }: { label: string; children?: Child }) {
  return (
    <section class="scroll" aria-label={label} tabindex={0}>
      {children}
    </section>
  );
}
