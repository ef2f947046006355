// @ts-check
// Builds the pages that frameworks take over from their server, as their server sends them and with the script that
// takes them over. The packages it takes are here for as long as it runs.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { BUILT, isBuilt, stampOf } from './built.mjs';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const SERVER = join(HERE, 'node_modules/.server');

const REACT_18 = [
  { find: /^react(?=$|\/)/, replacement: 'react-18' },
  { find: /^react-dom(?=$|\/)/, replacement: 'react-dom-18' },
];
/** @type {Record<string, { page: string, alias: import('vite').Alias[] }>} */
const PAGES = {
  'react-18': { page: 'react', alias: REACT_18 },
  'react-19': { page: 'react', alias: [] },
  vue: { page: 'vue', alias: [] },
  angular: { page: 'angular', alias: [] },
};

/**
 * @param {import('vite').UserConfig['build']} how
 * @param {import('vite').Alias[]} alias
 */
const bundle = (how, alias) =>
  build({
    configFile: false,
    root: HERE,
    logLevel: 'error',
    mode: 'development',
    publicDir: false,
    // A framework says more while it is developed with.
    define: {
      'process.env.NODE_ENV': '"development"',
      ngServerMode: String(how?.ssr === true),
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
    resolve: { alias },
    ssr: { noExternal: true },
    build: { emptyOutDir: false, ...how },
  });

/** @param {string} name */
async function buildPage(name, { page, alias } = PAGES[name] ?? { page: name, alias: [] }) {
  const file = join(HERE, `pages/${page}.js`);
  await bundle({ ssr: true, outDir: SERVER, rolldownOptions: { input: { [name]: file } } }, alias);
  const { render } = await import(pathToFileURL(join(SERVER, `${name}.js`)).href);
  writeFileSync(join(BUILT, `${name}.html`), await render(`/stand-in/hydration/${name}.js`));
  await bundle(
    {
      outDir: BUILT,
      rolldownOptions: {
        input: { [name]: join(HERE, 'pages/client.js') },
        output: { format: 'iife', entryFileNames: '[name].js' },
      },
    },
    [...alias, { find: 'page', replacement: file }],
  );
}

if (!isBuilt()) {
  rmSync(BUILT, { recursive: true, force: true });
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const [program, ...first] = npm ? [process.execPath, npm] : ['npm'];
  const shell = process.platform === 'win32' && program === 'npm';
  const done = spawnSync(program, [...first, ...args], { cwd: HERE, stdio: ['ignore', 'ignore', 'inherit'], shell });
  if (done.status !== 0) process.exit(1);
  mkdirSync(BUILT, { recursive: true });
  for (const name of Object.keys(PAGES)) await buildPage(name);
  writeFileSync(join(BUILT, 'stamp'), stampOf());
  rmSync(join(HERE, 'node_modules'), { recursive: true, force: true });
}
