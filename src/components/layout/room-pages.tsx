import type { NavigationItem } from './layout.tsx';

/** The pages of one word of the navigation, where it has several: above the title of each. */
export function RoomPages({ label, items }: { readonly label: string; readonly items: readonly NavigationItem[] }) {
  return (
    <nav class="room-pages" aria-label={label}>
      <ul>
        {items.map((item) => (
          <li>
            <a href={item.href} aria-current={item.current ? 'page' : undefined}>
              {item.text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
