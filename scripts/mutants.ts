import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/*
 * Breaks the heart of the program in small ways and looks whether the tests notice.
 *   npm run mutants [-- part of a file name] [-- --every=3]
 * Works on copies in the temporary folder; the tree itself is never touched. Ends with code 1 below 85 %.
 */

const HEART = ['plan', 'reminder', 'phase', 'quiet-hours']
  .map((name) => `lib/domain/${name}.ts`)
  .concat('lib/app/wake.ts');
const ENOUGH = 0.85;
const WORKERS = 2;
const PATIENCE_MS = 90_000;
const ROOT = join(import.meta.dirname, '..');

/** One small wrong, and where. */
interface Mutant {
  readonly file: string;
  readonly line: number;
  readonly before: string;
  readonly after: string;
}

/** What is turned into what; each place is a mutant of its own. */
const TURNS: readonly (readonly [RegExp, string])[] = [
  [/ <= /g, ' < '],
  [/ >= /g, ' > '],
  [/ < (?!\/)/g, ' <= '],
  [/ > /g, ' >= '],
  [/ === /g, ' !== '],
  [/ !== /g, ' === '],
  [/ && /g, ' || '],
  [/ \|\| /g, ' && '],
  [/ \?\? /g, ' && '],
  [/ \+ /g, ' - '],
  [/ - (?=\w)/g, ' + '],
  [/\btrue\b/g, 'false'],
  [/\bfalse\b/g, 'true'],
  [/(?<=[\s(&|])!(?=[\w(])/g, ''],
  [/\bif \((?=.*\) (return|break|continue|throw|\{))/g, 'if (true || '],
  [/\bif \((?=.*\) (return|break|continue|throw|\{))/g, 'if (false && '],
  [/\.findLast\(/g, '.find('],
  [/\bMath\.max\(/g, 'Math.min('],
  [/\bMath\.floor\(/g, 'Math.ceil('],
  [/\bMath\.round\(/g, 'Math.floor('],
  [/\b(\d+) \* (MINUTE|HOUR|DAY)_MS/g, '2 * $1 * $2_MS'],
  [/: (HOUR|DAY)_MS\b/g, ': 2 * $1_MS'],
  [/(?<= = )(MINUTE|HOUR|DAY)_MS;/g, '2 * $1_MS;'],
  // A step of the cycle that is left out.
  [/^ +(await|confirmSoon|runSoon|wakes\.push|due\.push|passedOver\.push|steps\.push)\b.*;$/g, ''],
];
/** Lines without anything that runs. */
const IDLE = /^\s*(\/\/|\/?\*|import\b|export (type|interface)\b|readonly\b|\})/;

function mutantsOf(file: string): Mutant[] {
  const lines = readFileSync(join(ROOT, file), 'utf8').split('\n');
  return lines.flatMap((before, index) => {
    if (IDLE.test(before)) return [];
    return TURNS.flatMap(([from, to]) =>
      [...before.matchAll(from)].map((match): Mutant => {
        const turned = match[0].replace(new RegExp(from.source), to);
        const after =
          before.slice(0, match.index) +
          (turned === match[0] ? to : turned) +
          before.slice(match.index + match[0].length);
        return { file, line: index + 1, before, after };
      }),
    ).filter(({ after }) => after !== before);
  });
}

const VITEST = `import { defineConfig } from 'vitest/config';
export default defineConfig({ test: { include: ['tests/{domain,app}/**/*.test.ts', 'tests/messages/notifications.test.ts'] } });
`;
/** A few lives, until one of them breaks a promise. */
const SIMULATOR = `import { generate } from './generate.ts';
import { live } from './run.ts';
for (let seed = 0; seed < 60; seed++) if ((await live(generate(seed, 14))).breaches.length > 0) process.exit(1);
`;

/** A copy of what the tests need, in a folder of its own. */
function copyOfTree(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mutants-'));
  for (const part of [
    'lib',
    'package.json',
    ...['domain', 'app', 'messages', 'fixtures', 'simulator', 'stand-in'].map((name) => `tests/${name}`),
  ]) {
    cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'vitest.config.ts'), VITEST);
  writeFileSync(join(folder, 'tests/simulator/mutant.ts'), SIMULATOR);
  return folder;
}

const NODE_FLAGS = ['--disable-warning=ExperimentalWarning'];
const CHECKS: readonly (readonly string[])[] = [
  ['node_modules/vitest/vitest.mjs', 'run', '--bail=1', '--no-isolate', '--max-workers=1'],
  [...NODE_FLAGS, 'tests/simulator/mutant.ts'],
];

/** Whether \`node\` with \`args\` ends well; one that does not end at all does not. */
function passes(folder: string, args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const run = spawn(process.execPath, args, { cwd: folder, stdio: 'ignore' });
    const patience = setTimeout(() => run.kill('SIGKILL'), PATIENCE_MS);
    run.on('exit', (code) => {
      clearTimeout(patience);
      resolve(code === 0);
    });
  });
}

async function survives(folder: string): Promise<boolean> {
  for (const check of CHECKS) if (!(await passes(folder, check))) return false;
  return true;
}

async function isNoticed(folder: string, { file, line, after }: Mutant): Promise<boolean> {
  const path = join(folder, file);
  const whole = readFileSync(path, 'utf8');
  const lines = whole.split('\n');
  lines[line - 1] = after;
  writeFileSync(path, lines.join('\n'));
  try {
    return !(await survives(folder));
  } finally {
    writeFileSync(path, whole);
  }
}

const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const every = Number(process.argv.find((word) => word.startsWith('--every='))?.slice(8) ?? 1);
const mutants = HEART.filter((file) => wanted.length === 0 || wanted.some((word) => file.includes(word)))
  .flatMap(mutantsOf)
  .filter((_, index) => index % every === 0);

const began = performance.now();
const folders = Array.from({ length: WORKERS }, copyOfTree);
const survivors: Mutant[] = [];
let next = 0;
try {
  const [first] = folders;
  if (first === undefined || !(await survives(first))) throw new Error('the tests fail without any mutant');
  await Promise.all(
    folders.map(async (folder) => {
      for (let mutant = mutants[next++]; mutant !== undefined; mutant = mutants[next++]) {
        if (!(await isNoticed(folder, mutant))) survivors.push(mutant);
      }
    }),
  );
} finally {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}

for (const { file, line, before, after } of survivors) {
  console.log(`${file}:${line}\n  - ${before.trim()}\n  + ${after.trim()}`);
}
const share = (mutants.length - survivors.length) / mutants.length;
const seconds = Math.round((performance.now() - began) / 1000);
console.log(
  `${mutants.length - survivors.length} of ${mutants.length} mutants noticed (${(share * 100).toFixed(1)} %), ${seconds} s`,
);
process.exitCode = share >= ENOUGH ? 0 : 1;
