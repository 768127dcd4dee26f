import { expect, it } from 'vitest';
import { PROCESS_ICONS as ICONS, processIcon } from './process-icons.ts';

it('draws each of the eleven in another shape, which black and white tell apart', () => {
  const shapes = ICONS.map((icon) => processIcon(icon, (role) => (role === 'paper' ? 'white' : 'black')));
  expect(new Set(shapes).size).toBe(11);
});

it('takes ink alone and no colour of a status', () => {
  const roles = new Set<string>();
  for (const icon of ICONS) {
    processIcon(icon, (role) => {
      roles.add(role);
      return 'black';
    });
  }
  expect([...roles].sort()).toEqual(['ink', 'ink-2', 'ink-3', 'paper']);
});

it('puts more ink on what is a concern: an open diamond for the better, a solid one for the worse, a dot for neither', () => {
  const role = (name: string) => name;
  expect(processIcon('improvement-high', role)).toContain('l4.4 4.4-4.4 4.4-4.4-4.4Z" fill="paper" stroke="ink"');
  expect(processIcon('concern-high', role)).toContain('l4.4 4.4-4.4 4.4-4.4-4.4Z" fill="ink" stroke="ink"');
  expect(processIcon('neutral-low', role)).toContain('<circle cx="35.5" cy="23" r="3.1" fill="ink"/>');
});

it('is hidden from readers, whose word stands beside it', () => {
  for (const icon of ICONS) expect(processIcon(icon)).toMatch(/^<svg class="process-icon" [^>]*aria-hidden="true"/);
});
