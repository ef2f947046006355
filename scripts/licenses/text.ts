import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Bundled } from './bundled.ts';

const PACKAGES = fileURLToPath(new URL('../../node_modules/', import.meta.url));
const LICENSE_FILE = /^(?:licen[cs]e|copying|notice)(?:\.(?:md|txt))?$/i;
const RULE = '-'.repeat(80);

/** The notices that `bundled` packages ask to be kept, in one text. */
export function licensesOf(...bundled: readonly Bundled[]): string {
  const folders = new Set(bundled.flatMap((files) => Object.values(files).flat()));
  const heading = 'Mente Yohō contains code of the packages below. Each is used unchanged, under its own licence.';
  return `${[heading, ...[...folders].sort().map(noticeOf)].join(`\n\n${RULE}\n`)}\n`;
}

function noticeOf(folder: string): string {
  const path = join(PACKAGES, folder);
  const { name, version, license, repository, author } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
  const source = (typeof repository === 'string' ? repository : repository.url).replace(/^git\+|\.git$/g, '');
  const files = readdirSync(path).filter((file) => LICENSE_FILE.test(file));
  const texts = files.map((file) => readFileSync(join(path, file), 'utf8').trim());
  if (texts.length === 0) texts.push(mitText(name, license, typeof author === 'string' ? author : author?.name));
  return [`${name} ${version}\nLicence: ${license}\nSource:  ${source.replace(/^git:/, 'https:')}`, ...texts].join(
    '\n\n',
  );
}

/** The licence of a package that names it without bringing its text. */
function mitText(name: string, license: string, author: string | undefined): string {
  if (license !== 'MIT' || author === undefined) throw new Error(`${name} brings no text of its licence (${license})`);
  const ours = readFileSync(new URL('../../LICENSE', import.meta.url), 'utf8').trim();
  return ours.replace(/^Copyright.*$/m, `Copyright (c) ${author}`);
}
