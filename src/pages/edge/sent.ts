import type { Context } from 'hono';
import { InputFault } from '../../model/fault.ts';
import type { Problem } from '../../model/problem.ts';
import type { SignInSettings } from '../../tasks/signIn/settings.ts';

/** What stands before the path in links that leave this server. */
export function baseAddress(c: Context, { address }: Pick<SignInSettings, 'address'>): string {
  return address ?? new URL(c.req.url).origin;
}

/** The texts of a form by their names; '' for one that was not sent. */
export async function textsOf(c: Context): Promise<(name: string) => string> {
  const form = await c.req.formData();
  return (name) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
}

/** What is wrong with what was typed; any other fault goes on. */
export function problemsOf(error: unknown): readonly Problem[] {
  if (error instanceof InputFault) return error.problems;
  throw error;
}
