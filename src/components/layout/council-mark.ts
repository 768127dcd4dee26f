/** The council's mark until it brings its own: a hill over water. Coloured by the style sheet on a page. */
export const MARK_SHAPES =
  '<rect width="32" height="32" rx="5"/><path d="M16 7.5 22 18H10z"/><path class="wave" d="M6.5 21.5q2.4-2 4.75 0t4.75 0 4.75 0 4.75 0M6.5 25.5q2.4-2 4.75 0t4.75 0 4.75 0 4.75 0"/>';

/** The same as a picture of its own, for the browser's tab. */
export function markPicture(ground: string, ink: string): string {
  const style = `rect{fill:${ground}}path{fill:${ink}}.wave{fill:none;stroke:${ink};stroke-width:1.8}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><style>${style}</style>${MARK_SHAPES}</svg>`;
}
