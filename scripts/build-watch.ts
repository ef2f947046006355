import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'vite';
import PACKAGE from '../package.json' with { type: 'json' };
import { withoutExamples } from '../wxt.config.ts';
import { packagesOf } from './licenses/bundled.ts';
import { licensesOf } from './licenses/text.ts';

/*
 * `npm run build:watch`: the watch for programs as one file without dependencies, `dist/watch/mente-yoho.mjs`. The program
 * in it is compressed; the same, as it is, lies beside it as `plain.cjs` for whoever wants to read it.
 */

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FILE = fileURLToPath(new URL('../dist/watch/mente-yoho.mjs', import.meta.url));
const PLAIN = fileURLToPath(new URL('../dist/watch/plain.cjs', import.meta.url));

const result = await build({
  root: ROOT,
  publicDir: false,
  plugins: [withoutExamples],
  configFile: false,
  logLevel: 'warn',
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: 'scripts/watch.ts',
    write: false,
    target: 'node22',
    minify: true,
    rolldownOptions: { output: { codeSplitting: false, format: 'cjs' } },
  },
});
const [chunk] = 'output' in result ? result.output : [];
if (chunk === undefined) throw new Error('nothing was built');

/** Every line of `text` as a comment. */
const commented = (text: string): string => text.replaceAll(/^/gm, '// ').replaceAll(/ +$/gm, '');

const packed = brotliCompressSync(chunk.code).toString('base64');
const OLDEST_NODE = 22;
/*
 * A program that works for a second an hour needs to be small, not fast: a young generation that does not grow, an old one
 * that is collected before it grows, and no optimising compiler weigh a third less.
 */
const ENGINE_FLAGS = ['--semi-space-growth-factor=1', '--heap-growing-percent=15', '--no-opt'];
const file = `#!/usr/bin/env node
// mente-yoho ${PACKAGE.version}, ${PACKAGE.license}. The program is compressed below; its sources: npm run build:watch.
import { createRequire } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { compileFunction } from 'node:vm';
import { brotliDecompressSync } from 'node:zlib';
if (Number(process.versions.node.split('.')[0]) < ${OLDEST_NODE}) {
  console.error(\`mente-yoho needs Node.js ${OLDEST_NODE} or later; this is \${process.version}\`);
  process.exit(1);
}
for (const flag of ${JSON.stringify(ENGINE_FLAGS)}) setFlagsFromString(flag);
const program = brotliDecompressSync(Buffer.from('${packed}', 'base64')).toString();
compileFunction(program, ['require', 'exports'])(createRequire(import.meta.url), {});

${commented(licensesOf({ 'mente-yoho.mjs': packagesOf(chunk.modules) }))}`;

rmSync(dirname(FILE), { recursive: true, force: true });
mkdirSync(dirname(FILE), { recursive: true });
writeFileSync(PLAIN, chunk.code);
writeFileSync(FILE, file);
chmodSync(FILE, 0o755);
