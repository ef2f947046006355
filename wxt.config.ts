import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, matchesGlob, resolve } from 'node:path';
import { type BuildOptions, type Plugin, parseSync } from 'vite';
import { defineConfig } from 'wxt';
import { LANGUAGES } from './lib/domain/language.ts';
import { LOOPBACK_ORIGINS } from './lib/domain/webhook.ts';
import { askedOrigins } from './lib/exchanges/asked.ts';
import { EXCHANGES } from './lib/exchanges/index.ts';
import { FIRST_SITE, SITES } from './lib/exchanges/sites.ts';
import PACKAGE from './package.json' with { type: 'json' };

/**
 * Calls `h` directly in production instead of Preact's `jsx` in front of it: 1.3 kB less in the overlay, and as much in
 * the popup. Imported into components only: Preact does not say that it is free of side effects, so an import stays,
 * and the gate on every page of the exchange would carry 11 kB that it never calls.
 */
const classicJsx: Plugin = {
  name: 'classic-jsx',
  enforce: 'pre',
  config: () => ({
    oxc: { jsx: { runtime: 'classic', pragma: 'jsxH', pragmaFrag: 'JsxFragment', development: false } },
  }),
  transform: (code, id) =>
    id.endsWith('.tsx') ? `import { h as jsxH, Fragment as JsxFragment } from 'preact';${code}` : null,
};

/**
 * What all pages have around their script. No title: the script sets it in the user's language, and the build would take
 * that of the popup for the toolbar button's.
 */
const pageShell: Plugin = {
  name: 'page-shell',
  transformIndexHtml: {
    order: 'pre',
    handler: (script) =>
      '<!doctype html>\n<html class="MenteYoho">\n<head>\n<meta charset="utf-8" />\n' +
      `<meta name="viewport" content="width=device-width" />\n</head>\n<body>\n${script}</body>\n</html>\n`,
  },
};

/** Leaves the examples of the reader's rules out: they are the tests of the rules, and nobody asks the extension for them. */
export const withoutExamples: Plugin = {
  name: 'without-examples',
  enforce: 'pre',
  transform: (code, id) => {
    if (!/notice\/(?:5-roles|8-second-look)\/[\w-]+\.ts$/.test(id)) return null;
    const examples: Piece[] = [];
    JSON.stringify(parseSync(id, code).program, (_, node) => {
      const isRule = node?.type === 'CallExpression' && /^(?:rule|englishRule)$/.test(node.callee.name);
      if (isRule && node.arguments[2] !== undefined) examples.push({ ...node.arguments[2], instead: "''" });
      if (node?.type === 'CallExpression' && node.callee.name === 'row')
        examples.push({ start: node.arguments[0].end, end: node.arguments.at(-1).end, instead: '' });
      if (node?.type === 'Property' && node.key.name === 'examples' && node.value.type === 'ArrayExpression')
        examples.push({ ...node.value, instead: '[]' });
      return node;
    });
    const drop = (text: string, { start, end, instead }: Piece) =>
      `${text.slice(0, start)}${instead}${text.slice(end)}`;
    return examples.toSorted((one, other) => other.start - one.start).reduce(drop, code);
  },
};

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly instead: string;
}

/** What the popup is made of, each with all that it needs, in the order in which they take what several need. */
const PIECES: readonly (readonly [name: string, begins: RegExp])[] = [
  ...LANGUAGES.map((language) => [`words-${language}`, new RegExp(`/messages/${language}/for/popup.ts$`)] as const),
  ['opening', /\/popup\/words\.ts$|\/platform\/page\.ts$|\/messages\/language\.ts$|preload-helper|wxt-html-plugins/],
  ['drawing', /\/popup\/draw\.ts$/],
];

/** Each piece of the popup is a file: it opens in front of somebody who waits, and every file on the way takes time. */
const inPieces = (build: BuildOptions = {}): BuildOptions => {
  const groups = PIECES.map(([name, test], place) => ({ name, test, priority: PIECES.length - place }));
  const { output, ...options } = build.rolldownOptions ?? build.rollupOptions ?? {};
  return { ...build, rolldownOptions: { ...options, output: { ...output, codeSplitting: { groups } } } };
};

/** What draws is on its way while the page is still read: it is needed in any case, and only then does the page show. */
const drawingAhead: Plugin = {
  name: 'drawing-ahead',
  transformIndexHtml: {
    order: 'post',
    handler: (_, { path, bundle = {} }) =>
      path.endsWith('popup/index.html')
        ? Object.values(bundle).flatMap(({ fileName, name }) =>
            name === 'drawing' || name === 'draw'
              ? [
                  {
                    tag: 'link',
                    attrs: { rel: 'modulepreload', crossorigin: true, href: `/${fileName}` },
                    injectTo: 'head',
                  },
                ]
              : [],
          )
        : [],
  },
};

const ICONS = Object.fromEntries([16, 32, 48, 128].map((size) => [size, `icons/icon-${size}.png`]));

/** The feed that this build reads, where it names one: its address and the key that it is signed with (docs/feed.md). */
const { FEED_URL, FEED_PUBLIC_KEY } = process.env;
const FEED = FEED_URL && FEED_PUBLIC_KEY ? { base: new URL('./', FEED_URL).href, publicKey: FEED_PUBLIC_KEY } : null;

const ASKED_ORIGINS = EXCHANGES.flatMap(askedOrigins);

/**
 * What the browser itself holds the pages and the background to, redirects included: own files, and the exchange's
 * public hosts; and a program on this machine, where the user names one.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  `connect-src ${[...ASKED_ORIGINS, 'http://127.0.0.1:*', ...(FEED === null ? [] : [new URL(FEED.base).origin])].join(' ')}`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Patterns of hosts know no ports. */
const matchOf = (url: string): string => `${new URL(url).protocol}//${new URL(url).hostname}`;

/** Firefox's name for the add-on; whoever publishes a build of their own gives it one of their own. */
const ADDON_ID = process.env.FIREFOX_ADDON_ID ?? 'mente-yoho@mente-yoho';

/** What it takes to build the same files, and nothing else: whatever else lies in the folder stays there. */
const PUBLIC = ['_locales/*/messages.json', 'icons/*.{png,svg}', 'THIRD_PARTY_LICENSES.txt'];
const SOURCES = [
  '{components,entrypoints,lib}/**/*.{ts,tsx,css,html}',
  ...PUBLIC.map((pattern) => `public/${pattern}`),
  '{package,package-lock,tsconfig,biome}.json',
  'wxt.config.ts',
  '.{gitignore,npmrc,nvmrc}',
  '{README,CHANGELOG,SOURCE_CODE_REVIEW}.md',
  'LICENSE',
  'EXPECTED_SHA256SUMS',
];

/** Files in these folders that were never committed; none where this is no clone, null where nobody can say. */
function untrackedIn(...folders: readonly string[]): readonly string[] | null {
  if (!existsSync('.git')) return [];
  const listed = spawnSync('git', ['ls-files', '--others', '-z', ...folders], { encoding: 'utf8' });
  return listed.status === 0 ? listed.stdout.split('\0').filter(Boolean) : null;
}
const STRAYS = untrackedIn('components', 'entrypoints', 'lib', 'public');

/** What a reviewer builds from the sources is held to these: the packages that were zipped beside them. */
function writeExpectedSums(root: string, outFolder: string): void {
  const packages = ['chrome', 'firefox'].map((browser) => `mente-yoho-${PACKAGE.version}-${browser}.zip`);
  const sumOf = (name: string) =>
    createHash('sha256')
      .update(readFileSync(join(outFolder, name)))
      .digest('hex');
  const isZipped = (name: string): boolean => existsSync(join(outFolder, name));
  const lines = packages.filter(isZipped).map((name) => `${sumOf(name)}  dist/${name}\n`);
  writeFileSync(join(root, 'EXPECTED_SHA256SUMS'), lines.join(''));
}

/**
 * Minimum versions: `light-dark()` needs Chrome and Edge 123 or Firefox 120; Firefox's linter asks for 142
 * because of `data_collection_permissions`.
 */
export default defineConfig({
  // Visible: this is what a user loads into the browser.
  outDir: 'dist',
  imports: false,
  // `imports: false` alone still brings a library in for every parameter that happens to be called `storage`.
  hooks: {
    'config:resolved': ({ config }) => {
      config.imports.presets = [];
    },
    // The overlay brings the words of one language, in a file of its own.
    'entrypoints:resolved': ({ config }, entrypoints) => {
      for (const language of LANGUAGES) {
        entrypoints.push({
          type: 'unlisted-script',
          name: `overlay-words-${language}`,
          inputPath: resolve(config.root, 'lib/messages', language, 'for/overlay.ts'),
          outputDir: config.outDir,
          skipped: false,
          options: {},
        });
      }
    },
    'zip:sources:start': ({ config }) => {
      if (STRAYS === null) throw new Error('Without git nobody knows which files of this clone are nobody’s.');
      writeExpectedSums(config.root, config.outBaseDir);
    },
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.some(({ name }) => name === 'popup')) config.build = inPieces(config.build);
    },
    'build:publicAssets': ({ logger }, files) => {
      const isOurs = (path: string): boolean => PUBLIC.some((pattern) => matchesGlob(path, pattern));
      const strays = files.filter(({ relativeDest: path }) => !isOurs(path) || STRAYS?.includes(`public/${path}`));
      for (const stray of strays) {
        logger.warn(`Left out of the build: public/${stray.relativeDest}`);
        files.splice(files.indexOf(stray), 1);
      }
    },
  },
  manifestVersion: 3,
  // Without the target `light-dark()` is spelled out for older browsers, which doubles the style sheets.
  vite: () => ({
    plugins: [withoutExamples, classicJsx, pageShell, drawingAhead],
    define: { __FEED__: JSON.stringify(FEED) },
    build: { modulePreload: { polyfill: false }, cssTarget: ['chrome123', 'firefox142'] },
  }),
  manifest: ({ browser, command }) => ({
    name: '__MSG_name__',
    short_name: '__MSG_shortName__',
    description: '__MSG_description__',
    default_locale: 'en',
    icons: ICONS,
    action: { default_title: '__MSG_shortName__', default_icon: ICONS },
    permissions: ['alarms', 'storage', 'notifications', 'contextMenus', 'scripting'],
    host_permissions: [...FIRST_SITE.origins, ...(FEED === null ? [] : [`${matchOf(FEED.base)}/*`])],
    // Asked for when the user chooses the exchange, or names a program of theirs: an update asks nobody anything.
    optional_host_permissions: [
      ...SITES.flatMap((site) => [...(site === FIRST_SITE ? [] : site.origins), ...(site.extraOrigins ?? [])]),
      ...LOOPBACK_ORIGINS,
    ],
    // While developing, the pages speak to the build tool.
    ...(command === 'serve' ? {} : { content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY } }),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: ADDON_ID,
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '123' }),
  }),
  zip: { includeSources: SOURCES, excludeSources: [...(STRAYS ?? [])], dotSources: true },
});
