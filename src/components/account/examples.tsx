import type { Examples } from '../gallery/example.ts';
import { ActList, QrCode, Verbatim } from './account.tsx';

export const EXAMPLES: Examples = {
  'a QR code': () => <QrCode text="otpauth://totp/Goldthread:ann@council.example?secret=JBSWY3DPEHPK3PXP" title="QR code for your app" />,
  'recovery codes': () => <Verbatim label="Recovery codes" lines={['K7QWM-3XPAD', 'N2DTE-9HYRB']} />,
  'rows with an act': () => (
    <ActList
      rows={[
        { title: 'Firefox on Windows', details: ['This browser', 'Last used at 9:00 on 19 October 2026'], act: null },
        {
          title: 'Safari on iOS',
          details: ['Last used at 17:20 on 12 October 2026'],
          act: { action: '/account/sessions/end', fields: { session: '1' }, text: 'End', label: 'End Safari on iOS' },
        },
      ]}
    />
  ),
};
