import type { Examples } from '../example.ts';
import { KEY } from '../example-data.ts';
import { KeyBox } from './key.tsx';

export const EXAMPLES: Examples = { 'the key': () => <KeyBox briefing={KEY} title="Key" /> };
