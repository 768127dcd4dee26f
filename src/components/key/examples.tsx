import { KEY } from '../gallery/data/words.ts';
import type { Examples } from '../gallery/example.ts';
import { KeyBox } from './key.tsx';

export const EXAMPLES: Examples = { 'the key': () => <KeyBox briefing={KEY} title="Key" /> };
