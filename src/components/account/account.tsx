import { encode } from 'uqr';

/** Light modules around the code, without which cameras do not find it. */
const QUIET = 4;

/** A text as a QR code, for a phone to read from the screen. Always dark on light: some cameras know no other. */
export function QrCode({ text, title }: { text: string; title: string }) {
  const { size, data } = encode(text, { ecc: 'M', border: QUIET });
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <svg class="qr-code" role="img" viewBox={`0 0 ${size} ${size}`} width="208" height="208" shape-rendering="crispEdges">
      <title>{title}</title>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

/** Codes or links that are read off, typed or copied as they stand. */
export function Verbatim({ lines, label }: { lines: readonly string[]; label: string }) {
  return (
    <ul class="verbatim" aria-label={label}>
      {lines.map((line) => (
        <li>
          <code>{line}</code>
        </li>
      ))}
    </ul>
  );
}

/** Somebody, with what can be done about her at the right. */
export interface Row {
  readonly title: string;
  readonly details: readonly string[];
  /** a form of one button; null where nothing can be done */
  readonly act: {
    readonly action: string;
    readonly fields: Readonly<Record<string, string>>;
    readonly text: string;
    /** of the button, where its text alone does not tell it from the others */
    readonly label: string;
  } | null;
}

/** Rows of a title, what belongs to it, and one button: sessions, deputies, people to sign in as. */
export function ActList({ rows }: { rows: readonly Row[] }) {
  return (
    <ul class="act-list">
      {rows.map(({ title, details, act }) => (
        <li>
          <div>
            <b>{title}</b>
            {details.map((detail) => (
              <p>{detail}</p>
            ))}
          </div>
          {act && (
            <form action={act.action} method="post">
              {Object.entries(act.fields).map(([name, value]) => (
                <input type="hidden" name={name} value={value} />
              ))}
              <button class="button secondary" type="submit" aria-label={act.label}>
                {act.text}
              </button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}
