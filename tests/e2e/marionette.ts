import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { until } from './until.ts';

/*
 * Firefox's own remote protocol: JSON over TCP, each message led by its length. It reaches what WebDriver alone does
 * not: the pages of an extension, and the browser itself.
 */

export interface Marionette {
  send<Result>(command: string, parameters?: object): Promise<Result>;
  /** Runs `act`, or evaluates the expression, in the page that is in front, with the page's own rights. */
  inPage<Args extends readonly unknown[], Result>(
    act: string | ((...args: Args) => Result | Promise<Result>),
    ...args: Args
  ): Promise<Result>;
  /** Runs the body of an async function (its arguments are `args`) in that page, with the browser's own rights. */
  overPage<Result>(body: string, ...args: readonly unknown[]): Promise<Result>;
  /** Runs the body of an async function (its arguments are `args`) with the browser's own rights. */
  inBrowser<Result>(body: string, ...args: readonly unknown[]): Promise<Result>;
  /** Ends the browser; its profile stays. */
  quit(): Promise<void>;
}

export interface FirefoxStart {
  readonly executablePath: string;
  readonly profile: string;
  readonly prefs: Readonly<Record<string, string | number | boolean>>;
}

const START_PATIENCE_MS = 30_000;
const SCRIPT_PATIENCE_MS = 30_000;
const QUIT_PATIENCE_MS = 10_000;

/** Starts a Firefox in `profile` and speaks to it. */
export async function startFirefox({ executablePath, profile, prefs }: FirefoxStart): Promise<Marionette> {
  const lines = Object.entries({ ...prefs, 'marionette.port': 0 }).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  const portFile = join(profile, 'MarionetteActivePort');
  rmSync(portFile, { force: true });
  const args = ['--headless', '--no-remote', '--profile', profile, '--marionette', '--remote-allow-system-access'];
  const browser = spawn(executablePath, args, { stdio: 'ignore' });
  const ended = new Promise((resolve) => browser.once('exit', resolve));
  try {
    await until(
      async () => (existsSync(portFile) && readFileSync(portFile, 'utf8') !== '' ? true : null),
      START_PATIENCE_MS,
    );
  } catch (error) {
    browser.kill('SIGKILL');
    throw error;
  }
  const socket = connect(Number(readFileSync(portFile, 'utf8')), '127.0.0.1');
  const send = speakOver(socket);
  await send('WebDriver:NewSession', { acceptInsecureCerts: true });
  await send('WebDriver:SetTimeouts', { script: SCRIPT_PATIENCE_MS });

  const runIn = async (
    context: 'content' | 'chrome',
    sandbox: 'system' | null,
    body: string,
    given: readonly unknown[],
  ): Promise<never> => {
    await send('Marionette:SetContext', { value: context });
    const { value } = await send<{ value: Outcome | null }>('WebDriver:ExecuteAsyncScript', {
      script: `const give = arguments[arguments.length - 1];
        (async (...args) => { ${body} })(...Array.from(arguments).slice(0, -1))
          .then((value) => give({ value }), (error) => give({ error: String(error) }));`,
      args: given,
      sandbox,
    });
    if (value === null) throw new Error('the page went away meanwhile');
    if (value.error !== undefined) throw new Error(value.error);
    return value.value as never;
  };

  return {
    send,
    inPage: (act, ...given) =>
      runIn(
        'content',
        null,
        typeof act === 'string' ? `return await ${act};` : `return await (${act})(...args);`,
        given,
      ),
    overPage: (body, ...given) => runIn('content', 'system', body, given),
    inBrowser: (body, ...given) => runIn('chrome', null, body, given),
    async quit() {
      // Set before it is asked: a browser that is in trouble does not answer.
      const overdue = setTimeout(() => browser.kill('SIGKILL'), QUIT_PATIENCE_MS);
      await send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => {});
      await ended;
      clearTimeout(overdue);
      socket.destroy();
    },
  };
}

interface Outcome {
  readonly value?: unknown;
  readonly error?: string;
}
type Answer = readonly [type: 1, id: number, error: { message: string } | null, result: unknown];
interface Waiting {
  readonly resolve: (result: never) => void;
  readonly reject: (error: Error) => void;
}

/** Sends a command over `socket` and resolves with its answer. */
function speakOver(socket: Socket): Marionette['send'] {
  const waiting = new Map<number, Waiting>();
  let received = Buffer.alloc(0);
  let lastId = 0;
  socket.on('data', (chunk) => {
    received = Buffer.concat([received, chunk]);
    for (let message = nextMessage(); message !== null; message = nextMessage()) settle(message);
  });
  socket.on('error', () => {});
  socket.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox has gone'));
    waiting.clear();
  });

  /** Cuts the next whole message off what was received. */
  function nextMessage(): unknown {
    const colon = received.indexOf(':');
    if (colon < 0) return null;
    const end = colon + 1 + Number(received.subarray(0, colon));
    if (received.length < end) return null;
    const message: unknown = JSON.parse(received.subarray(colon + 1, end).toString());
    received = received.subarray(end);
    return message;
  }

  /** The greeting is no answer. */
  function settle(message: unknown): void {
    if (!Array.isArray(message)) return;
    const [, id, error, result] = message as unknown as Answer;
    const asker = waiting.get(id);
    waiting.delete(id);
    if (error === null) asker?.resolve(result as never);
    else asker?.reject(new Error(error.message));
  }

  return (command, parameters = {}) =>
    new Promise((resolve, reject) => {
      const id = ++lastId;
      waiting.set(id, { resolve, reject });
      const message = JSON.stringify([0, id, command, parameters]);
      socket.write(`${Buffer.byteLength(message)}:${message}`);
    });
}
