/** What a spreadsheet program would take for a formula when it opens a CSV file, its full-width signs among them. */
const LIKE_A_FORMULA = /^'*[=+\-@\t\r＝＋－＠]/;
const APOSTROPHE = 0x27;
const DISARMED = /^'+[=+\-@\t\r＝＋－＠]/;

/** A text as a cell of a CSV file: a leading apostrophe keeps what looks like a formula a text. Not for figures. */
export function disarmed(text: string): string {
  return LIKE_A_FORMULA.test(text) ? `'${text}` : text;
}

/** The text again, without the apostrophe that `disarmed` put before it, so that nothing is lost or added on the way. */
export function rearmed(cell: string): string {
  return cell.charCodeAt(0) === APOSTROPHE && DISARMED.test(cell) ? cell.slice(1) : cell;
}
