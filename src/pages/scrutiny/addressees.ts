import { ADDRESSEES, type Addressee } from '../../model/scrutiny.ts';

const TEXTS: Readonly<Record<Addressee, string>> = {
  leader: 'The Leader',
  'cabinet-member': 'A Cabinet Member',
  cabinet: 'Cabinet',
  officers: 'Officers',
};

/** To whom a recommendation may go. */
export const ADDRESSEE_OPTIONS: readonly { readonly value: Addressee; readonly text: string }[] = ADDRESSEES.map((value) => ({
  value,
  text: TEXTS[value],
}));
