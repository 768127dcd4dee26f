import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageFault } from '../model/fault.ts';
import { nearest } from '../model/nearest.ts';

/** What a command touches outside itself; handed in, so that a test can look at it. */
export interface Terminal {
  /** standard output: results and nothing else */
  out(text: string | Uint8Array): void;
  /** standard error: progress, problems, questions */
  error(text: string): void;
  /** all of standard input, as UTF-8 */
  input(): Promise<string>;
  /** whether a person watches standard error */
  readonly watched: boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly now: () => number;
}

/** 0 done; 1 what was brought has errors; 2 wrong use (formats.md, "Commands"). */
export type ExitCode = 0 | 1 | 2;

export interface Option {
  /** what stands for its value in the help; null for an option that takes none */
  readonly value: string | null;
  readonly help: string;
}

export interface Command {
  readonly name: string;
  /** one line, a sentence without a full stop */
  readonly summary: string;
  /** names of what comes without an option, as the help shows them; one in brackets may be left out */
  readonly operands: readonly string[];
  readonly options: Readonly<Record<string, Option>>;
  /** further lines of the help: what is read and written, an example */
  readonly more: readonly string[];
  run(given: Given, terminal: Terminal): Promise<ExitCode>;
}

/** What was given on the command line. */
export interface Given {
  readonly operands: readonly string[];
  /** value of an option that takes one; null where it was not given */
  text(option: string): string | null;
  /**
   * The same, where there must be one.
   * @throws UsageFault where it was not given
   */
  required(option: string): string;
  flag(option: string): boolean;
}

const COLUMN = 26;

/** The help of one command. */
export function helpOf(command: Command): string {
  const usage = ['goldthread', command.name, ...command.operands, ...(Object.keys(command.options).length > 0 ? ['[OPTIONS]'] : [])];
  const options = Object.entries({ ...command.options, help: { value: null, help: 'this text' } }).map(([name, { value, help }]) => {
    const written = value === null ? `--${name}` : `--${name} ${value}`;
    return `  ${written.padEnd(COLUMN)} ${help}`;
  });
  return [
    `${usage.join(' ')}`,
    '',
    `${command.summary}.`,
    '',
    ...options,
    ...(command.more.length > 0 ? ['', ...command.more] : []),
    '',
  ].join('\n');
}

/** "-o" is how formats.md writes --output. */
const SHORT: Readonly<Record<string, string>> = { output: 'o' };

function parserOptions(command: Command): NonNullable<ParseArgsConfig['options']> {
  const described = Object.entries(command.options).map(([name, { value }]) => {
    const short = SHORT[name];
    return [
      name,
      { type: value === null ? ('boolean' as const) : ('string' as const), ...(short === undefined ? {} : { short }) },
    ] as const;
  });
  return { ...Object.fromEntries(described), help: { type: 'boolean', short: 'h' } };
}

function checkNames(command: Command, names: readonly string[]): void {
  const known = [...Object.keys(command.options), 'help'];
  for (const name of names) {
    if (
      known.includes(name) ||
      (name.length === 1 && (name === 'h' || Object.entries(SHORT).some(([long, short]) => short === name && known.includes(long))))
    ) {
      continue;
    }
    const near = nearest(name, known);
    throw new UsageFault(
      `goldthread ${command.name} has no option --${name}.${near === null ? '' : ` Did you mean --${near}?`} "goldthread ${command.name} --help" lists them.`,
    );
  }
}

function checkOperands(command: Command, operands: readonly string[]): void {
  const missing = command.operands[operands.length];
  if (missing !== undefined && !missing.startsWith('['))
    throw new UsageFault(`goldthread ${command.name} needs ${missing}.\n\n${helpOf(command)}`);
  const extra = operands[command.operands.length];
  if (extra !== undefined) throw new UsageFault(`goldthread ${command.name} does not know what to do with "${extra}".`);
}

/**
 * Reads the arguments of a command; null where its help was asked for.
 * @throws UsageFault for an unknown option, a missing value, too many or too few operands
 */
export function givenTo(command: Command, args: readonly string[]): Given | null {
  const options = parserOptions(command);
  const { tokens } = parseArgs({ args: [...args], options, allowPositionals: true, strict: false, tokens: true });
  checkNames(
    command,
    tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : [])),
  );
  const { values, positionals } = read();
  if (values['help'] === true) return null;
  checkOperands(command, positionals);
  const text = (option: string): string | null => {
    const value = values[option];
    return typeof value === 'string' ? value : null;
  };
  return {
    operands: positionals,
    text,
    required(option) {
      const value = text(option);
      if (value === null) throw new UsageFault(`goldthread ${command.name} needs --${option} ${command.options[option]?.value ?? ''}.`);
      return value;
    },
    flag: (option) => values[option] === true,
  };

  function read() {
    try {
      return parseArgs({ args: [...args], options, allowPositionals: true });
    } catch (error) {
      throw new UsageFault(error instanceof Error ? error.message : String(error));
    }
  }
}

/**
 * The value of an option that has few.
 * @throws UsageFault for another one
 */
export function oneOf<Word extends string>(option: string, value: string | null, words: readonly Word[], otherwise: Word): Word {
  if (value === null) return otherwise;
  const word = words.find((each) => each === value);
  if (word === undefined) throw new UsageFault(`--${option} ${value} is not one of ${words.join(', ')}.`);
  return word;
}
