import { EnvironmentFault, InputFault, NotFoundFault, UsageFault } from '../model/fault.ts';
import { nearest } from '../model/nearest.ts';
import { problemText } from '../model/problem.ts';
import { type Command, type ExitCode, givenTo, helpOf, type Terminal } from './command.ts';

/** The help of the whole: a line for each command. */
function overview(commands: readonly Command[]): string {
  const lines = commands.map(({ name, operands, summary }) => `  ${[name, ...operands].join(' ').padEnd(18)} ${summary}`);
  return [
    'goldthread COMMAND [OPTIONS]',
    '',
    "A council's performance: plans, indicators, actions, judged and reported.",
    '',
    ...lines,
    '',
    '"goldthread COMMAND --help" explains each.',
    '',
  ].join('\n');
}

function commandNamed(commands: readonly Command[], name: string): Command {
  const command = commands.find((each) => each.name === name);
  if (command) return command;
  const names = commands.map((each) => each.name);
  const near = nearest(name, names);
  throw new UsageFault(
    `goldthread has no command "${name}".${near === null ? '' : ` Did you mean "${near}"?`} There are ${names.join(', ')}.`,
  );
}

/** The command line's one catch: each fault becomes words for whoever must act, and a code for the shell. */
function explain(error: unknown, terminal: Terminal): ExitCode {
  if (error instanceof InputFault) {
    const count = error.problems.length;
    terminal.error(
      `${count} ${count === 1 ? 'problem' : 'problems'}; nothing was changed.\n${error.problems.map((each) => `  ${problemText(each)}\n`).join('')}`,
    );
    return 1;
  }
  if (error instanceof UsageFault || error instanceof NotFoundFault) {
    terminal.error(`${error.message}\n`);
    return 2;
  }
  if (error instanceof EnvironmentFault) {
    terminal.error(`${error.message}\n`);
    return 1;
  }
  const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
  terminal.error(`Goldthread met a fault of its own. Please report it with these lines:\n${said}\n`);
  return 1;
}

/**
 * Runs what the arguments ask for. Never throws: `commandsFor` may, where the environment says what cannot be.
 * @param commandsFor the commands there are; only the one of the name given, where it has that
 */
export async function goldthread(
  args: readonly string[],
  commandsFor: (environment: Terminal['environment'], name: string | undefined) => readonly Command[] | Promise<readonly Command[]>,
  terminal: Terminal,
): Promise<ExitCode> {
  try {
    const [name, ...rest] = args;
    const commands = await commandsFor(terminal.environment, name);
    if (name === undefined) throw new UsageFault(overview(commands));
    if (name === '--help' || name === '-h' || name === 'help') {
      const [about] = rest;
      terminal.out(about === undefined ? overview(commands) : helpOf(commandNamed(commands, about)));
      return 0;
    }
    const command = commandNamed(commands, name);
    const given = givenTo(command, rest);
    if (given === null) {
      terminal.out(helpOf(command));
      return 0;
    }
    return await command.run(given, terminal);
  } catch (error) {
    return explain(error, terminal);
  }
}
