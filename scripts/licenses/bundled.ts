import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'wxt';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PACKAGES = 'node_modules/';

/** By the file of a build: the packages whose code is in it. */
export type Bundled = Readonly<Record<string, readonly string[]>>;

/** Builds for `browser` aside, and looks what went into each script. */
export async function bundledIn(browser: 'chrome' | 'firefox'): Promise<Bundled> {
  const outDir = mkdtempSync(join(tmpdir(), 'mente-yoho-bundled-'));
  const found: Record<string, readonly string[]> = {};
  const { write } = process.stdout;
  // The spinner of the build asks no logger whether it may turn.
  process.stdout.write = () => true;
  try {
    await build({
      root: ROOT,
      outDir,
      browser,
      logger: SILENT,
      vite: () => ({
        plugins: [
          {
            name: 'bundled-packages',
            generateBundle: (_, files) => {
              for (const file of Object.values(files)) {
                if (file.type === 'chunk') found[file.fileName] = packagesOf(file.modules);
              }
            },
          },
        ],
      }),
    });
  } finally {
    process.stdout.write = write;
    rmSync(outDir, { recursive: true, force: true });
  }
  return found;
}

const quiet = (): void => {};
const SILENT = {
  debug: quiet,
  log: quiet,
  info: quiet,
  warn: quiet,
  error: quiet,
  fatal: quiet,
  success: quiet,
  level: 0,
};

/** The packages whose modules left something in the script, with their folder inside `node_modules`. */
export function packagesOf(modules: Readonly<Record<string, { readonly renderedLength: number }>>): string[] {
  const folders = Object.entries(modules)
    .filter(([id, { renderedLength }]) => renderedLength > 0 && id.includes(PACKAGES))
    .map(([id]) => folderOf(id));
  return [...new Set(folders)].sort();
}

/** `/x/node_modules/a/node_modules/@b/c/d.js` → `a/node_modules/@b/c`. */
function folderOf(id: string): string {
  const [path = ''] = id.slice(id.indexOf(PACKAGES) + PACKAGES.length).split('?');
  const parts = path.split('/');
  const last = parts.lastIndexOf('node_modules') + 1;
  return parts.slice(0, last + (parts[last]?.startsWith('@') ? 2 : 1)).join('/');
}
