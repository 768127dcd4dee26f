/** Paths that hold a token: whoever reads the log could go in by it. */
const WITH_TOKEN = /^\/(invitation|reset|sign-in\/first)\/.*/;

/** A request's path as the log has it, without what lets somebody in. */
export function loggedPath(path: string): string {
  return path.replace(WITH_TOKEN, '/$1/…');
}
