import type { Terminal } from './command.ts';

const SILENT_FOR = 1000;

/** Says what long work is doing: at once to a person, else only when it has taken a second, and each line once. */
export interface Progress {
  step(text: string): void;
}

export function progressOn(terminal: Terminal): Progress {
  const began = terminal.now();
  return {
    step(text) {
      if (terminal.watched || terminal.now() - began >= SILENT_FOR) terminal.error(`${text}\n`);
    },
  };
}
