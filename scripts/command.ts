/** The door every command goes through: options, help, exit codes. 0 fine, 1 problems in documents, 2 wrong invocation. */
import { parseArgs } from 'node:util';

/** An option of a command, `--seeds DIR`, with its line of help. */
export interface CommandOption {
  readonly name: string;
  /** `DIR`, `N`; absent for a switch. */
  readonly value?: string;
  readonly default?: string;
  readonly help: string;
}

/** A command with its help; `run` does the work. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  /** What stands after the options: `FILE`. */
  readonly positional?: string;
  readonly options: readonly CommandOption[];
  /** Gives the exit code. */
  readonly run: (values: Values, positionals: readonly string[]) => Promise<number>;
}

/** What the options were given as, or their defaults. */
export interface Values {
  readonly text: (name: string) => string;
  readonly flag: (name: string) => boolean;
}

/** A wrong invocation; its message is shown with the usage and the command ends with 2. */
export class UsageError extends Error {}

/** Runs a command on the arguments of this process and sets its exit code. */
export async function main(command: Command): Promise<void> {
  try {
    process.exitCode = await execute(command, process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n\n${usage(command)}`);
    process.exitCode = 2;
  }
}

async function execute(command: Command, args: string[]): Promise<number> {
  const { values, positionals } = parse(command, args);
  if (values['help'] === true) {
    process.stdout.write(usage(command));
    return 0;
  }
  if (command.positional === undefined && positionals.length > 0) {
    throw new UsageError(`不认识的参数“${positionals.join(' ')}”。`);
  }
  return command.run(
    {
      text: (name) => (typeof values[name] === 'string' ? values[name] : ''),
      flag: (name) => values[name] === true,
    },
    positionals,
  );
}

function parse({ options }: Command, args: string[]): { values: Record<string, unknown>; positionals: string[] } {
  const described = options.map(({ name, value, default: fallback }) => [
    name,
    value === undefined ? { type: 'boolean' as const } : { type: 'string' as const, ...(fallback === undefined ? {} : { default: fallback }) },
  ]);
  try {
    return parseArgs({ args, allowPositionals: true, options: { ...Object.fromEntries(described), help: { type: 'boolean', short: 'h' } } });
  } catch (error) {
    throw new UsageError(explain(error));
  }
}

/** Node's own words for a wrong option are English; only the option's name is taken from them. */
function explain(error: unknown): string {
  const { code, message } = error as { code?: string; message: string };
  const option = /'(?<option>-[^' ]*)/u.exec(message)?.groups?.['option'] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `不认识的选项“${option}”。`;
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return `选项“${option}”的写法不对（需要值的要给值，开关不要给值）。`;
  return `选项写得不对：${message}`;
}

function usage({ name, summary, positional, options }: Command): string {
  const rows = [...options, { name: 'help', help: '显示这段说明' } satisfies CommandOption].map((option: CommandOption) => {
    const left = option.value === undefined ? `--${option.name}` : `--${option.name} ${option.value}`;
    const fallback = option.default === undefined ? '' : `（默认 ${option.default}）`;
    return `  ${left.padEnd(22)}${option.help}${fallback}\n`;
  });
  const call = `npm run ${name} -- [选项]${positional === undefined ? '' : ` ${positional}`}`;
  return `${summary}\n\n用法：${call}\n\n${rows.join('')}`;
}
