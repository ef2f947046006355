import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { withoutExamples } from '../wxt.config.ts';

/*
 * `npm run build:watch`: the watch for programs as one file without dependencies, `dist/watch/mente-yoho.mjs`.
 */

const ROOT = fileURLToPath(new URL('..', import.meta.url));

await build({
  root: ROOT,
  publicDir: false,
  plugins: [withoutExamples],
  configFile: false,
  logLevel: 'warn',
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: 'scripts/watch.ts',
    outDir: 'dist/watch',
    emptyOutDir: true,
    target: 'node22',
    minify: true,
    rolldownOptions: {
      output: { entryFileNames: 'mente-yoho.mjs', banner: '#!/usr/bin/env node', codeSplitting: false },
    },
  },
});
